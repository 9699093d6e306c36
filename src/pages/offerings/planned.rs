//! The offerings that a form stands for, before they are saved.

use lectern_core::model::{Offering, OfferingId, SessionId};
use lectern_core::planning::{DateSet, Recurrence, Slot};
use lectern_core::rules::fields::Problems;

use super::values::OfferingValues;
use crate::pages::room_options::RoomOptions;

/// Offering that a form is for, with its session and its time zone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormSubject {
    /// Session of the offering.
    pub session: SessionId,
    /// Offering; `None` for a new one.
    pub id: Option<OfferingId>,
    /// Offering of which a new one is a copy.
    pub copy_of: Option<OfferingId>,
    /// Name of the time zone of the offering.
    pub zone: String,
}

/// Returns the recurrence of a new offering, if it repeats.
#[must_use]
pub fn recurrence(values: &OfferingValues, holidays: &DateSet) -> Option<Recurrence> {
    let repeat = Some(&values.repeat).filter(|repeat| repeat.enabled)?;
    repeat.recurrence(holidays, &mut Problems::default())
}

/// Returns the offerings that a form stands for, one for each date, the first first.
#[must_use]
pub fn planned_offerings(
    values: &OfferingValues,
    subject: &FormSubject,
    rooms: &RoomOptions,
    holidays: &DateSet,
) -> Vec<Offering> {
    let Some(first) = values.slot() else {
        return vec![planned(values, subject, rooms, None, 0)];
    };
    let recurrence = recurrence(values, holidays).filter(|_| subject.id.is_none());
    let slots = recurrence.and_then(|recurrence| recurrence.slots(first).ok());
    let slots = slots.unwrap_or_else(|| vec![first]).into_iter();
    let offerings = slots.zip(0..);
    offerings
        .map(|(slot, number)| planned(values, subject, rooms, Some(slot), number))
        .collect()
}

fn planned(
    values: &OfferingValues,
    subject: &FormSubject,
    rooms: &RoomOptions,
    slot: Option<Slot>,
    number: u128,
) -> Offering {
    // Ids of records are random, so that none is a small number.
    let id = subject.id.unwrap_or(OfferingId::from_bits(number));
    let mut offering = Offering::new(id);
    offering.session = subject.session;
    offering.slot = slot.map(|slot| {
        let mut slot = slot.in_zone(&subject.zone);
        slot.ambiguous = values.ambiguous;
        slot
    });
    let place = values.place.clone();
    offering.place = place.map(|place| rooms.resolved(place));
    offering.groups.clone_from(&values.groups);
    offering.learners.clone_from(&values.learners);
    offering.instructors.clone_from(&values.instructors);
    offering
        .instructor_groups
        .clone_from(&values.instructor_groups);
    offering
}
