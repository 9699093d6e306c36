//! The search for times that are free for everybody, and what to give up where there is none.

use std::collections::BTreeSet;

use chrono::{NaiveDate, TimeDelta};

use super::relaxation::{Relaxation, Staffing, substitutes};
use crate::model::{
    AmbiguousTime, CourseId, InstructorGroupId, LearnerGroupId, MinuteRange, Minutes, OfferingId,
    PersonId, Room, RoomId,
};
use crate::planning::{Slot, Weekdays};
use crate::search::natural;
use crate::workspace::planning::conflicts::{TentativeOffering, TentativeTime, WorkspaceConflicts};
use crate::workspace::records::Records;

/// Minutes between the starts that are tried.
const STEP: u16 = 15;

/// Request for a time that is free for everybody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SlotRequest {
    /// The offering that is to be moved, if it is not a new one.
    pub offering: Option<OfferingId>,
    /// The course.
    pub course: Option<CourseId>,
    /// The learner groups.
    pub groups: BTreeSet<LearnerGroupId>,
    /// The individual learners.
    pub learners: BTreeSet<PersonId>,
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
    /// The days of the week that are tried first on later dates.
    pub weekdays: Weekdays,
    /// The part of the day within which it takes place.
    pub hours: MinuteRange,
}

/// A time that is free for everybody, and a room that is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundSlot {
    /// The time.
    pub slot: Slot,
    /// The room, if one is needed.
    pub room: Option<RoomId>,
    /// The instructors, without those who are not free and with those who take their places.
    pub instructors: BTreeSet<PersonId>,
}

impl WorkspaceConflicts {
    /// Returns the first times that are free for everybody, at most `limit`, in the order of the dates
    /// and by start, each in the smallest room that is free.
    #[must_use]
    pub fn find_slots(
        &mut self,
        records: &Records,
        request: &SlotRequest,
        limit: usize,
    ) -> Vec<FoundSlot> {
        self.search(records, request, Staffing::AsRequested, limit)
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
            let found = self.search(records, &relaxed, relaxation.staffing(), 1);
            Some((relaxation, found.into_iter().next()?))
        });
        let mut found: Vec<(Relaxation, FoundSlot)> = found.collect();
        // Fewer instructors are the last resort.
        let has_substitute = found
            .iter()
            .any(|(relaxation, _)| *relaxation == Relaxation::OtherInstructor);
        found.retain(|(relaxation, _)| {
            *relaxation != Relaxation::FewerInstructors || !has_substitute
        });
        found
    }

    fn search(
        &mut self,
        records: &Records,
        request: &SlotRequest,
        staffing: Staffing,
        limit: usize,
    ) -> Vec<FoundSlot> {
        let rooms = sorted_rooms(records, &request.rooms);
        let candidates = match staffing {
            Staffing::AsRequested | Staffing::Fewer => Vec::new(),
            Staffing::Substitutes => substitutes(records, request),
        };
        let nobody = BTreeSet::new();
        let instructors = match staffing {
            Staffing::AsRequested => &request.instructors,
            Staffing::Substitutes | Staffing::Fewer => &nobody,
        };
        let dates = request.dates.iter();
        let slots = dates.flat_map(|date| request.starts(*date));
        let offerings: Vec<TentativeOffering<'_>> = slots
            .map(|slot| request.offering_at(records, slot, instructors))
            .collect();
        let replaced = offerings
            .first()
            .map(|first| self.indices_of(&[*first]))
            .unwrap_or_default();
        let kinds = self.kinds_of_each(records, &offerings, &replaced);
        let mut found = Vec::new();
        for (offering, kinds) in offerings.iter().zip(kinds) {
            let Some(time) = offering.time.filter(|_| kinds.is_empty()) else {
                continue;
            };
            let Some(room) = self.first_free_room(records, offering, &rooms) else {
                continue;
            };
            let Some(instructors) =
                self.available_staff(records, offering, request, staffing, &candidates)
            else {
                continue;
            };
            found.push(FoundSlot {
                slot: time.slot,
                room,
                instructors,
            });
            if found.len() == limit {
                break;
            }
        }
        found
    }

    /// Returns the first room that is free, `None` in it if none is needed; `None` if none is free.
    fn first_free_room(
        &mut self,
        records: &Records,
        offering: &TentativeOffering<'_>,
        rooms: &[RoomId],
    ) -> Option<Option<RoomId>> {
        if rooms.is_empty() {
            return Some(None);
        }
        let conflicts = self.room_conflicts(records, offering, rooms.iter().copied());
        let is_free = |room: &&RoomId| conflicts.get(room).is_some_and(|kinds| kinds.is_empty());
        rooms.iter().find(is_free).copied().map(Some)
    }

    /// Returns the people who teach at a time; `None` if there are not enough.
    fn available_staff(
        &mut self,
        records: &Records,
        offering: &TentativeOffering<'_>,
        request: &SlotRequest,
        staffing: Staffing,
        candidates: &[PersonId],
    ) -> Option<BTreeSet<PersonId>> {
        let requested: Vec<PersonId> = request.instructors.iter().copied().collect();
        match staffing {
            Staffing::AsRequested => Some(request.instructors.clone()),
            Staffing::Fewer => {
                let free = self.free_people(records, offering, &requested);
                Some(free.into_iter().collect())
            }
            Staffing::Substitutes => {
                let mut staff = self.free_people(records, offering, &requested);
                let missing = requested.len() - staff.len();
                let free = self.free_people(records, offering, candidates);
                staff.extend(free.into_iter().take(missing));
                (staff.len() == requested.len()).then(|| staff.into_iter().collect())
            }
        }
    }
}

impl SlotRequest {
    /// Iterates over the times on a date that are tried.
    pub(super) fn starts(&self, date: NaiveDate) -> impl Iterator<Item = Slot> + use<> {
        starts(date, self.hours, self.duration)
    }

    /// Returns the offering at a time, without a room.
    fn offering_at<'a>(
        &'a self,
        records: &Records,
        slot: Slot,
        instructors: &'a BTreeSet<PersonId>,
    ) -> TentativeOffering<'a> {
        let course = self.course;
        TentativeOffering {
            id: self.offering.unwrap_or_default(),
            time: Some(TentativeTime {
                slot,
                zone: "",
                ambiguous: AmbiguousTime::Earlier,
            }),
            course,
            course_dates: course.and_then(|course| records.course_dates(course)),
            room: None,
            groups: &self.groups,
            learners: &self.learners,
            instructors,
            instructor_groups: &self.instructor_groups,
        }
    }
}

/// Iterates over the times of a duration within hours of a date.
pub(super) fn starts(
    date: NaiveDate,
    hours: MinuteRange,
    duration: Minutes,
) -> impl Iterator<Item = Slot> + use<> {
    let first = hours.start().next_multiple_of(STEP);
    let starts = (first..hours.end()).step_by(STEP.into());
    let fits = move |start: &u16| u32::from(*start) + duration.get() <= u32::from(hours.end());
    starts.take_while(fits).filter_map(move |start| {
        let midnight = date.and_time(chrono::NaiveTime::MIN);
        Slot::new(midnight + TimeDelta::minutes(start.into()), duration).ok()
    })
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
