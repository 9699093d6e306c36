//! The axis of twelve months over which every row draws its timeline.

use chrono::{Datelike, Months, NaiveDate, NaiveDateTime, NaiveTime};

/// A range of whole calendar months in local time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Axis {
    from: NaiveDate,
    until: NaiveDate,
}

impl Axis {
    /// Twelve months, the first of them `before` months before this one.
    #[must_use]
    pub fn around(today: NaiveDate, before: u32) -> Self {
        let this = today.with_day(1).unwrap_or(today);
        let from = this.checked_sub_months(Months::new(before)).unwrap_or(this);
        let until = from.checked_add_months(Months::new(12)).unwrap_or(from);
        Self { from, until }
    }

    /// Returns the position of a time in percent: below 0 before the axis, above 100 after it.
    #[must_use]
    pub fn share(&self, at: NaiveDateTime) -> f64 {
        let start = self.from.and_time(NaiveTime::MIN);
        let whole = (self.until - self.from).num_minutes().max(1);
        (at - start).num_minutes() as f64 / whole as f64 * 100.0
    }

    /// Returns the start of each month in percent, and its number from 0 for January.
    pub fn months(self) -> impl Iterator<Item = (f64, usize)> {
        (0..12).filter_map(move |number| {
            let first = self.from.checked_add_months(Months::new(number))?;
            Some((
                self.share(first.and_time(NaiveTime::MIN)),
                first.month0() as usize,
            ))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).expect("a date")
    }

    #[test]
    fn the_axis_begins_with_a_month_and_ends_a_year_later() {
        let axis = Axis::around(day(2026, 9, 30), 2);
        let at = |date: NaiveDate| axis.share(date.and_time(NaiveTime::MIN));
        assert_eq!((at(day(2026, 7, 1)), at(day(2027, 7, 1))), (0.0, 100.0));
        assert!(at(day(2026, 6, 30)) < 0.0);
        let months: Vec<usize> = axis.months().map(|(_, month)| month).collect();
        assert_eq!(months, [6, 7, 8, 9, 10, 11, 0, 1, 2, 3, 4, 5]);
    }

    #[test]
    fn shares_are_written_with_two_digits() {
        assert_eq!(
            [0.0, 12.345, 99.999, -0.05].map(crate::i18n::format::percent),
            ["0.00%", "12.35%", "100.00%", "-0.05%"]
        );
    }
}
