//! Numbers, dates and times as the reader's language writes them. Pure, so that it is tested natively
//! and costs no call into the browser for each of ten thousand rows; a second language adds a `match` arm.

use chrono::{Datelike, NaiveDate, NaiveDateTime, Timelike};

use super::text::Language;

const MONTHS: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];
const DAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/// "12,480".
#[must_use]
pub fn number(count: usize) -> String {
    let digits = count.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            match Language::current() {
                Language::English => text.push(','),
            }
        }
        text.push(digit);
    }
    text
}

/// "Mon 14 Sep 2026".
#[must_use]
pub fn date(date: NaiveDate) -> String {
    let day = DAYS[date.weekday().num_days_from_monday() as usize];
    [day, " ", &day_month_year(date)].concat()
}

/// "14 Sep 2026".
#[must_use]
pub fn day_month_year(date: NaiveDate) -> String {
    [day_month(date).as_str(), " ", &date.year().to_string()].concat()
}

/// "14 Sep".
#[must_use]
pub fn day_month(date: NaiveDate) -> String {
    [&date.day().to_string(), " ", month(date)].concat()
}

/// "Sep".
#[must_use]
pub const fn month_of(month0: usize) -> &'static str {
    MONTHS[month0 % 12]
}

fn month(date: NaiveDate) -> &'static str {
    MONTHS[date.month0() as usize]
}

/// "08:00".
#[must_use]
pub fn time(at: NaiveDateTime) -> String {
    let two = |number: u32| {
        if number < 10 {
            ["0", &number.to_string()].concat()
        } else {
            number.to_string()
        }
    };
    [two(at.hour()).as_str(), ":", &two(at.minute())].concat()
}

/// "14 Sep 2026, 08:00".
#[must_use]
pub fn date_time(at: NaiveDateTime) -> String {
    [day_month_year(at.date()).as_str(), ", ", &time(at)].concat()
}

/// "14 Aug – 18 Dec 2026"; both years when they differ.
#[must_use]
pub fn date_range(from: NaiveDate, to: NaiveDate) -> String {
    let start = if from.year() == to.year() {
        day_month(from)
    } else {
        day_month_year(from)
    };
    [start.as_str(), " – ", &day_month_year(to)].concat()
}

/// A share as SVG takes it.
#[must_use]
pub fn percent(share: f64) -> String {
    // Two digits are a twentieth of a pixel.
    let hundredths = (share * 100.0).round() as i64;
    let (sign, digits) = if hundredths < 0 {
        ("-", -hundredths)
    } else {
        ("", hundredths)
    };
    let rest = digits % 100;
    let zero = if rest < 10 { "0" } else { "" };
    [
        sign,
        &(digits / 100).to_string(),
        ".",
        zero,
        &rest.to_string(),
        "%",
    ]
    .concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped() {
        assert_eq!(
            [0, 999, 1000, 12_480, 1_000_000].map(number),
            ["0", "999", "1,000", "12,480", "1,000,000"]
        );
    }

    #[test]
    fn dates_read_as_the_house_writes_them() {
        let day = NaiveDate::from_ymd_opt(2026, 9, 14).expect("a date");
        assert_eq!(date(day), "Mon 14 Sep 2026");
        let later = NaiveDate::from_ymd_opt(2027, 1, 1).expect("a date");
        assert_eq!(date_range(day, later), "14 Sep 2026 – 1 Jan 2027");
    }
}
