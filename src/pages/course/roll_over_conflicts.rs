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
    /// Days of those that move off a holiday, by the original; `None` if they stay there.
    pub off_holidays: Option<BTreeMap<OfferingId, NaiveDate>>,
    /// Days that were chosen for single offerings, by the original, which count more.
    pub days: BTreeMap<OfferingId, NaiveDate>,
}

impl CopiedParts {
    /// Returns the date of a copy.
    #[must_use]
    pub fn date(&self, row: &RolledOffering) -> NaiveDate {
        let moved = || self.off_holidays.as_ref()?.get(&row.offering);
        let chosen = self.days.get(&row.offering).or_else(moved);
        chosen.copied().unwrap_or_else(|| row.to.date())
    }

    /// Returns whether a copy stays on a holiday, since no day after it is free.
    #[must_use]
    pub fn stays_on_holiday(&self, row: &RolledOffering) -> bool {
        let is_kept = |days: &BTreeMap<_, _>| !days.contains_key(&row.offering);
        row.holiday.is_some()
            && !self.days.contains_key(&row.offering)
            && self.off_holidays.as_ref().is_some_and(is_kept)
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
    /// Days to which offerings move, by the original, so that as many conflicts as possible are resolved
    /// and no offering moves without need.
    pub resolving_days: BTreeMap<OfferingId, NaiveDate>,
}

/// Returns the days to which copies that meet a holiday move: the next ones on which they are in conflict
/// with nothing, in the order in which they were.
#[must_use]
pub fn days_off_holidays(
    records: &Records,
    conflicts: &WorkspaceConflicts,
    rows: &[RolledOffering],
    parts: &CopiedParts,
) -> BTreeMap<OfferingId, NaiveDate> {
    let copies = copies(records, rows, parts);
    let tentative = tentative(records, &copies, parts);
    let meets_holiday =
        |row: &RolledOffering| row.holiday.is_some() && !parts.days.contains_key(&row.offering);
    let positions = rows.iter().enumerate();
    let positions = positions.filter(|(_, row)| meets_holiday(row));
    let positions = positions.map(|(position, _)| position);
    let days = conflicts.days_in_order(records, &tentative, positions, weekdays(rows));
    by_original(rows, &days)
}

/// Returns the conflicts of the copies.
#[must_use]
pub fn conflicts_of_copies(
    records: &Records,
    conflicts: &mut WorkspaceConflicts,
    rows: &[RolledOffering],
    parts: &CopiedParts,
) -> ConflictsOfCopies {
    let copies = copies(records, rows, parts);
    let tentative = tentative(records, &copies, parts);
    let preview = conflicts.preview(records, &tentative);
    let positions = preview.kinds.iter().enumerate();
    let positions = positions.filter(|(_, kinds)| !kinds.is_empty());
    let positions: Vec<usize> = positions.map(|(position, _)| position).collect();
    let weekdays = weekdays(rows);
    // No day makes a room larger.
    let is_movable = |position: &usize| {
        let kinds = preview.kinds.get(*position);
        kinds.is_some_and(|kinds| !kinds.contains(ConflictKind::RoomTooSmall))
    };
    let movable = || positions.iter().copied().filter(is_movable);
    let next_days = conflicts.next_free_days(records, &tentative, movable(), weekdays);
    let resolving_days = conflicts.resolving_days(records, &tentative, movable(), weekdays);
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
            let mut copy = CopyConflicts {
                is_outside: !outside.is_empty(),
                sentences: Vec::new(),
                next_day: next_days.get(&position).copied(),
            };
            for conflict in others {
                // Offerings of one session at one time, for the same groups, make the same sentence.
                let sentence = sentences.sentence(conflict);
                if !copy.sentences.contains(&sentence) {
                    copy.sentences.push(sentence);
                }
            }
            (position, copy)
        });
    ConflictsOfCopies {
        count: positions.len(),
        by_position: by_position.collect(),
        resolving_days: by_original(rows, &resolving_days),
    }
}

/// Returns days by the originals of the copies at these positions.
fn by_original(
    rows: &[RolledOffering],
    days: &BTreeMap<usize, NaiveDate>,
) -> BTreeMap<OfferingId, NaiveDate> {
    let days = days.iter();
    days.map(|(position, day)| (rows[*position].offering, *day))
        .collect()
}

/// Returns Monday to Friday and the weekdays on which there are offerings.
fn weekdays(rows: &[RolledOffering]) -> Weekdays {
    let weekdays = rows.iter().map(|row| row.to.weekday());
    weekdays.fold(Weekdays::WORKDAYS, Weekdays::with)
}

fn copies(records: &Records, rows: &[RolledOffering], parts: &CopiedParts) -> Vec<Offering> {
    let rows = rows.iter().zip(1..);
    rows.map(|(row, number)| copy(records, row, parts, number))
        .collect()
}

fn tentative<'a>(
    records: &Records,
    copies: &'a [Offering],
    parts: &CopiedParts,
) -> Vec<TentativeOffering<'a>> {
    let copies = copies.iter();
    copies
        .map(|copy| TentativeOffering {
            course_dates: parts.dates,
            ..TentativeOffering::new(records, copy)
        })
        .collect()
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
