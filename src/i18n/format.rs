//! Numbers, dates and times as the reader's language writes them.
//!
//! Pure functions rather than `Intl`, for three reasons: they run in native tests; a table of ten
//! thousand rows makes no calls into the browser; and dates read the same everywhere, where the data
//! of browsers differ in "Sep" or "Sept", commas and the order of day and month.

use chrono::{Datelike, NaiveDate, NaiveDateTime, Timelike};

use super::{Clock, Language, english};

const MONTHS: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];

/// Formats a number: "12,480".
#[must_use]
pub fn number(count: usize) -> String {
    match Language::current() {
        Language::English => english::number(count),
    }
}

/// Formats hundredths of an hour with as many decimals as they need: "1,234.5".
#[must_use]
pub fn hours(hundredths: u64) -> String {
    // More hours than an address space has bytes are no hours that anybody plans.
    let whole = number(usize::try_from(hundredths / 100).unwrap_or(usize::MAX));
    let decimals = format!("{:02}", hundredths % 100);
    match decimals.trim_end_matches('0') {
        "" => whole,
        decimals => format!("{whole}.{decimals}"),
    }
}

/// Formats a date in full, as a heading: "Monday 14 September 2026".
#[must_use]
pub fn long_date(date: NaiveDate) -> String {
    date.format("%A %-d %B %Y").to_string()
}

/// Formats the day of the week of a date in full: "Monday".
#[must_use]
pub fn weekday(date: NaiveDate) -> String {
    date.format("%A").to_string()
}

/// Formats a date with its weekday: "Mon 14 Sep 2026".
#[must_use]
pub fn date(date: NaiveDate) -> String {
    format!("{} {}", date.weekday(), day_month_year(date))
}

/// Formats a date: "14 Sep 2026".
#[must_use]
pub fn day_month_year(date: NaiveDate) -> String {
    format!("{} {}", day_month(date), date.year())
}

/// Formats a date without its year: "14 Sep".
#[must_use]
pub fn day_month(date: NaiveDate) -> String {
    format!("{} {}", date.day(), month_of(date.month0() as usize))
}

/// Returns the short name of a month, counted from 0 and modulo 12: "Sep".
#[must_use]
pub const fn month_of(month0: usize) -> &'static str {
    MONTHS[month0 % 12]
}

/// Formats a time of day as the region writes it: "08:00" or "8:00 am".
#[must_use]
pub fn time(at: impl Timelike) -> String {
    Clock::current().time(minute_of_day(at))
}

/// Returns the minutes from midnight to a time of day.
#[must_use]
pub fn minute_of_day(at: impl Timelike) -> u16 {
    // A time of day is less than 1440 minutes after midnight.
    (at.hour() * 60 + at.minute()) as u16
}

/// Formats a date and a time of day: "14 Sep 2026, 08:00".
#[must_use]
pub fn date_time(at: NaiveDateTime) -> String {
    format!("{}, {}", day_month_year(at.date()), time(at))
}

/// Formats a range of dates, naming a common year once: "14 Aug – 18 Dec 2026".
#[must_use]
pub fn date_range(from: NaiveDate, to: NaiveDate) -> String {
    let start = if from.year() == to.year() {
        day_month(from)
    } else {
        day_month_year(from)
    };
    format!("{start} – {}", day_month_year(to))
}

/// Formats a month: "September 2026".
#[must_use]
pub fn month_and_year(date: NaiveDate) -> String {
    date.format("%B %Y").to_string()
}

/// Formats a range of dates as a heading, naming what they share once: "14 – 18 September 2026".
#[must_use]
pub fn long_date_range(from: NaiveDate, to: NaiveDate) -> String {
    let start = match (from.year() == to.year(), from.month() == to.month()) {
        _ if from == to => return to.format("%-d %B %Y").to_string(),
        (true, true) => from.format("%-d"),
        (true, false) => from.format("%-d %B"),
        (false, _) => from.format("%-d %B %Y"),
    };
    format!("{start} – {}", to.format("%-d %B %Y"))
}

/// Formats a number of percent as SVG takes it, to a hundredth: a twentieth of a pixel.
#[must_use]
pub fn percent(percent: f64) -> String {
    format!("{percent:.2}%")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).expect("a date")
    }

    #[test]
    fn dates_put_the_day_first() {
        assert_eq!(date(day(2026, 9, 14)), "Mon 14 Sep 2026");
        assert_eq!(long_date(day(2026, 9, 4)), "Friday 4 September 2026");
        assert_eq!(
            date_range(day(2026, 9, 14), day(2027, 1, 1)),
            "14 Sep 2026 – 1 Jan 2027"
        );
        assert_eq!(
            date_range(day(2026, 8, 14), day(2026, 12, 18)),
            "14 Aug – 18 Dec 2026"
        );
    }

    #[test]
    fn hours_have_as_many_decimals_as_they_need() {
        let texts = [0, 5, 150, 225, 300, 123_450].map(hours);
        assert_eq!(texts, ["0", "0.05", "1.5", "2.25", "3", "1,234.5"]);
    }

    #[test]
    fn a_range_as_a_heading_names_what_its_ends_share_once() {
        let range = |to| long_date_range(day(2026, 9, 28), to);
        assert_eq!(range(day(2026, 9, 28)), "28 September 2026");
        assert_eq!(range(day(2026, 9, 30)), "28 – 30 September 2026");
        assert_eq!(range(day(2026, 10, 4)), "28 September – 4 October 2026");
        assert_eq!(range(day(2027, 1, 3)), "28 September 2026 – 3 January 2027");
    }

    #[test]
    fn times_have_two_digits_for_hours_and_minutes() {
        let at = day(2026, 9, 14).and_hms_opt(8, 5, 0).expect("a time");
        assert_eq!(date_time(at), "14 Sep 2026, 08:05");
    }

    #[test]
    fn times_follow_the_clock_of_the_region() {
        let at = day(2026, 9, 14).and_hms_opt(13, 5, 0).expect("a time");
        Clock::Hours12.choose();
        let text = date_time(at);
        Clock::Hours24.choose();
        assert_eq!(text, "14 Sep 2026, 1:05 pm");
    }
}
