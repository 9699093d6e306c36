//! Moves of the cursor of a month by keys.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};
use lectern_core::planning::week_of;
use lectern_core::rules::fields::is_usual_year;

/// Returns the date that a key leads to from another, as in the date picker dialog of the ARIA Authoring
/// Practices Guide: the arrows move by a day or a week, Page Up and Page Down by a month or with Shift
/// by a year, Home and End within the week. Dates end where those of records do.
pub fn moved(date: NaiveDate, key: &str, shift: bool, first_weekday: Weekday) -> Option<NaiveDate> {
    let page = if shift { 12 } else { 1 };
    let to = match key {
        "ArrowLeft" => date.checked_sub_days(Days::new(1)),
        "ArrowRight" => date.checked_add_days(Days::new(1)),
        "ArrowUp" => date.checked_sub_days(Days::new(7)),
        "ArrowDown" => date.checked_add_days(Days::new(7)),
        "PageUp" => by_months(date, -page),
        "PageDown" => by_months(date, page),
        "Home" => Some(week_of(date, first_weekday)),
        "End" => week_of(date, first_weekday).checked_add_days(Days::new(6)),
        _ => return None,
    };
    Some(to.filter(|to| is_usual_year(to.year())).unwrap_or(date))
}

/// Returns the same day of another month, or its last where it is shorter.
pub fn by_months(date: NaiveDate, months: i32) -> Option<NaiveDate> {
    let by = Months::new(months.unsigned_abs());
    let to = if months < 0 {
        date.checked_sub_months(by)
    } else {
        date.checked_add_months(by)
    };
    to.filter(|to| is_usual_year(to.year()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).expect("a date")
    }

    #[test]
    fn keys_move_by_days_weeks_months_and_years() {
        let from = day(2026, 8, 31);
        let key = |key, shift| moved(from, key, shift, Weekday::Mon);
        assert_eq!(key("ArrowRight", false), Some(day(2026, 9, 1)));
        assert_eq!(key("ArrowLeft", false), Some(day(2026, 8, 30)));
        assert_eq!(key("ArrowDown", false), Some(day(2026, 9, 7)));
        assert_eq!(key("ArrowUp", false), Some(day(2026, 8, 24)));
        assert_eq!(key("PageDown", false), Some(day(2026, 9, 30)));
        assert_eq!(key("PageUp", true), Some(day(2025, 8, 31)));
        assert_eq!(key("Enter", false), None);
    }

    #[test]
    fn home_and_end_stay_in_the_week_of_the_region() {
        let wednesday = day(2026, 9, 16);
        let key = |key, first| moved(wednesday, key, false, first);
        assert_eq!(key("Home", Weekday::Mon), Some(day(2026, 9, 14)));
        assert_eq!(key("End", Weekday::Mon), Some(day(2026, 9, 20)));
        assert_eq!(key("Home", Weekday::Sun), Some(day(2026, 9, 13)));
        assert_eq!(key("End", Weekday::Sat), Some(day(2026, 9, 18)));
    }

    #[test]
    fn no_key_leads_beyond_the_usual_years() {
        let last = day(2100, 12, 31);
        for key in ["ArrowRight", "ArrowDown", "PageDown", "End"] {
            assert!(moved(last, key, true, Weekday::Mon).is_some_and(|to| to <= last));
        }
        assert_eq!(by_months(day(1990, 1, 1), -1), None);
    }
}
