//! The confirmation before vocabularies are deleted: their terms, and the sessions that lose them.

use std::collections::BTreeSet;

use lectern_core::model::{TermId, VocabularyId};
use lectern_core::workspace::{Command, Records, VocabularyCommand, sessions_with_terms, terms_of};
use yew::prelude::*;

use crate::components::data_table::Selection;
use crate::components::delete_dialog::DeletePrompt;
use crate::i18n::{PlanningLists, Vocabularies as Message, t};
use crate::pages::consequences::{Consequences, session_names};
use crate::pages::delete_records::{DeleteRecords, use_delete_prompt};

/// Properties of [`DeleteVocabulariesDialog`].
#[derive(Properties, PartialEq)]
pub struct DeleteVocabulariesDialogProps {
    /// The vocabularies.
    pub ids: Selection<VocabularyId>,
    /// Called at the end, with whether they were deleted.
    pub on_close: Callback<bool>,
}

/// Dialog that asks whether to delete vocabularies, and deletes them.
#[component]
pub fn DeleteVocabulariesDialog(props: &DeleteVocabulariesDialogProps) -> Html {
    let ids = props.ids.ids();
    let prompt = use_delete_prompt(|records| prompt(records, &ids));
    let command = Callback::from(move |_| {
        let ids = ids.clone();
        Command::Vocabulary(VocabularyCommand::DeleteVocabularies { ids })
    });
    html! { <DeleteRecords<()> {prompt} {command} on_close={props.on_close.clone()} /> }
}

fn prompt(records: &Records, ids: &BTreeSet<VocabularyId>) -> DeletePrompt {
    let first = ids.first().and_then(|id| records.vocabularies.get(*id));
    let title = match (first, ids.len()) {
        (Some(vocabulary), 1) => Message::DeleteOne(vocabulary.title.clone()),
        (_, count) => Message::DeleteMany(count),
    };
    let terms: BTreeSet<TermId> = ids.iter().flat_map(|id| terms_of(records, *id)).collect();
    let titles = terms.iter();
    let titles = titles.filter_map(|id| Some(records.terms.get(*id)?.title.clone()));
    let sessions = session_names(records, &sessions_with_terms(records, &terms));
    let mut consequences = Consequences::default();
    consequences.add(titles.collect(), |count| t(Message::TermsGo(count)));
    consequences.add(sessions, |count| t(Message::TermsOf(count)));
    DeletePrompt {
        consequences: consequences.into_vec(),
        note: Some(t(PlanningLists::CanUndo)),
        ..DeletePrompt::new(t(title), t(Message::Delete(ids.len())))
    }
}
