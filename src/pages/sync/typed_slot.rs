//! The time of an offering, typed as a decision.

use yew::prelude::*;

use crate::components::field::{DateField, TextField, TextFieldProps, TimeField};
use crate::i18n::{Offerings as Message, t};
use chrono::Timelike;
use lectern_core::model::{DateTimeText, TimeSlot};
use lectern_core::rules::fields::FieldProblem;
use lectern_core::rules::offerings::typed_slot;

/// Time of an offering as it is typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TypedSlot {
    /// Day and time of the start.
    pub start: DateTimeText,
    /// Duration.
    pub duration: String,
}

impl TypedSlot {
    /// Creates the texts of a time; empty ones if there is none.
    #[must_use]
    pub fn new(slot: Option<&TimeSlot>) -> Self {
        slot.map_or_else(Self::default, |slot| {
            let minutes = slot.duration.get();
            Self {
                start: DateTimeText {
                    date: slot.start.date().to_string(),
                    time: format!("{:02}:{:02}", slot.start.hour(), slot.start.minute()),
                },
                duration: format!("{}:{:02}", minutes / 60, minutes % 60),
            }
        })
    }

    /// Returns the time, in the zone of `other`.
    ///
    /// # Errors
    /// Returns what is wrong with the texts.
    pub fn check(&self, other: &TimeSlot) -> Result<TimeSlot, FieldProblem> {
        typed_slot(&self.start, &self.duration, other)
    }
}

/// Properties of [`TypedSlotFields`].
#[derive(Properties, PartialEq)]
pub struct TypedSlotFieldsProps {
    /// Beginning of the ids of the controls.
    pub id: String,
    /// Texts.
    pub value: TypedSlot,
    /// Called with the new texts.
    pub on_input: Callback<TypedSlot>,
}

/// Fields for the day, the time and the duration.
#[component]
pub fn TypedSlotFields(props: &TypedSlotFieldsProps) -> Html {
    let field = |part: &str, label: Message, text: &String, set: fn(&mut TypedSlot, String)| {
        let (value, on_input) = (props.value.clone(), props.on_input.clone());
        let on_input = Callback::from(move |text| {
            let mut next = value.clone();
            set(&mut next, text);
            on_input.emit(next);
        });
        let id = format!("{}-{part}", props.id);
        TextFieldProps::new(id, t(label), text.clone(), on_input)
    };
    let TypedSlot { start, duration } = &props.value;
    html! {
        <div class="conflict-slot">
            <DateField ..field("date", Message::Date, &start.date, |slot, text| slot.start.date = text) />
            <TimeField ..field("time", Message::StartTime, &start.time, |slot, text| slot.start.time = text) />
            <TextField ..field("duration", Message::Duration, duration, |slot, text| slot.duration = text) />
        </div>
    }
}
