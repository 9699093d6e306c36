//! The form of a holiday.

use lectern_core::model::{Holiday, HolidayId};
use lectern_core::rules::fields::{Field, FieldProblem};
use lectern_core::rules::holidays::{HolidayForm, validate_holiday};
use lectern_core::workspace::{Command, ResourceCommand};
use yew::prelude::*;

use crate::components::field::{DateField, TextField};
use crate::hooks::{Form, RecordForm, rebase_fields, use_record_form};
use crate::i18n::{Frame, Holidays as Message, t};
use crate::pages::record_form::RecordFormProps;
use crate::pages::record_panel::RecordPanel;

impl Form for HolidayForm {
    fn validate(&self) -> Vec<FieldProblem> {
        validate_holiday(self).err().unwrap_or_default()
    }
}

impl RecordForm for HolidayForm {
    type Record = Holiday;

    fn from_record(holiday: &Holiday) -> Self {
        let days = holiday.days;
        let last = (days.first() != days.last()).then(|| days.last().to_string());
        Self {
            title: holiday.title.clone(),
            first: days.first().to_string(),
            last: last.unwrap_or_default(),
        }
    }

    fn rebase(&mut self, base: &Self, current: &Self, seen: &mut Self) {
        rebase_fields!(self, base, current, seen; title, first, last);
    }
}

/// The form of a holiday in a side panel.
#[component]
pub fn HolidayFormPanel(props: &RecordFormProps<HolidayId>) -> Html {
    let id = props.id;
    let form = use_record_form::<HolidayForm>(id);
    let command =
        Callback::from(move |form| Command::Resource(ResourceCommand::SaveHoliday { id, form }));
    let (title, save) = match id {
        None => (t(Message::New), t(Message::Add)),
        Some(_) => (t(Message::Edit), t(Frame::Save)),
    };
    html! {
        <RecordPanel<HolidayForm> panel={props.panel.clone()} form={form.clone()} {title} {save} {command}>
            <TextField autofocus=true ..form.text(Field::HolidayTitle, t(Message::Title),
                |form| &form.title, |form, text| form.title = text) />
            <div class="field-row">
                <DateField ..form.text(Field::HolidayStart, t(Message::FirstDay),
                    |form| &form.first, |form, text| form.first = text) />
                <DateField optional=true origin={form.values().first.parse().ok()} ..form.text(Field::HolidayEnd, t(Message::LastDay),
                    |form| &form.last, |form, text| form.last = text) />
            </div>
            <p class="help">{ t(Message::LastDayHelp) }</p>
        </RecordPanel<HolidayForm>>
    }
}
