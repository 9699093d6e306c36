//! The form of a session type.

use lectern_core::model::{SessionType, SessionTypeId};
use lectern_core::rules::fields::{Field, FieldProblem};
use lectern_core::rules::vocabularies::{SessionTypeForm, validate_session_type};
use lectern_core::workspace::{Command, VocabularyCommand};
use yew::prelude::*;

use super::colour_field::ColourField;
use crate::components::field::{Checkbox, TextField};
use crate::hooks::{Form, RecordForm, rebase_fields, use_record_form};
use crate::i18n::{Frame, SessionTypes as Message, t};
use crate::pages::active_status::active_field;
use crate::pages::record_form::RecordFormProps;
use crate::pages::record_panel::RecordPanel;

impl Form for SessionTypeForm {
    fn validate(&self) -> Vec<FieldProblem> {
        let checked = validate_session_type(self, &|_| None);
        checked.err().unwrap_or_default()
    }
}

impl RecordForm for SessionTypeForm {
    type Record = SessionType;

    fn from_record(session_type: &SessionType) -> Self {
        Self {
            title: session_type.title.clone(),
            colour: session_type.colour.clone(),
            assessment: session_type.assessment,
            inactive: session_type.inactive,
        }
    }

    fn rebase(&mut self, base: &Self, current: &Self, seen: &mut Self) {
        rebase_fields!(self, base, current, seen; title, colour, assessment, inactive);
    }
}

/// The form of a session type in a side panel.
#[component]
pub fn SessionTypeFormPanel(props: &RecordFormProps<SessionTypeId>) -> Html {
    let id = props.id;
    let form = use_record_form::<SessionTypeForm>(id);
    let command = Callback::from(move |form| {
        Command::Vocabulary(VocabularyCommand::SaveSessionType { id, form })
    });
    let (title, save) = match id {
        None => (t(Message::New), t(Message::Add)),
        Some(_) => (t(Message::Edit), t(Frame::Save)),
    };
    let values = form.values();
    let on_colour = form.edit(Field::SessionTypeColour, |form, colour| {
        form.colour = colour
    });
    let on_assessment = form.set(|form, assessment| form.assessment = assessment);
    let on_inactive = form.set(|form, inactive| form.inactive = inactive);
    html! {
        <RecordPanel<SessionTypeForm> panel={props.panel.clone()} form={form.clone()} {title} {save} {command}>
            <TextField autofocus=true ..form.text(Field::SessionTypeTitle, t(Message::Title),
                |form| &form.title, |form, text| form.title = text) />
            <ColourField colour={values.colour.clone()} error={form.error(Field::SessionTypeColour)} on_change={on_colour} />
            <Checkbox id="assessment" label={t(Message::Assesses)} checked={values.assessment} on_change={on_assessment} help={t(Message::AssessesHelp)} />
            { active_field(values.inactive, &on_inactive) }
        </RecordPanel<SessionTypeForm>>
    }
}
