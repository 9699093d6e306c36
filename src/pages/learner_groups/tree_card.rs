//! The card with the cohorts and the tree of groups of the chosen one.

use std::rc::Rc;

use lectern_core::model::{Cohort, CohortId, Kind};
use lectern_core::search::natural;
use lectern_core::workspace::{Command, GroupCommand, GroupParent, Kinds};
use yew::prelude::*;

use super::nodes::{GroupNode, use_group_tree};
use super::other_cohorts::OtherCohorts;
use super::task::{Task, TaskRequest};
use super::view::{NodeId, new_group_route, route_of, title_of};
use crate::app::navigation::go;
use crate::app::route::Route;
use crate::components::icon::{Icon, icon};
use crate::components::menu::{Go, MenuButton, MenuItem};
use crate::components::search_box::{SearchBox, use_clear_search};
use crate::components::toast::{Toast, ToastTone};
use crate::components::tree::{NodeMove, TreeMode, TreeNode, TreeView};
use crate::hooks::{use_can_edit, use_records, use_workspace};
use crate::i18n::{LearnerGroups as Message, t};

/// Properties of [`TreeCard`].
#[derive(Properties, PartialEq)]
pub struct TreeCardProps {
    /// Cohort whose groups are shown.
    pub cohort: CohortId,
    /// Cohort or group that is shown beside the tree.
    pub selected: Option<GroupParent>,
    /// Starts a task that needs input.
    pub on_task: Callback<TaskRequest>,
}

/// The cohorts and the groups of the chosen one.
#[component]
pub fn TreeCard(props: &TreeCardProps) -> Html {
    let workspace = use_workspace();
    let model = use_group_tree(props.cohort);
    let can_edit = use_can_edit();
    let filter = use_state_eq(String::new);
    let on_clear_filter = use_clear_search("groups-filter", &filter);
    let on_select = use_callback((), |id: NodeId, ()| go(&route_of(id.0)));
    let actions = use_callback(
        (workspace.clone(), props.on_task.clone()),
        |node: Rc<GroupNode>, (workspace, on_task)| {
            let command = {
                let workspace = workspace.clone();
                Callback::from(move |command| {
                    workspace.dispatch_with_toast(Command::Group(command));
                })
            };
            actions(&node, on_task, &command)
        },
    );
    let on_move = use_callback(
        workspace,
        |(id, to): (NodeId, NodeMove<NodeId>), workspace| {
            let GroupParent::Group(group) = id.0 else {
                return;
            };
            let to = workspace.read(|records| match to {
                NodeMove::Into(NodeId(parent)) => Some(parent),
                NodeMove::OutOfParent => match GroupParent::of(records, group) {
                    Some(GroupParent::Group(parent)) => GroupParent::of(records, parent),
                    Some(GroupParent::Cohort(_)) | None => None,
                },
            });
            match to {
                Some(to) => {
                    let moving = GroupCommand::Move { id: group, to };
                    workspace.dispatch_with_toast(Command::Group(moving));
                }
                None => {
                    workspace.toast(Toast::plain(ToastTone::Plain, t(Message::IsTopLevel)));
                }
            }
        },
    );
    let mode = TreeMode::Select {
        selected: props.selected.map(NodeId),
        on_select,
    };
    html! {
        <section class="card groups-tree" aria-label={t(Message::Groups)}>
            <div class="groups-tree-head">
                <CohortMenu cohort={props.cohort} />
                <SearchBox id="groups-filter" label={t(Message::Filter)} hint={t(Message::Filter)} value={(*filter).clone()}
                    on_input={filter.setter().to_callback()} />
            </div>
            // Each cohort starts with its groups shown.
            <TreeView<GroupNode> key={props.cohort.to_string()} id="groups" label={t(Message::Groups)} {model} filter={(*filter).clone()} {on_clear_filter} {mode} actions={can_edit.then_some(actions)} on_move={can_edit.then_some(on_move)} />
            <OtherCohorts cohort={props.cohort} filter={(*filter).clone()} />
            <p class="groups-tree-foot meta">
                <kbd>{ "→ ←" }</kbd>{ t(Message::HintOpen) }<kbd>{ "*" }</kbd>{ t(Message::HintAll) }
                if can_edit { <kbd>{ "Alt ← →" }</kbd>{ t(Message::HintMove) } }
            </p>
        </section>
    }
}

/// Returns the items of the menu of a node.
fn actions(
    node: &GroupNode,
    on_task: &Callback<TaskRequest>,
    command: &Callback<GroupCommand>,
) -> Vec<MenuItem> {
    let of = node.id().0;
    let task = |icon, message, task: Task| MenuItem {
        label: t(message),
        icon: Some(icon),
        go: Go::Do(on_task.reform(move |()| TaskRequest {
            of,
            task: task.clone(),
        })),
    };
    let new = |message| MenuItem {
        label: t(message),
        icon: Some(Icon::Plus),
        go: Go::To(new_group_route(of).href().into()),
    };
    let GroupParent::Group(id) = of else {
        return vec![
            new(Message::NewGroup),
            task(Icon::People, Message::MakeGroups, Task::MakeSubgroups),
        ];
    };
    let copy = |message, with_members| MenuItem {
        label: t(message),
        icon: Some(Icon::Copy),
        go: Go::Do(command.reform(move |()| GroupCommand::Copy { id, with_members })),
    };
    let mut items = vec![
        new(Message::NewSubgroup),
        task(Icon::People, Message::MakeSubgroups, Task::MakeSubgroups),
    ];
    if node.is_parent && node.direct > 0 {
        items.push(task(Icon::Person, Message::Distribute, Task::Distribute));
    }
    items.extend([
        task(Icon::Right, Message::MoveGroup, Task::MoveGroup),
        copy(Message::Copy, false),
        copy(Message::CopyWithMembers, true),
        task(Icon::Bin, Message::Delete, Task::Delete),
    ]);
    items
}

/// Properties of [`CohortMenu`].
#[derive(Properties, PartialEq)]
struct CohortMenuProps {
    /// Chosen cohort.
    cohort: CohortId,
}

/// The menu of cohorts, whose button has the title of the chosen one.
#[component]
fn CohortMenu(props: &CohortMenuProps) -> Html {
    let workspace = use_records(Kinds::from_slice(&[Kind::Cohort]));
    let (chosen, mut cohorts) = workspace.read(|records| {
        let cohorts: Vec<Rc<Cohort>> = records.cohorts.iter().cloned().collect();
        (
            title_of(records, GroupParent::Cohort(props.cohort)),
            cohorts,
        )
    });
    natural::sort(&mut cohorts, |cohort| natural::key(&[&cohort.title]));
    let item = |cohort: Rc<Cohort>| MenuItem {
        label: cohort.title.clone().into(),
        icon: (cohort.id == props.cohort).then_some(Icon::Check),
        go: Go::To(Route::Cohort { id: cohort.id }.href().into()),
    };
    let items: Vec<MenuItem> = cohorts.into_iter().map(item).collect();
    html! {
        <MenuButton label={t(Message::Cohort)} {items} class="cohort-menu" in_window=true>
            <span class="unseen">{ t(Message::Cohort) }{ ": " }</span><bdi>{ chosen }</bdi>{ icon(Icon::Chevron) }
        </MenuButton>
    }
}
