//! The confirmation before a vocabulary is deleted: its terms, and the sessions that lose them.

use lectern_core::model::VocabularyId;
use lectern_core::workspace::{Command, Records, VocabularyCommand, sessions_with_terms, terms_of};
use yew::prelude::*;

use crate::components::delete_dialog::DeletePrompt;
use crate::i18n::{PlanningLists, Vocabularies as Message, t};
use crate::pages::consequences::{Consequences, session_names};
use crate::pages::delete_records::{DeleteRecords, use_delete_prompt};

/// Properties of [`DeleteVocabularyDialog`].
#[derive(Properties, PartialEq)]
pub struct DeleteVocabularyDialogProps {
    /// The vocabulary.
    pub id: VocabularyId,
    /// Called at the end, with whether it was deleted.
    pub on_close: Callback<bool>,
}

/// Dialog that asks whether to delete a vocabulary, and deletes it.
#[component]
pub fn DeleteVocabularyDialog(props: &DeleteVocabularyDialogProps) -> Html {
    let id = props.id;
    let prompt = use_delete_prompt(|records| prompt(records, id));
    let command =
        Callback::from(move |_| Command::Vocabulary(VocabularyCommand::DeleteVocabulary { id }));
    html! { <DeleteRecords<()> {prompt} {command} on_close={props.on_close.clone()} /> }
}

fn prompt(records: &Records, id: VocabularyId) -> DeletePrompt {
    let vocabulary = records.vocabularies.get(id);
    let title = vocabulary.map(|vocabulary| vocabulary.title.clone());
    let terms = terms_of(records, id);
    let titles = terms.iter();
    let titles = titles.filter_map(|id| Some(records.terms.get(*id)?.title.clone()));
    let sessions = session_names(records, &sessions_with_terms(records, &terms));
    let mut consequences = Consequences::default();
    consequences.add(titles.collect(), |count| t(Message::TermsGo(count)));
    consequences.add(sessions, |count| t(Message::TermsOf(count)));
    DeletePrompt {
        consequences: consequences.into_vec(),
        note: Some(t(PlanningLists::CanUndo)),
        ..DeletePrompt::new(
            t(Message::DeleteOne(title.unwrap_or_default())),
            t(Message::Delete),
        )
    }
}
