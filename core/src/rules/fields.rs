//! Validation of single form fields.

use std::ops::RangeInclusive;

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, Timelike};
use unicode_segmentation::UnicodeSegmentation;

pub use super::field_problem::{Field, FieldProblem, Problem};
use super::limits;
use crate::model::DateTimeText;

/// Returns the name of the record that has a unique value already, other than the record being edited.
pub type FindHolder<'a> = &'a dyn Fn(&str) -> Option<String>;

/// The problems found so far while a form is validated.
#[derive(Debug, Default)]
pub struct Problems(pub Vec<FieldProblem>);

impl Problems {
    /// Adds a problem.
    pub fn push(&mut self, field: Field, problem: Problem) {
        self.0.push(FieldProblem { field, problem });
    }

    /// Returns the value of a result, or records its problem and returns `None`.
    pub fn check<T>(&mut self, field: Field, read: Result<T, Problem>) -> Option<T> {
        read.map_err(|problem| self.push(field, problem)).ok()
    }

    /// Returns the trimmed text, or records a problem if it is empty or longer than `max` characters.
    pub fn required(&mut self, field: Field, text: &str, max: usize) -> String {
        self.check(field, required(text, max)).unwrap_or_default()
    }

    /// Returns the trimmed text, or records a problem if it is longer than `max` characters.
    pub fn optional(&mut self, field: Field, text: &str, max: usize) -> String {
        self.check(field, optional(text, max)).unwrap_or_default()
    }

    /// Returns the trimmed text, or records a problem if it is empty, longer than `max` characters or taken
    /// by another record.
    pub fn unique(
        &mut self,
        field: Field,
        text: &str,
        max: usize,
        holder: FindHolder<'_>,
    ) -> String {
        let text = self.required(field, text, max);
        if !text.is_empty()
            && let Some(by) = holder(&text)
        {
            self.push(field, Problem::Taken { by });
        }
        text
    }

    /// Returns the date, or records a problem if the text is neither empty nor a date.
    pub fn date(&mut self, field: Field, text: &str) -> Option<NaiveDate> {
        self.check(field, date(text)).flatten()
    }

    /// Returns `value` if no problem was recorded.
    ///
    /// # Errors
    /// Returns all recorded problems.
    pub fn into_result<T>(self, value: T) -> Result<T, Vec<FieldProblem>> {
        if self.0.is_empty() {
            Ok(value)
        } else {
            Err(self.0)
        }
    }
}

/// Returns the number of characters as people count them: the extended grapheme clusters of UAX 29, so
/// that a family emoji is one.
#[must_use]
pub fn character_count(text: &str) -> usize {
    // The end of a line as Windows writes it is one character of two.
    if text.is_ascii() && !text.contains('\r') {
        text.len()
    } else {
        text.graphemes(true).count()
    }
}

/// Returns the trimmed text of 1 to `max` characters.
///
/// # Errors
/// Returns [`Problem::Missing`] or [`Problem::TooLong`].
pub fn required(text: &str, max: usize) -> Result<String, Problem> {
    let text = text.trim();
    if text.is_empty() {
        Err(Problem::Missing)
    } else {
        optional(text, max)
    }
}

/// Returns the trimmed text of at most `max` characters.
///
/// # Errors
/// Returns [`Problem::TooLong`].
pub fn optional(text: &str, max: usize) -> Result<String, Problem> {
    let text = text.trim();
    let now = character_count(text);
    if now > max {
        Err(Problem::TooLong { max, now })
    } else {
        Ok(text.to_owned())
    }
}

/// Parses a whole number from `min` to `max`. An empty text yields `empty`, if given.
///
/// # Errors
/// Returns [`Problem::Missing`] or [`Problem::NotInRange`].
pub fn parse_whole_number(
    text: &str,
    min: u16,
    max: u16,
    empty: Option<u16>,
) -> Result<u16, Problem> {
    let text = text.trim();
    if text.is_empty() {
        return empty.ok_or(Problem::Missing);
    }
    let range = Problem::NotInRange {
        min: min.into(),
        max: max.into(),
    };
    let digits = text.bytes().all(|byte| byte.is_ascii_digit());
    match text.parse::<u16>() {
        Ok(number) if digits && (min..=max).contains(&number) => Ok(number),
        _ => Err(range),
    }
}

/// The calendar years in which an academic year may begin.
const ACADEMIC_YEARS: RangeInclusive<u16> = 1900..=9999;

/// Parses `2026`, `2026-27` or `2026/2027` as the calendar year in which an academic year begins. A
/// second year must be the one after the first; an en dash is as good as a hyphen.
///
/// # Errors
/// [`Problem::NotInRange`].
pub fn parse_academic_year(text: &str) -> Result<u16, Problem> {
    let (min, max) = (*ACADEMIC_YEARS.start(), *ACADEMIC_YEARS.end());
    let range = Problem::NotInRange {
        min: min.into(),
        max: max.into(),
    };
    let (first, second) = match text.split_once(['-', '–', '/']) {
        Some((first, second)) => (first, Some(second)),
        None => (text, None),
    };
    let year = Some(first).filter(|first| first.len() == 4 && first.trim() == *first);
    let year = year.ok_or(range.clone())?;
    let year = parse_whole_number(year, min, max, None)?;
    let next = (u32::from(year) + 1).to_string();
    let follows = match second {
        None => true,
        Some(second) if text.contains('/') => second == next,
        Some(second) => second.len() == 2 && next.ends_with(second),
    };
    if follows { Ok(year) } else { Err(range) }
}

/// Parses a date in the form `2026-09-14`. An empty text yields `None`.
///
/// # Errors
/// Returns [`Problem::NotADate`], also for dates after the year 9999.
pub fn date(text: &str) -> Result<Option<NaiveDate>, Problem> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    match text.parse::<NaiveDate>() {
        Ok(date) if (1..=limits::LAST_YEAR).contains(&date.year()) => Ok(Some(date)),
        _ => Err(Problem::NotADate),
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
/// Returns [`Problem::NotADate`], [`Problem::NotATime`] or [`Problem::TimeWithoutDate`].
pub fn date_time(
    text: &DateTimeText,
    default_time: NaiveTime,
) -> Result<Option<NaiveDateTime>, Problem> {
    let time = match text.time.trim() {
        "" => None,
        time => Some(time_of_day(time).ok_or(Problem::NotATime)?),
    };
    match (date(&text.date)?, time) {
        (None, None) => Ok(None),
        (None, Some(_)) => Err(Problem::TimeWithoutDate),
        (Some(date), time) => Ok(Some(date.and_time(time.unwrap_or(default_time)))),
    }
}

#[cfg(test)]
mod tests;
