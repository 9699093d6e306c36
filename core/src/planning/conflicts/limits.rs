//! The limits of rooms, people and days, which an offering can break on its own.

use std::rc::Rc;

use chrono::NaiveDate;

use super::{Claim, ConflictKinds, PersonSets};
use crate::model::{Availability, ConflictKind};
use crate::planning::{DateSet, PersonIndex, RoomIndex, Unavailable, unavailable};

/// The limits of a room.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RoomLimits {
    /// The number of places, if known.
    pub capacity: Option<u32>,
    /// The times at which it is open.
    pub availability: Availability,
    /// `true` if it is no longer in use.
    pub inactive: bool,
}

/// The reason a room is closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RoomClosure {
    /// It is no longer in use.
    Inactive,
    /// The time is outside its hours.
    Unavailable(Unavailable),
}

/// The limits of all rooms and people, and the holidays.
#[derive(Clone, Debug, Default)]
pub(super) struct Limits {
    /// By room; rooms beyond the end have no limits.
    rooms: Vec<RoomLimits>,
    /// By person; people beyond the end are always available.
    people: Vec<Option<Rc<Availability>>>,
    pub(super) holidays: DateSet,
}

impl Limits {
    /// Sets the limits of a room. Returns `true` if they differ from those before.
    pub(super) fn set_room(&mut self, room: RoomIndex, limits: RoomLimits) -> bool {
        let len = self.rooms.len().max(room.as_usize() + 1);
        self.rooms.resize(len, RoomLimits::default());
        let before = std::mem::replace(&mut self.rooms[room.as_usize()], limits);
        before != self.rooms[room.as_usize()]
    }

    /// Sets the availability of a person; `None` for always. Returns `true` if it differs from that
    /// before.
    pub(super) fn set_person(
        &mut self,
        person: PersonIndex,
        availability: Option<Rc<Availability>>,
    ) -> bool {
        if availability.is_none() && self.people.len() <= person.as_usize() {
            return false;
        }
        let len = self.people.len().max(person.as_usize() + 1);
        self.people.resize(len, None);
        let before = std::mem::replace(&mut self.people[person.as_usize()], availability);
        before != self.people[person.as_usize()]
    }

    /// Returns the kinds of conflict of a claim that involve no other offering.
    pub(super) fn conflicts(&self, claim: &Claim<'_>, sets: &PersonSets) -> ConflictKinds {
        let mut kinds = self.timed_conflicts(claim, sets);
        if self.shortage(claim, sets).is_some() {
            kinds.insert(ConflictKind::RoomTooSmall);
        }
        kinds
    }

    /// Returns those of them that depend on the time.
    pub(super) fn timed_conflicts(&self, claim: &Claim<'_>, sets: &PersonSets) -> ConflictKinds {
        let unavailable = || self.unavailable_instructors(claim, sets).next();
        ConflictKinds::from_flags(&[
            (ConflictKind::RoomClosed, self.closure(claim).is_some()),
            (ConflictKind::InstructorUnavailable, unavailable().is_some()),
            (ConflictKind::OutsideCourse, claim.is_outside_course()),
            (ConflictKind::Holiday, self.holiday(claim).is_some()),
        ])
    }

    /// Returns the capacity of the room and the number of learners, if that is greater.
    pub(super) fn shortage(&self, claim: &Claim<'_>, sets: &PersonSets) -> Option<(u32, u32)> {
        let capacity = self.room(claim)?.capacity?;
        let upper_bound: usize = claim
            .learners
            .iter()
            .map(|set| sets.people(*set).len())
            .sum();
        if upper_bound <= capacity as usize {
            return None;
        }
        let learners = match claim.learners {
            [_] => upper_bound,
            several => sets.union(several).len(),
        };
        let learners = u32::try_from(learners).unwrap_or(u32::MAX);
        (learners > capacity).then_some((capacity, learners))
    }

    /// Returns the reason the room of a claim is closed, if it is.
    pub(super) fn closure(&self, claim: &Claim<'_>) -> Option<RoomClosure> {
        let room = self.room(claim)?;
        if room.inactive {
            return Some(RoomClosure::Inactive);
        }
        if room.availability.is_unlimited() {
            return None;
        }
        unavailable(&room.availability, claim.slot).map(RoomClosure::Unavailable)
    }

    /// Iterates over the instructors who are not available, each once, by index.
    pub(super) fn unavailable_instructors(
        &self,
        claim: &Claim<'_>,
        sets: &PersonSets,
    ) -> impl Iterator<Item = (PersonIndex, Unavailable)> {
        let lists = [claim.instructors, claim.instructor_groups];
        let people = lists
            .into_iter()
            .flatten()
            .flat_map(|set| sets.people(*set).iter());
        let mut limited: Vec<PersonIndex> = people
            .copied()
            .filter(|person| self.availability(*person).is_some())
            .collect();
        limited.sort_unstable();
        limited.dedup();
        let slot = claim.slot;
        limited.into_iter().filter_map(move |person| {
            let reason = unavailable(self.availability(person)?, slot)?;
            Some((person, reason))
        })
    }

    /// Returns the first holiday that a claim touches.
    pub(super) fn holiday(&self, claim: &Claim<'_>) -> Option<NaiveDate> {
        let (first, last) = (claim.slot.first_date(), claim.slot.last_date());
        self.holidays.first_within(first, last)
    }

    fn room(&self, claim: &Claim<'_>) -> Option<&RoomLimits> {
        let room = Some(claim.room).filter(|room| !room.is_none())?;
        self.rooms.get(room.as_usize())
    }

    pub(super) fn availability(&self, person: PersonIndex) -> Option<&Availability> {
        self.people.get(person.as_usize())?.as_deref()
    }
}
