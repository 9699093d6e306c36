//! Offerings as they would be, whose conflicts can be asked for before they are stored.

use std::collections::BTreeSet;

use crate::model::{
    AmbiguousTime, CourseId, InstructorGroupId, LearnerGroupId, Offering, OfferingId, PersonId,
    Place, RoomId, TimeSlot,
};
use crate::planning::{CourseDates, Slot};
use crate::workspace::records::Records;

/// An offering as it would be: a new one, or an existing one with other values.
#[derive(Clone, Copy, Debug)]
pub struct TentativeOffering<'a> {
    /// The offering that it stands for, or any id that no other offering has.
    pub id: OfferingId,
    /// The time, if it is scheduled and takes place.
    pub time: Option<TentativeTime<'a>>,
    /// The course, if it is known.
    pub course: Option<CourseId>,
    /// The dates of the course, if it has both.
    pub course_dates: Option<CourseDates>,
    /// The room, if the place is one.
    pub room: Option<RoomId>,
    /// The learner groups.
    pub groups: &'a BTreeSet<LearnerGroupId>,
    /// The individual learners.
    pub learners: &'a BTreeSet<PersonId>,
    /// The instructors.
    pub instructors: &'a BTreeSet<PersonId>,
    /// The instructor groups.
    pub instructor_groups: &'a BTreeSet<InstructorGroupId>,
}

/// The time of an offering.
#[derive(Clone, Copy, Debug)]
pub struct TentativeTime<'a> {
    /// Start and duration on the wall clock of the zone.
    pub slot: Slot,
    /// The IANA name of the time zone.
    pub zone: &'a str,
    /// The choice where clocks show the start or the end twice.
    pub ambiguous: AmbiguousTime,
}

impl<'a> TentativeTime<'a> {
    /// Reads a stored time; `None` if it is not valid.
    fn new(slot: &'a TimeSlot) -> Option<Self> {
        Some(Self {
            slot: Slot::try_from(slot).ok()?,
            zone: &slot.zone,
            ambiguous: slot.ambiguous,
        })
    }
}

impl<'a> TentativeOffering<'a> {
    /// Creates the offering as a record describes it, in the course of its session.
    #[must_use]
    pub fn new(records: &Records, offering: &'a Offering) -> Self {
        let session = records.sessions.get(offering.session);
        let course = session.map(|session| session.course);
        let slot = offering.slot.as_ref().filter(|_| !offering.cancelled);
        Self {
            id: offering.id,
            time: slot.and_then(TentativeTime::new),
            course,
            course_dates: course.and_then(|course| records.course_dates(course)),
            room: offering.place.as_ref().and_then(Place::room),
            groups: &offering.groups,
            learners: &offering.learners,
            instructors: &offering.instructors,
            instructor_groups: &offering.instructor_groups,
        }
    }
}
