//! Frame of every page: navigation, undo and redo, save state, warnings.

use yew::prelude::*;

use crate::app::absence_notice::AbsenceNotice;
use crate::app::reader_notice::ReaderNotice;
use crate::app::replacement_notice::ReplacementNotice;
use crate::app::route::Route;
use crate::app::save_badge::{ConnectedBadge, SaveBadge, SaveNotice};
use crate::app::undo_redo_buttons::UndoRedoButtons;
use crate::app::unknown_zone_notice::UnknownZoneNotice;
use crate::app::update_banner::UpdateBanner;
use crate::components::icon::{Icon, icon};
use crate::hooks::{use_save_service, use_workspace_value};
use crate::i18n::{Frame as Message, SearchEverything, t};
use lectern_core::model::Kind;
use lectern_core::workspace::Kinds;

/// Properties of [`Frame`].
#[derive(Properties, PartialEq)]
pub struct FrameProps {
    /// Current route.
    pub route: Route,
    /// Opens the search over everything.
    pub on_search: Callback<()>,
    /// Content of the page.
    pub children: Html,
}

/// Frame with the page in it.
#[component]
pub fn Frame(props: &FrameProps) -> Html {
    let unreadable_count = use_save_service().unreadable().len();
    let begun = use_workspace_value(Kinds::from_slice(&[Kind::Settings]), |workspace| {
        !workspace.records().settings.is_empty()
    });
    let skip = Callback::from(|event: MouseEvent| {
        event.prevent_default();
        crate::components::keys::focus_id("main");
    });
    // Their action bar replaces the navigation of a narrow window.
    let has_action_bar = matches!(props.route, Route::Wizard { .. } | Route::Generator { .. });
    html! {
        <div class={if has_action_bar { "app in-wizard" } else { "app" }}>
            <a class="skip" href="#main" onclick={skip}>{ t(Message::SkipToContent) }</a>
            <header class="top">
                <a class="wordmark" href={Route::Home.href()}>{ icon(Icon::Lectern) }<span>{ t(Message::AppName) }</span></a>
                if begun {
                    { navigation(&props.route) }
                    <div class="top-tools">{ search_button(&props.on_search) }<UndoRedoButtons /><SaveBadge /></div>
                } else {
                    <div class="top-tools"><ConnectedBadge /></div>
                }
            </header>
            <SaveNotice has_workspace={begun} />
            <UpdateBanner />
            { unreadable(unreadable_count) }
            <UnknownZoneNotice />
            <ReaderNotice />
            <ReplacementNotice />
            <AbsenceNotice />
            <main id="main" tabindex="-1">{ props.children.clone() }</main>
        </div>
    }
}

fn search_button(on_search: &Callback<()>) -> Html {
    html! {
        <button type="button" class="search-button" aria-haspopup="dialog" aria-keyshortcuts="Control+K"
            title={t(SearchEverything::Title)} onclick={on_search.reform(|_: MouseEvent| ())}>
            { icon(Icon::Search) }<span>{ t(SearchEverything::Title) }</span><kbd aria-hidden="true">{ "Ctrl K" }</kbd>
        </button>
    }
}

fn navigation(route: &Route) -> Html {
    let links = [
        (
            Route::CourseSessions,
            Message::CourseSessions,
            Icon::Calendar,
        ),
        (Route::Courses, Message::Courses, Icon::Book),
        (Route::Calendar, Message::Calendar, Icon::Week),
        (Route::LearnerGroups, Message::LearnerGroups, Icon::Tree),
        (Route::People, Message::People, Icon::People),
        (Route::Files, Message::Files, Icon::File),
        (Route::Settings, Message::Settings, Icon::Gear),
    ];
    let here = section(route);
    html! {
        <nav class="main-nav" aria-label={t(Message::Main)}>
            { for links.into_iter().map(|(route, words, drawing)| {
                let here = here.is_some() && here == section(&route);
                html! {
                    <a key={route.href()} href={route.href()} aria-current={here.then_some("page")}>
                        { icon(drawing) }<span>{ t(words) }</span>
                    </a>
                }
            }) }
        </nav>
    }
}

/// Returns the number of the navigation link that a page belongs to, or `None` if it belongs to
/// none.
const fn section(route: &Route) -> Option<u8> {
    match route {
        Route::Home
        | Route::CourseSessions
        | Route::NewCourseSession
        | Route::CourseSession { .. }
        | Route::Wizard { .. }
        | Route::Categories => Some(1),
        Route::Courses
        | Route::Course { .. }
        | Route::Session { .. }
        | Route::Generator { .. }
        | Route::Conflicts => Some(2),
        Route::Calendar => Some(3),
        Route::LearnerGroups
        | Route::LearnerGroup { .. }
        | Route::NewSubgroup { .. }
        | Route::NewCohort
        | Route::Cohort { .. }
        | Route::NewLearnerGroup { .. } => Some(4),
        Route::People | Route::Person { .. } | Route::Classes | Route::Class { .. } => Some(5),
        Route::Files => Some(6),
        Route::Settings
        | Route::Rooms
        | Route::Room { .. }
        | Route::InstructorGroups
        | Route::SessionTypes
        | Route::Vocabularies
        | Route::Vocabulary { .. }
        | Route::Holidays
        | Route::Sync => Some(7),
        Route::Welcome | Route::NotFound => None,
    }
}

/// Renders the notice about stored texts that could not be read as records; these stay in the
/// store.
fn unreadable(count: usize) -> Html {
    if count == 0 {
        return Html::default();
    }
    html! {
        <div class="notice tone-warn" role="status">{ icon(Icon::Triangle) }<p>{ t(Message::Unreadable(count)) }</p></div>
    }
}
