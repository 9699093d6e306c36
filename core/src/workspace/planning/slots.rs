//! Times at which an offering could take place: how each of many suits it, and the first that are free
//! for everybody.

use std::collections::BTreeSet;

use chrono::{NaiveDate, TimeDelta};

use super::conflicts::{TentativeOffering, TentativeTime, WorkspaceConflicts};
use crate::model::{
    AmbiguousTime, ConflictKind, CourseId, InstructorGroupId, LearnerGroupId, MinuteRange, Minutes,
    OfferingId, PersonId, Room, RoomId,
};
use crate::planning::{ConflictKinds, Slot};
use crate::search::natural;
use crate::workspace::records::Records;

/// Minutes between the starts that are tried.
const STEP: u16 = 15;

/// How a time suits an offering.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SlotFit {
    /// Nothing speaks against it.
    Free,
    /// It is possible, but outside hours or dates, or in a room that is too small.
    Warning(ConflictKinds),
    /// A room or somebody is needed elsewhere at the time.
    Taken(ConflictKinds),
}

impl From<ConflictKinds> for SlotFit {
    fn from(kinds: ConflictKinds) -> Self {
        let elsewhere = [
            ConflictKind::Room,
            ConflictKind::Instructor,
            ConflictKind::Learner,
        ];
        if elsewhere.into_iter().any(|kind| kinds.contains(kind)) {
            Self::Taken(kinds)
        } else if kinds.is_empty() {
            Self::Free
        } else {
            Self::Warning(kinds)
        }
    }
}

/// What a free time is looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SlotRequest {
    /// The offering that is to be moved, if it is not a new one.
    pub offering: Option<OfferingId>,
    /// The course.
    pub course: Option<CourseId>,
    /// The learner groups.
    pub groups: BTreeSet<LearnerGroupId>,
    /// The instructors.
    pub instructors: BTreeSet<PersonId>,
    /// The instructor groups.
    pub instructor_groups: BTreeSet<InstructorGroupId>,
    /// The rooms, one of which is needed; none if it is empty.
    pub rooms: BTreeSet<RoomId>,
    /// The duration.
    pub duration: Minutes,
    /// The dates, in the order in which they are tried.
    pub dates: Vec<NaiveDate>,
    /// The part of the day within which it takes place.
    pub hours: MinuteRange,
}

/// A time that is free for everybody, and a room that is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FoundSlot {
    /// The time.
    pub slot: Slot,
    /// The room, if one is needed.
    pub room: Option<RoomId>,
}

/// A part of a request that is given up to find a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relaxation {
    /// Any room.
    AnyRoom,
    /// Any hour of the day.
    AnyHour,
    /// The two weeks after the last date.
    LaterDates,
    /// Without those who instruct.
    OtherInstructors,
}

impl Relaxation {
    /// Every relaxation, the smallest first.
    pub const ALL: [Self; 4] = [
        Self::AnyRoom,
        Self::AnyHour,
        Self::LaterDates,
        Self::OtherInstructors,
    ];

    /// Returns a request without this part, or `None` if it has no such part.
    fn apply(self, records: &Records, request: &SlotRequest) -> Option<SlotRequest> {
        let mut relaxed = request.clone();
        match self {
            Self::AnyRoom if request.rooms.is_empty() => return None,
            Self::AnyRoom => {
                let rooms = records.rooms.iter().filter(|room| !room.inactive);
                relaxed.rooms = rooms.map(|room| room.id).collect();
            }
            Self::AnyHour => {
                relaxed.hours = MinuteRange::new(0, MinuteRange::DAY).ok()?;
            }
            Self::LaterDates => {
                let last = *request.dates.iter().max()?;
                relaxed.dates = last.iter_days().skip(1).take(14).collect();
            }
            Self::OtherInstructors => {
                if request.instructors.is_empty() && request.instructor_groups.is_empty() {
                    return None;
                }
                relaxed.instructors.clear();
                relaxed.instructor_groups.clear();
            }
        }
        Some(relaxed)
    }
}

impl WorkspaceConflicts {
    /// Returns how each time would suit an offering, other values being as they are.
    #[must_use]
    pub fn slot_fits(
        &mut self,
        records: &Records,
        offering: &TentativeOffering<'_>,
        slots: &[Slot],
    ) -> Vec<SlotFit> {
        let (zone, ambiguous) = offering.time.map_or(("", AmbiguousTime::Earlier), |time| {
            (time.zone, time.ambiguous)
        });
        let fit = |slot: &Slot| {
            let time = Some(TentativeTime {
                slot: *slot,
                zone,
                ambiguous,
            });
            let moved = TentativeOffering { time, ..*offering };
            let kinds = self.preview(records, &[moved]).kinds;
            kinds.first().copied().unwrap_or_default().into()
        };
        slots.iter().map(fit).collect()
    }

    /// Returns the first times that are free for everybody, at most `limit`, by date and start.
    #[must_use]
    pub fn find_slots(
        &mut self,
        records: &Records,
        request: &SlotRequest,
        limit: usize,
    ) -> Vec<FoundSlot> {
        let rooms = sorted_rooms(records, &request.rooms);
        let slots = request.dates.iter().flat_map(|date| request.starts(*date));
        let found = slots.filter_map(|slot| {
            if !self.is_free(records, request, slot, None) {
                return None;
            }
            let mut free = rooms.iter();
            let room = free.find(|room| self.is_free(records, request, slot, Some(**room)));
            (rooms.is_empty() || room.is_some()).then_some(FoundSlot {
                slot,
                room: room.copied(),
            })
        });
        found.take(limit).collect()
    }

    /// Returns the first time that is free with each part of a request given up, for a request for
    /// which there is none.
    #[must_use]
    pub fn relaxed_slots(
        &mut self,
        records: &Records,
        request: &SlotRequest,
    ) -> Vec<(Relaxation, FoundSlot)> {
        let found = Relaxation::ALL.into_iter().filter_map(|relaxation| {
            let relaxed = relaxation.apply(records, request)?;
            let found = self.find_slots(records, &relaxed, 1);
            Some((relaxation, *found.first()?))
        });
        found.collect()
    }

    fn is_free(
        &mut self,
        records: &Records,
        request: &SlotRequest,
        slot: Slot,
        room: Option<RoomId>,
    ) -> bool {
        let offering = TentativeOffering {
            id: request.offering.unwrap_or_default(),
            time: Some(TentativeTime {
                slot,
                zone: "",
                ambiguous: AmbiguousTime::Earlier,
            }),
            course: request.course,
            course_dates: request
                .course
                .and_then(|course| records.course_dates(course)),
            room,
            groups: &request.groups,
            learners: &BTreeSet::new(),
            instructors: &request.instructors,
            instructor_groups: &request.instructor_groups,
        };
        let kinds = self.preview(records, &[offering]).kinds;
        kinds.iter().all(|kinds| kinds.is_empty())
    }
}

impl SlotRequest {
    /// Iterates over the times on a date that are tried.
    fn starts(&self, date: NaiveDate) -> impl Iterator<Item = Slot> {
        let (hours, duration) = (self.hours, self.duration);
        let first = hours.start().next_multiple_of(STEP);
        let starts = (first..hours.end()).step_by(STEP.into());
        let fits = move |start: &u16| u32::from(*start) + duration.get() <= u32::from(hours.end());
        starts.take_while(fits).filter_map(move |start| {
            let midnight = date.and_time(chrono::NaiveTime::MIN);
            Slot::new(midnight + TimeDelta::minutes(start.into()), duration).ok()
        })
    }
}

/// Returns rooms with the smallest first, then in natural order.
fn sorted_rooms(records: &Records, rooms: &BTreeSet<RoomId>) -> Vec<RoomId> {
    let rooms = rooms.iter().filter_map(|id| records.rooms.get(*id));
    let mut rooms: Vec<&Room> = rooms.map(AsRef::as_ref).collect();
    rooms.sort_by_cached_key(|room| {
        let capacity = room.capacity.unwrap_or(u32::MAX);
        (capacity, natural::key(&[&room.name]), room.id)
    });
    rooms.into_iter().map(|room| room.id).collect()
}

#[cfg(test)]
mod tests;
