//! The confirmation before terms are deleted: the sessions that lose them, and the narrower terms that
//! move up.

use std::collections::BTreeSet;

use lectern_core::model::TermId;
use lectern_core::workspace::{
    Command, Records, VocabularyCommand, sessions_with_terms, terms_moving_up,
};
use yew::prelude::*;

use crate::components::data_table::Selection;
use crate::components::delete_dialog::DeletePrompt;
use crate::i18n::{PlanningLists, Vocabularies as Message, t};
use crate::pages::consequences::{Consequences, session_names};
use crate::pages::delete_records::{DeleteRecords, use_delete_prompt};

/// Properties of [`DeleteTermsDialog`].
#[derive(Properties, PartialEq)]
pub struct DeleteTermsDialogProps {
    /// The terms.
    pub ids: Selection<TermId>,
    /// Called at the end, with whether they were deleted.
    pub on_close: Callback<bool>,
}

/// Dialog that asks whether to delete terms, and deletes them.
#[component]
pub fn DeleteTermsDialog(props: &DeleteTermsDialogProps) -> Html {
    let ids = props.ids.ids();
    let prompt = use_delete_prompt(|records| prompt(records, &ids));
    let command = Callback::from(move |_| {
        let ids = ids.clone();
        Command::Vocabulary(VocabularyCommand::DeleteTerms { ids })
    });
    html! { <DeleteRecords<()> {prompt} {command} on_close={props.on_close.clone()} /> }
}

fn prompt(records: &Records, ids: &BTreeSet<TermId>) -> DeletePrompt {
    let first = ids.first().and_then(|id| records.terms.get(*id));
    let title = match (first, ids.len()) {
        (Some(term), 1) => Message::DeleteOne(term.title.clone()),
        (_, count) => Message::DeleteManyTerms(count),
    };
    let moving = terms_moving_up(records, ids).into_keys();
    let moving = moving.filter_map(|id| Some(records.terms.get(id)?.title.clone()));
    let sessions = session_names(records, &sessions_with_terms(records, ids));
    let mut consequences = Consequences::default();
    consequences.add(sessions, |count| t(Message::LoseTerms(count, ids.len())));
    consequences.add(moving.collect(), |count| t(Message::NarrowerMoveUp(count)));
    DeletePrompt {
        consequences: consequences.into_vec(),
        note: Some(t(PlanningLists::CanUndo)),
        ..DeletePrompt::new(t(title), t(Message::DeleteTerms(ids.len())))
    }
}
