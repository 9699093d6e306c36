//! The form of the times at which a person can teach.

use lectern_core::model::{PersonAvailability, PersonId};
use lectern_core::rules::availability::{AvailabilityForm, validate_availability};
use lectern_core::rules::fields::FieldProblem;
use lectern_core::workspace::{Command, ResourceCommand};
use serde::{Deserialize, Serialize};
use yew::prelude::*;

use crate::components::keys;
use crate::hooks::{Form, RecordForm, use_record_form};
use crate::i18n::{Frame, People as Message, t};
use crate::pages::availability_fields::{AvailabilityFields, HasAvailability, rebase_availability};
use crate::pages::record_card::RecordCard;

/// Values of the form.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
struct AvailabilityValues {
    availability: AvailabilityForm,
}

impl Form for AvailabilityValues {
    fn validate(&self) -> Vec<FieldProblem> {
        validate_availability(&self.availability)
            .err()
            .unwrap_or_default()
    }
}

impl HasAvailability for AvailabilityValues {
    fn availability(&self) -> &AvailabilityForm {
        &self.availability
    }

    fn availability_mut(&mut self) -> &mut AvailabilityForm {
        &mut self.availability
    }
}

impl RecordForm for AvailabilityValues {
    type Record = PersonAvailability;

    fn from_record(record: &PersonAvailability) -> Self {
        Self {
            availability: (&record.availability).into(),
        }
    }

    fn rebase(&mut self, base: &Self, current: &Self, seen: &mut Self) {
        rebase_availability(
            &mut self.availability,
            &base.availability,
            &current.availability,
            &mut seen.availability,
        );
    }
}

/// Properties of [`AvailabilityFormCard`].
#[derive(Properties, PartialEq)]
pub struct AvailabilityFormCardProps {
    /// Person.
    pub person: PersonId,
    /// Called when the form has been saved or cancelled.
    pub on_close: Callback<()>,
}

/// The form of the times at which a person can teach. It takes the focus.
#[component]
pub fn AvailabilityFormCard(props: &AvailabilityFormCardProps) -> Html {
    let person = props.person;
    let form = use_record_form::<AvailabilityValues>(Some(person));
    use_effect_with((), |()| keys::focus_first(".week-hours select"));
    let command = Callback::from(move |values: AvailabilityValues| {
        Command::Resource(ResourceCommand::SaveAvailability {
            person,
            // Saved only without problems.
            availability: validate_availability(&values.availability).unwrap_or_default(),
        })
    });
    html! {
        <RecordCard<AvailabilityValues> form={form.clone()} title={t(Message::Availability)} save={t(Frame::Save)} {command}
            on_saved={props.on_close.clone()} on_cancel={props.on_close.clone()}>
            <AvailabilityFields<AvailabilityValues> {form} legend={t(Message::TeachingTimes)} />
        </RecordCard<AvailabilityValues>>
    }
}
