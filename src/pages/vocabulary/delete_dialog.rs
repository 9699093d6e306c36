//! The confirmation before a term is deleted: the sessions that lose it, and the narrower terms that
//! move up.

use lectern_core::model::TermId;
use lectern_core::workspace::{Command, Records, VocabularyCommand, sessions_with_terms};
use yew::prelude::*;

use crate::components::delete_dialog::DeletePrompt;
use crate::i18n::{PlanningLists, Vocabularies as Message, t};
use crate::pages::consequences::{Consequences, session_names};
use crate::pages::delete_records::{DeleteRecords, use_delete_prompt};

/// Properties of [`DeleteTermDialog`].
#[derive(Properties, PartialEq)]
pub struct DeleteTermDialogProps {
    /// The term.
    pub id: TermId,
    /// Called at the end, with whether it was deleted.
    pub on_close: Callback<bool>,
}

/// Dialog that asks whether to delete a term, and deletes it.
#[component]
pub fn DeleteTermDialog(props: &DeleteTermDialogProps) -> Html {
    let id = props.id;
    let prompt = use_delete_prompt(|records| prompt(records, id));
    let command =
        Callback::from(move |_| Command::Vocabulary(VocabularyCommand::DeleteTerm { id }));
    html! { <DeleteRecords<()> {prompt} {command} on_close={props.on_close.clone()} /> }
}

fn prompt(records: &Records, id: TermId) -> DeletePrompt {
    let title = records.terms.get(id).map(|term| term.title.clone());
    let narrower = records.terms.iter().filter(|term| term.parent == Some(id));
    let narrower = narrower.map(|term| term.title.clone()).collect();
    let sessions = session_names(records, &sessions_with_terms(records, &[id].into()));
    let mut consequences = Consequences::default();
    consequences.add(sessions, |count| t(Message::TermOf(count)));
    consequences.add(narrower, |count| t(Message::NarrowerMoveUp(count)));
    DeletePrompt {
        consequences: consequences.into_vec(),
        note: Some(t(PlanningLists::CanUndo)),
        ..DeletePrompt::new(
            t(Message::DeleteOne(title.unwrap_or_default())),
            t(Message::DeleteTerm),
        )
    }
}
