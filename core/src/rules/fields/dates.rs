//! Fields for dates, times of day and academic years.

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, Timelike};

use super::Problem;
use crate::model::DateTimeText;
use crate::rules::limits::{FIRST_YEAR, LAST_YEAR};
use crate::text::clean_line;

/// Returns `true` if a date may be in this calendar year. Others are slips of typing, such as 26 or
/// 20026 for 2026.
#[must_use]
pub const fn is_usual_year(year: i32) -> bool {
    FIRST_YEAR <= year && year <= LAST_YEAR
}

/// Parses `2026`, `2026-27` or `2026/27`, and nothing else, as the calendar year in which an academic
/// year begins. The second year must be the one after the first.
///
/// ```
/// use lectern_core::rules::fields::{Problem, parse_academic_year};
///
/// assert_eq!(parse_academic_year("2026/27"), Ok(2026));
/// assert_eq!(parse_academic_year("2026/2027"), Err(Problem::NotAnAcademicYear));
/// ```
///
/// # Errors
/// Returns [`Problem::NotAnAcademicYear`] for any other text, or [`Problem::UnusualYear`].
pub fn parse_academic_year(text: &str) -> Result<u16, Problem> {
    let text = clean_line(text);
    let (first, second) = match text.split_once(['-', '/']) {
        Some((first, second)) => (first, Some(second)),
        None => (&*text, None),
    };
    let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let year = Some(first).filter(|first| first.len() == 4 && is_number(first));
    let year: u16 = year
        .and_then(|year| year.parse().ok())
        .ok_or(Problem::NotAnAcademicYear)?;
    let next = format!("{:02}", (u32::from(year) + 1) % 100);
    if second.is_some_and(|second| second != next) {
        return Err(Problem::NotAnAcademicYear);
    }
    usual(year.into()).map(|_| year)
}

/// Parses a date in the form `2026-09-14`. An empty text yields `None`.
///
/// ```
/// use lectern_core::rules::fields::{Problem, date};
///
/// // A slip of typing.
/// assert_eq!(date("0002-09-14"), Err(Problem::UnusualYear(2)));
/// assert_eq!(date(" "), Ok(None));
/// ```
///
/// # Errors
/// Returns [`Problem::NotADate`] or [`Problem::UnusualYear`].
pub fn date(text: &str) -> Result<Option<NaiveDate>, Problem> {
    let text = clean_line(text);
    if text.is_empty() {
        return Ok(None);
    }
    let date: NaiveDate = text.parse().map_err(|_| Problem::NotADate)?;
    usual(date.year()).map(|_| Some(date))
}

fn usual(year: i32) -> Result<i32, Problem> {
    if is_usual_year(year) {
        Ok(year)
    } else {
        Err(Problem::UnusualYear(year))
    }
}

/// Parses `8:00`, `08:00` or `08:00:00`.
fn time_of_day(text: &str) -> Option<NaiveTime> {
    let time = NaiveTime::parse_from_str(text, "%H:%M")
        .or_else(|_| NaiveTime::parse_from_str(text, "%H:%M:%S"));
    // chrono reads a leap second as a second and more than 10^9 nanoseconds.
    time.ok().filter(|time| time.nanosecond() == 0)
}

/// Parses a date and a time in the forms `2026-09-14` and `08:00`. `default_time` replaces an empty time.
///
/// # Errors
/// Returns [`Problem::NotADate`], [`Problem::UnusualYear`], [`Problem::NotATime`] or
/// [`Problem::TimeWithoutDate`].
pub fn date_time(
    text: &DateTimeText,
    default_time: NaiveTime,
) -> Result<Option<NaiveDateTime>, Problem> {
    let time = match &*clean_line(&text.time) {
        "" => None,
        time => Some(time_of_day(time).ok_or(Problem::NotATime)?),
    };
    match (date(&text.date)?, time) {
        (None, None) => Ok(None),
        (None, Some(_)) => Err(Problem::TimeWithoutDate),
        (Some(date), time) => Ok(Some(date.and_time(time.unwrap_or(default_time)))),
    }
}
