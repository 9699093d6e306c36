//! The form of a class: its title and description. Members are chosen on its page.

use lectern_core::model::{ClassId, Kind};
use lectern_core::rules::fields::{Field, FieldProblem};
use lectern_core::rules::forms;
use lectern_core::workspace::{Command, Kinds, Records};
use yew::prelude::*;

use crate::components::field::{TextArea, TextField};
use crate::components::side_panel::SidePanel;
use crate::hooks::{Form, RecordForm, rebase_fields, use_record_form, use_records};
use crate::i18n::{Classes as Message, Frame, t};
use crate::pages::record_form::{FormPlacement, RecordFormProps, save_callback};

/// Values of the form of a class.
#[derive(Clone, Debug, Default, PartialEq)]
struct ClassForm {
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
    fn rebase(&mut self, base: &Self, current: &Self, seen: &mut Self) {
        rebase_fields!(self, base, current, seen; title, description);
    }
}

/// Returns the form of a class: empty for a new one, `None` if the class was deleted.
fn load(records: &Records, id: Option<ClassId>) -> Option<ClassForm> {
    let Some(id) = id else {
        return Some(ClassForm::default());
    };
    let class = records.classes.get(id)?;
    Some(ClassForm {
        title: class.title.clone(),
        description: class.description.clone(),
    })
}

/// The form of a class in a side panel.
#[component]
pub fn ClassFormPanel(props: &RecordFormProps<ClassId>) -> Html {
    let id = props.id;
    let workspace = use_records(Kinds::from_slice(&[Kind::Class]));
    let form = use_record_form(workspace.read(|records| load(records, id)));
    let on_save = save_callback(
        &form,
        &workspace,
        FormPlacement::Panel,
        &props.on_leave,
        move |form: &ClassForm| Command::SaveClass {
            id,
            title: form.title.clone(),
            description: form.description.clone(),
        },
    );
    let (title, save) = match id {
        None => (t(Message::NewClass), t(Message::AddClass)),
        Some(_) => (t(Message::EditClass), t(Frame::Save)),
    };
    html! {
        <SidePanel {title} {save} {on_save} dirty={form.is_dirty()} leaving={props.leaving} problems={form.error_links()}
            attempt={form.attempts()} on_leave={props.on_leave.clone()} on_stay={props.on_stay.clone()}>
            <TextField autofocus=true ..form.text(Field::ClassTitle, t(Message::Title),
                |form| &form.title, |form, text| form.title = text) />
            <TextArea optional=true ..form.text(Field::ClassDescription, t(Message::Description),
                |form| &form.description, |form, text| form.description = text) />
        </SidePanel>
    }
}
