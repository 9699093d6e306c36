//! What can be wrong with one field of a form, as data; the words for people are in `i18n`.

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, Timelike};
use unicode_segmentation::UnicodeSegmentation;

use super::limits;
use crate::model::DateTimeText;

/// The fields that a rule can find fault with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum Field {
    SessionName,
    Coaches,
    AccessStart,
    AccessEnd,
    DisplayStart,
    DisplayEnd,
    DaysBefore,
    DaysAfter,
    Duration,
    Description,
    CategoryName,
    CategoryStart,
    CategoryEnd,
    Username,
    FirstName,
    LastName,
    Email,
    OfficialCode,
    ClassTitle,
    ClassDescription,
    CourseCode,
    CourseTitle,
    AcademicYear,
    CourseStart,
    CourseEnd,
    WorkspaceName,
    Zone,
}

/// What is wrong with a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Nothing was said.
    Missing,
    /// More than `max` characters, as people count them; `now` is how many there are.
    TooLong {
        /// The most there may be.
        max: usize,
        /// How many there are.
        now: usize,
    },
    /// Another one has it.
    Taken {
        /// What the other one is called.
        by: String,
    },
    /// Not a day of the calendar, or after the year 9999.
    NotADate,
    /// Not a time of day.
    NotATime,
    /// A time without its date.
    TimeWithoutDate,
    /// Dates were asked for and neither is there.
    NeitherStartNorEnd,
    /// The end is not after this start.
    EndNotAfter(NaiveDateTime),
    /// The last day is before this first day.
    EndBefore(NaiveDate),
    /// Not a whole number from `min` to `max`.
    NotInRange {
        /// The least.
        min: u32,
        /// The most.
        max: u32,
    },
    /// Not a mail address.
    NotAnEmail,
    /// Has a character that usernames may not have.
    BadCharacter(char),
    /// The browser knows no such time zone.
    UnknownZone,
}

/// One field and what is wrong with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldProblem {
    /// Where.
    pub field: Field,
    /// What.
    pub problem: Problem,
}

/// Names who has a value already that only one may have, other than the one that is being edited.
pub type Holder<'a> = &'a dyn Fn(&str) -> Option<String>;

/// Collects problems while the values are read.
#[derive(Debug, Default)]
pub struct Problems(pub Vec<FieldProblem>);

impl Problems {
    /// Notes a problem.
    pub fn add(&mut self, field: Field, problem: Problem) {
        self.0.push(FieldProblem { field, problem });
    }

    /// Keeps a value or notes why there is none.
    pub fn keep<T>(&mut self, field: Field, read: Result<T, Problem>) -> Option<T> {
        read.map_err(|problem| self.add(field, problem)).ok()
    }

    /// A trimmed text of 1 to `max` characters; what is wrong is noted.
    pub fn required(&mut self, field: Field, text: &str, max: usize) -> String {
        self.keep(field, required(text, max)).unwrap_or_default()
    }

    /// A trimmed text of at most `max` characters; what is wrong is noted.
    pub fn optional(&mut self, field: Field, text: &str, max: usize) -> String {
        self.keep(field, optional(text, max)).unwrap_or_default()
    }

    /// A trimmed text of 1 to `max` characters that nobody else has; what is wrong is noted.
    pub fn unique(&mut self, field: Field, text: &str, max: usize, holder: Holder<'_>) -> String {
        let text = self.required(field, text, max);
        if !text.is_empty()
            && let Some(by) = holder(&text)
        {
            self.add(field, Problem::Taken { by });
        }
        text
    }

    /// A date; what is wrong is noted.
    pub fn date(&mut self, field: Field, text: &str) -> Option<NaiveDate> {
        self.keep(field, date(text)).flatten()
    }

    /// The value, unless something was wrong.
    ///
    /// # Errors
    /// All that was noted.
    pub fn or<T>(self, value: T) -> Result<T, Vec<FieldProblem>> {
        if self.0.is_empty() {
            Ok(value)
        } else {
            Err(self.0)
        }
    }
}

/// Counts the characters of a text as people do: a letter with its accents is one, and so is a family
/// emoji (the extended grapheme clusters of UAX 29).
#[must_use]
pub fn length(text: &str) -> usize {
    // The end of a line as Windows writes it is one character of two.
    if text.is_ascii() && !text.contains('\r') {
        text.len()
    } else {
        text.graphemes(true).count()
    }
}

/// A trimmed text of 1 to `max` characters.
///
/// # Errors
/// [`Problem::Missing`] or [`Problem::TooLong`].
pub fn required(text: &str, max: usize) -> Result<String, Problem> {
    let text = text.trim();
    if text.is_empty() {
        Err(Problem::Missing)
    } else {
        optional(text, max)
    }
}

/// A trimmed text of at most `max` characters.
///
/// # Errors
/// [`Problem::TooLong`].
pub fn optional(text: &str, max: usize) -> Result<String, Problem> {
    let text = text.trim();
    let now = length(text);
    if now > max {
        Err(Problem::TooLong { max, now })
    } else {
        Ok(text.to_owned())
    }
}

/// A whole number from `min` to `max`; an empty text is `empty`, where that is allowed.
///
/// # Errors
/// [`Problem::Missing`] or [`Problem::NotInRange`].
pub fn whole_number(text: &str, min: u16, max: u16, empty: Option<u16>) -> Result<u16, Problem> {
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

/// A date `2026-09-14`; an empty text is none.
///
/// # Errors
/// [`Problem::NotADate`], also after the year 9999.
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

/// A date and a time `2026-09-14`, `08:00`; `default_time` stands in for an empty time.
///
/// # Errors
/// [`Problem::NotADate`], [`Problem::NotATime`] or [`Problem::TimeWithoutDate`].
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
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_family_emoji_is_one_character() {
        assert_eq!(length("👩‍👩‍👧‍👦"), 1);
        assert_eq!(length("Zoe\u{308}"), 3);
        assert!(required(&"👩‍👩‍👧‍👦".repeat(150), 150).is_ok());
        assert_eq!(
            required(&"👩‍👩‍👧‍👦".repeat(151), 150),
            Err(Problem::TooLong { max: 150, now: 151 })
        );
    }

    #[test]
    fn characters_are_counted_as_people_do() {
        for one in ["👩‍👩‍👧‍👦", "👍🏽", "🇨🇭", "❤️", "e\u{301}", "각", "\r\n", "क्ष", "1️⃣"]
        {
            assert_eq!(length(one), 1, "{one}");
        }
        assert_eq!(length(""), 0);
        assert_eq!(length("🇨🇭🇦🇹"), 2);
        assert_eq!(length("Zoë"), 3);
        // A mark that Unicode gained late.
        assert_eq!(length("¡\u{11caa}"), 1);
    }

    proptest! {
        #[test]
        fn no_text_has_more_characters_than_code_points(text: String) {
            prop_assert!(length(&text) <= text.chars().count());
        }
    }

    #[test]
    fn a_name_of_spaces_is_missing() {
        assert_eq!(required(" \u{a0}\t ", 150), Err(Problem::Missing));
    }

    #[test]
    fn dates_are_days_of_the_calendar() {
        assert_eq!(date("2028-02-29"), Ok(NaiveDate::from_ymd_opt(2028, 2, 29)));
        assert_eq!(date("2026-02-29"), Err(Problem::NotADate));
        assert_eq!(
            date("9999-12-31"),
            Ok(NaiveDate::from_ymd_opt(9999, 12, 31))
        );
        assert_eq!(date("10000-01-01"), Err(Problem::NotADate));
        assert_eq!(date(""), Ok(None));
    }

    #[test]
    fn numbers_are_whole_and_in_range() {
        assert_eq!(whole_number("366", 0, 366, Some(0)), Ok(366));
        assert_eq!(whole_number("", 0, 366, Some(0)), Ok(0));
        assert_eq!(whole_number("", 1, 3660, None), Err(Problem::Missing));
        for wrong in ["367", "-1", "1.5", "+1", "1e2", "٣"] {
            assert_eq!(
                whole_number(wrong, 0, 366, Some(0)),
                Err(Problem::NotInRange { min: 0, max: 366 }),
                "{wrong}"
            );
        }
    }
}
