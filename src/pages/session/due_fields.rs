//! The due date and time of independent learning, saved once they are left.

use chrono::NaiveDateTime;
use lectern_core::model::{DateTimeText, RecordKey};
use lectern_core::planning::parse_time_of_day;
use yew::prelude::*;

use crate::components::field::{DateField, TextFieldProps, TimeField};
use crate::hooks::use_text_draft;
use crate::i18n::{Curriculum as Message, t};
use crate::pages::record_form::{date_text, time_text};
use crate::platform::keyboard::KeyPress;

/// Properties of [`DueFields`].
#[derive(Properties, PartialEq)]
pub struct DueFieldsProps {
    /// The independent learning.
    pub record: RecordKey,
    /// The date and time as saved.
    pub due: Option<NaiveDateTime>,
    /// Saves the texts. Returns the problem with them, if there is one.
    pub on_save: Callback<DateTimeText, Option<AttrValue>>,
}

/// The fields of the due date and time. What was typed is saved by leaving its field or with Enter, as
/// one change.
#[component]
pub fn DueFields(props: &DueFieldsProps) -> Html {
    let draft = use_text_draft::<DateTimeText>(props.record, "due");
    let typed = use_mut_ref(|| draft.initial.clone());
    let error = use_state(|| None::<AttrValue>);
    let redraw = use_force_update();
    let saved = DateTimeText {
        date: date_text(props.due.map(|due| due.date())),
        time: props
            .due
            .map(|due| time_text(due.time()))
            .unwrap_or_default(),
    };
    let text = typed.borrow().clone().unwrap_or_else(|| saved.clone());
    let on_input = |set: fn(&mut DateTimeText, String)| {
        let (typed, text, redraw) = (typed.clone(), text.clone(), redraw.clone());
        let on_draft = draft.on_draft.clone();
        Callback::from(move |value| {
            let mut text = text.clone();
            set(&mut text, value);
            on_draft.emit(Some(text.clone()));
            typed.replace(Some(text));
            redraw.force_update();
        })
    };
    let save = {
        let (typed, error, on_save) = (typed.clone(), error.clone(), props.on_save.clone());
        let on_draft = draft.on_draft.clone();
        Callback::from(move |()| {
            let Some(text) = typed.take() else { return };
            let found = if text == saved {
                None
            } else {
                on_save.emit(text.clone())
            };
            if found.is_some() {
                // What is wrong stays as typed.
                typed.replace(Some(text));
            } else {
                on_draft.emit(None);
            }
            error.set(found);
        })
    };
    let onkeydown = {
        let save = save.clone();
        move |event: KeyboardEvent| {
            let press = KeyPress::from_event(&event).filter(|press| !press.is_modified());
            if press.is_some_and(|press| press.name == "Enter") {
                save.emit(());
            }
        }
    };
    let time = text.time.trim();
    let is_of_time = !time.is_empty() && parse_time_of_day(time).is_none();
    let date = TextFieldProps {
        error: (*error).clone().filter(|_| !is_of_time),
        on_blur: save.clone(),
        ..TextFieldProps::new(
            "due-date",
            t(Message::DueDate),
            text.date.clone(),
            on_input(|text, date| text.date = date),
        )
    };
    let time = TextFieldProps {
        error: (*error).clone().filter(|_| is_of_time),
        on_blur: save,
        ..TextFieldProps::new(
            "due-time",
            t(Message::DueTime),
            text.time.clone(),
            on_input(|text, time| text.time = time),
        )
    };
    html! { <div class="field-row" {onkeydown}><DateField ..date /><TimeField ..time /></div> }
}
