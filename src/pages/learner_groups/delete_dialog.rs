//! The confirmation before a group or a cohort is deleted: its subgroups, its members, and where it is
//! used.

use std::collections::BTreeSet;

use lectern_core::model::LearnerGroupId;
use lectern_core::workspace::{Command, GroupCommand, GroupParent, GroupReferences, Records};
use yew::prelude::*;

use super::view::{path_text, title_of};
use crate::components::delete_dialog::DeletePrompt;
use crate::i18n::{LearnerGroups as Message, t};
use crate::pages::consequences::Consequences;
use crate::pages::delete_records::{DeleteRecords, use_delete_prompt};

/// Properties of [`DeleteDialog`].
#[derive(Properties, PartialEq)]
pub struct DeleteDialogProps {
    /// Cohort or group.
    pub of: GroupParent,
    /// Called at the end, with whether it was deleted.
    pub on_close: Callback<bool>,
}

/// Dialog that asks whether to delete a group or a cohort, and deletes it.
#[component]
pub fn DeleteDialog(props: &DeleteDialogProps) -> Html {
    let of = props.of;
    let prompt = use_delete_prompt(|records| prompt(records, of));
    let command = Callback::from(move |_| {
        Command::Group(match of {
            GroupParent::Cohort(id) => GroupCommand::DeleteCohorts {
                ids: BTreeSet::from([id]),
            },
            GroupParent::Group(id) => GroupCommand::Delete {
                ids: BTreeSet::from([id]),
            },
        })
    });
    html! { <DeleteRecords<()> {prompt} {command} on_close={props.on_close.clone()} /> }
}

fn prompt(records: &Records, of: GroupParent) -> DeletePrompt {
    let (groups, members, note, button) = match of {
        GroupParent::Cohort(cohort) => {
            let groups = records
                .trees_of_cohort(cohort)
                .map(|group| group.id)
                .collect();
            let members = records.all_members_of_cohort(cohort).len();
            (
                groups,
                members,
                Message::PeopleStay(members),
                Message::DeleteCohort,
            )
        }
        GroupParent::Group(group) => {
            let members = records.members_of_group(group).len();
            let note = match records.parent_of_group(group) {
                Some(parent) => {
                    Message::MembersStayIn(members, title_of(records, GroupParent::Group(parent)))
                }
                None => Message::MembersStayInCohort(members),
            };
            (BTreeSet::from([group]), members, note, Message::DeleteGroup)
        }
    };
    let references = GroupReferences::of(records, &groups);
    let below: BTreeSet<LearnerGroupId> = match of {
        GroupParent::Cohort(_) => references.subgroups.union(&groups).copied().collect(),
        GroupParent::Group(_) => references.subgroups.clone(),
    };
    let mut all = Consequences::default();
    let paths = below.iter().map(|group| path_text(records, *group));
    all.add(paths.collect(), |count| t(Message::DeletedGroups(count)));
    if let GroupParent::Cohort(cohort) = of {
        let courses = records.courses.iter();
        let courses = courses.filter(|course| course.cohorts.contains(&cohort));
        let courses = courses.map(|course| course.title.clone()).collect();
        all.add(courses, |count| t(Message::LeavesCourses(count)));
    }
    let sessions = references.sessions(records);
    let sessions = sessions.iter().filter_map(|id| records.sessions.get(*id));
    let offerings = references.offerings.len();
    all.add(
        sessions.map(|session| session.title.clone()).collect(),
        |count| t(Message::LeavesSessions(count, offerings)),
    );
    DeletePrompt {
        consequences: all.into_vec(),
        note: (members > 0).then(|| t(note)),
        undo_help: true,
        ..DeletePrompt::new(t(Message::DeleteOne(title_of(records, of))), t(button))
    }
}
