//! The confirmation before a session type is deleted: the sessions that are left without a type.

use lectern_core::model::SessionTypeId;
use lectern_core::workspace::{Command, Records, VocabularyCommand, sessions_of_type};
use yew::prelude::*;

use crate::components::delete_dialog::DeletePrompt;
use crate::i18n::{PlanningLists, SessionTypes as Message, t};
use crate::pages::consequences::{Consequences, session_names};
use crate::pages::delete_records::{DeleteRecords, use_delete_prompt};

/// Properties of [`DeleteSessionTypeDialog`].
#[derive(Properties, PartialEq)]
pub struct DeleteSessionTypeDialogProps {
    /// The session type.
    pub id: SessionTypeId,
    /// Called at the end, with whether it was deleted.
    pub on_close: Callback<bool>,
}

/// Dialog that asks whether to delete a session type, and deletes it.
#[component]
pub fn DeleteSessionTypeDialog(props: &DeleteSessionTypeDialogProps) -> Html {
    let id = props.id;
    let prompt = use_delete_prompt(|records| prompt(records, id));
    let command =
        Callback::from(move |_| Command::Vocabulary(VocabularyCommand::DeleteSessionType { id }));
    html! { <DeleteRecords<()> {prompt} {command} on_close={props.on_close.clone()} /> }
}

fn prompt(records: &Records, id: SessionTypeId) -> DeletePrompt {
    let session_type = records.session_types.get(id);
    let title = session_type.map(|session_type| session_type.title.clone());
    let mut consequences = Consequences::default();
    let sessions = session_names(records, &sessions_of_type(records, id));
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
        ..DeletePrompt::new(
            t(Message::DeleteOne(title.unwrap_or_default())),
            t(Message::Delete),
        )
    }
}
