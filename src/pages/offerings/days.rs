//! The offerings of a session as its card shows them: by day, then by time, then by group.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use chrono::{NaiveDate, NaiveDateTime};
use lectern_core::model::{
    InstructorGroupId, Kind, LearnerGroupId, Offering, OfferingId, Person, PersonId, Place,
    SessionId, TimeSlot,
};
use lectern_core::search::natural;
use lectern_core::workspace::{Records, SharedNames};

use super::room_use::RoomUse;

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
    /// Titles of the learner groups in natural order, without those below another of them.
    pub groups: Vec<String>,
    /// Name of the place.
    pub place: Option<String>,
    /// What is wrong with the room.
    pub room_problem: Option<RoomProblem>,
    /// Titles of the instructor groups, then the names of the instructors.
    pub instructors: Vec<String>,
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
    let group = row.groups.first().map(|title| natural::key(&[title]));
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
        let people: BTreeSet<PersonId> = offerings
            .iter()
            .flat_map(|offering| offering.instructors.iter().copied())
            .collect();
        let people = people.iter().filter_map(|id| records.people.get(*id));
        Self {
            records,
            names: SharedNames::among(people.map(|person| -> &Person { person })),
            members: BTreeMap::new(),
            room_use: BTreeMap::new(),
        }
    }

    fn row(&mut self, offering: &Rc<Offering>) -> OfferingRow {
        let records = self.records;
        let topmost = topmost_groups(records, &offering.groups);
        let title = |id: &LearnerGroupId| Some(records.learner_groups.get(*id)?.title.clone());
        let mut groups: Vec<String> = topmost.iter().filter_map(title).collect();
        natural::sort(&mut groups, |title| natural::key(&[title]));
        let learners = self.learners(&topmost, &offering.learners);
        OfferingRow {
            groups,
            place: offering
                .place
                .as_ref()
                .and_then(|place| place_name(records, place)),
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

/// Returns the name of a room, or the text; `None` for a room that no longer exists.
#[must_use]
pub fn place_name(records: &Records, place: &Place) -> Option<String> {
    match place {
        Place::Room(room) => Some(records.rooms.get(*room)?.name.clone()),
        Place::Text(text) => Some(text.clone()),
    }
}

/// Returns the titles of the instructor groups of an offering, then the names of its instructors.
#[must_use]
pub fn instructor_names(
    records: &Records,
    offering: &Offering,
    names: &SharedNames,
) -> Vec<String> {
    let (people, groups) = (&offering.instructors, &offering.instructor_groups);
    names_of_instructors(records, people, groups, names)
}

/// Returns the titles of instructor groups, then the names of people.
#[must_use]
pub fn names_of_instructors<'a>(
    records: &Records,
    people: impl IntoIterator<Item = &'a PersonId>,
    groups: impl IntoIterator<Item = &'a InstructorGroupId>,
    names: &SharedNames,
) -> Vec<String> {
    let groups = groups.into_iter();
    let groups = groups.filter_map(|id| records.instructor_groups.get(*id));
    let mut instructors: Vec<String> = groups.map(|group| group.title.clone()).collect();
    let people = people.into_iter();
    let people = people.filter_map(|id| records.people.get(*id));
    let mut people: Vec<String> = people.map(|person| names.distinct_name(person)).collect();
    for part in [&mut instructors, &mut people] {
        natural::sort(part, |name| natural::key(&[name]));
    }
    instructors.append(&mut people);
    instructors
}

#[cfg(test)]
mod tests;
