//! The page of learner groups: the tree of a cohort, and beside it what is selected there.

use gloo::utils::document;
use lectern_core::model::Kind;
use lectern_core::workspace::{GroupParent, Kinds};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

use super::cohort_form::CohortFormCard;
use super::group_form::{GroupFormCard, GroupTarget};
use super::panel::GroupPanel;
use super::task::{HEADING, Task, TaskRequest};
use super::tree_card::TreeCard;
use super::view::{GroupsView, NodeId, new_group_route, path_of, route_of};
use crate::app::navigation::{go, go_instead};
use crate::app::route::Route;
use crate::app::workspace_handle::WorkspaceHandle;
use crate::components::icon::{Icon, icon};
use crate::components::keys;
use crate::components::primary_button::PrimaryButton;
use crate::hooks::{use_form_drafts, use_records, use_workspace};
use crate::i18n::{LearnerGroups as Message, t};
use crate::pages::editable::EditOnly;
use crate::pages::heading::Heading;
use crate::pages::not_found::NotFound;
use crate::pages::record_list::EmptyState;

/// Properties of [`LearnerGroupsPage`].
#[derive(Properties, PartialEq)]
pub struct LearnerGroupsPageProps {
    /// View that is shown.
    pub view: GroupsView,
}

/// The page of learner groups.
#[component]
pub fn LearnerGroupsPage(props: &LearnerGroupsPageProps) -> Html {
    let workspace = use_records(Kinds::from_slice(&[Kind::Cohort, Kind::LearnerGroup]));
    let selected = workspace.read(|records| props.view.selected(records));
    let request = use_left_task(selected);
    let on_task = {
        let request = request.setter();
        use_callback((), move |next: TaskRequest, ()| {
            go(&route_of(next.of));
            request.set(Some(next));
        })
    };
    let on_task_end = {
        let request = request.setter();
        use_callback((), move |(), ()| request.set(None))
    };
    {
        let (workspace, request) = (workspace.clone(), request.clone());
        use_effect_with(props.view, move |view| {
            let selected = workspace.read(|records| view.selected(records));
            if request
                .as_ref()
                .is_some_and(|request| Some(request.of) != selected)
            {
                request.set(None);
            }
        });
    }
    use_found_focus(props.view);
    let Some(view) = use_existing(&workspace, props.view) else {
        return html! { <NotFound /> };
    };
    let (cohort, selected) =
        workspace.read(|records| (view.cohort(records), view.selected(records)));
    let on_new_cohort = Callback::from(|_: MouseEvent| go(&Route::NewCohort));
    let panel = match (view, cohort, selected) {
        (GroupsView::NewCohort, ..) => html! { <CohortFormCard key="new-cohort" id={None} /> },
        (GroupsView::NewGroup(parent), ..) => {
            html! { <GroupFormCard key={format!("new-{}", NodeId(parent))} target={GroupTarget::NewBelow(parent)} /> }
        }
        (GroupsView::Start | GroupsView::Shown(_), Some(cohort), Some(of)) => {
            let task = request.as_ref().filter(|request| request.of == of);
            let task = task.map(|request| request.task.clone());
            html! { <GroupPanel {of} {cohort} {task} on_task={on_task.clone()} {on_task_end} /> }
        }
        (GroupsView::Start | GroupsView::Shown(_), ..) => html! {
            <EmptyState icon={Icon::People} title={t(Message::NoneYet)} help={t(Message::NoneYetHelp)} new={t(Message::NewCohort)}
                on_new={on_new_cohort.clone()} />
        },
    };
    let on_new_group = cohort.map(|cohort| {
        let parent = GroupParent::Cohort(cohort);
        Callback::from(move |_: MouseEvent| go(&new_group_route(parent)))
    });
    // In a narrow window either the tree or what is selected is shown.
    let detail = !matches!(view, GroupsView::Start);
    html! {
        <>
            <Heading title={t(Message::Page)} help={t(Message::Lead)}>
                <EditOnly>
                    <button type="button" class="button" onclick={on_new_cohort}>{ icon(Icon::Plus) }{ t(Message::NewCohort) }</button>
                    if let Some(onclick) = on_new_group {
                        <PrimaryButton creates=true {onclick}>{ icon(Icon::Plus) }{ t(Message::NewGroup) }</PrimaryButton>
                    }
                </EditOnly>
            </Heading>
            <div class={classes!("groups-page", detail.then_some("detail"))}>
                if let Some(cohort) = cohort {
                    <TreeCard {cohort} {selected} on_task={on_task.clone()} />
                }
                <div class="groups-panel">
                    if detail && cohort.is_some() {
                        <a class="groups-back" href={Route::LearnerGroups.href()}>{ icon(Icon::Left) }{ t(Message::BackToTree) }</a>
                    }
                    { panel }
                </div>
            </div>
        </>
    }
}

/// Starts the task on what is selected: the one that was left with unsaved values, or none.
#[hook]
fn use_left_task(selected: Option<GroupParent>) -> UseStateHandle<Option<TaskRequest>> {
    let (workspace, drafts) = (use_workspace(), use_form_drafts());
    use_state_eq(|| {
        let of = selected.filter(|_| workspace.can_edit())?;
        let task = Task::left(&drafts, of)?;
        Some(TaskRequest { of, task })
    })
}

/// Focuses the heading of what is shown when it has changed and the element with the focus is gone or
/// hidden.
#[hook]
fn use_found_focus(view: GroupsView) {
    let arrived = use_mut_ref(|| false);
    use_effect_with(view, move |_| {
        if !arrived.replace(true) {
            return;
        }
        let active = document().active_element();
        let active = active.and_then(|active| active.dyn_into::<HtmlElement>().ok());
        let is_lost = active
            .is_none_or(|active| active.tag_name() == "BODY" || active.offset_parent().is_none());
        if is_lost {
            keys::focus_id(HEADING);
        }
    });
}

/// Returns the view to show: that of the address or, if its group has been deleted while it was shown, that
/// of the nearest group above it that is left, to which the address is changed. Returns `None` for an address
/// of something that was never there.
#[hook]
fn use_existing(workspace: &WorkspaceHandle, view: GroupsView) -> Option<GroupsView> {
    let last_path = use_mut_ref(Vec::<GroupParent>::new);
    let found = workspace.read(|records| {
        if view.exists(records) {
            let selected = view.selected(records);
            *last_path.borrow_mut() =
                selected.map_or_else(Vec::new, |selected| path_of(records, selected));
            return Some(view);
        }
        let path = last_path.borrow();
        let mut above = path.iter().rev().map(|of| GroupsView::Shown(*of));
        let above = above.find(|above| above.exists(records));
        above.or_else(|| (!path.is_empty()).then_some(GroupsView::Start))
    });
    use_effect_with(found.filter(|found| *found != view), |moved| match *moved {
        Some(GroupsView::Shown(of)) => go_instead(&route_of(of)),
        Some(GroupsView::Start) => go_instead(&Route::LearnerGroups),
        Some(GroupsView::NewCohort | GroupsView::NewGroup(_)) | None => {}
    });
    found
}
