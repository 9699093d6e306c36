//! Parsing of typed dates: "14.9.", "14/9/2026", "2026-09-14", "Mon 14 Sep 2026", "t", "+12w", "mon".
//! The words are those of the reader's language, the order of day and month that of the region.

mod distance;
mod list;

use chrono::{Datelike, Days, NaiveDate};

use distance::Distance;
pub use list::join_dates;

/// Order of a day and a month that are both typed as numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DateOrder {
    /// "14/9".
    #[default]
    DayFirst,
    /// "9/14".
    MonthFirst,
}

/// Notation of dates in a language and a region.
#[derive(Clone, Copy, Debug)]
pub struct DateNotation {
    /// Order of numbers.
    pub order: DateOrder,
    /// Months from January in lower case, none of them the beginning of another. Three letters do for
    /// each.
    pub months: [&'static str; 12],
    /// Days of the week from Monday in lower case. Two letters do for each.
    pub weekdays: [&'static str; 7],
    /// Word for the present day in lower case. Its first letter does.
    pub today: &'static str,
    /// Word between the first and the last day of a range in lower case.
    pub until: &'static str,
}

/// Days that typed dates are relative to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DateReference {
    /// Present day, which decides about days of the week and dates without a year.
    pub today: NaiveDate,
    /// Day from which distances such as "+12w" count.
    pub origin: NaiveDate,
}

impl DateReference {
    /// Creates a reference to the present day alone.
    #[must_use]
    pub const fn new(today: NaiveDate) -> Self {
        Self {
            today,
            origin: today,
        }
    }
}

/// Days of the past from which dates without a year are taken; a year after it, the next begins.
const RECENT: Days = Days::new(120);

/// Most digits of a number.
const MAX_DIGITS: usize = 8;

/// Part of a typed date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part<'a> {
    /// Number, with how many digits it has.
    Number(u32, usize),
    Word(&'a str),
}

impl DateNotation {
    /// English, with the day before the month.
    pub const ENGLISH: Self = Self {
        order: DateOrder::DayFirst,
        months: [
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
        ],
        weekdays: [
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
        ],
        today: "today",
        until: "to",
    };

    /// Parses a typed date.
    ///
    /// - Numbers have spaces, dots, slashes, hyphens or commas between them; eight digits need nothing
    ///   between them. A day and a month that cannot be in the notation's [order](Self::order) are read
    ///   in the other one.
    /// - A year of two digits is in this century. Without a year, the date is between four months ago
    ///   and eight months ahead.
    /// - A day of the week alone is the next such day, which may be today; beside a date, it is
    ///   ignored, since it follows from it.
    /// - A distance has a sign, a number, and `d`, `w`, `m` or `y`, or no unit for days.
    ///
    /// ```
    /// use lectern_core::planning::{DateNotation, DateReference};
    ///
    /// let date = |text: &str| text.parse().ok();
    /// let present = DateReference::new(date("2026-09-10").expect("a date"));
    /// let parsed = |text| DateNotation::ENGLISH.parse(text, present);
    /// assert_eq!(parsed("14.9."), date("2026-09-14"));
    /// assert_eq!(parsed("mon"), date("2026-09-14"));
    /// assert_eq!(parsed("+12w"), date("2026-12-03"));
    /// ```
    #[must_use]
    pub fn parse(&self, text: &str, present: DateReference) -> Option<NaiveDate> {
        let text = text.trim().to_lowercase();
        if begins(self.today, &text, 1) {
            return Some(present.today);
        }
        if let Some(distance) = Distance::parse(&text) {
            return distance.from(present.origin);
        }
        let parts = parts(&text)?;
        let dated = match parts.as_slice() {
            [Part::Word(word), rest @ ..] => match (self.weekday(word), rest) {
                (Some(weekday), []) => return next_weekday(present.today, weekday),
                (Some(_), rest) => rest,
                (None, _) => &parts,
            },
            parts => parts,
        };
        self.dated(dated, present.today)
    }

    /// Returns the date of numbers and the name of a month.
    fn dated(&self, parts: &[Part<'_>], today: NaiveDate) -> Option<NaiveDate> {
        use Part::{Number, Word};
        let (day, month, year) = match *parts {
            [Number(digits, MAX_DIGITS)] => return self.eight_digits(digits),
            [Number(year, 4..=5), Number(month, ..=2), Number(day, ..=2)] => {
                return NaiveDate::from_ymd_opt(year as i32, month, day);
            }
            [Number(first, ..=2), Number(second, ..=2), ref year @ ..] => {
                let (day, month) = self.day_and_month(first, second);
                (day, month, year)
            }
            [Number(day, ..=2), Word(month), ref year @ ..]
            | [Word(month), Number(day, ..=2), ref year @ ..] => (day, self.month(month)?, year),
            _ => return None,
        };
        match *year {
            [] => without_year(today, month, day),
            [Number(year, 2)] => NaiveDate::from_ymd_opt(2000 + year as i32, month, day),
            [Number(year, 4..=5)] => NaiveDate::from_ymd_opt(year as i32, month, day),
            _ => None,
        }
    }

    /// Returns the date of eight digits, which begin or end with the year. From 1313 to 9912, no number
    /// is both.
    fn eight_digits(&self, digits: u32) -> Option<NaiveDate> {
        let (first, last) = (digits / 10_000, digits % 10_000);
        NaiveDate::from_ymd_opt(first as i32, last / 100, last % 100)
            .filter(|date| date.year() >= 1313)
            .or_else(|| {
                let (day, month) = self.day_and_month(first / 100, first % 100);
                NaiveDate::from_ymd_opt(last as i32, month, day)
            })
    }

    const fn day_and_month(&self, first: u32, second: u32) -> (u32, u32) {
        let month_first = match self.order {
            DateOrder::DayFirst => second > 12 && first <= 12,
            DateOrder::MonthFirst => first <= 12 || second > 12,
        };
        if month_first {
            (second, first)
        } else {
            (first, second)
        }
    }

    /// Returns the number of a month from 1.
    fn month(&self, word: &str) -> Option<u32> {
        let at = self.months.iter().position(|name| begins(name, word, 3))?;
        Some(at as u32 + 1)
    }

    /// Returns the number of a day of the week from 0 for Monday.
    fn weekday(&self, word: &str) -> Option<u32> {
        let at = self
            .weekdays
            .iter()
            .position(|name| begins(name, word, 2))?;
        Some(at as u32)
    }
}

/// Returns whether `word` is the beginning of a name, of at least `least` characters.
fn begins(name: &str, word: &str, least: usize) -> bool {
    name.starts_with(word) && word.chars().count() >= least.min(name.chars().count())
}

fn next_weekday(today: NaiveDate, weekday: u32) -> Option<NaiveDate> {
    let days = (weekday + 7 - today.weekday().num_days_from_monday()) % 7;
    today.checked_add_days(Days::new(days.into()))
}

/// Returns the first such date from four months ago, whatever its year.
fn without_year(today: NaiveDate, month: u32, day: u32) -> Option<NaiveDate> {
    let from = today.checked_sub_days(RECENT)?;
    // A leap year comes within eight years.
    (from.year()..=from.year() + 8)
        .filter_map(|year| NaiveDate::from_ymd_opt(year, month, day))
        .find(|date| *date >= from)
}

/// Splits a text into numbers and words. Returns `None` for other characters between them, and for
/// more parts than a date has.
fn parts(text: &str) -> Option<Vec<Part<'_>>> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let is_same: fn(char) -> bool = match first {
            '0'..='9' => |letter| letter.is_ascii_digit(),
            _ if first.is_alphabetic() => char::is_alphabetic,
            '.' | '/' | '-' | ',' | '–' | '\u{2010}' | '\u{2011}' => {
                rest = rest.strip_prefix(first)?;
                continue;
            }
            _ if first.is_whitespace() => {
                rest = rest.trim_start();
                continue;
            }
            _ => return None,
        };
        let end = rest.find(|letter| !is_same(letter)).unwrap_or(rest.len());
        let (part, after) = rest.split_at(end);
        rest = after;
        parts.push(if first.is_ascii_digit() {
            Part::Number(
                part.parse().ok().filter(|_| part.len() <= MAX_DIGITS)?,
                part.len(),
            )
        } else {
            Part::Word(part)
        });
        if parts.len() > 4 {
            return None;
        }
    }
    Some(parts)
}

#[cfg(test)]
mod tests;
