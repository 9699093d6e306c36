//! The axis of a board: the hours of one or more days, one after the other from left to right.

use std::ops::Range;

use lectern_core::model::MinuteRange;

/// Minutes of a step in time.
pub const SNAP: u16 = 15;

/// Least width in px of a day among others, as in the style sheet.
const DAY: f64 = 168.0;
/// Least width in px of a day that is shown alone, as in the style sheet.
const ONE_DAY: f64 = 880.0;
/// Width in px that the name of an hour needs, with a distance from the next.
const LABEL: f64 = 36.0;
/// Hours from one name to the next that divide a day.
const STEPS: [u16; 6] = [1, 2, 3, 4, 6, 12];

/// The hours of some days, side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BoardAxis {
    /// Number of days, at least one.
    pub days: usize,
    /// Hours of each day.
    pub hours: Range<u16>,
}

impl BoardAxis {
    fn first(&self) -> f64 {
        f64::from(self.hours.start) * 60.0
    }

    fn minutes(&self) -> f64 {
        f64::from(self.hours.end.saturating_sub(self.hours.start).max(1)) * 60.0
    }

    /// Returns the part of the width that is to the left of a minute of a day, from 0 to 1. Times before
    /// the first hour and after the last are at the edges of the day.
    #[must_use]
    pub fn fraction(&self, day: usize, minute: f64) -> f64 {
        let within = ((minute - self.first()) / self.minutes()).clamp(0.0, 1.0);
        (day as f64 + within) / self.days.max(1) as f64
    }

    /// Returns the day and the minute at a part of the width.
    #[must_use]
    pub fn at(&self, fraction: f64) -> (usize, f64) {
        let days = self.days.max(1);
        let position = (fraction * days as f64).clamp(0.0, days as f64);
        let day = (position.floor() as usize).min(days - 1);
        let within = (position - day as f64).clamp(0.0, 1.0);
        (day, self.first() + within * self.minutes())
    }

    /// Returns whether the end of a day is the start of the next.
    #[must_use]
    pub fn shows_midnight(&self) -> bool {
        self.hours == (0..24)
    }

    /// Returns the hours of a day that are named on the axis, where the names have room.
    pub fn named_hours(&self) -> impl Iterator<Item = u16> + use<> {
        let width = if self.days == 1 { ONE_DAY } else { DAY };
        let hours = self.hours.clone();
        let fits =
            move |step: &u16| f64::from(*step) * width >= LABEL * f64::from(hours.len() as u16);
        let step = STEPS.into_iter().find(fits).unwrap_or(24);
        self.hours
            .clone()
            .skip(1)
            .filter(move |hour| hour % step == 0)
    }

    /// Returns the position of a time in a row as declarations.
    #[must_use]
    pub fn extent(&self, day: usize, range: MinuteRange) -> String {
        let start = self.fraction(day, range.start().into());
        let end = self.fraction(day, range.end().into());
        format!(
            "left:{:.3}%;width:{:.3}%",
            start * 100.0,
            (end - start) * 100.0
        )
    }
}

/// Returns the time from a minute on, within the day.
#[must_use]
pub fn range_from(start: f64, minutes: f64) -> MinuteRange {
    let start = (start.max(0.0) as u16).min(MinuteRange::DAY - SNAP);
    let end = (f64::from(start) + minutes).min(f64::from(MinuteRange::DAY)) as u16;
    // Cannot fail: the end is after the start, and neither is after midnight.
    MinuteRange::new(start, end.max(start + 1)).expect("the end is after the start")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_time_is_where_it_is_drawn(days in 1..8_usize, day in 0..7_usize, start in 0..23_u16, minute in 0..1440_u16) {
            let axis = BoardAxis { days, hours: start..24 };
            let day = day.min(days - 1);
            // The end of a day is the start of the next.
            prop_assume!(minute > start * 60 && minute < 1439);
            let (found, at) = axis.at(axis.fraction(day, minute.into()));
            prop_assert_eq!(found, day);
            prop_assert!((at - f64::from(minute)).abs() < 0.01);
        }
    }

    proptest! {
        #[test]
        fn names_of_hours_have_room(days in 1..8_usize, start in 0..23_u16, length in 1..24_u16) {
            let axis = BoardAxis { days, hours: start..(start + length).min(24) };
            let width = if days == 1 { ONE_DAY } else { DAY * days as f64 };
            let hours: Vec<u16> = axis.named_hours().collect();
            let left = |hour: u16| axis.fraction(0, f64::from(hour) * 60.0) * width;
            // Positions are rounded.
            let least = LABEL - 0.001;
            prop_assert!(hours.windows(2).all(|pair| left(pair[1]) - left(pair[0]) >= least));
        }
    }

    #[test]
    fn hours_are_named_at_even_distances_of_the_day() {
        let named = |days, hours| {
            let axis = BoardAxis { days, hours };
            axis.named_hours().collect::<Vec<_>>()
        };
        assert_eq!(named(5, 8..18), [9, 12, 15]);
        assert_eq!(named(7, 0..24), [6, 12, 18]);
        assert_eq!(named(1, 8..12), [9, 10, 11]);
    }

    #[test]
    fn times_outside_the_hours_are_at_the_edges() {
        let axis = BoardAxis {
            days: 2,
            hours: 8..18,
        };
        assert_eq!(axis.fraction(1, 0.0), 0.5);
        assert_eq!(axis.fraction(1, 1439.0), 1.0);
        assert_eq!(axis.at(-1.0), (0, 480.0));
        assert_eq!(axis.at(2.0), (1, 1080.0));
        assert_eq!(range_from(1500.0, 60.0).start(), 1425);
    }
}
