//! Lists of dates and of ranges of dates: "5.10., 21.12.2026-3.1.2027".

use chrono::{Days, NaiveDate};

use super::{DateNotation, DateReference, RECENT};
use crate::model::DateRange;

/// Days of a year without a leap day.
const YEAR: Days = Days::new(365);

/// Signs between the first and the last day of a range.
const DASHES: [&str; 6] = ["–", "—", "..", "-", "\u{2010}", "\u{2011}"];

impl DateNotation {
    /// Parses dates, each as [`parse`](Self::parse) does, and ranges of dates, with commas, semicolons or ends
    /// of lines between them. The days of a range have a dash, two dots or the word [`until`](Self::until)
    /// between them; a first day without a year is at most a year before the last.
    #[must_use]
    pub fn parse_list(&self, text: &str, present: DateReference) -> Option<Vec<DateRange>> {
        let entries = text.split([',', ';', '\n']).map(str::trim);
        let entries = entries.filter(|entry| !entry.is_empty());
        entries.map(|entry| self.days(entry, present)).collect()
    }

    fn days(&self, entry: &str, present: DateReference) -> Option<DateRange> {
        if let Some(date) = self.parse(entry, present) {
            return Some(DateRange::single(date));
        }
        let word = [" ", self.until, " "].concat();
        let between = std::iter::once(word.as_str()).chain(DASHES);
        let mut splits = between.flat_map(|between| {
            let places = entry.match_indices(between);
            places.map(move |(at, _)| (&entry[..at], &entry[at + between.len()..]))
        });
        splits.find_map(|(first, last)| self.range(first.trim(), last.trim(), present))
    }

    fn range(&self, first: &str, last: &str, present: DateReference) -> Option<DateRange> {
        let last = self.parse(last, present)?;
        let is_relative = first.starts_with(['+', '-', '\u{2212}'])
            || !first.contains(|c: char| c.is_ascii_digit());
        let reference = if is_relative {
            present
        } else {
            // Dates without a year begin this long before the present day.
            let today = last.checked_sub_days(YEAR)?.checked_add_days(RECENT)?;
            DateReference { today, ..present }
        };
        DateRange::new(self.parse(first, reference)?, last).ok()
    }
}

/// Returns days and ranges of days as a text that [`DateNotation::parse_list`] reads. `show` returns the text
/// of a day.
pub fn join_dates(days: &[DateRange], show: impl Fn(NaiveDate) -> String) -> String {
    let texts = days.iter().map(|days| {
        if days.first() == days.last() {
            show(days.first())
        } else {
            [show(days.first()), show(days.last())].join(" – ")
        }
    });
    texts.collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(text: &str) -> Option<String> {
        let today = "2026-09-10".parse().ok()?;
        let days = DateNotation::ENGLISH.parse_list(text, DateReference::new(today))?;
        Some(join_dates(&days, |day| day.to_string()))
    }

    #[test]
    fn each_date_is_typed_as_in_a_field_of_one() {
        let dates = Some("2026-12-07, 2026-09-14, 2026-09-17".to_owned());
        assert_eq!(list("7.12., mon; +7d"), dates);
        assert_eq!(list(" "), Some(String::new()));
    }

    #[test]
    fn a_range_needs_no_spaces() {
        for text in [
            "7.12.2026-14.12.2026",
            "7.12.-14.12.",
            "7.12.–14.12.2026",
            "7/12/2026 to 14/12/2026",
            "2026-12-07-2026-12-14",
            "2026-12-07..2026-12-14",
            "Mon 7 Dec 2026 – Mon 14 Dec 2026",
            "7 Dec - 14 Dec",
        ] {
            assert_eq!(
                list(text).as_deref(),
                Some("2026-12-07 – 2026-12-14"),
                "{text}"
            );
        }
    }

    #[test]
    fn a_first_day_without_a_year_is_in_the_year_before_the_last() {
        let over = Some("2028-12-24 – 2029-01-03".to_owned());
        assert_eq!(list("24.12.-3.1.2029"), over);
        assert_eq!(list("24 Dec – 3 Jan 2029"), over);
        let long = Some("2028-01-04 – 2029-01-03".to_owned());
        assert_eq!(list("4.1.-3.1.2029"), long);
        let long = Some("2026-06-01 – 2027-05-31".to_owned());
        assert_eq!(list("1 Jun – 31 May 2027"), long);
    }

    #[test]
    fn other_texts_are_no_list() {
        for text in ["soon", "7.12.2026-soon", "14.12.2026-7.12.2026", "32.1."] {
            assert_eq!(list(text), None, "{text}");
        }
    }
}
