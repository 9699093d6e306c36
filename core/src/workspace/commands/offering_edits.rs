//! The same changes to many offerings at once, across sessions and courses.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{NaiveTime, TimeDelta};

use super::offerings::label;
use super::rooms::check_place;
use super::sessions::field_error;
use crate::model::{
    InstructorGroupId, LearnerGroupId, Minutes, Offering, OfferingId, PersonId, Place, SessionId,
    TimeSlot,
};
use crate::planning::Slot;
use crate::rules::fields::Field;
use crate::rules::places;
use crate::workspace::action_label::{ActionKind, ActionLabel};
use crate::workspace::command_error::CommandError;
use crate::workspace::edits::Edits;
use crate::workspace::records::Records;
use crate::workspace::session_error::SessionError;

/// One change of an offering. Changes of the time do not apply to offerings that are not scheduled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OfferingEdit {
    /// Moves it to another session, of the same or another course.
    Session(SessionId),
    /// Moves it on the wall clock; negative numbers move it to earlier times.
    Shift {
        /// Whole days.
        days: i64,
        /// Minutes in addition.
        minutes: i64,
    },
    /// Sets the time of day at which it begins; date and duration stay.
    StartTime(NaiveTime),
    /// Sets the duration; the start stays.
    Duration(Minutes),
    /// Sets the time of day at which it ends, on its first day or the day after; the start stays.
    EndTime(NaiveTime),
    /// Sets or clears the place.
    Place(Option<Place>),
    /// Sets or clears the address of the virtual meeting.
    Link(String),
    /// Adds learner groups.
    AddGroups(BTreeSet<LearnerGroupId>),
    /// Removes learner groups.
    RemoveGroups(BTreeSet<LearnerGroupId>),
    /// Adds individual learners.
    AddLearners(BTreeSet<PersonId>),
    /// Removes individual learners.
    RemoveLearners(BTreeSet<PersonId>),
    /// Adds instructors.
    AddInstructors(BTreeSet<PersonId>),
    /// Removes instructors.
    RemoveInstructors(BTreeSet<PersonId>),
    /// Adds instructor groups.
    AddInstructorGroups(BTreeSet<InstructorGroupId>),
    /// Removes instructor groups.
    RemoveInstructorGroups(BTreeSet<InstructorGroupId>),
    /// Cancels it, or takes the cancellation back.
    Cancelled(bool),
}

impl OfferingEdit {
    /// Returns the change with its texts trimmed.
    fn validated(&self, records: &Records) -> Result<Self, CommandError> {
        match self {
            Self::Place(place) => places::validate_place(place.as_ref())
                .map(Self::Place)
                .map_err(|problem| field_error(Field::OfferingPlace, problem)),
            Self::Link(link) => places::link(link)
                .map(Self::Link)
                .map_err(|problem| field_error(Field::OfferingLink, problem)),
            Self::Session(id) if !records.sessions.contains(*id) => Err(CommandError::NotFound),
            Self::Session(_)
            | Self::Shift { .. }
            | Self::StartTime(_)
            | Self::Duration(_)
            | Self::EndTime(_)
            | Self::AddGroups(_)
            | Self::RemoveGroups(_)
            | Self::AddLearners(_)
            | Self::RemoveLearners(_)
            | Self::AddInstructors(_)
            | Self::RemoveInstructors(_)
            | Self::AddInstructorGroups(_)
            | Self::RemoveInstructorGroups(_)
            | Self::Cancelled(_) => Ok(self.clone()),
        }
    }

    pub(in crate::workspace) fn apply(&self, offering: &mut Offering) -> Result<(), SessionError> {
        match self {
            Self::Session(session) => offering.session = *session,
            Self::Shift { days, minutes } => {
                let days = TimeDelta::try_days(*days);
                let minutes = TimeDelta::try_minutes(*minutes);
                let (Some(days), Some(minutes)) = (days, minutes) else {
                    return Err(SessionError::OutOfRange);
                };
                set_slot(offering, |slot| {
                    let start = slot.start.checked_add_signed(days)?;
                    let start = start.checked_add_signed(minutes)?;
                    Slot::new(start, slot.duration).ok()
                })?;
            }
            Self::StartTime(time) => set_slot(offering, |slot| {
                Slot::new(slot.start.date().and_time(*time), slot.duration).ok()
            })?,
            Self::Duration(duration) => {
                set_slot(offering, |slot| Slot::new(slot.start, *duration).ok())?;
            }
            Self::EndTime(end) => {
                set_slot(offering, |slot| {
                    Slot::from_start_until_time(slot.start, *end).ok()
                })?;
            }
            Self::Place(place) => offering.place.clone_from(place),
            Self::Link(link) => offering.link.clone_from(link),
            Self::AddGroups(ids) => offering.groups.extend(ids),
            Self::RemoveGroups(ids) => offering.groups.retain(|id| !ids.contains(id)),
            Self::AddLearners(ids) => offering.learners.extend(ids),
            Self::RemoveLearners(ids) => offering.learners.retain(|id| !ids.contains(id)),
            Self::AddInstructors(ids) => offering.instructors.extend(ids),
            Self::RemoveInstructors(ids) => offering.instructors.retain(|id| !ids.contains(id)),
            Self::AddInstructorGroups(ids) => offering.instructor_groups.extend(ids),
            Self::RemoveInstructorGroups(ids) => {
                offering.instructor_groups.retain(|id| !ids.contains(id));
            }
            Self::Cancelled(cancelled) => offering.cancelled = *cancelled,
        }
        Ok(())
    }
}

/// Moves an offering that is scheduled; it keeps its time zone.
fn set_slot(
    offering: &mut Offering,
    moved: impl Fn(&TimeSlot) -> Option<Slot>,
) -> Result<(), SessionError> {
    if let Some(slot) = &mut offering.slot {
        let moved = moved(slot).ok_or(SessionError::OutOfRange)?;
        *slot = TimeSlot {
            ambiguous: slot.ambiguous,
            ..moved.in_zone(&slot.zone)
        };
    }
    Ok(())
}

/// Returns the offerings as they would be after the changes, for a preview of their conflicts.
///
/// # Errors
/// Returns the error with which the command would be refused.
pub fn edited(
    records: &Records,
    ids: &BTreeSet<OfferingId>,
    changes: &[OfferingEdit],
) -> Result<Vec<Offering>, CommandError> {
    let changes: Result<Vec<OfferingEdit>, _> = changes
        .iter()
        .map(|change| change.validated(records))
        .collect();
    let changes = changes?;
    let edited = ids.iter().map(|id| {
        let before = records.offerings.get(*id).ok_or(CommandError::NotFound)?;
        let mut offering = Offering::clone(before);
        for change in &changes {
            change.apply(&mut offering).map_err(CommandError::Session)?;
        }
        check_place(records, offering.place.as_ref(), before.place.as_ref())
            .map_err(|problem| field_error(Field::OfferingPlace, problem))?;
        Ok(offering)
    });
    edited.collect()
}

/// Returns the copies of offerings with these changes, under small numbers as ids, for a preview of their
/// conflicts.
///
/// # Errors
/// Returns the error with which the command would be refused.
pub fn copied(
    records: &Records,
    ids: &BTreeSet<OfferingId>,
    changes: &[OfferingEdit],
) -> Result<Vec<Offering>, CommandError> {
    let mut copies = edited(records, ids, changes)?;
    for (copy, number) in copies.iter_mut().zip(1..) {
        // Ids of records are random, so that none is a small number.
        copy.id = OfferingId::from_bits(number);
        // The original stays the one for that start.
        copy.generated_for = None;
        copy.generated_in = None;
    }
    Ok(copies)
}

/// Makes other changes to each of some offerings.
pub fn edit_each(
    edits: &mut Edits<'_>,
    changes: &BTreeMap<OfferingId, Vec<OfferingEdit>>,
) -> Result<ActionLabel, CommandError> {
    let rows = changes.iter();
    let rows = rows.map(|(id, changes)| edited(edits.base, &[*id].into(), changes));
    let rows: Result<Vec<Vec<Offering>>, _> = rows.collect();
    let rows = rows?.concat();
    let label = label(edits, ActionKind::ChangedOfferings, &rows);
    rows.into_iter().for_each(|row| edits.put(row));
    Ok(label)
}

pub fn edit(
    edits: &mut Edits<'_>,
    ids: &BTreeSet<OfferingId>,
    changes: &[OfferingEdit],
) -> Result<ActionLabel, CommandError> {
    let rows = edited(edits.base, ids, changes)?;
    let label = label(edits, ActionKind::ChangedOfferings, &rows);
    rows.into_iter().for_each(|row| edits.put(row));
    Ok(label)
}

#[cfg(test)]
mod tests;
