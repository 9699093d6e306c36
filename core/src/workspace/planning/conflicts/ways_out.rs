//! Ways out of a conflict. None of them causes another conflict.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDateTime;

use super::WorkspaceConflicts;
use super::claims::OwnedClaim;
use super::conflict::{ConflictDetail, OfferingConflict};
use super::tentative::TentativeOffering;
use crate::model::{ConflictKind, InstructorGroupId, Offering, PersonId, Place, Room, RoomId};
use crate::planning::{ConflictKinds, OfferingIndex};
use crate::search::natural;
use crate::workspace::commands::offering_edits::OfferingEdit;
use crate::workspace::records::Records;

/// A change of an offering that resolves a conflict.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WayOut {
    /// Another room, which is free, open and large enough.
    UseRoom(RoomId),
    /// Another instructor of the learner groups, who is free, in place of one.
    ReplaceInstructor {
        /// The instructor who is in conflict.
        person: PersonId,
        /// The instructor who is free.
        by: PersonId,
    },
    /// A later time at which nothing is in conflict, on the wall clock of the offering.
    MoveTo(NaiveDateTime),
}

impl WayOut {
    /// Returns the changes of the offering.
    #[must_use]
    pub fn edits(&self, offering: &Offering) -> Vec<OfferingEdit> {
        match *self {
            Self::UseRoom(room) => vec![OfferingEdit::Place(Some(Place::Room(room)))],
            Self::ReplaceInstructor { person, by } => vec![
                OfferingEdit::RemoveInstructors([person].into()),
                OfferingEdit::AddInstructors([by].into()),
            ],
            Self::MoveTo(start) => {
                let slot = offering.slot.as_ref();
                let moved = slot.map(|slot| start.signed_duration_since(slot.start));
                let minutes = moved.map_or(0, |moved| moved.num_minutes());
                vec![OfferingEdit::Shift { days: 0, minutes }]
            }
        }
    }
}

/// An offering with what it occupies.
struct Occupied<'a> {
    offering: &'a Offering,
    tentative: TentativeOffering<'a>,
    claim: OwnedClaim,
    /// Its index, if it is among those whose conflicts are known.
    index: Option<OfferingIndex>,
}

impl WorkspaceConflicts {
    /// Returns the ways out of a conflict, each a change of the offering that the conflict is listed for,
    /// as it is or as it would be.
    #[must_use]
    pub fn ways_out(
        &mut self,
        records: &Records,
        offering: &Offering,
        conflict: &OfferingConflict,
    ) -> Vec<WayOut> {
        let Some(occupied) = self.occupied_by(records, offering) else {
            return Vec::new();
        };
        let direct = self.direct_way_out(records, &occupied, conflict);
        let later = self.later_way_out(records, &occupied, conflict);
        direct.into_iter().chain(later).collect()
    }

    /// Returns the first of the [`ways_out`](Self::ways_out) of a conflict. A later time is looked for
    /// only if there is no other.
    #[must_use]
    pub fn first_way_out(
        &mut self,
        records: &Records,
        offering: &Offering,
        conflict: &OfferingConflict,
    ) -> Option<WayOut> {
        let occupied = self.occupied_by(records, offering)?;
        self.direct_way_out(records, &occupied, conflict)
            .or_else(|| self.later_way_out(records, &occupied, conflict))
    }

    fn occupied_by<'a>(
        &mut self,
        records: &Records,
        offering: &'a Offering,
    ) -> Option<Occupied<'a>> {
        let tentative = TentativeOffering::new(records, offering);
        Some(Occupied {
            offering,
            claim: self.claim(records, &tentative)?,
            tentative,
            index: self.offerings.index_of(&offering.id),
        })
    }

    /// Returns another room or instructor, if that resolves the conflict.
    fn direct_way_out(
        &mut self,
        records: &Records,
        occupied: &Occupied<'_>,
        conflict: &OfferingConflict,
    ) -> Option<WayOut> {
        let Occupied { claim, index, .. } = occupied;
        match conflict.detail {
            ConflictDetail::Room { room, .. }
            | ConflictDetail::RoomTooSmall { room, .. }
            | ConflictDetail::RoomClosed { room, .. } => {
                let room = self.free_room(records, claim, *index, room);
                room.map(WayOut::UseRoom)
            }
            ConflictDetail::Instructor {
                person, count: 1, ..
            }
            | ConflictDetail::InstructorUnavailable { person, .. } => {
                self.free_instructor(records, occupied.offering, claim, person)
            }
            ConflictDetail::Instructor { .. }
            | ConflictDetail::Learner { .. }
            | ConflictDetail::OutsideCourse { .. }
            | ConflictDetail::Holiday { .. } => None,
        }
    }

    /// Returns a later time, if that resolves the conflict.
    fn later_way_out(
        &mut self,
        records: &Records,
        occupied: &Occupied<'_>,
        conflict: &OfferingConflict,
    ) -> Option<WayOut> {
        if conflict.kind() == ConflictKind::RoomTooSmall {
            return None;
        }
        let Occupied {
            tentative,
            claim,
            index,
            ..
        } = occupied;
        let start = self.next_free_start(records, tentative, claim, *index);
        start.map(WayOut::MoveTo)
    }

    /// Returns the conflicts that an offering would have in each of some rooms because of the room.
    #[must_use]
    pub fn room_conflicts(
        &mut self,
        records: &Records,
        offering: &TentativeOffering<'_>,
        rooms: impl IntoIterator<Item = RoomId>,
    ) -> BTreeMap<RoomId, ConflictKinds> {
        let Some(claim) = self.claim(records, offering) else {
            return BTreeMap::new();
        };
        let index = self.offerings.index_of(&offering.id);
        let rooms = rooms.into_iter().map(|room| self.room(records, room));
        let rooms: Vec<_> = rooms.collect();
        let rooms = self.engine.room_conflicts(claim.as_claim(), index, rooms);
        rooms
            .filter_map(|(room, conflicts)| Some((*self.rooms.get(room)?, conflicts)))
            .collect()
    }

    /// Returns those of some people who could instruct an offering without a conflict, in order.
    #[must_use]
    pub(in crate::workspace::planning) fn free_people(
        &mut self,
        records: &Records,
        offering: &TentativeOffering<'_>,
        people: &[PersonId],
    ) -> Vec<PersonId> {
        let Some(claim) = self.claim(records, offering) else {
            return Vec::new();
        };
        let index = self.offerings.index_of(&offering.id);
        let people = people.iter().map(|person| self.person(records, *person));
        let people: Vec<_> = people.collect();
        let free = self
            .engine
            .free_instructors(claim.as_claim(), index, people);
        free.filter_map(|person| self.people.get(person).copied())
            .collect()
    }

    /// Returns the free room that is next to `room` in the natural order of names, those of the same
    /// building first.
    fn free_room(
        &mut self,
        records: &Records,
        claim: &OwnedClaim,
        offering: Option<OfferingIndex>,
        room: RoomId,
    ) -> Option<RoomId> {
        let present = records.rooms.get(room)?;
        let active = records.rooms.iter().filter(|other| !other.inactive);
        let others = active.filter(|other| other.id != room);
        let rooms: Vec<_> = others.map(|other| self.room(records, other.id)).collect();
        let claim = claim.as_claim();
        let rooms = self.engine.room_conflicts(claim, offering, rooms);
        let free = rooms.filter(|(_, conflicts)| conflicts.is_empty());
        let free = free.filter_map(|(free, _)| records.rooms.get(*self.rooms.get(free)?));
        let name = |room: &Room| natural::key(&[&room.name]);
        let after = name(present);
        let nearest = free.min_by_key(|other| {
            let name = name(other);
            let is_elsewhere = other.building != present.building;
            (is_elsewhere, name < after, name, other.id)
        })?;
        Some(nearest.id)
    }

    /// Returns an instructor of the learner groups or of an instructor group who is free, in place of
    /// one who teaches by name and not through a group.
    fn free_instructor(
        &mut self,
        records: &Records,
        offering: &Offering,
        claim: &OwnedClaim,
        person: PersonId,
    ) -> Option<WayOut> {
        let is_member = |group| {
            let group = records.instructor_groups.get(group);
            group.is_some_and(|group| group.members.contains(&person))
        };
        let teaches_by_group = offering.instructor_groups.iter().any(|id| is_member(*id));
        if !offering.instructors.contains(&person) || teaches_by_group {
            return None;
        }
        let candidates: Vec<_> = substitutes(records, offering)
            .into_iter()
            .map(|person| self.person(records, person))
            .collect();
        let index = self.offerings.index_of(&offering.id);
        let claim = claim.as_claim();
        let mut free = self.engine.free_instructors(claim, index, candidates);
        let by = *self.people.get(free.next()?)?;
        Some(WayOut::ReplaceInstructor { person, by })
    }
}

/// Returns the people who could teach an offering instead, by name: the default instructors of its
/// learner groups and the members of instructor groups, without those who teach it already.
fn substitutes(records: &Records, offering: &Offering) -> Vec<PersonId> {
    let groups = offering.groups.iter();
    let groups = groups.filter_map(|group| records.learner_groups.get(*group));
    let groups: Vec<_> = groups.collect();
    let by_default = groups.iter().flat_map(|group| &group.instructors).copied();
    let teams = groups.iter().flat_map(|group| &group.instructor_groups);
    let members = members_of(records, teams);
    let present = members_of(records, &offering.instructor_groups);
    let mut people: Vec<PersonId> = by_default
        .chain(members)
        .collect::<BTreeSet<_>>()
        .into_iter()
        .filter(|person| !offering.instructors.contains(person) && !present.contains(person))
        .collect();
    people.sort_by_cached_key(|person| {
        let person = records.people.get(*person);
        person.map(|person| natural::key(&[&person.last_name, &person.first_name]))
    });
    people
}

fn members_of<'a>(
    records: &Records,
    groups: impl IntoIterator<Item = &'a InstructorGroupId>,
) -> BTreeSet<PersonId> {
    let groups = groups.into_iter();
    let groups = groups.filter_map(|group| records.instructor_groups.get(*group));
    groups
        .flat_map(|group| group.members.iter().copied())
        .collect()
}
