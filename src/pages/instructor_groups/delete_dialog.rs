//! The confirmation before instructor groups are deleted: what they instruct.

use std::collections::BTreeSet;

use lectern_core::model::InstructorGroupId;
use lectern_core::workspace::{Command, InstructorGroupReferences, Records, ResourceCommand};
use yew::prelude::*;

use crate::components::data_table::Selection;
use crate::components::delete_dialog::DeletePrompt;
use crate::i18n::{InstructorGroups as Message, t};
use crate::pages::consequences::{Consequences, session_names};
use crate::pages::delete_records::{DeleteRecords, use_delete_prompt};

/// Properties of [`DeleteInstructorGroupsDialog`].
#[derive(Properties, PartialEq)]
pub struct DeleteInstructorGroupsDialogProps {
    /// The instructor groups.
    pub ids: Selection<InstructorGroupId>,
    /// Called at the end, with whether they were deleted.
    pub on_close: Callback<bool>,
}

/// Dialog that asks whether to delete instructor groups, and deletes them.
#[component]
pub fn DeleteInstructorGroupsDialog(props: &DeleteInstructorGroupsDialogProps) -> Html {
    let ids = props.ids.ids();
    let prompt = use_delete_prompt(|records| prompt(records, &ids));
    let command = Callback::from(move |_| {
        let ids = ids.clone();
        Command::Resource(ResourceCommand::DeleteInstructorGroups { ids })
    });
    html! { <DeleteRecords<()> {prompt} {command} on_close={props.on_close.clone()} /> }
}

fn prompt(records: &Records, ids: &BTreeSet<InstructorGroupId>) -> DeletePrompt {
    let first = ids
        .first()
        .and_then(|id| records.instructor_groups.get(*id));
    let title = match (first, ids.len()) {
        (Some(group), 1) => Message::DeleteOne(group.title.clone()),
        (_, count) => Message::DeleteMany(count),
    };
    let references = InstructorGroupReferences::of(records, ids);
    let mut consequences = Consequences::default();
    consequences.add_offerings(records, &references.offerings);
    consequences.add(
        session_names(records, &references.independent_learning),
        |count| t(Message::LearningOf(count)),
    );
    consequences.add_group_defaults(records, &references.groups);
    DeletePrompt {
        consequences: consequences.into_vec(),
        note: Some(t(Message::MembersStay)),
        ..DeletePrompt::new(t(title), t(Message::DeleteGroups(ids.len())))
    }
}
