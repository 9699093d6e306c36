//! The offerings of a session as its card shows them: by day, then by time, then by group.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use chrono::{NaiveDate, NaiveDateTime};
use lectern_core::model::{
    Kind, LearnerGroupId, Offering, OfferingId, PersonId, SessionId, TimeSlot,
};
use lectern_core::search::natural;
use lectern_core::workspace::{Records, SharedNames};

use super::room_use::RoomUse;
use crate::pages::linked_names::{LinkedName, instructor_names, shared_instructor_names};

/// Kinds of the records that the rows show.
pub const KINDS: [Kind; 6] = [
    Kind::Offering,
    Kind::LearnerGroup,
    Kind::GroupMembership,
    Kind::Room,
    Kind::Person,
    Kind::InstructorGroup,
];

/// An offering in the card.
#[derive(Debug)]
pub struct OfferingRow {
    /// Record.
    pub offering: Rc<Offering>,
    /// Learner groups in natural order, without those below another of them.
    pub groups: Vec<LinkedName>,
    /// Place.
    pub place: Option<LinkedName>,
    /// What is wrong with the room.
    pub room_problem: Option<RoomProblem>,
    /// Instructor groups, then instructors.
    pub instructors: Vec<LinkedName>,
    /// Number of learners, each counted once.
    pub learners: usize,
}

/// What is wrong with the room of an offering.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RoomProblem {
    /// Another offering uses it at the same time.
    InUse,
    /// It has fewer places than there are learners.
    TooSmall {
        /// Number of places.
        capacity: u32,
    },
}

/// The offerings that begin on one day.
#[derive(Debug)]
pub struct OfferingDay {
    /// Date; `None` for offerings that are not scheduled.
    pub date: Option<NaiveDate>,
    /// Offerings by time, then by first group.
    pub rows: Vec<Rc<OfferingRow>>,
}

impl OfferingDay {
    /// Iterates over the ids of the offerings.
    pub fn ids(&self) -> impl Iterator<Item = OfferingId> {
        self.rows.iter().map(|row| row.offering.id)
    }
}

/// Returns the offerings of a session by day; those that are not scheduled come last.
#[must_use]
pub fn days(records: &Records, session: SessionId) -> Vec<OfferingDay> {
    let offerings: Vec<&Rc<Offering>> = records.offerings_of(session).collect();
    let mut rows = Rows::new(records, &offerings);
    let mut rows: Vec<OfferingRow> = offerings
        .iter()
        .map(|offering| rows.row(offering))
        .collect();
    rows.sort_by_cached_key(sort_key);
    let mut days: Vec<OfferingDay> = Vec::new();
    for row in rows {
        let date = row.offering.slot.as_ref().map(|slot| slot.start.date());
        let row = Rc::new(row);
        match days.last_mut().filter(|day| day.date == date) {
            Some(day) => day.rows.push(row),
            None => days.push(OfferingDay {
                date,
                rows: vec![row],
            }),
        }
    }
    days
}

type SortKey = (bool, Option<[NaiveDateTime; 2]>, String, OfferingId);

fn sort_key(row: &OfferingRow) -> SortKey {
    let times = row
        .offering
        .slot
        .as_ref()
        .map(|slot| [slot.start, slot.end()]);
    let group = row.groups.first();
    let group = group.map(|group| natural::key(&[&group.name]));
    (
        times.is_none(),
        times,
        group.unwrap_or_default(),
        row.offering.id,
    )
}

/// Builds rows, and remembers what many of them share.
struct Rows<'a> {
    records: &'a Records,
    names: SharedNames,
    members: BTreeMap<LearnerGroupId, Rc<BTreeSet<PersonId>>>,
    room_use: BTreeMap<TimeSlot, Rc<RoomUse>>,
}

impl<'a> Rows<'a> {
    fn new(records: &'a Records, offerings: &[&Rc<Offering>]) -> Self {
        Self {
            records,
            names: shared_instructor_names(records, offerings.iter().copied()),
            members: BTreeMap::new(),
            room_use: BTreeMap::new(),
        }
    }

    fn row(&mut self, offering: &Rc<Offering>) -> OfferingRow {
        let records = self.records;
        let topmost = topmost_groups(records, &offering.groups);
        let groups = topmost.iter();
        let groups = groups.filter_map(|id| records.learner_groups.get(*id));
        let mut groups: Vec<LinkedName> = groups.map(|group| LinkedName::of_group(group)).collect();
        natural::sort(&mut groups, |group| natural::key(&[&group.name]));
        let learners = self.learners(&topmost, &offering.learners);
        OfferingRow {
            groups,
            place: offering
                .place
                .as_ref()
                .and_then(|place| LinkedName::of_place(records, place)),
            room_problem: self.room_problem(offering, learners),
            instructors: instructor_names(records, offering, &self.names),
            learners,
            offering: offering.clone(),
        }
    }

    fn learners(&mut self, groups: &[LearnerGroupId], others: &BTreeSet<PersonId>) -> usize {
        let mut sets: Vec<Rc<BTreeSet<PersonId>>> = Vec::new();
        for group in groups {
            let members = self.members.entry(*group);
            let members = members.or_insert_with(|| self.records.members_of_group(*group).into());
            sets.push(members.clone());
        }
        match sets.as_slice() {
            [] => others.len(),
            [only] if others.is_empty() => only.len(),
            sets => {
                let members = sets.iter().flat_map(|set| set.iter());
                members.chain(others).collect::<BTreeSet<_>>().len()
            }
        }
    }

    fn room_problem(&mut self, offering: &Offering, learners: usize) -> Option<RoomProblem> {
        let room = self.records.rooms.get(offering.place.as_ref()?.room()?)?;
        if offering.cancelled {
            return None;
        }
        if let Some(slot) = &offering.slot {
            let room_use = self
                .room_use
                .entry(slot.clone())
                .or_insert_with(|| Rc::new(RoomUse::during(self.records, slot, None)));
            if room_use
                .offerings_in(room.id)
                .iter()
                .any(|other| other.id != offering.id)
            {
                return Some(RoomProblem::InUse);
            }
        }
        let capacity = room.capacity.filter(|max| (*max as usize) < learners)?;
        Some(RoomProblem::TooSmall { capacity })
    }
}

/// Returns the groups of a set that are not below another group of the set.
#[must_use]
pub fn topmost_groups(records: &Records, groups: &BTreeSet<LearnerGroupId>) -> Vec<LearnerGroupId> {
    let is_topmost = |group: &&LearnerGroupId| {
        let mut path = records.path_of_group(**group).into_iter();
        !path.any(|ancestor| ancestor != **group && groups.contains(&ancestor))
    };
    groups.iter().filter(is_topmost).copied().collect()
}

#[cfg(test)]
mod tests;
