//! Validation of single form fields.

mod dates;

use chrono::NaiveDate;
use unicode_segmentation::UnicodeSegmentation;

pub use super::field_problem::{Field, FieldProblem, Problem};
use crate::text::{clean_line, clean_lines};
pub use dates::{date, date_time, is_usual_year, parse_academic_year};

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

    /// Returns the cleaned text, or records a problem if it is empty or longer than `max` characters.
    pub fn required(&mut self, field: Field, text: &str, max: usize) -> String {
        self.check(field, required(text, max)).unwrap_or_default()
    }

    /// Returns the cleaned text, or records a problem if it is longer than `max` characters.
    pub fn optional(&mut self, field: Field, text: &str, max: usize) -> String {
        self.check(field, optional(text, max)).unwrap_or_default()
    }

    /// Returns the cleaned text of several lines, or records a problem if it is longer than `max`
    /// characters.
    pub fn optional_lines(&mut self, field: Field, text: &str, max: usize) -> String {
        let text = at_most(&clean_lines(text), max);
        self.check(field, text).unwrap_or_default()
    }

    /// Returns the cleaned text, or records a problem if it is empty, longer than `max` characters or taken
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

/// Returns the [cleaned](clean_line) text of 1 to `max` characters.
///
/// # Errors
/// Returns [`Problem::Missing`] or [`Problem::TooLong`].
pub fn required(text: &str, max: usize) -> Result<String, Problem> {
    let text = clean_line(text);
    if text.is_empty() {
        Err(Problem::Missing)
    } else {
        at_most(&text, max)
    }
}

/// Returns the [cleaned](clean_line) text of at most `max` characters.
///
/// # Errors
/// Returns [`Problem::TooLong`].
pub fn optional(text: &str, max: usize) -> Result<String, Problem> {
    at_most(&clean_line(text), max)
}

/// Returns the text, if it has at most `max` characters.
///
/// # Errors
/// Returns [`Problem::TooLong`].
pub(super) fn at_most(text: &str, max: usize) -> Result<String, Problem> {
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
    let text = clean_line(text);
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

#[cfg(test)]
mod tests;
