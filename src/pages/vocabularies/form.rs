//! The form of a vocabulary.

use lectern_core::model::{Vocabulary, VocabularyId};
use lectern_core::rules::fields::{Field, FieldProblem};
use lectern_core::rules::vocabularies::validate_vocabulary;
use lectern_core::workspace::{Command, VocabularyCommand};
use serde::{Deserialize, Serialize};
use yew::prelude::*;

use crate::components::field::TextField;
use crate::hooks::{Form, RecordForm, rebase_fields, use_record_form};
use crate::i18n::{Frame, Vocabularies as Message, t};
use crate::pages::active_status::active_field;
use crate::pages::record_form::RecordFormProps;
use crate::pages::record_panel::RecordPanel;

/// Values of the form of a vocabulary.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct VocabularyForm {
    title: String,
    inactive: bool,
}

impl Form for VocabularyForm {
    fn validate(&self) -> Vec<FieldProblem> {
        let checked = validate_vocabulary(&self.title, &|_| None);
        checked.err().unwrap_or_default()
    }
}

impl RecordForm for VocabularyForm {
    type Record = Vocabulary;

    fn from_record(vocabulary: &Vocabulary) -> Self {
        Self {
            title: vocabulary.title.clone(),
            inactive: vocabulary.inactive,
        }
    }

    fn rebase(&mut self, base: &Self, current: &Self, seen: &mut Self) {
        rebase_fields!(self, base, current, seen; title, inactive);
    }
}

/// The form of a vocabulary in a side panel.
#[component]
pub fn VocabularyFormPanel(props: &RecordFormProps<VocabularyId>) -> Html {
    let id = props.id;
    let form = use_record_form::<VocabularyForm>(id);
    let command = Callback::from(move |form: VocabularyForm| {
        Command::Vocabulary(VocabularyCommand::SaveVocabulary {
            id,
            title: form.title,
            inactive: form.inactive,
        })
    });
    let (title, save) = match id {
        None => (t(Message::New), t(Message::Add)),
        Some(_) => (t(Message::Edit), t(Frame::Save)),
    };
    let on_inactive = form.set(|form, inactive| form.inactive = inactive);
    html! {
        <RecordPanel<VocabularyForm> panel={props.panel.clone()} form={form.clone()} {title} {save} {command}>
            <TextField autofocus=true ..form.text(Field::VocabularyTitle, t(Message::Title),
                |form| &form.title, |form, text| form.title = text) />
            { active_field(form.values().inactive, &on_inactive) }
        </RecordPanel<VocabularyForm>>
    }
}
