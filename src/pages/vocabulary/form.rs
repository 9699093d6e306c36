//! The form of a term.

use lectern_core::model::{Kind, Term, TermId, VocabularyId};
use lectern_core::rules::fields::{Field, FieldProblem};
use lectern_core::rules::vocabularies::{TermForm, validate_term};
use lectern_core::workspace::{Command, Kinds, VocabularyCommand};
use yew::prelude::*;

use super::term_tree::{broader_terms, term_tree};
use crate::components::field::{Select, TextArea, TextField};
use crate::hooks::{Form, RecordForm, control_id, rebase_fields, use_record_form, use_records};
use crate::i18n::{Frame, Vocabularies as Message, t};
use crate::pages::active_status::active_field;
use crate::pages::record_form::RecordFormProps;
use crate::pages::record_panel::RecordPanel;

impl Form for TermForm {
    fn validate(&self) -> Vec<FieldProblem> {
        let checked = validate_term(self, &|_| None, |_| true);
        checked.err().unwrap_or_default()
    }
}

impl RecordForm for TermForm {
    type Record = Term;

    fn from_record(term: &Term) -> Self {
        Self {
            vocabulary: term.vocabulary,
            title: term.title.clone(),
            parent: term.parent,
            description: term.description.clone(),
            inactive: term.inactive,
        }
    }

    fn rebase(&mut self, base: &Self, current: &Self, seen: &mut Self) {
        rebase_fields!(self, base, current, seen;
            vocabulary, title, parent, description, inactive);
    }
}

/// Properties of [`TermFormPanel`].
#[derive(Properties, PartialEq)]
pub struct TermFormPanelProps {
    /// Vocabulary of the term.
    pub vocabulary: VocabularyId,
    /// Term, and the panel in which the form is shown.
    pub form: RecordFormProps<TermId>,
}

/// The form of a term in a side panel.
#[component]
pub fn TermFormPanel(props: &TermFormPanelProps) -> Html {
    let (vocabulary, id) = (props.vocabulary, props.form.id);
    let workspace = use_records(Kinds::from_slice(&[Kind::Term]));
    let form = use_record_form::<TermForm>(id);
    let tree = workspace.read(|records| term_tree(records, vocabulary));
    let broader = broader_terms(&tree, id);
    // The draft of a new term may have a broader term of another vocabulary.
    let parent = form.values().parent;
    let parent = parent.filter(|parent| broader.iter().any(|(id, _)| id == parent));
    let command = Callback::from(move |form: TermForm| {
        let form = TermForm {
            vocabulary,
            parent,
            ..form
        };
        Command::Vocabulary(VocabularyCommand::SaveTerm { id, form })
    });
    let (title, save) = match id {
        None => (t(Message::NewTerm), t(Message::AddTerm)),
        Some(_) => (t(Message::EditTerm), t(Frame::Save)),
    };
    let mut options = vec![(AttrValue::default(), t(Message::NoBroader))];
    let option = |(id, path): (TermId, String)| (id.to_string().into(), path.into());
    options.extend(broader.into_iter().map(option));
    let value = parent.map(|id| id.to_string()).unwrap_or_default();
    let on_parent = form
        .edit(Field::TermParent, |form, parent| form.parent = parent)
        .reform(|value: String| value.parse::<TermId>().ok());
    let on_inactive = form.set(|form, inactive| form.inactive = inactive);
    html! {
        <RecordPanel<TermForm> panel={props.form.panel.clone()} form={form.clone()} {title} {save} {command}>
            <TextField autofocus=true ..form.text(Field::TermTitle, t(Message::Term),
                |form| &form.title, |form, text| form.title = text) />
            <Select id={control_id(Field::TermParent)} label={t(Message::Broader)} optional=true {options} {value}
                on_change={on_parent} error={form.error(Field::TermParent)} />
            <TextArea optional=true ..form.text(Field::Description, t(Message::Description),
                |form| &form.description, |form, text| form.description = text) />
            { active_field(form.values().inactive, &on_inactive) }
        </RecordPanel<TermForm>>
    }
}
