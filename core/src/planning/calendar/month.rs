//! The weeks and days of a month, and the lines of a day in it.

use chrono::{Datelike, Days, NaiveDate, Weekday};

/// Returns the first day of the week of a date, in a locale whose weeks begin on `first_weekday`.
#[must_use]
pub fn week_of(date: NaiveDate, first_weekday: Weekday) -> NaiveDate {
    let since = date.weekday().days_since(first_weekday);
    date.checked_sub_days(Days::new(since.into()))
        .unwrap_or(date)
}

/// The weeks that a month touches, each from its first to its last day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MonthWeeks {
    /// The first day of each week.
    pub weeks: Vec<NaiveDate>,
}

impl MonthWeeks {
    /// Creates the weeks of the month of a date.
    #[must_use]
    pub fn new(date: NaiveDate, first_weekday: Weekday) -> Self {
        let first = date.with_day(1).unwrap_or(date);
        let start = week_of(first, first_weekday);
        let weeks = start
            .iter_weeks()
            .take_while(|week| *week <= first || week.month() == first.month());
        Self {
            weeks: weeks.collect(),
        }
    }

    /// Iterates over the days of all weeks, also those of other months.
    pub fn days(&self) -> impl Iterator<Item = NaiveDate> {
        self.weeks.iter().flat_map(|week| week.iter_days().take(7))
    }
}

/// Returns the number of lines that a day shows, and the number of those that it counts in a last
/// line "n more".
#[must_use]
pub const fn shown_lines(count: usize, max: usize) -> (usize, usize) {
    if count <= max {
        (count, 0)
    } else {
        (max, count - max)
    }
}
