//! The days on which teaching may take place.

use chrono::{Datelike, NaiveDate};

use super::recurrence::MAX_WEEKS;
use super::{DateSet, Weekdays};

/// Returns the first `count` teaching days from `start` on: days on one of `weekdays` that are not
/// holidays. Returns fewer if the next [`MAX_WEEKS`] weeks do not contain as many.
#[must_use]
pub fn teaching_days(
    start: NaiveDate,
    weekdays: Weekdays,
    holidays: &DateSet,
    count: usize,
) -> DateSet {
    let is_teaching_day =
        |date: &NaiveDate| weekdays.contains(date.weekday()) && !holidays.contains(*date);
    start
        .iter_days()
        .take(MAX_WEEKS as usize * 7)
        .filter(is_teaching_day)
        .take(count)
        .collect()
}
