//! The form of a class: its title and description. Members are chosen on its page.

use lectern_core::model::{Class, ClassId};
use lectern_core::rules::fields::{Field, FieldProblem};
use lectern_core::rules::forms;
use lectern_core::workspace::Command;
use serde::{Deserialize, Serialize};
use yew::prelude::*;

use crate::components::field::{TextArea, TextField};
use crate::hooks::{Form, RecordForm, rebase_fields, use_record_form};
use crate::i18n::{Classes as Message, Frame, t};
use crate::pages::record_form::RecordFormProps;
use crate::pages::record_panel::RecordPanel;

/// Values of the form of a class.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ClassForm {
    title: String,
    description: String,
}

impl Form for ClassForm {
    fn validate(&self) -> Vec<FieldProblem> {
        let checked = forms::validate_class(&self.title, &self.description, &|_| None);
        checked.err().unwrap_or_default()
    }
}

impl RecordForm for ClassForm {
    type Record = Class;

    fn from_record(class: &Class) -> Self {
        Self {
            title: class.title.clone(),
            description: class.description.clone(),
        }
    }

    fn rebase(&mut self, base: &Self, current: &Self, seen: &mut Self) {
        rebase_fields!(self, base, current, seen; title, description);
    }
}

/// The form of a class in a side panel.
#[component]
pub fn ClassFormPanel(props: &RecordFormProps<ClassId>) -> Html {
    let id = props.id;
    let form = use_record_form::<ClassForm>(id);
    let command = Callback::from(move |form: ClassForm| Command::SaveClass {
        id,
        title: form.title,
        description: form.description,
    });
    let (title, save) = match id {
        None => (t(Message::NewClass), t(Message::AddClass)),
        Some(_) => (t(Message::EditClass), t(Frame::Save)),
    };
    html! {
        <RecordPanel<ClassForm> panel={props.panel.clone()} form={form.clone()} {title} {save} {command}>
            <TextField autofocus=true ..form.text(Field::ClassTitle, t(Message::Title),
                |form| &form.title, |form, text| form.title = text) />
            <TextArea optional=true ..form.text(Field::ClassDescription, t(Message::Description),
                |form| &form.description, |form, text| form.description = text) />
        </RecordPanel<ClassForm>>
    }
}
