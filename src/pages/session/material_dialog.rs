//! The form of a learning material: a link or a citation, and when learners see it.

use chrono::{NaiveDateTime, NaiveTime};
use lectern_core::model::{
    DateTimeText, LearningMaterial, LearningMaterialId, MaterialContent, RecordType, Session,
    SessionId,
};
use lectern_core::rules::fields::{Field, FieldProblem};
use lectern_core::rules::sessions::{LAST_VISIBLE_TIME, MaterialForm, validate_material};
use lectern_core::workspace::{Command, MaterialCommand, SessionCommand};
use serde::{Deserialize, Serialize};
use yew::prelude::*;

use crate::components::dialog::Dialog;
use crate::components::field::{Checkbox, DateField, TextArea, TextField, TimeField};
use crate::components::picker::submit_complete;
use crate::components::primary_button::PrimaryButton;
use crate::components::radios::{Choice, Radios};
use crate::components::unsaved_question::{UnsavedInput, use_unsaved_question};
use crate::hooks::{
    DraftSlot, Form, RecordForm, UseFormHandle, rebase_fields, use_form_drafts, use_record_form_in,
    use_workspace,
};
use crate::i18n::{Curriculum as Message, Frame, format, t};
use crate::pages::draft_notice::DraftNotice;
use crate::pages::record_form::{FormPlacement, save_callback};
use crate::platform::form_drafts::FormDrafts;

/// Values of the form of a learning material. Link and citation are kept apart, so that changing
/// one's mind loses neither.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct MaterialValues {
    title: String,
    is_citation: bool,
    link: String,
    citation: String,
    required: bool,
    notes: String,
    visible_from: DateTimeText,
    visible_until: DateTimeText,
}

impl MaterialValues {
    fn to_form(&self) -> MaterialForm {
        MaterialForm {
            title: self.title.clone(),
            content: if self.is_citation {
                MaterialContent::Citation(self.citation.clone())
            } else {
                MaterialContent::Link(self.link.clone())
            },
            required: self.required,
            notes: self.notes.clone(),
            visible_from: self.visible_from.clone(),
            visible_until: self.visible_until.clone(),
        }
    }
}

impl Form for MaterialValues {
    fn validate(&self) -> Vec<FieldProblem> {
        validate_material(&self.to_form()).err().unwrap_or_default()
    }
}

impl RecordForm for MaterialValues {
    type Record = LearningMaterial;

    fn from_record(material: &LearningMaterial) -> Self {
        let (link, citation) = match &material.content {
            MaterialContent::Link(link) => (link.clone(), String::new()),
            MaterialContent::Citation(text) => (String::new(), text.clone()),
        };
        let visibility = material.visibility;
        Self {
            title: material.title.clone(),
            is_citation: matches!(material.content, MaterialContent::Citation(_)),
            link,
            citation,
            required: material.required,
            notes: material.notes.clone(),
            visible_from: text_of(visibility.and_then(|period| period.start())),
            visible_until: text_of(visibility.and_then(|period| period.end())),
        }
    }

    fn rebase(&mut self, base: &Self, current: &Self, seen: &mut Self) {
        rebase_fields!(self, base, current, seen;
            title, is_citation, link, citation, required, notes, visible_from, visible_until);
    }
}

fn text_of(at: Option<NaiveDateTime>) -> DateTimeText {
    DateTimeText {
        date: at.map(|at| at.date().to_string()).unwrap_or_default(),
        time: at
            .map(|at| at.format("%H:%M").to_string())
            .unwrap_or_default(),
    }
}

/// Returns the place of the draft of a material of a session, or of a new one for `None`.
#[must_use]
pub fn material_draft(
    drafts: FormDrafts,
    session: SessionId,
    id: Option<LearningMaterialId>,
) -> DraftSlot {
    match id {
        Some(_) => DraftSlot::new::<LearningMaterial>(drafts, id),
        None => DraftSlot::new_of::<LearningMaterial>(drafts, Session::record_key(session)),
    }
}

/// Properties of [`MaterialDialog`].
#[derive(Properties, PartialEq)]
pub struct MaterialDialogProps {
    /// The session.
    pub session: SessionId,
    /// The material; `None` for a new one.
    pub id: Option<LearningMaterialId>,
    /// Called at the end.
    pub on_close: Callback<()>,
}

/// The form of a learning material in a dialog.
#[component]
pub fn MaterialDialog(props: &MaterialDialogProps) -> Html {
    let workspace = use_workspace();
    let (id, session) = (props.id, props.session);
    let slot = material_draft(use_form_drafts(), session, id);
    let form = use_record_form_in(slot, id, MaterialValues::default);
    let command = Callback::from(move |values: MaterialValues| {
        let form = values.to_form();
        let command = match id {
            None => MaterialCommand::Add { session, form },
            Some(id) => MaterialCommand::Save { id, form },
        };
        Command::Session(SessionCommand::Material(command))
    });
    let on_cancel = form.on_discard(props.on_close.clone());
    let on_save = save_callback(
        &form,
        &workspace,
        FormPlacement::Dialog,
        &props.on_close,
        &command,
        None,
    );
    let UnsavedInput {
        close, question, ..
    } = use_unsaved_question(form.is_dirty(), on_cancel);
    let onsubmit = submit_complete(on_save);
    let title = match id {
        None => t(Message::NewMaterial),
        Some(_) => t(Message::EditMaterial),
    };
    let values = form.values().clone();
    let choices = [Message::Link, Message::Citation].map(|label| Choice::plain(t(label)));
    html! {
        <Dialog {title} on_close={close.clone()}>
            <form class="dialog-form" novalidate=true {onsubmit}>
                <DraftNotice<MaterialValues> form={form.clone()} />
                <TextField ..form.text(Field::MaterialTitle, t(Message::Title), |form| &form.title, |form, text| form.title = text) />
                <Radios name="material-kind" legend={t(Message::Kind)} choices={choices.to_vec()} chosen={usize::from(values.is_citation)}
                    on_choose={form.set(|form, chosen: usize| form.is_citation = chosen == 1)} />
                if values.is_citation {
                    <TextArea ..form.text(Field::MaterialCitation, t(Message::Citation), |form| &form.citation, |form, text| form.citation = text) />
                } else {
                    <TextField input_mode="url" ..form.text(Field::MaterialLink, t(Message::Link), |form| &form.link, |form, text| form.link = text) />
                }
                <Checkbox id="material-required" label={t(Message::RequiredMaterial)} checked={values.required}
                    on_change={form.set(|form, on| form.required = on)} />
                <TextArea optional=true ..form.text(Field::MaterialNotes, t(Message::Notes), |form| &form.notes, |form, text| form.notes = text) />
                { visible(&form, Field::VisibleFrom, Message::VisibleFrom, ("visible-from-time", NaiveTime::MIN), |form| &form.visible_from, |form| &mut form.visible_from) }
                { visible(&form, Field::VisibleUntil, Message::VisibleUntil, ("visible-until-time", LAST_VISIBLE_TIME), |form| &form.visible_until, |form| &mut form.visible_until) }
                { question }
                <footer>
                    <button type="button" class="button" onclick={close.reform(|_: MouseEvent| ())}>{ t(Frame::Cancel) }</button>
                    <PrimaryButton submit=true>{ if id.is_some() { t(Frame::Save) } else { t(Message::AddMaterial) } }</PrimaryButton>
                </footer>
            </form>
        </Dialog>
    }
}

/// A date and a time, both optional. Without the time, `unless_given` is meant.
fn visible(
    form: &UseFormHandle<MaterialValues>,
    field: Field,
    label: Message,
    (time_id, unless_given): (&'static str, NaiveTime),
    of: fn(&MaterialValues) -> &DateTimeText,
    of_mut: fn(&mut MaterialValues) -> &mut DateTimeText,
) -> Html {
    let label = t(label);
    let time_label = t(Message::TimeOf(label.to_string()));
    let (date, mut time) = form.date_and_time(field, label, (time_id, time_label), of, of_mut);
    time.help = Some(t(Message::WithoutATime(format::time(unless_given))));
    html! { <div class="field-row"><DateField optional=true ..date /><TimeField optional=true ..time /></div> }
}
