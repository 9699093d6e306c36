//! The confirmation before session types are deleted: the sessions that are left without a type.

use std::collections::BTreeSet;

use lectern_core::model::SessionTypeId;
use lectern_core::workspace::{Command, Records, VocabularyCommand, sessions_of_types};
use yew::prelude::*;

use crate::components::data_table::Selection;
use crate::components::delete_dialog::DeletePrompt;
use crate::i18n::{PlanningLists, SessionTypes as Message, t};
use crate::pages::consequences::{Consequences, session_names};
use crate::pages::delete_records::{DeleteRecords, use_delete_prompt};

/// Properties of [`DeleteSessionTypesDialog`].
#[derive(Properties, PartialEq)]
pub struct DeleteSessionTypesDialogProps {
    /// The session types.
    pub ids: Selection<SessionTypeId>,
    /// Called at the end, with whether they were deleted.
    pub on_close: Callback<bool>,
}

/// Dialog that asks whether to delete session types, and deletes them.
#[component]
pub fn DeleteSessionTypesDialog(props: &DeleteSessionTypesDialogProps) -> Html {
    let ids = props.ids.ids();
    let prompt = use_delete_prompt(|records| prompt(records, &ids));
    let command = Callback::from(move |_| {
        let ids = ids.clone();
        Command::Vocabulary(VocabularyCommand::DeleteSessionTypes { ids })
    });
    html! { <DeleteRecords<()> {prompt} {command} on_close={props.on_close.clone()} /> }
}

fn prompt(records: &Records, ids: &BTreeSet<SessionTypeId>) -> DeletePrompt {
    let first = ids.first().and_then(|id| records.session_types.get(*id));
    let title = match (first, ids.len()) {
        (Some(session_type), 1) => Message::DeleteOne(session_type.title.clone()),
        (_, count) => Message::DeleteMany(count),
    };
    let mut consequences = Consequences::default();
    let sessions = session_names(records, &sessions_of_types(records, ids));
    consequences.add(sessions, |count| t(Message::TypeOf(count)));
    let consequences = consequences.into_vec();
    let note = if consequences.is_empty() {
        t(PlanningLists::CanUndo)
    } else {
        t(Message::WithoutType)
    };
    DeletePrompt {
        consequences,
        note: Some(note),
        ..DeletePrompt::new(t(title), t(Message::Delete(ids.len())))
    }
}
