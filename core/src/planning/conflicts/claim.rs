//! What an offering takes up: time, a room, people.

use chrono::NaiveDate;

use super::{Kind, Kinds, PersonSet};
use crate::model::ZoneRules;
use crate::planning::{Days, Room, Slot, Span};

/// The first and the last day of a course.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CourseDates {
    /// The first day.
    pub first: NaiveDate,
    /// The last day, still part of it.
    pub last: NaiveDate,
}

/// What an offering, or a row of a plan, takes up.
#[derive(Clone, Copy, Debug)]
pub struct Claim<'a> {
    /// When, in instants.
    pub span: Span,
    /// The date of its first minute on the wall.
    pub first_day: NaiveDate,
    /// The date of its last minute on the wall.
    pub last_day: NaiveDate,
    /// When its course is, if that is known.
    pub course: Option<CourseDates>,
    /// Where; none collides with nothing.
    pub room: Room,
    /// Whose learners: sets of groups, and of people named one by one.
    pub learners: &'a [PersonSet],
    /// Who teaches: people named one by one.
    pub instructors: &'a [PersonSet],
    /// Who teaches: groups of instructors.
    pub instructor_groups: &'a [PersonSet],
}

impl Claim<'_> {
    /// Time and nothing else.
    #[must_use]
    pub fn of_slot(slot: Slot, zone: &dyn ZoneRules) -> Self {
        Self {
            span: slot.span(zone),
            first_day: slot.first_day(),
            last_day: slot.last_day(),
            course: None,
            room: Room::NONE,
            learners: &[],
            instructors: &[],
            instructor_groups: &[],
        }
    }

    /// What is wrong without any other offering.
    pub(super) fn alone(&self, holidays: &Days) -> Kinds {
        Kinds::of(&[
            (Kind::OutsideCourse, self.is_outside_course()),
            (Kind::Holiday, self.holiday(holidays).is_some()),
        ])
    }

    pub(super) fn is_outside_course(&self) -> bool {
        self.course
            .is_some_and(|dates| self.first_day < dates.first || self.last_day > dates.last)
    }

    pub(super) fn holiday(&self, holidays: &Days) -> Option<NaiveDate> {
        holidays.first_within(self.first_day, self.last_day)
    }
}

/// A claim that is kept.
#[derive(Clone, Debug)]
pub(super) struct Booking {
    claim: Claim<'static>,
    learners: Box<[PersonSet]>,
    instructors: Box<[PersonSet]>,
}

impl Booking {
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

    /// The claim again; instructor groups are among the instructors.
    pub(super) fn claim(&self) -> Claim<'_> {
        Claim {
            learners: &self.learners,
            instructors: &self.instructors,
            ..self.claim
        }
    }
}
