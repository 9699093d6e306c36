//! Lists of dates as a person types them, such as the dates that a recurrence skips.

use chrono::{Datelike, Days, NaiveDate};
use lectern_core::model::DateRange;
use lectern_core::planning::DateSet;
use lectern_core::rules::fields::{Problem, is_usual_year};

use crate::i18n::typed_dates;

/// Notations of a date.
const NOTATIONS: [&str; 5] = [
    "%Y-%m-%d",
    "%d.%m.%Y",
    "%d/%m/%Y",
    "%d %b %Y",
    "%a %d %b %Y",
];

/// Words and signs between the first and the last date of a range.
const BETWEEN: [&str; 5] = ["–", "—", "..", " to ", " - "];

/// Parses dates and ranges of dates, with commas, semicolons or line breaks between them.
///
/// # Errors
/// Returns [`Problem::NotADate`] or [`Problem::UnusualYear`].
pub fn parse_dates(text: &str) -> Result<DateSet, Problem> {
    let entries = text.split([',', ';', '\n']).map(str::trim);
    let ranges = entries.filter(|entry| !entry.is_empty()).map(parse_range);
    let ranges: Result<Vec<DateRange>, Problem> = ranges.collect();
    Ok(DateSet::from_ranges(ranges?))
}

fn parse_range(entry: &str) -> Result<DateRange, Problem> {
    let ends = BETWEEN.iter().find_map(|between| entry.split_once(between));
    let Some((first, last)) = ends else {
        return parse_date(entry).map(DateRange::single);
    };
    DateRange::new(parse_date(first.trim())?, parse_date(last.trim())?)
        .map_err(|_| Problem::NotADate)
}

fn parse_date(text: &str) -> Result<NaiveDate, Problem> {
    let mut dates = NOTATIONS
        .iter()
        .filter_map(|notation| NaiveDate::parse_from_str(text, notation).ok());
    let date = dates.next().ok_or(Problem::NotADate)?;
    if is_usual_year(date.year()) {
        Ok(date)
    } else {
        Err(Problem::UnusualYear(date.year()))
    }
}

/// Formats dates so that [`parse_dates`] parses them, days in a row as a range.
#[must_use]
pub fn format_dates(dates: &[NaiveDate]) -> String {
    let mut ranges: Vec<(NaiveDate, NaiveDate)> = Vec::new();
    for date in dates {
        match ranges.last_mut() {
            Some((_, last)) if last.checked_add_days(Days::new(1)) == Some(*date) => *last = *date,
            _ => ranges.push((*date, *date)),
        }
    }
    let ranges = ranges.into_iter();
    let ranges: Vec<DateRange> = ranges
        .filter_map(|(first, last)| DateRange::new(first, last).ok())
        .collect();
    typed_dates::dates_value(&ranges)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn dates_are_typed_in_many_ways() {
        let expected = parse_dates("2026-10-05, 2026-10-12").expect("two dates");
        assert_eq!(expected.as_slice().len(), 2);
        for text in [
            "5.10.2026; 12.10.2026",
            "05/10/2026,12/10/2026",
            "5 Oct 2026, Mon 12 Oct 2026",
            " 2026-10-12\n2026-10-05, ",
        ] {
            assert_eq!(parse_dates(text), Ok(expected.clone()), "{text}");
        }
    }

    #[test]
    fn ranges_include_both_ends() {
        for text in [
            "2026-12-30 – 2027-01-02",
            "2026-12-30 - 2027-01-02",
            "2026-12-30 to 2027-01-02",
            "30.12.2026..2.1.2027",
        ] {
            let dates = parse_dates(text).expect("a range");
            assert_eq!(dates.as_slice().len(), 4, "{text}");
        }
    }

    #[test]
    fn other_texts_are_no_dates() {
        for text in [
            "soon",
            "2026-02-30",
            "2026-10-12 – 2026-10-05",
            "2026-10-05 2026-10-06",
        ] {
            assert_eq!(parse_dates(text), Err(Problem::NotADate), "{text}");
        }
        assert_eq!(parse_dates("0026-10-05"), Err(Problem::UnusualYear(26)));
        assert_eq!(parse_dates(" "), Ok(DateSet::default()));
    }

    proptest! {
        #[test]
        fn formatted_dates_are_parsed_as_they_were(days in prop::collection::vec(0..200_u64, 0..40)) {
            let first = NaiveDate::from_ymd_opt(2026, 9, 1).expect("a date");
            let dates: DateSet = days.iter().map(|days| first + Days::new(*days)).collect();
            prop_assert_eq!(parse_dates(&format_dates(dates.as_slice())), Ok(dates));
        }
    }
}
