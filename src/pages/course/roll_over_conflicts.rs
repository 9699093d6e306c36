//! The conflicts that the offerings of a copy of a course would have.

use chrono::NaiveDate;
use lectern_core::model::{Offering, OfferingId, TimeSlot};
use lectern_core::planning::{ConflictKinds, CourseDates};
use lectern_core::workspace::{Records, RolledOffering, TentativeOffering, WorkspaceConflicts};

/// What becomes of the offerings of a course in its copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CopiedParts {
    /// The dates of the copy, if it has both.
    pub dates: Option<CourseDates>,
    /// Learner groups and learners go along.
    pub learners: bool,
    /// Instructors go along.
    pub staff: bool,
    /// Those that meet a holiday move to the next teaching day.
    pub skip_holidays: bool,
}

impl CopiedParts {
    /// Returns the date of a copy.
    #[must_use]
    pub fn date(&self, row: &RolledOffering) -> NaiveDate {
        let moved = row.next_teaching_day.filter(|_| self.skip_holidays);
        moved.unwrap_or_else(|| row.to.date())
    }
}

/// Returns the kinds of conflict of the copy of each offering.
#[must_use]
pub fn conflicts_of_copies(
    records: &Records,
    conflicts: &mut WorkspaceConflicts,
    rows: &[RolledOffering],
    parts: CopiedParts,
) -> Vec<ConflictKinds> {
    let copies = rows.iter().zip(1..);
    let copies: Vec<Offering> = copies
        .filter_map(|(row, number)| {
            let offering = records.offerings.get(row.offering)?;
            Some(copy(offering, row, parts, number))
        })
        .collect();
    let tentative = copies.iter().map(|copy| TentativeOffering {
        course_dates: parts.dates,
        ..TentativeOffering::new(records, copy)
    });
    let tentative: Vec<_> = tentative.collect();
    conflicts.preview(records, &tentative).kinds
}

fn copy(offering: &Offering, row: &RolledOffering, parts: CopiedParts, number: u128) -> Offering {
    let mut copy = offering.clone();
    // Ids of records are random, so that none is a small number.
    copy.id = OfferingId::from_bits(number);
    copy.slot = offering.slot.as_ref().map(|slot| TimeSlot {
        start: parts.date(row).and_time(row.to.time()),
        ..slot.clone()
    });
    if !parts.learners {
        copy.groups.clear();
        copy.learners.clear();
    }
    if !parts.staff {
        copy.instructors.clear();
        copy.instructor_groups.clear();
    }
    copy
}
