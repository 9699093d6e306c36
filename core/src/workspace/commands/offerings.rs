//! Offerings: adding, editing, copying and deleting.

use std::collections::{BTreeMap, BTreeSet};

use super::conflicts::remove_dismissals_of;
use super::offering_edits::{self, OfferingEdit};
use super::planned_offerings::{self, NewOffering};
use super::rooms::check_place;
use super::sessions::field_error;
use super::shared_teaching::accept_shared_teaching;
use crate::model::{Offering, OfferingId, Place, RecordType, Session, SessionId, TimeSlot};
use crate::planning::{Recurrence, Slot};
use crate::rules::fields::{Field, Problem};
use crate::rules::offerings::{OfferingForm, validate_offering};
use crate::workspace::action_label::{ActionKind, ActionLabel};
use crate::workspace::command_context::CommandContext;
use crate::workspace::command_error::CommandError;
use crate::workspace::edits::Edits;
use crate::workspace::records::Records;
use crate::workspace::session_error::SessionError;

/// One operation on offerings.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub enum OfferingCommand {
    /// Adds an offering of a session, once or on every date of a recurrence. A copy may be in the room of
    /// its original also if that is no longer in use, as all copies may.
    Add {
        session: SessionId,
        form: Box<OfferingForm>,
        repeat: Option<Recurrence>,
        copy_of: Option<OfferingId>,
    },
    /// Adds offerings as planned by the generator, all or none; those that exist are left out if
    /// `skip_existing`. That an instructor has up to `groups_per_instructor` of a session at a time is
    /// accepted.
    AddPlanned {
        offerings: Vec<NewOffering>,
        skip_existing: bool,
        groups_per_instructor: usize,
    },
    /// Changes an offering.
    Save {
        id: OfferingId,
        form: Box<OfferingForm>,
    },
    /// Makes the same changes to many offerings, of any sessions and courses.
    Edit {
        ids: BTreeSet<OfferingId>,
        edits: Vec<OfferingEdit>,
    },
    /// Makes changes of its own to each of some offerings.
    EditEach {
        changes: BTreeMap<OfferingId, Vec<OfferingEdit>>,
    },
    /// Copies offerings to times that are later on the wall clock by days and minutes, or earlier if
    /// these are negative, and makes further changes to the copies.
    Copy {
        ids: BTreeSet<OfferingId>,
        days: i64,
        minutes: i64,
        changes: Vec<OfferingEdit>,
    },
    Delete {
        ids: BTreeSet<OfferingId>,
    },
}

impl OfferingCommand {
    pub(in crate::workspace) fn plan(
        self,
        edits: &mut Edits<'_>,
        context: &mut CommandContext<'_>,
    ) -> Result<ActionLabel, CommandError> {
        match self {
            Self::Add {
                session,
                form,
                repeat,
                copy_of,
            } => {
                let original = copy_of.and_then(|id| edits.base.offerings.get(id));
                let place = original.and_then(|original| original.place.clone());
                add(edits, session, &form, repeat.as_ref(), place, context)
            }
            Self::AddPlanned {
                offerings,
                skip_existing,
                groups_per_instructor,
            } => {
                let added = planned_offerings::add(edits, offerings, skip_existing, context)?;
                accept_shared_teaching(edits, &added, groups_per_instructor, context.zone);
                Ok(put_all(edits, ActionKind::AddedOfferings, added))
            }
            Self::Save { id, form } => save(edits, id, &form),
            Self::Edit {
                ids,
                edits: changes,
            } => offering_edits::edit(edits, &ids, &changes),
            Self::EditEach { changes } => offering_edits::edit_each(edits, &changes),
            Self::Copy {
                ids,
                days,
                minutes,
                mut changes,
            } => {
                changes.push(OfferingEdit::Shift { days, minutes });
                copy(edits, &ids, &changes, context)
            }
            Self::Delete { ids } => delete(edits, &ids),
        }
    }
}

/// Returns the label of an action on offerings, with the title of their session if it is one.
pub(super) fn label(edits: &Edits<'_>, action: ActionKind, rows: &[Offering]) -> ActionLabel {
    let mut sessions = rows.iter().map(|offering| offering.session);
    let first = sessions
        .next()
        .filter(|first| sessions.all(|other| other == *first));
    let session = first.and_then(|id| edits.find::<Session>(id).ok());
    ActionLabel {
        action,
        name: session.map(|session| session.title).unwrap_or_default(),
        count: rows.len(),
        ..ActionLabel::default()
    }
}

pub(super) fn put_all(
    edits: &mut Edits<'_>,
    action: ActionKind,
    rows: Vec<Offering>,
) -> ActionLabel {
    let label = label(edits, action, &rows);
    rows.into_iter().for_each(|row| edits.put(row));
    label
}

/// Copies the values of a valid form, and returns its time.
fn fill(
    records: &Records,
    offering: &mut Offering,
    form: &OfferingForm,
) -> Result<Option<Slot>, CommandError> {
    let valid = validate_offering(form).map_err(CommandError::Fields)?;
    check_place(records, valid.place.as_ref(), offering.place.as_ref())
        .map_err(|problem| field_error(Field::OfferingPlace, problem))?;
    offering.place = valid.place;
    offering.link = valid.link;
    offering.groups.clone_from(&form.groups);
    offering.learners.clone_from(&form.learners);
    offering.instructors.clone_from(&form.instructors);
    offering
        .instructor_groups
        .clone_from(&form.instructor_groups);
    Ok(valid.slot)
}

fn add(
    edits: &mut Edits<'_>,
    session: SessionId,
    form: &OfferingForm,
    repeat: Option<&Recurrence>,
    place: Option<Place>,
    context: &mut CommandContext<'_>,
) -> Result<ActionLabel, CommandError> {
    edits.find::<Session>(session)?;
    let zone = edits.base.settings().zone.clone();
    let mut first = Offering::new(OfferingId::default());
    first.session = session;
    first.place = place;
    let slot = fill(edits.base, &mut first, form)?;
    let slots = match (slot, repeat) {
        (slot, None) => vec![slot],
        (None, Some(_)) => return Err(field_error(Field::OfferingDate, Problem::Missing)),
        (Some(slot), Some(repeat)) => {
            let slots = repeat.slots(slot).map_err(SessionError::Recurrence);
            let slots = slots.map_err(CommandError::Session)?;
            slots.into_iter().map(Some).collect()
        }
    };
    let offering = |slot: Option<Slot>| Offering {
        id: OfferingId(context.ids.next()),
        slot: slot.map(|slot| time_slot(slot, &zone, form)),
        ..first.clone()
    };
    let rows = slots.into_iter().map(offering).collect();
    Ok(put_all(edits, ActionKind::AddedOfferings, rows))
}

/// Returns the time of an offering with the choice of the form where clocks show it twice.
fn time_slot(slot: Slot, zone: &str, form: &OfferingForm) -> TimeSlot {
    TimeSlot {
        ambiguous: form.ambiguous,
        ..slot.in_zone(zone)
    }
}

/// Changes an offering; it keeps its time zone.
fn save(
    edits: &mut Edits<'_>,
    id: OfferingId,
    form: &OfferingForm,
) -> Result<ActionLabel, CommandError> {
    let mut offering = edits.find::<Offering>(id)?;
    let zone = offering.slot.as_ref().map(|slot| slot.zone.clone());
    let zone = zone.unwrap_or_else(|| edits.base.settings().zone.clone());
    let slot = fill(edits.base, &mut offering, form)?;
    offering.slot = slot.map(|slot| time_slot(slot, &zone, form));
    Ok(put_all(edits, ActionKind::ChangedOfferings, vec![offering]))
}

fn copy(
    edits: &mut Edits<'_>,
    ids: &BTreeSet<OfferingId>,
    changes: &[OfferingEdit],
    context: &mut CommandContext<'_>,
) -> Result<ActionLabel, CommandError> {
    let mut rows = offering_edits::copied(edits.base, ids, changes)?;
    for row in &mut rows {
        row.id = OfferingId(context.ids.next());
    }
    Ok(put_all(edits, ActionKind::CopiedOfferings, rows))
}

fn delete(edits: &mut Edits<'_>, ids: &BTreeSet<OfferingId>) -> Result<ActionLabel, CommandError> {
    let rows = ids.iter().filter_map(|id| edits.find::<Offering>(*id).ok());
    let rows: Vec<Offering> = rows.collect();
    if rows.is_empty() {
        return Err(CommandError::NotFound);
    }
    for id in ids {
        edits.remove(Offering::record_key(*id));
        remove_dismissals_of(edits, *id);
    }
    Ok(label(edits, ActionKind::DeletedOfferings, &rows))
}

#[cfg(test)]
mod tests;
