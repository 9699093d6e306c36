//! Panel beside the tree: a cohort or a group with its task, its form, its members, and its usage.

use lectern_core::exchange::icalendar::CalendarScope;
use lectern_core::model::{CohortId, Kind, LearnerGroupId};
use lectern_core::workspace::{Command, GroupCommand, GroupParent, HoursScope, Kinds, Records};
use yew::prelude::*;

use super::cohort_form::CohortFormCard;
use super::delete_dialog::DeleteDialog;
use super::distribute::Distribute;
use super::group_form::{GroupFormCard, GroupTarget};
use super::make_subgroups::MakeSubgroups;
use super::members::Members;
use super::move_to::{MoveTo, Moved};
use super::task::{HEADING, Task, TaskRequest};
use super::usage::Usage;
use super::view::{NodeId, new_group_route, path_of, route_of, title_of};
use crate::app::navigation::go;
use crate::components::icon::{Icon, icon};
use crate::components::menu::{Go, MenuButton, MenuItem};
use crate::hooks::use_can_edit;
use crate::hooks::use_records;
use crate::i18n::{CalendarFiles, Frame, LearnerGroups as Message, t};
use crate::pages::editable::EditOnly;
use crate::pages::files::{calendar_file, use_download};
use crate::pages::hours_card::HoursCard;

/// Properties of [`GroupPanel`].
#[derive(Properties, PartialEq)]
pub struct GroupPanelProps {
    /// Cohort or group.
    pub of: GroupParent,
    /// Its cohort.
    pub cohort: CohortId,
    /// Task that has been started on it.
    pub task: Option<Task>,
    /// Starts a task.
    pub on_task: Callback<TaskRequest>,
    /// Ends the task.
    pub on_task_end: Callback<()>,
}

/// A cohort or a group.
#[component]
pub fn GroupPanel(props: &GroupPanelProps) -> Html {
    let kinds = [Kind::Cohort, Kind::LearnerGroup, Kind::GroupMembership];
    let workspace = use_records(Kinds::from_slice(&kinds));
    let of = props.of;
    let mut path: Vec<(GroupParent, String)> = workspace.read(|records| {
        let path = path_of(records, of).into_iter();
        path.map(|place| (place, title_of(records, place)))
            .collect()
    });
    let title = path.pop().map(|(_, title)| title).unwrap_or_default();
    let form = match of {
        GroupParent::Cohort(id) => html! { <CohortFormCard key={id.to_string()} id={Some(id)} /> },
        GroupParent::Group(id) => {
            html! { <GroupFormCard key={id.to_string()} target={GroupTarget::Existing(id)} /> }
        }
    };
    html! {
        <>
            <nav class="breadcrumbs" aria-label={t(Message::Path)}>
                { for path.iter().map(|(place, title)| html! {
                    <><a href={route_of(*place).href()}><bdi>{ title }</bdi></a>{ icon(Icon::Chevron) }</>
                }) }
                <bdi aria-current="page">{ &title }</bdi>
            </nav>
            <div class="group-heading">
                <h2 id={HEADING} tabindex="-1"><bdi>{ &title }</bdi></h2>
                <div class="heading-tools"><Tools of={of} on_task={props.on_task.clone()} /></div>
            </div>
            if let Some(task) = &props.task { { draw_task(props, task) } }
            { form }
            <Members key={NodeId(of).to_string()} {of} on_task={props.on_task.clone()} />
            if let Some(group) = of.group() {
                <Usage key={group.to_string()} {group} />
                <HoursCard scope={HoursScope::LearnerGroup(group)} nested=true />
            }
        </>
    }
}

fn draw_task(props: &GroupPanelProps, task: &Task) -> Html {
    let (of, cohort) = (props.of, props.cohort);
    let on_close = props.on_task_end.clone();
    let on_end = props.on_task_end.reform(|_: bool| ());
    match (task, of) {
        (Task::MakeSubgroups, parent) => html! { <MakeSubgroups {parent} {on_close} /> },
        (Task::Distribute, GroupParent::Group(group)) => {
            html! { <Distribute {group} {on_close} /> }
        }
        (Task::MoveGroup, _) => {
            html! { <MoveTo {of} {cohort} moved={Moved::Group} on_close={on_end} /> }
        }
        (Task::MoveMembers(people), _) => {
            html! { <MoveTo {of} {cohort} moved={Moved::Members(people.clone())} on_close={on_end} /> }
        }
        (Task::Delete, _) => html! { <DeleteDialog {of} on_close={on_end} /> },
        (Task::Distribute, GroupParent::Cohort(_)) => Html::default(),
    }
}

/// Properties of [`Tools`].
#[derive(Properties, PartialEq)]
struct ToolsProps {
    of: GroupParent,
    on_task: Callback<TaskRequest>,
}

/// The buttons of a cohort or a group.
#[component]
fn Tools(props: &ToolsProps) -> Html {
    let kinds = [Kind::LearnerGroup, Kind::GroupMembership];
    let workspace = use_records(Kinds::from_slice(&kinds));
    let download = use_download();
    let can_edit = use_can_edit();
    let of = props.of;
    let start = |task: Task| {
        let on_task = props.on_task.clone();
        Callback::from(move |()| {
            on_task.emit(TaskRequest {
                of,
                task: task.clone(),
            });
        })
    };
    let button = |drawing, message: Message, start: Callback<()>| {
        html! {
            <button type="button" class="button" onclick={start.reform(|_: MouseEvent| ())}>{ icon(drawing) }{ t(message) }</button>
        }
    };
    let delete = MenuItem {
        label: t(Message::Delete),
        icon: Some(Icon::Bin),
        go: Go::Do(start(Task::Delete)),
    };
    let GroupParent::Group(group) = of else {
        return html! {
            <EditOnly>
                { button(Icon::People, Message::MakeGroups, start(Task::MakeSubgroups)) }
                <MenuButton label={t(Frame::MoreActions)} items={vec![delete]} class="edged" />
            </EditOnly>
        };
    };
    let obstacle = workspace.read(|records| obstacle(records, group));
    let on_distribute = {
        let distribute = start(Task::Distribute);
        let possible = obstacle.is_none();
        Callback::from(move |_: MouseEvent| {
            if possible {
                distribute.emit(());
            }
        })
    };
    let on_new = Callback::from(move |()| go(&new_group_route(of)));
    let copy = |message, with_members| MenuItem {
        label: t(message),
        icon: Some(Icon::Copy),
        go: Go::Do({
            let workspace = workspace.clone();
            Callback::from(move |()| {
                let copy = GroupCommand::Copy {
                    id: group,
                    with_members,
                };
                workspace.dispatch_with_toast(Command::Group(copy));
            })
        }),
    };
    let download_calendar = MenuItem {
        label: t(CalendarFiles::Download),
        icon: Some(Icon::Calendar),
        go: Go::Do({
            let (workspace, download) = (workspace.clone(), download.clone());
            let scope = CalendarScope::LearnerGroup(group);
            Callback::from(move |()| download.start(calendar_file(&workspace, &scope)))
        }),
    };
    let items = if can_edit {
        vec![
            MenuItem {
                label: t(Message::MoveGroup),
                icon: Some(Icon::Right),
                go: Go::Do(start(Task::MoveGroup)),
            },
            copy(Message::Copy, false),
            copy(Message::CopyWithMembers, true),
            download_calendar,
            delete,
        ]
    } else {
        vec![download_calendar]
    };
    html! {
        <>
            if can_edit {
                { button(Icon::Plus, Message::NewSubgroup, on_new) }
                { button(Icon::People, Message::MakeSubgroups, start(Task::MakeSubgroups)) }
                <button type="button" class="button" aria-disabled={obstacle.is_some().to_string()} title={obstacle} onclick={on_distribute}>
                    { icon(Icon::Person) }{ t(Message::Distribute) }
                </button>
            }
            <MenuButton label={t(Frame::MoreActions)} {items} class="edged" />
            { download.dialog() }
        </>
    }
}

/// Returns the reason for which the members of a group cannot be distributed, if they cannot.
fn obstacle(records: &Records, group: LearnerGroupId) -> Option<AttrValue> {
    if records.subgroups_of(group).next().is_none() {
        Some(t(Message::NoSubgroups))
    } else if records.direct_members_of(group).is_empty() {
        Some(t(Message::NoDirectMembers))
    } else {
        None
    }
}
