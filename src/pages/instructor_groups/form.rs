//! The form of an instructor group.

use lectern_core::model::{InstructorGroup, InstructorGroupId, PersonId};
use lectern_core::rules::fields::{Field, FieldProblem};
use lectern_core::rules::learner_groups::{InstructorGroupForm, validate_instructor_group};
use lectern_core::workspace::{Command, ResourceCommand};
use yew::prelude::*;

use crate::components::field::TextField;
use crate::components::picker::Picker;
use crate::hooks::{Form, RecordForm, rebase_fields, use_record_form};
use crate::i18n::{Frame, InstructorGroups as Message, t};
use crate::pages::active_status::active_field;
use crate::pages::record_form::RecordFormProps;
use crate::pages::record_panel::RecordPanel;
use crate::pages::wizard::person_options::use_teachers;

impl Form for InstructorGroupForm {
    fn validate(&self) -> Vec<FieldProblem> {
        let checked = validate_instructor_group(self, &|_| None);
        checked.err().unwrap_or_default()
    }
}

impl RecordForm for InstructorGroupForm {
    type Record = InstructorGroup;

    fn from_record(group: &InstructorGroup) -> Self {
        Self {
            title: group.title.clone(),
            members: group.members.clone(),
            inactive: group.inactive,
        }
    }

    fn rebase(&mut self, base: &Self, current: &Self, seen: &mut Self) {
        rebase_fields!(self, base, current, seen; title, members, inactive);
    }
}

/// The form of an instructor group in a side panel.
#[component]
pub fn InstructorGroupFormPanel(props: &RecordFormProps<InstructorGroupId>) -> Html {
    let id = props.id;
    let form = use_record_form::<InstructorGroupForm>(id);
    let command = Callback::from(move |form| {
        Command::Resource(ResourceCommand::SaveInstructorGroup { id, form })
    });
    let (title, save) = match id {
        None => (t(Message::New), t(Message::Add)),
        Some(_) => (t(Message::Edit), t(Frame::Save)),
    };
    let teachers = use_teachers();
    let members = form.values().members.clone();
    let chosen = teachers.numbers(&members);
    let options = teachers.options.clone();
    let on_change = form
        .set(|form, members: Vec<PersonId>| form.members = members.into_iter().collect())
        .reform(move |numbers: Vec<_>| teachers.people(&members, &numbers));
    let on_inactive = form.set(|form, inactive| form.inactive = inactive);
    html! {
        <RecordPanel<InstructorGroupForm> panel={props.panel.clone()} form={form.clone()} {title} {save} {command}>
            <TextField autofocus=true ..form.text(Field::InstructorGroupTitle, t(Message::Title),
                |form| &form.title, |form, text| form.title = text) />
            <Picker id="members" label={t(Message::Members)} optional=true help={t(Message::MembersHelp)} {options} {chosen} {on_change} />
            { active_field(form.values().inactive, &on_inactive) }
        </RecordPanel<InstructorGroupForm>>
    }
}
