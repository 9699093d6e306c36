//! Moving a group to another parent, or members to another group. The target is chosen in a tree.

use std::rc::Rc;

use lectern_core::model::{CohortId, PersonId};
use lectern_core::rules::fields::FieldProblem;
use lectern_core::search::natural;
use lectern_core::workspace::{Command, GroupCommand, GroupParent, Records};
use serde::{Deserialize, Serialize};
use yew::prelude::*;

use super::nodes::{GroupNode, use_group_tree};
use super::task::{Task, TaskCard};
use super::view::{NodeId, title_of};
use crate::components::data_table::Selection;
use crate::components::field::Select;
use crate::components::search_box::{SearchBox, use_clear_search};
use crate::components::tree::{TreeMode, TreeView};
use crate::hooks::{Form, use_dialog_form, use_form_drafts, use_workspace};
use crate::i18n::{GroupMoves as Message, LearnerGroups, refusal, t};
use crate::pages::draft_notice::DraftNotice;

/// Group or members that are moved.
#[derive(Clone, Debug, PartialEq)]
pub enum Moved {
    /// The group that is shown.
    Group,
    /// Members of what is shown.
    Members(Selection<PersonId>),
}

/// Values of the card.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
struct TargetValues {
    /// Cohort whose groups are offered.
    cohort: CohortId,
    /// Chosen cohort or group.
    target: Option<NodeId>,
}

impl Form for TargetValues {
    fn validate(&self) -> Vec<FieldProblem> {
        // A target is missing only when the task is carried out, which says so.
        Vec::new()
    }
}

/// Properties of [`MoveTo`].
#[derive(Properties, PartialEq)]
pub struct MoveToProps {
    /// Cohort or group that is shown.
    pub of: GroupParent,
    /// Its cohort.
    pub cohort: CohortId,
    /// Group or members that are moved.
    pub moved: Moved,
    /// Called at the end, with whether it was moved.
    pub on_close: Callback<bool>,
}

/// Card that asks where to move a group or members, and moves them.
#[component]
pub fn MoveTo(props: &MoveToProps) -> Html {
    let workspace = use_workspace();
    let of = props.of;
    let task = match &props.moved {
        Moved::Group => Task::MoveGroup,
        Moved::Members(people) => Task::MoveMembers(people.clone()),
    };
    let slot = task.draft(use_form_drafts(), of);
    let form = use_dialog_form(slot, task, || TargetValues {
        cohort: props.cohort,
        target: None,
    });
    let TargetValues { cohort, target } = form.values().clone();
    let model = use_group_tree(cohort);
    let filter = use_state_eq(String::new);
    let on_clear_filter = use_clear_search("target-filter", &filter);
    let error = use_state_eq(|| None::<AttrValue>);
    let on_submit = {
        let (workspace, on_close) = (workspace.clone(), props.on_close.clone());
        let (form, error, moved) = (form.clone(), error.clone(), props.moved.clone());
        Callback::from(move |()| {
            let Some(NodeId(to)) = target else {
                return error.set(Some(t(Message::ChooseTarget)));
            };
            let Some(command) = command(of, &moved, to) else {
                return error.set(Some(t(Message::ChooseGroup)));
            };
            match workspace.dispatch(Command::Group(command)) {
                Ok(Some(change)) => {
                    form.mark_saved();
                    on_close.emit(true);
                    workspace.toast_change(&change);
                }
                Ok(None) => {
                    let title = workspace.read(|records| title_of(records, to));
                    error.set(Some(t(already_there(&moved, title))));
                }
                Err(why) => error.set(Some(refusal(&why).into())),
            }
        })
    };
    let on_select = {
        let (choose, error) = (form.set(|form, id| form.target = Some(id)), error.clone());
        use_callback((), move |id: NodeId, ()| {
            choose.emit(id);
            error.set(None);
        })
    };
    let on_cohort = form.set(|form, id: String| {
        // Options are ids of cohorts.
        form.cohort = id.parse().unwrap_or(form.cohort);
        form.target = None;
    });
    // Members stay among the groups of their cohort.
    let cohorts = match &props.moved {
        Moved::Group => workspace.read(cohort_options),
        Moved::Members(_) => Vec::new(),
    };
    let title = workspace.read(|records| match &props.moved {
        Moved::Group => t(Message::GroupTitle(title_of(records, of))),
        Moved::Members(people) => t(Message::MembersTitle(people.len())),
    });
    let target_title = target.map(|NodeId(to)| workspace.read(|records| title_of(records, to)));
    let button = match target_title {
        Some(title) => t(Message::MoveInto(title)),
        None => t(Message::Move),
    };
    let mode = TreeMode::Select {
        selected: target,
        on_select,
    };
    html! {
        <TaskCard {title} {button} dirty={form.is_dirty()} {on_submit} on_close={form.on_discard(props.on_close.reform(|()| false))} error={(*error).clone()}>
            <DraftNotice<TargetValues> form={form.clone()} />
            if cohorts.len() > 1 {
                <Select id="target-cohort" label={t(LearnerGroups::Cohort)} options={cohorts} value={cohort.to_string()} on_change={on_cohort} />
            }
            <div class="target-tree">
                <SearchBox id="target-filter" label={t(Message::FilterTargets)} hint={t(LearnerGroups::Filter)} value={(*filter).clone()}
                    on_input={filter.setter().to_callback()} />
                <TreeView<GroupNode> key={cohort.to_string()} id="targets" label={t(Message::Targets)} model={Rc::clone(&model)} filter={(*filter).clone()} {on_clear_filter} {mode} />
            </div>
        </TaskCard>
    }
}

/// Returns the cohorts in natural order.
fn cohort_options(records: &Records) -> Vec<(AttrValue, AttrValue)> {
    let cohorts = records.cohorts.iter();
    let mut options: Vec<(AttrValue, AttrValue)> = cohorts
        .map(|cohort| (cohort.id.to_string().into(), cohort.title.clone().into()))
        .collect();
    natural::sort(&mut options, |(_, title)| natural::key(&[title]));
    options
}

/// Returns the message that something is where it would be moved.
fn already_there(moved: &Moved, title: String) -> Message {
    match moved {
        Moved::Group => Message::GroupIsThere(title),
        Moved::Members(people) => Message::MembersAreThere(people.len(), title),
    }
}

/// Returns the command that moves something, or `None` if the target cannot take it: members are moved
/// to groups only.
fn command(of: GroupParent, moved: &Moved, to: GroupParent) -> Option<GroupCommand> {
    match (moved, of, to) {
        (Moved::Group, GroupParent::Group(id), to) => Some(GroupCommand::Move { id, to }),
        (Moved::Members(people), GroupParent::Group(from), GroupParent::Group(to)) => {
            Some(GroupCommand::MoveMembers {
                people: people.ids(),
                from,
                to,
            })
        }
        (Moved::Members(people), GroupParent::Cohort(_), GroupParent::Group(group)) => {
            Some(GroupCommand::ChangeMembers {
                group,
                add: people.ids(),
                remove: std::collections::BTreeSet::new(),
            })
        }
        (Moved::Group, GroupParent::Cohort(_), _)
        | (Moved::Members(_), _, GroupParent::Cohort(_)) => None,
    }
}
