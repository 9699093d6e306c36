//! Root component: provides the open workspace and draws the frame with the page of the route.

use std::rc::Rc;

use gloo::events::EventListener;
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;
use yew::context::ContextProviderProps;
use yew::prelude::*;

use crate::app::app_update::AppUpdate;
use crate::app::copied_text::clean_copies;
use crate::app::frame::Frame as FrameView;
use crate::app::frame_dialog::{FrameDialog, FrameDialogView};
use crate::app::navigation::{Location, use_location};
use crate::app::route::{Route, SessionsTab};
use crate::app::save_service::SaveService;
use crate::app::save_status::SaveStatus;
use crate::app::shortcuts;
use crate::app::sync_service::SyncService;
use crate::app::sync_status::SyncStatus;
use crate::app::workspace_handle::WorkspaceHandle;
use crate::components::announce::LiveRegions;
use crate::components::button_shortcuts::ButtonShortcuts;
use crate::components::field::PresentDay;
use crate::components::keys;
use crate::components::text_edits::TextEdits;
use crate::components::toast::{Toast, ToastView};
use crate::hooks::{use_can_edit, use_workspace, use_workspace_value};
use crate::pages::learner_groups::GroupsView;
use crate::pages::{
    calendar, categories, class, classes, conflicts, course, course_sessions, courses, files,
    generator, holidays, instructor_groups, learner_groups, not_found, people, person, read_only,
    room, rooms, session, session_types, settings, sync, vocabularies, vocabulary, welcome, wizard,
};
use crate::platform::form_drafts::FormDrafts;
use lectern_core::model::Kind;
use lectern_core::workspace::{GroupParent, Kinds};

/// Mounts the app on the open workspace. Pages reach the arguments by hooks.
pub fn mount(
    workspace: WorkspaceHandle,
    save_service: Rc<SaveService>,
    sync_service: Rc<SyncService>,
    save_status: SaveStatus,
    app_update: AppUpdate,
    drafts: FormDrafts,
) {
    let children = html! {
        <ContextProvider<Rc<SaveService>> context={save_service}>
            <ContextProvider<SaveStatus> context={save_status}>
                <ContextProvider<AppUpdate> context={app_update}>
                    <ContextProvider<FormDrafts> context={drafts}>
                        <ContextProvider<SyncStatus> context={sync_service.status()}>
                            <ContextProvider<Rc<SyncService>> context={sync_service}><App /></ContextProvider<Rc<SyncService>>>
                        </ContextProvider<SyncStatus>>
                    </ContextProvider<FormDrafts>>
                </ContextProvider<AppUpdate>>
            </ContextProvider<SaveStatus>>
        </ContextProvider<Rc<SaveService>>>
    };
    let props = ContextProviderProps {
        context: workspace,
        children,
    };
    yew::Renderer::<ContextProvider<WorkspaceHandle>>::with_props(props).render();
}

#[component]
fn App() -> Html {
    let workspace = use_workspace();
    let location = use_location();
    let route = location.route;
    let toast = use_state(|| None::<Toast>);
    let dialog = use_state(|| None::<FrameDialog>);
    let buttons = (*use_state(ButtonShortcuts::default)).clone();
    let present_day = {
        let workspace = workspace.clone();
        let present_day = || PresentDay(Callback::from(move |()| workspace.local_now().date()));
        (*use_state(present_day)).clone()
    };
    let on_dialog = {
        let dialog = dialog.setter();
        use_callback((), move |next, ()| dialog.set(next))
    };
    {
        let (workspace, toast) = (workspace.clone(), toast.clone());
        let (open, buttons) = (on_dialog.reform(Some), buttons.clone());
        use_effect_with((), move |()| {
            workspace.toast_with(Callback::from(move |next| toast.set(next)));
            let edits = TextEdits::observe();
            let keys = EventListener::new_with_options(
                &document(),
                "keydown",
                gloo::events::EventListenerOptions::enable_prevent_default(),
                move |event| {
                    if let Some(event) = event.dyn_ref::<KeyboardEvent>() {
                        shortcuts::handle(event, &workspace, &edits, &buttons, &open);
                    }
                },
            );
            let copies = clean_copies();
            move || drop((keys, copies))
        });
    }
    // A new page gets the focus on its title; navigation within a page leaves the focus where it
    // is.
    {
        let before = use_mut_ref(|| None::<Route>);
        use_effect_with((route, location.visit), move |(route, _)| {
            let arrived = before.borrow_mut().replace(*route);
            let Some(from) = arrived else { return };
            if !from.is_same_page(route) {
                // A form that the page has opened keeps the focus and stays in view.
                if !keys::is_focus_within("#main") {
                    if let Some(window) = web_sys::window() {
                        window.scroll_to_with_x_and_y(0.0, 0.0);
                    }
                    keys::focus_first("h1");
                }
            } else if keys::is_focus_lost() {
                keys::focus_first("h1");
            }
        });
    }
    let begun = use_workspace_value(Kinds::from_slice(&[Kind::Settings]), |workspace| {
        !workspace.records().settings.is_empty()
    });
    let can_edit = use_can_edit();
    let instead = reading_route(&route).filter(|_| begun && !can_edit);
    let on_search = use_callback(on_dialog.clone(), |(), on_dialog| {
        on_dialog.emit(Some(FrameDialog::Search));
    });
    let on_close = {
        let toast = toast.clone();
        Callback::from(move |()| toast.set(None))
    };
    html! {
        <ContextProvider<ButtonShortcuts> context={buttons}>
            <ContextProvider<PresentDay> context={present_day}>
                <FrameView {route} {on_search}>
                    if let Some(instead) = instead {
                        <read_only::ReadOnlyPage {instead} />
                    } else if begun || needs_no_workspace(&route) {
                        { page(&location) }
                    } else {
                        <welcome::Welcome />
                    }
                </FrameView>
            </ContextProvider<PresentDay>>
            <FrameDialogView dialog={*dialog} on_change={on_dialog} />
            <ToastView toast={(*toast).clone()} {on_close} />
            <LiveRegions />
        </ContextProvider<ButtonShortcuts>>
    }
}

/// Returns whether a page is shown before the workspace has begun; any other is the welcome page until
/// then. A backup, which begins one, is opened on the page of files.
const fn needs_no_workspace(route: &Route) -> bool {
    match route {
        Route::Welcome | Route::Files | Route::Sync | Route::NotFound => true,
        Route::Home
        | Route::CourseSessions
        | Route::NewCourseSession
        | Route::CourseSession { .. }
        | Route::Wizard { .. }
        | Route::Categories
        | Route::Courses
        | Route::Course { .. }
        | Route::Conflicts
        | Route::Calendar
        | Route::LearnerGroups
        | Route::LearnerGroup { .. }
        | Route::NewSubgroup { .. }
        | Route::NewCohort
        | Route::Cohort { .. }
        | Route::NewLearnerGroup { .. }
        | Route::Session { .. }
        | Route::Generator { .. }
        | Route::People
        | Route::Person { .. }
        | Route::Classes
        | Route::Class { .. }
        | Route::Rooms
        | Route::Room { .. }
        | Route::InstructorGroups
        | Route::SessionTypes
        | Route::Vocabularies
        | Route::Vocabulary { .. }
        | Route::Holidays
        | Route::Settings => false,
    }
}

/// Returns the page to look at in place of one that only edits; `None` if the page can be read.
const fn reading_route(route: &Route) -> Option<Route> {
    match *route {
        Route::NewCourseSession => Some(Route::CourseSessions),
        Route::Generator { course, id } => Some(Route::Session { course, id }),
        Route::NewCohort => Some(Route::LearnerGroups),
        Route::NewLearnerGroup { id } => Some(Route::Cohort { id }),
        Route::NewSubgroup { id } => Some(Route::LearnerGroup { id }),
        Route::Home
        | Route::Welcome
        | Route::CourseSessions
        | Route::CourseSession { .. }
        | Route::Wizard { .. }
        | Route::Categories
        | Route::Courses
        | Route::Course { .. }
        | Route::Session { .. }
        | Route::Conflicts
        | Route::Calendar
        | Route::LearnerGroups
        | Route::LearnerGroup { .. }
        | Route::Cohort { .. }
        | Route::People
        | Route::Person { .. }
        | Route::Classes
        | Route::Class { .. }
        | Route::Rooms
        | Route::Room { .. }
        | Route::InstructorGroups
        | Route::SessionTypes
        | Route::Vocabularies
        | Route::Vocabulary { .. }
        | Route::Holidays
        | Route::Files
        | Route::Sync
        | Route::Settings
        | Route::NotFound => None,
    }
}

fn page(location: &Location) -> Html {
    match &location.route {
        Route::Home => html! { <course_sessions::CourseSessions tab={SessionsTab::All} /> },
        Route::Welcome => html! { <welcome::Welcome /> },
        Route::CourseSessions => {
            html! { <course_sessions::CourseSessions tab={location.tab} /> }
        }
        Route::NewCourseSession => html! { <wizard::WizardRedirect id={None} /> },
        Route::CourseSession { id } => {
            html! { <wizard::WizardRedirect key={id.to_string()} id={Some(*id)} /> }
        }
        Route::Wizard { id, step } => {
            html! { <wizard::Wizard key={id.to_string()} id={*id} step={*step} /> }
        }
        Route::Categories => html! { <categories::CategoriesPage key={location.visit} /> },
        Route::Courses => html! { <courses::CoursesPage key={location.visit} /> },
        Route::Course { id } => html! { <course::CoursePage key={id.to_string()} id={*id} /> },
        Route::Conflicts => html! { <conflicts::ConflictsPage key={location.visit} /> },
        Route::Calendar => html! { <calendar::CalendarPage /> },
        Route::LearnerGroups => groups(GroupsView::Start),
        Route::NewCohort => groups(GroupsView::NewCohort),
        Route::Cohort { id } => groups(GroupsView::Shown(GroupParent::Cohort(*id))),
        Route::LearnerGroup { id } => groups(GroupsView::Shown(GroupParent::Group(*id))),
        Route::NewLearnerGroup { id } => groups(GroupsView::NewGroup(GroupParent::Cohort(*id))),
        Route::NewSubgroup { id } => groups(GroupsView::NewGroup(GroupParent::Group(*id))),
        Route::Session { course, id } => {
            html! { <session::SessionPage key={id.to_string()} course={*course} id={*id} /> }
        }
        Route::Generator { course, id } => {
            html! { <generator::GeneratorPage key={id.to_string()} course={*course} id={*id} /> }
        }
        Route::People => html! { <people::PeoplePage key={location.visit} /> },
        Route::Person { id } => html! { <person::PersonPage key={id.to_string()} id={*id} /> },
        Route::Classes => html! { <classes::ClassesPage key={location.visit} /> },
        Route::Class { id } => html! { <class::ClassPage key={id.to_string()} id={*id} /> },
        Route::Rooms => html! { <rooms::RoomsPage /> },
        Route::Room { id } => html! { <room::RoomPage key={id.to_string()} id={*id} /> },
        Route::InstructorGroups => {
            html! { <instructor_groups::InstructorGroupsPage key={location.visit} /> }
        }
        Route::SessionTypes => html! { <session_types::SessionTypesPage key={location.visit} /> },
        Route::Vocabularies => html! { <vocabularies::VocabulariesPage /> },
        Route::Vocabulary { id } => {
            html! { <vocabulary::VocabularyPage key={id.to_string()} id={*id} /> }
        }
        Route::Holidays => html! { <holidays::HolidaysPage key={location.visit} /> },
        Route::Files => html! { <files::Files /> },
        Route::Sync => html! { <sync::SyncPage /> },
        Route::Settings => html! { <settings::Settings /> },
        Route::NotFound => html! { <not_found::NotFound /> },
    }
}

fn groups(view: GroupsView) -> Html {
    html! { <learner_groups::LearnerGroupsPage {view} /> }
}
