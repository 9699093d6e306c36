//! The conflicts that the offerings of a copy of a course would have, and the days that have none.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use lectern_core::model::{ConflictKind, Offering, OfferingId, TimeSlot};
use lectern_core::planning::{CourseDates, Weekdays};
use lectern_core::workspace::{
    OfferingConflict, Records, RolledOffering, TentativeOffering, WorkspaceConflicts,
};

use crate::pages::conflicts::{Sentence, Sentences};

/// Treatment of the offerings of a course in its copy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CopiedParts {
    /// The dates of the copy, if it has both.
    pub dates: Option<CourseDates>,
    /// Learner groups and learners go along.
    pub learners: bool,
    /// Instructors go along.
    pub staff: bool,
    /// Those that meet a holiday move to the next teaching day.
    pub skip_holidays: bool,
    /// Days of single offerings, by the original.
    pub days: BTreeMap<OfferingId, NaiveDate>,
}

impl CopiedParts {
    /// Returns the date of a copy.
    #[must_use]
    pub fn date(&self, row: &RolledOffering) -> NaiveDate {
        let chosen = self.days.get(&row.offering).copied();
        let moved = row.next_teaching_day.filter(|_| self.skip_holidays);
        chosen.or(moved).unwrap_or_else(|| row.to.date())
    }
}

/// The conflicts of the copy of an offering.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CopyConflicts {
    /// The copy is outside the dates of the course.
    pub is_outside: bool,
    /// Sentences about the other conflicts, with both sides.
    pub sentences: Vec<Sentence>,
    /// The next day on which the copy has no conflict.
    pub next_day: Option<NaiveDate>,
}

/// The conflicts of the copies of the offerings of a course.
#[derive(Debug, Default)]
pub struct ConflictsOfCopies {
    /// Number of copies with conflicts.
    pub count: usize,
    /// Conflicts of copies by their position.
    pub by_position: BTreeMap<usize, CopyConflicts>,
    /// The next day without conflicts, by the original, of all that have one.
    pub next_days: BTreeMap<OfferingId, NaiveDate>,
}

/// Returns the conflicts of the copies.
#[must_use]
pub fn conflicts_of_copies(
    records: &Records,
    conflicts: &mut WorkspaceConflicts,
    rows: &[RolledOffering],
    parts: &CopiedParts,
) -> ConflictsOfCopies {
    let copies = rows.iter().zip(1..);
    let copies: Vec<Offering> = copies
        .map(|(row, number)| copy(records, row, parts, number))
        .collect();
    let tentative = copies.iter().map(|copy| TentativeOffering {
        course_dates: parts.dates,
        ..TentativeOffering::new(records, copy)
    });
    let tentative: Vec<_> = tentative.collect();
    let preview = conflicts.preview(records, &tentative);
    let positions = preview.kinds.iter().enumerate();
    let positions = positions.filter(|(_, kinds)| !kinds.is_empty());
    let positions: Vec<usize> = positions.map(|(position, _)| position).collect();
    let weekdays = rows.iter().map(|row| row.to.weekday());
    let weekdays = weekdays.fold(Weekdays::WORKDAYS, Weekdays::with);
    // No day makes a room larger.
    let is_movable = |position: &usize| {
        let kinds = preview.kinds.get(*position);
        kinds.is_some_and(|kinds| !kinds.contains(ConflictKind::RoomTooSmall))
    };
    let movable = positions.iter().copied().filter(is_movable);
    let next_days = conflicts.next_free_days(records, &tentative, movable, weekdays);
    let found = conflicts.previewed_conflicts(records, &preview, positions.iter().copied());
    let all: Vec<OfferingConflict> = found.iter().flatten().copied().collect();
    let sentences = Sentences::new(records, &copies, &all);
    let by_position = positions
        .iter()
        .copied()
        .zip(found)
        .map(|(position, found)| {
            let is_outside =
                |conflict: &&OfferingConflict| conflict.kind() == ConflictKind::OutsideCourse;
            // The sentence about the dates of a course would be about those of the original.
            let (outside, others): (Vec<_>, Vec<_>) = found.iter().partition(is_outside);
            let copy = CopyConflicts {
                is_outside: !outside.is_empty(),
                sentences: others
                    .into_iter()
                    .map(|conflict| sentences.sentence(conflict))
                    .collect(),
                next_day: next_days.get(&position).copied(),
            };
            (position, copy)
        });
    ConflictsOfCopies {
        count: positions.len(),
        by_position: by_position.collect(),
        next_days: next_days
            .iter()
            .map(|(position, day)| (rows[*position].offering, *day))
            .collect(),
    }
}

fn copy(records: &Records, row: &RolledOffering, parts: &CopiedParts, number: u128) -> Offering {
    // Ids of records are random, so that none is a small number.
    let id = OfferingId::from_bits(number);
    let Some(offering) = records.offerings.get(row.offering) else {
        return Offering::new(id);
    };
    let mut copy = Offering::clone(offering);
    copy.id = id;
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
