//! Offerings as the generator plans them, added all at once.

use std::collections::BTreeSet;

use chrono::NaiveDateTime;

use super::sessions::field_error;
use crate::model::{
    AmbiguousTime, GeneratedRound, InstructorGroupId, LearnerGroupId, Offering, OfferingId,
    PersonId, Place, SessionId, TimeSlot,
};
use crate::planning::Slot;
use crate::rules::fields::{Field, Problem};
use crate::rules::{limits, places};
use crate::workspace::command_context::CommandContext;
use crate::workspace::command_error::CommandError;
use crate::workspace::edits::Edits;
use crate::workspace::records::Records;
use crate::workspace::session_error::SessionError;

/// An offering to add.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewOffering {
    /// The session.
    pub session: SessionId,
    /// The time.
    pub slot: Slot,
    /// The choice where clocks show the start or the end twice.
    pub ambiguous: AmbiguousTime,
    /// The place.
    pub place: Option<Place>,
    /// The address of a virtual meeting, or empty.
    pub link: String,
    /// The learner groups.
    pub groups: BTreeSet<LearnerGroupId>,
    /// The instructors.
    pub instructors: BTreeSet<PersonId>,
    /// The instructor groups.
    pub instructor_groups: BTreeSet<InstructorGroupId>,
    /// The learner group whose defaults it has.
    pub generated_from: Option<LearnerGroupId>,
    /// The local start for which it was generated, of which `slot` may differ.
    pub generated_for: Option<NaiveDateTime>,
    /// The round for which it was generated, if it is of a rotation or of stations.
    pub generated_in: Option<GeneratedRound>,
    /// Whether it has the defaults of the groups above where its own group had none.
    pub inherits_defaults: Option<bool>,
}

impl NewOffering {
    /// Returns `true` if everything that it refers to exists.
    fn is_consistent(&self, records: &Records) -> bool {
        let room = self.place.as_ref().and_then(Place::room);
        records.sessions.contains(self.session)
            && room.is_none_or(|room| records.rooms.contains(room))
            && (self.groups.iter()).all(|group| records.learner_groups.contains(*group))
            && (self.instructors.iter()).all(|person| records.people.contains(*person))
            && (self.instructor_groups.iter())
                .all(|group| records.instructor_groups.contains(*group))
    }
}

/// Returns offerings to add. If `skip_existing`, those all of whose groups have an offering of the
/// session at the time, or one generated for the same start or round, are left out, so that adding the
/// same offerings again adds none.
pub fn add(
    edits: &Edits<'_>,
    mut offerings: Vec<NewOffering>,
    skip_existing: bool,
    context: &mut CommandContext<'_>,
) -> Result<Vec<Offering>, CommandError> {
    let max = limits::OFFERINGS_AT_ONCE;
    if offerings.len() > max {
        return Err(CommandError::Session(SessionError::TooManyOfferings {
            max,
        }));
    }
    let are_consistent = offerings.iter().all(|new| new.is_consistent(edits.base));
    if !are_consistent {
        return Err(CommandError::NotFound);
    }
    check_places(edits.base, &offerings)?;
    if skip_existing {
        let existing = Existing::new(edits.base, &offerings);
        offerings.retain(|new| !existing.contains(new));
    }
    let zone = edits.base.settings().zone.clone();
    let offering = |new: NewOffering| {
        let place = places::validate_place(new.place.as_ref());
        let link = places::link(&new.link);
        let mut row = Offering::new(OfferingId(context.ids.next()));
        row.session = new.session;
        row.slot = Some(TimeSlot {
            ambiguous: new.ambiguous,
            ..new.slot.in_zone(&zone)
        });
        row.place = place.map_err(|problem| field_error(Field::OfferingPlace, problem))?;
        row.link = link.map_err(|problem| field_error(Field::OfferingLink, problem))?;
        row.groups = new.groups;
        row.instructors = new.instructors;
        row.instructor_groups = new.instructor_groups;
        row.generated_from = new.generated_from;
        row.generated_for = new.generated_for;
        row.generated_in = new.generated_in;
        row.inherits_defaults = new.inherits_defaults;
        Ok(row)
    };
    offerings.into_iter().map(offering).collect()
}

/// Checks that no room is chosen that is no longer in use. It stays where it is the default of the group or
/// of a group above.
fn check_places(records: &Records, offerings: &[NewOffering]) -> Result<(), CommandError> {
    let places = offerings.iter().filter_map(|new| new.place.as_ref());
    let mut inactive: BTreeSet<&Place> = places.collect();
    inactive.retain(|place| records.is_inactive_place(place));
    let is_default = |new: &NewOffering| {
        let group = new.generated_from.into_iter();
        let mut groups = group.flat_map(|group| records.groups_up_from(group));
        groups.any(|id| {
            let group = records.learner_groups.get(id);
            group.is_some_and(|group| group.place == new.place)
        })
    };
    let is_refused = |new: &NewOffering| {
        let place = new.place.as_ref();
        place.is_some_and(|place| inactive.contains(place)) && !is_default(new)
    };
    if !inactive.is_empty() && offerings.iter().any(is_refused) {
        return Err(field_error(Field::OfferingPlace, Problem::Inactive));
    }
    Ok(())
}

/// Existing offerings, once for each of their groups.
#[derive(Default)]
struct Existing {
    /// The local starts, and those for which offerings were generated.
    starts: BTreeSet<(SessionId, LearnerGroupId, NaiveDateTime)>,
    /// The rounds for which offerings were generated.
    rounds: BTreeSet<(SessionId, LearnerGroupId, GeneratedRound)>,
}

impl Existing {
    /// Collects those of the sessions of some offerings.
    fn new(records: &Records, offerings: &[NewOffering]) -> Self {
        let sessions: BTreeSet<SessionId> = offerings.iter().map(|new| new.session).collect();
        let mut existing = Self::default();
        for offering in sessions.iter().flat_map(|id| records.offerings_of(*id)) {
            let start = offering.slot.as_ref().map(|slot| slot.start);
            for group in &offering.groups {
                let (session, group) = (offering.session, *group);
                let starts = start.into_iter().chain(offering.generated_for_group(group));
                let starts = starts.map(|start| (session, group, start));
                existing.starts.extend(starts);
                let round = offering.generated_in_by_group(group);
                (existing.rounds).extend(round.map(|round| (session, group, round)));
            }
        }
        existing
    }

    fn contains(&self, new: &NewOffering) -> bool {
        let has_offering = |group: &LearnerGroupId| {
            let mut starts = std::iter::once(new.slot.start()).chain(new.generated_for);
            starts.any(|start| self.starts.contains(&(new.session, *group, start)))
                || (new.generated_in)
                    .is_some_and(|round| self.rounds.contains(&(new.session, *group, round)))
        };
        !new.groups.is_empty() && new.groups.iter().all(has_offering)
    }
}

#[cfg(test)]
mod tests;
