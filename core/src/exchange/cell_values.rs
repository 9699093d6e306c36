//! Values of cells that several formats share: yes and no, the hours of dates, and periods of days.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::problem::Problem;
use super::row_context::{RowContext, list_items};
use crate::model::{DateRange, DayHours};
use crate::rules::availability::{hours_text, parse_parts};
use crate::rules::fields;

/// Word for a day without hours.
pub(super) const CLOSED: &str = "closed";
/// Separates the first and the last day of a period, as in ISO 8601.
const UNTIL: char = '/';

/// Returns the word of a value that is true or false.
pub(super) const fn yes_or_no(value: bool) -> &'static str {
    if value { "yes" } else { "no" }
}

/// Reads yes or no, also as spreadsheets and Ilios write it; `None` for other texts.
pub(super) fn parse_yes_or_no(cell: &str) -> Option<bool> {
    match cell.to_ascii_lowercase().as_str() {
        "yes" | "y" | "true" | "1" | "x" => Some(true),
        "no" | "n" | "false" | "0" => Some(false),
        _ => None,
    }
}

/// Reads a cell with yes or no; `None` if it is empty. The row is refused for another text.
pub(super) fn read_yes_or_no(row: &mut RowContext<'_>, column: Option<usize>) -> Option<bool> {
    let cell = row.cell(column);
    let value = parse_yes_or_no(cell);
    if value.is_none() && !cell.is_empty() {
        let problem = Problem::NeitherYesNorNo(cell.to_owned());
        row.issues.refuse(column, problem);
    }
    value
}

/// Returns hours as a cell has them: `08:00–12:00, 13:00–17:00`, or `closed`.
pub(super) fn hours_cell(hours: &DayHours) -> String {
    if hours.parts().is_empty() {
        CLOSED.to_owned()
    } else {
        hours_text(hours)
    }
}

/// Reads hours.
pub(super) fn parse_hours_cell(cell: &str) -> Result<DayHours, fields::Problem> {
    if cell.eq_ignore_ascii_case(CLOSED) {
        Ok(DayHours::default())
    } else {
        parse_parts(cell)
    }
}

/// Returns the hours of single dates as a cell has them:
/// `2026-09-14 08:00–12:00 | 2026-09-15 closed`.
pub(super) fn dates_with_hours_cell(exceptions: &BTreeMap<NaiveDate, DayHours>) -> String {
    let items = exceptions
        .iter()
        .map(|(date, hours)| format!("{date} {}", hours_cell(hours)));
    items.collect::<Vec<_>>().join(" | ")
}

/// Reads the hours of single dates.
pub(super) fn parse_dates_with_hours(cell: &str) -> Result<BTreeMap<NaiveDate, DayHours>, Problem> {
    let item = |item: &str| {
        let (date, hours) = item.split_once(' ')?;
        let date = fields::date(date).ok()??;
        Some((date, parse_hours_cell(hours.trim()).ok()?))
    };
    let items = list_items(cell, &['|']);
    items
        .map(|text| item(text).ok_or_else(|| Problem::NotHoursOfDates(text.to_owned())))
        .collect()
}

/// Returns periods of days as a cell has them: `2026-12-21/2027-01-03 | 2026-05-01`.
pub(super) fn periods_cell(periods: &BTreeSet<DateRange>) -> String {
    let item = |days: &DateRange| {
        let first = days.first().to_string();
        if days.first() == days.last() {
            first
        } else {
            format!("{first}{UNTIL}{}", days.last())
        }
    };
    periods.iter().map(item).collect::<Vec<_>>().join(" | ")
}

/// Reads periods of days.
pub(super) fn parse_periods(cell: &str) -> Result<BTreeSet<DateRange>, Problem> {
    let period = |item: &str| {
        let (first, last) = item.split_once(UNTIL).unwrap_or((item, item));
        let date = |text: &str| fields::date(text).ok().flatten();
        DateRange::new(date(first)?, date(last)?).ok()
    };
    let items = list_items(cell, &['|']);
    items
        .map(|text| period(text).ok_or_else(|| Problem::NotHoursOfDates(text.to_owned())))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    #[test]
    fn hours_of_dates_read_back_as_written() {
        let morning = parse_hours_cell("8-12").expect("hours");
        let exceptions = BTreeMap::from([
            (date("2026-09-14"), morning),
            (date("2026-09-15"), DayHours::default()),
        ]);
        let cell = dates_with_hours_cell(&exceptions);
        assert_eq!(cell, "2026-09-14 08:00–12:00 | 2026-09-15 closed");
        assert_eq!(parse_dates_with_hours(&cell), Ok(exceptions));
        for cell in ["2026-09-14", "soon closed", "2026-09-14 25:00–26:00"] {
            let problem = Problem::NotHoursOfDates(cell.to_owned());
            assert_eq!(parse_dates_with_hours(cell), Err(problem));
        }
    }

    #[test]
    fn periods_read_back_as_written() {
        let days = |first, last| DateRange::new(date(first), date(last)).expect("days");
        let periods = BTreeSet::from([
            days("2026-05-01", "2026-05-01"),
            days("2026-12-21", "2027-01-03"),
        ]);
        let cell = periods_cell(&periods);
        assert_eq!(cell, "2026-05-01 | 2026-12-21/2027-01-03");
        assert_eq!(parse_periods(&cell), Ok(periods));
        assert!(parse_periods("2026-12-21/2026-12-20").is_err());
    }

    #[test]
    fn yes_and_no_are_words_or_digits() {
        for (cell, value) in [
            ("Yes", Some(true)),
            ("1", Some(true)),
            ("FALSE", Some(false)),
            ("0", Some(false)),
            ("", None),
            ("perhaps", None),
        ] {
            assert_eq!(parse_yes_or_no(cell), value, "{cell}");
        }
    }
}
