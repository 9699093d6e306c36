//! The dates that a view shows, and their title.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};
use lectern_core::planning::{MonthWeeks, week_of};

use super::query::View;
use crate::i18n::format;

/// Dates of a view, from the first to the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// First date.
    pub first: NaiveDate,
    /// Last date.
    pub last: NaiveDate,
}

impl Period {
    /// Returns the dates that a view of a date shows.
    #[must_use]
    pub fn of(view: View, date: NaiveDate, first_weekday: Weekday) -> Self {
        match view {
            View::Day => Self {
                first: date,
                last: date,
            },
            View::Week | View::List | View::Board => {
                let first = week_of(date, first_weekday);
                Self {
                    first,
                    last: after(first, 6),
                }
            }
            View::Month => {
                let weeks = MonthWeeks::new(date, first_weekday);
                let mut days = weeks.days();
                let first = days.next().unwrap_or(date);
                Self {
                    first,
                    last: days.last().unwrap_or(date),
                }
            }
        }
    }

    /// Returns `true` if a date is in the period.
    #[must_use]
    pub fn contains(self, date: NaiveDate) -> bool {
        (self.first..=self.last).contains(&date)
    }

    /// Iterates over the dates.
    pub fn dates(self) -> impl Iterator<Item = NaiveDate> {
        let dates = self.first.iter_days();
        dates.take_while(move |date| *date <= self.last)
    }
}

/// Returns the date of the next or the previous period.
#[must_use]
pub fn turned(view: View, date: NaiveDate, forward: bool) -> NaiveDate {
    let days = |count| Days::new(count);
    let first = date.with_day(1).unwrap_or(date);
    let turned = match (view, forward) {
        (View::Day, true) => date.checked_add_days(days(1)),
        (View::Day, false) => date.checked_sub_days(days(1)),
        (View::Week | View::List | View::Board, true) => date.checked_add_days(days(7)),
        (View::Week | View::List | View::Board, false) => date.checked_sub_days(days(7)),
        (View::Month, true) => first.checked_add_months(Months::new(1)),
        (View::Month, false) => first.checked_sub_months(Months::new(1)),
    };
    turned.unwrap_or(date)
}

/// Returns the title of a view: "14 – 18 September 2026".
#[must_use]
pub fn title(view: View, date: NaiveDate, shown: Period) -> String {
    match view {
        View::Day => format::long_date(date),
        View::Month => format::month_and_year(date),
        View::Week | View::List | View::Board => format::long_date_range(shown.first, shown.last),
    }
}

fn after(date: NaiveDate, days: u64) -> NaiveDate {
    date.checked_add_days(Days::new(days)).unwrap_or(date)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, month, day).expect("a date")
    }

    #[test]
    fn a_week_begins_on_the_first_day_of_the_region() {
        let first = |weekday| Period::of(View::Week, day(9, 16), weekday).first;
        assert_eq!(first(Weekday::Mon), day(9, 14));
        assert_eq!(first(Weekday::Sun), day(9, 13));
        let month = Period::of(View::Month, day(9, 16), Weekday::Sun);
        assert_eq!((month.first, month.last), (day(8, 30), day(10, 3)));
        assert_eq!(month.dates().count(), 35);
    }

    #[test]
    fn months_are_turned_whatever_their_length() {
        assert_eq!(turned(View::Month, day(1, 31), true), day(2, 1));
        assert_eq!(turned(View::Month, day(3, 31), false), day(2, 1));
        assert_eq!(turned(View::Week, day(9, 16), false), day(9, 9));
    }
}
