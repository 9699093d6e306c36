//! Parts of the sample that depend on the day on which it is opened: its course sessions are dated
//! relative to that day, its classes relative to the academic year of that day.

use std::borrow::Cow;

use chrono::{Datelike, NaiveDate, NaiveDateTime, TimeDelta, Weekday};

use crate::model::{DateRange, Instant};

/// The day of opening and its academic year.
pub struct Calendar {
    today: NaiveDate,
    /// Year in which the academic year started; it starts in August.
    pub year: i32,
}

impl Calendar {
    /// Creates the calendar for `today`.
    pub fn around(today: NaiveDate) -> Self {
        let year = today.year() - i32::from(today.month() < 8);
        Self { today, year }
    }

    /// Returns the date `days` days from today.
    pub fn day(&self, days: i64) -> NaiveDate {
        let day = self.today.checked_add_signed(TimeDelta::days(days));
        day.unwrap_or(self.today)
    }

    /// Returns 08:00 on the first Monday on or after that day: teaching starts with a week.
    pub fn monday(&self, days: i64) -> NaiveDateTime {
        self.first(Weekday::Mon, days, 8)
    }

    /// Returns 18:00 on the first Friday on or after that day.
    pub fn friday(&self, days: i64) -> NaiveDateTime {
        self.first(Weekday::Fri, days, 18)
    }

    fn first(&self, weekday: Weekday, days: i64, hour: u32) -> NaiveDateTime {
        let day = self.day(days);
        let ahead = weekday.days_since(day.weekday());
        let day = self.day(days + i64::from(ahead));
        day.and_hms_opt(hour, 0, 0).unwrap_or_default()
    }

    /// Returns the instant `minutes` minutes after midnight UTC of that day.
    pub fn instant(&self, days: i64, minutes: i64) -> Instant {
        let midnight = Instant::from_utc(self.day(days).into());
        Instant(midnight.0 + minutes * 60_000)
    }

    /// Returns a date in the academic year, or in the one `years` years later, or `None` if there
    /// is no such date.
    pub fn in_year(&self, years: i32, (month, day): (u32, u32)) -> Option<NaiveDate> {
        let year = self.year + years + i32::from(month < 8);
        NaiveDate::from_ymd_opt(year, month, day)
    }

    /// Returns a day of the autumn term: of teaching week `week`, counted from 0, and the weekday,
    /// counted from Monday. The term starts on the first Monday on or after 14 September.
    pub fn term_day(&self, week: u32, weekday: u32) -> NaiveDate {
        let first = self.in_year(0, (9, 14)).unwrap_or(self.today);
        let ahead = Weekday::Mon.days_since(first.weekday());
        let days = i64::from(ahead + week * 7 + weekday);
        let day = first.checked_add_signed(TimeDelta::days(days));
        day.unwrap_or(first)
    }

    /// Returns the days of the academic year from one month and day to another.
    pub fn days(&self, first: (u32, u32), last: (u32, u32)) -> Option<DateRange> {
        DateRange::new(self.in_year(0, first)?, self.in_year(0, last)?).ok()
    }

    /// Replaces the placeholders in a text: `{+4}` by the year in which the academic year started
    /// plus 4, `{yy}` by the last two digits of the year after it, `{term}` by the present term,
    /// `{season}` by the season of two months ago.
    pub fn fill(&self, text: &str) -> String {
        let mut filled = String::with_capacity(text.len());
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('{') {
            let (mark, after) = after.split_once('}').unwrap_or((after, ""));
            filled.push_str(before);
            filled.push_str(&self.word(mark));
            rest = after;
        }
        filled + rest
    }

    fn word(&self, mark: &str) -> Cow<'static, str> {
        match mark {
            "yy" => format!("{:02}", (self.year + 1) % 100).into(),
            "term" if (2..8).contains(&self.today.month()) => "spring".into(),
            "term" => "autumn".into(),
            "season" => {
                let month = self.day(-60).month() as usize;
                ["winter", "spring", "summer", "autumn"][month % 12 / 3].into()
            }
            years => (self.year + years.parse::<i32>().unwrap_or(0))
                .to_string()
                .into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on(year: i32, month: u32, day: u32) -> Calendar {
        Calendar::around(NaiveDate::from_ymd_opt(year, month, day).expect("a day"))
    }

    #[test]
    fn the_academic_year_goes_from_summer_to_summer() {
        let text = "Class of {+4}, {+0}–{yy}";
        assert_eq!(on(2026, 9, 10).fill(text), "Class of 2030, 2026–27");
        assert_eq!(on(2027, 1, 1).fill(text), "Class of 2030, 2026–27");
        assert_eq!(on(2100, 2, 28).fill(text), "Class of 2103, 2099–00");
    }

    #[test]
    fn weeks_start_on_monday_and_end_on_friday() {
        for day in 1..=28 {
            let calendar = on(2024, 2, day);
            let (monday, friday) = (calendar.monday(-31), calendar.friday(-27));
            assert_eq!(monday.weekday(), Weekday::Mon);
            assert_eq!((friday - monday).num_days(), 4);
        }
    }

    #[test]
    fn the_term_is_of_today_and_the_season_of_two_months_ago() {
        assert_eq!(on(2026, 9, 10).fill("{term} {season}"), "autumn summer");
        assert_eq!(on(2027, 1, 31).fill("{term} {season}"), "autumn winter");
        assert_eq!(on(2027, 7, 31).fill("{term} {season}"), "spring summer");
    }
}
