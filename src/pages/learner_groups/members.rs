//! The members of a group or a cohort: adding, moving and removing them.

use std::collections::BTreeSet;
use std::rc::Rc;

use lectern_core::model::{Kind, LearnerGroupId, Person, PersonId};
use lectern_core::search::natural;
use lectern_core::workspace::{Command, GroupCommand, GroupParent, Kinds, Records};
use yew::prelude::*;

use super::add_member::AddMember;
use super::task::{Task, TaskRequest};
use super::view::path_text;
use crate::app::route::Route;
use crate::components::data_table::{
    Column, RowAction, Selection, Sort, SortKey, TableRow, highlighted, row_link,
};
use crate::components::filter_chips::Chip;
use crate::components::icon::Icon;
use crate::hooks::use_records;
use crate::i18n::{LearnerGroups as Message, t};
use crate::pages::editable::EditOnly;
use crate::pages::item_sources::sort_key;
use crate::pages::record_list::{
    BulkAction, Facets, RecordList, matches_columns, one_value, use_list_state, use_list_view,
};

/// A member.
struct MemberRow {
    person: Rc<Person>,
    listed_name: String,
    /// Groups below the one that is shown in which the person is; empty for a direct member.
    subgroups: String,
}

impl TableRow for MemberRow {
    type Id = PersonId;

    fn id(&self) -> PersonId {
        self.person.id
    }

    fn name(&self) -> AttrValue {
        self.person.full_name().into()
    }
}

/// An action on members.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum MemberAction {
    Move,
    Remove,
}

/// Returns the command that adds and removes members.
#[must_use]
pub fn change_members(
    of: GroupParent,
    add: BTreeSet<PersonId>,
    remove: BTreeSet<PersonId>,
) -> Command {
    Command::Group(match of {
        GroupParent::Cohort(cohort) => GroupCommand::ChangeCohortMembers {
            cohort,
            add,
            remove,
        },
        GroupParent::Group(group) => GroupCommand::ChangeMembers { group, add, remove },
    })
}

/// Properties of [`Members`].
#[derive(Properties, PartialEq)]
pub struct MembersProps {
    /// Cohort or group.
    pub of: GroupParent,
    /// Starts a task that needs input.
    pub on_task: Callback<TaskRequest>,
}

const KINDS: [Kind; 4] = [
    Kind::Person,
    Kind::CohortMember,
    Kind::LearnerGroup,
    Kind::GroupMembership,
];

/// The members of a group or a cohort.
#[component]
pub fn Members(props: &MembersProps) -> Html {
    let of = props.of;
    let workspace = use_records(Kinds::from_slice(&KINDS));
    let versions = workspace.read(|records| KINDS.map(|kind| records.version(kind)));
    let rows = use_memo((versions, of), |(_, of)| {
        workspace.read(|records| rows(records, *of))
    });
    let columns = use_memo((), |()| columns());
    let facets = use_memo((), |()| Rc::new(facets()));
    let state = use_list_state(Sort::ascending("name"));
    let view = use_list_view(&rows, &columns, Some(&facets), &state, |_, query| {
        matches_columns(&columns, query)
    });
    let actions = use_callback((), |_: Rc<MemberRow>, ()| {
        vec![
            RowAction::new(Icon::Right, t(Message::MoveMember), MemberAction::Move),
            RowAction::new(Icon::Cross, t(Message::Remove), MemberAction::Remove),
        ]
    });
    let on_action = use_callback(
        (workspace, props.on_task.clone(), of),
        |(action, people): (MemberAction, Selection<PersonId>), (workspace, on_task, of)| {
            match action {
                MemberAction::Move => on_task.emit(TaskRequest {
                    of: *of,
                    task: Task::MoveMembers(people),
                }),
                MemberAction::Remove => {
                    let command = change_members(*of, BTreeSet::new(), people.ids());
                    workspace.dispatch_with_toast(command);
                }
            }
        },
    );
    let bulk = |action, icon, label, danger| BulkAction {
        action,
        icon,
        label: t(label),
        danger,
        is_reading: false,
    };
    let bulk_actions = vec![
        bulk(MemberAction::Move, Icon::Right, Message::MoveMember, false),
        bulk(MemberAction::Remove, Icon::Cross, Message::Remove, true),
    ];
    html! {
        <section class="card group-members" aria-labelledby="members-title">
            <div class="card-head">
                <h3 id="members-title">{ t(Message::MembersTitle) }</h3>
                <EditOnly><AddMember {of} /></EditOnly>
            </div>
            <div class="card-body">
                if rows.is_empty() {
                    <p class="help">{ t(Message::NoMembers) }</p>
                } else {
                    <RecordList<MemberRow, MemberAction> id="members" class="members-list" label={t(Message::MembersTitle)}
                        search_label={t(Message::SearchMembers)} facet_label={t(Message::MembersTitle)} columns={(*columns).clone()} {state} {view}
                        {actions} {bulk_actions} {on_action} export_file="members" />
                }
            </div>
        </section>
    }
}

/// Returns the members in the order of their names.
fn rows(records: &Records, of: GroupParent) -> Rc<[Rc<MemberRow>]> {
    let members = match of {
        GroupParent::Cohort(cohort) => records.all_members_of_cohort(cohort),
        GroupParent::Group(group) => records.members_of_group(group),
    };
    let people = members.iter().filter_map(|id| records.people.get(*id));
    let mut people: Vec<&Rc<Person>> = people.collect();
    natural::sort(&mut people, |person| natural::key(&sort_key(person)));
    let row = |person: &Rc<Person>| {
        Rc::new(MemberRow {
            listed_name: person.listed_name(),
            subgroups: subgroups(records, of, person.id),
            person: person.clone(),
        })
    };
    people.into_iter().map(row).collect()
}

/// Returns the titles of the groups below `of` in which a person is.
fn subgroups(records: &Records, of: GroupParent, person: PersonId) -> String {
    let below = |group: &LearnerGroupId| match of {
        GroupParent::Cohort(cohort) => records.cohort_of_group(*group) == Some(cohort),
        GroupParent::Group(of) => *group != of && records.is_in_group(*group, of),
    };
    let groups = records.groups_of_person(person).into_iter().filter(below);
    let mut titles: Vec<String> = groups
        .map(|group| match of {
            GroupParent::Cohort(_) => path_text(records, group),
            GroupParent::Group(of) => {
                let path = path_text(records, group);
                let above = path_text(records, of);
                let below = path.strip_prefix(&above);
                below.map_or_else(
                    || path.clone(),
                    |below| below.trim_start_matches(" › ").to_owned(),
                )
            }
        })
        .collect();
    natural::sort(&mut titles, |title| natural::key(&[title]));
    titles.join("; ")
}

fn columns() -> Rc<[Column<MemberRow>]> {
    Rc::new([
        Column::text("name", t(Message::Name), |row: &MemberRow| &row.listed_name)
            .sorted_by(|row| SortKey::Text(natural::key(&sort_key(&row.person))))
            .with_cell(|row, query| {
                let href = Route::Person { id: row.person.id }.href();
                row_link(href, highlighted(&row.listed_name, query))
            })
            .as_row_header(),
        Column::text("username", t(Message::Username), |row: &MemberRow| {
            &row.person.username
        }),
        Column::text("subgroup", t(Message::Subgroup), |row: &MemberRow| {
            &row.subgroups
        })
        .with_tooltip(|row| Some(row.subgroups.clone()).filter(|titles| !titles.is_empty())),
    ])
}

/// Returns the chips for direct members and those of subgroups.
fn facets() -> Facets<MemberRow> {
    let labels = [t(Message::DirectMembers), t(Message::InSubgroups)];
    Facets {
        ids: labels.to_vec(),
        has: one_value(|row: &MemberRow| Some(usize::from(!row.subgroups.is_empty()))),
        chip: Rc::new(move |index, count| {
            let label = index.map_or_else(|| t(Message::AllMembers), |index| labels[index].clone());
            Chip::counted(label, count)
        }),
        hides_empty: false,
    }
}
