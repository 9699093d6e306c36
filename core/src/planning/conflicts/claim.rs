//! The resources that an offering occupies: time, a room and people.

use chrono::NaiveDate;

use super::{ConflictKind, ConflictKinds, PersonSet};
use crate::model::ZoneRules;
use crate::planning::{DateSet, RoomIndex, Slot, TimeSpan};

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
    /// The local date of the first minute.
    pub first_date: NaiveDate,
    /// The local date of the last minute.
    pub last_date: NaiveDate,
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
            first_date: slot.first_date(),
            last_date: slot.last_date(),
            course: None,
            room: RoomIndex::NONE,
            learners: &[],
            instructors: &[],
            instructor_groups: &[],
        }
    }

    /// Returns the kinds of conflict that involve no other offering.
    pub(super) fn standalone_conflicts(&self, holidays: &DateSet) -> ConflictKinds {
        ConflictKinds::from_flags(&[
            (ConflictKind::OutsideCourse, self.is_outside_course()),
            (ConflictKind::Holiday, self.holiday(holidays).is_some()),
        ])
    }

    pub(super) fn is_outside_course(&self) -> bool {
        self.course
            .is_some_and(|dates| self.first_date < dates.first || self.last_date > dates.last)
    }

    /// Returns the first holiday that the claim touches.
    pub(super) fn holiday(&self, holidays: &DateSet) -> Option<NaiveDate> {
        holidays.first_within(self.first_date, self.last_date)
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

    /// Returns the claim. Instructor groups are merged into the instructors.
    pub(super) fn claim(&self) -> Claim<'_> {
        Claim {
            learners: &self.learners,
            instructors: &self.instructors,
            ..self.claim
        }
    }
}
