//! The resources that an offering occupies: time, a room and people.

use chrono::NaiveDate;

use super::PersonSet;
use crate::model::ZoneRules;
use crate::planning::{RoomIndex, Slot, TimeSpan};

/// The dates of a course.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CourseDates {
    /// The first day.
    pub first: NaiveDate,
    /// The last day, inclusive.
    pub last: NaiveDate,
}

/// The resources that an offering, existing or planned, occupies.
#[derive(Clone, Copy, Debug)]
pub struct Claim<'a> {
    /// The interval of instants.
    pub span: TimeSpan,
    /// The interval on the wall clock by which rooms, people, courses and holidays keep time.
    pub slot: Slot,
    /// The dates of the course, if known.
    pub course: Option<CourseDates>,
    /// The room. [`RoomIndex::NONE`] conflicts with nothing.
    pub room: RoomIndex,
    /// The learners: sets of groups and of individual people.
    pub learners: &'a [PersonSet],
    /// The individual instructors.
    pub instructors: &'a [PersonSet],
    /// The instructor groups.
    pub instructor_groups: &'a [PersonSet],
}

impl Claim<'_> {
    /// Creates a claim that occupies time only.
    #[must_use]
    pub fn from_slot(slot: Slot, zone: &dyn ZoneRules) -> Self {
        Self {
            span: slot.span(zone),
            slot,
            course: None,
            room: RoomIndex::NONE,
            learners: &[],
            instructors: &[],
            instructor_groups: &[],
        }
    }

    pub(super) fn is_outside_course(&self) -> bool {
        self.course.is_some_and(|dates| {
            self.slot.first_date() < dates.first || self.slot.last_date() > dates.last
        })
    }
}

/// A claim that owns its lists of people.
#[derive(Clone, Debug)]
pub(super) struct StoredClaim {
    claim: Claim<'static>,
    learners: Box<[PersonSet]>,
    instructors: Box<[PersonSet]>,
}

impl StoredClaim {
    pub(super) fn new(claim: &Claim<'_>) -> Self {
        let instructors = [claim.instructors, claim.instructor_groups].concat();
        Self {
            learners: claim.learners.into(),
            instructors: instructors.into(),
            claim: Claim {
                learners: &[],
                instructors: &[],
                instructor_groups: &[],
                ..*claim
            },
        }
    }

    pub(super) const fn set_course(&mut self, course: Option<CourseDates>) {
        self.claim.course = course;
    }

    /// Returns the claim. Instructor groups are merged into the instructors.
    pub(super) fn claim(&self) -> Claim<'_> {
        Claim {
            learners: &self.learners,
            instructors: &self.instructors,
            ..self.claim
        }
    }
}
