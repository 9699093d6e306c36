//! The lines of the table of offerings in sections, which are drawn or left out as a whole.

use std::collections::BTreeSet;
use std::ops::Range;

use chrono::NaiveDate;

use super::days::OfferingDay;

/// Offerings of a long day that are shown before it is unfolded.
const SHOWN: usize = 5;

/// Offerings in a section.
const MAX_ROWS: usize = 25;

/// Days that are unfolded; `None` is that of the offerings without a time.
pub type UnfoldedDays = BTreeSet<Option<NaiveDate>>;

/// Identifies a section while its day has the same offerings.
pub type SectionKey = (Option<NaiveDate>, usize);

/// Some offerings of a day, one after the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// Identifies it.
    pub key: SectionKey,
    /// Position of the day.
    pub day: usize,
    /// Positions of the offerings in the day.
    pub rows: Range<usize>,
    /// Number of offerings after them that are folded away.
    pub folded: usize,
    /// Number of the first line in the table, from 1.
    pub first_line: usize,
    /// Number of lines: the date, the offerings, their conflicts, and the button that unfolds the day.
    pub lines: usize,
}

impl Section {
    /// Returns whether the section begins with the date.
    #[must_use]
    pub const fn has_head(&self) -> bool {
        self.rows.start == 0
    }
}

/// Returns the sections of some days. A long day is folded unless it is among `unfolded`.
#[must_use]
pub fn sections(days: &[OfferingDay], unfolded: &UnfoldedDays) -> Vec<Section> {
    let mut sections = Vec::new();
    let mut first_line = 1;
    for (at, day) in days.iter().enumerate() {
        let count = day.rows.len();
        // One row too many takes no more space than the button that shows it.
        let shown = if unfolded.contains(&day.date) || count <= SHOWN + 1 {
            count
        } else {
            SHOWN
        };
        for start in (0..shown).step_by(MAX_ROWS) {
            let rows = start..(start + MAX_ROWS).min(shown);
            let folded = if rows.end == shown { count - shown } else { 0 };
            let conflicts = day.rows[rows.clone()].iter();
            let conflicts = conflicts.filter(|row| !row.conflicts.is_empty()).count();
            let lines = usize::from(start == 0) + rows.len() + conflicts + usize::from(folded > 0);
            sections.push(Section {
                key: (day.date, start),
                day: at,
                rows,
                folded,
                first_line,
                lines,
            });
            first_line += lines;
        }
    }
    sections
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use lectern_core::model::{Offering, OfferingId};
    use proptest::prelude::*;

    use super::super::days::OfferingRow;
    use super::*;

    fn day(date: u32, count: usize) -> OfferingDay {
        let row = |bits| OfferingRow {
            offering: Rc::new(Offering::new(OfferingId::from_bits(bits))),
            groups: Vec::new(),
            place: None,
            instructors: Vec::new(),
            learners: 0,
            conflicts: Vec::new(),
        };
        OfferingDay {
            date: NaiveDate::from_ymd_opt(2026, 9, date),
            rows: (0..count).map(|bits| Rc::new(row(bits as u128))).collect(),
        }
    }

    #[test]
    fn a_long_day_is_folded_until_it_is_unfolded() {
        let days = [day(14, 60), day(15, 6)];
        let folded = sections(&days, &UnfoldedDays::new());
        let rows: Vec<_> = folded
            .iter()
            .map(|section| (section.rows.clone(), section.folded))
            .collect();
        assert_eq!(rows, [(0..5, 55), (0..6, 0)]);
        let unfolded = sections(&days, &[days[0].date].into());
        let rows: Vec<_> = unfolded
            .iter()
            .map(|section| (section.rows.clone(), section.folded))
            .collect();
        assert_eq!(rows, [(0..25, 0), (25..50, 0), (50..60, 0), (0..6, 0)]);
    }

    proptest! {
        #[test]
        fn every_line_is_in_one_section(counts in prop::collection::vec(1..80usize, 0..12), unfolded in prop::collection::btree_set(0..12u32, 0..6)) {
            let days: Vec<OfferingDay> = counts.iter().zip(1..).map(|(count, date)| day(date, *count)).collect();
            let unfolded = unfolded.into_iter().map(|date| NaiveDate::from_ymd_opt(2026, 9, date + 1)).collect();
            let sections = sections(&days, &unfolded);
            let mut line = 1;
            for section in &sections {
                prop_assert_eq!(section.first_line, line);
                prop_assert!(section.rows.len() <= MAX_ROWS && !section.rows.is_empty());
                line += section.lines;
            }
            for (at, day) in days.iter().enumerate() {
                let own = sections.iter().filter(|section| section.day == at);
                let shown: usize = own.clone().map(|section| section.rows.len()).sum();
                let folded: usize = own.map(|section| section.folded).sum();
                prop_assert_eq!(shown + folded, day.rows.len());
            }
        }
    }
}
