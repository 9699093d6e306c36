//! Sets of dates: holidays, teaching days.

use chrono::{Datelike, NaiveDate};

use super::Weekdays;
use super::recurrence::MOST_WEEKS;

/// Dates in order, each once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Days(Vec<NaiveDate>);

impl Days {
    /// The dates of a list in any order.
    #[must_use]
    pub fn new(mut dates: Vec<NaiveDate>) -> Self {
        dates.sort_unstable();
        dates.dedup();
        Self(dates)
    }

    /// In order.
    #[must_use]
    pub fn as_slice(&self) -> &[NaiveDate] {
        &self.0
    }

    /// Whether a date is among them.
    #[must_use]
    pub fn contains(&self, date: NaiveDate) -> bool {
        self.0.binary_search(&date).is_ok()
    }

    /// The first of them from one date to another, both included.
    #[must_use]
    pub fn first_within(&self, from: NaiveDate, to: NaiveDate) -> Option<NaiveDate> {
        let next = self.0.partition_point(|date| *date < from);
        self.0.get(next).copied().filter(|date| *date <= to)
    }
}

/// The next `count` days of teaching from a date on: the given weekdays, no holidays. Fewer where
/// 104 weeks do not have as many.
#[must_use]
pub fn teaching_days(from: NaiveDate, weekdays: Weekdays, holidays: &Days, count: usize) -> Days {
    let weeks = MOST_WEEKS as usize;
    let teaching =
        |date: &NaiveDate| weekdays.contains(date.weekday()) && !holidays.contains(*date);
    let days = from.iter_days().take(weeks * 7).filter(teaching);
    Days(days.take(count).collect())
}
