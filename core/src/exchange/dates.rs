//! Dates as files write them.
//!
//! The order of day and month is that of the whole file, as far as the file itself shows it: 25/12/2026
//! says that days come first. A file that shows neither, or both, is asked about, never guessed.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, Timelike};

use super::csv_table::CsvTable;
use super::options::DateOrder;
use super::problem::Problem;

/// Date of a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum WrittenTime {
    /// A whole day.
    Day(NaiveDate),
    /// A time on a whole minute.
    Minute(NaiveDateTime),
}

/// Reason why a cell is no date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum DateError {
    /// Not a date of any of the forms.
    Unreadable,
    /// A number of days, as a spreadsheet stores a date; where it counts from is not in the file.
    DayNumber,
    /// The order of day and month is not known.
    UnknownOrder,
}

impl DateError {
    /// Returns the problem of a cell.
    pub fn problem(self, cell: &str) -> Problem {
        let cell = cell.to_owned();
        match self {
            Self::Unreadable => Problem::UnreadableDate(cell),
            Self::DayNumber => Problem::DayNumber(cell),
            Self::UnknownOrder => Problem::UnknownDateOrder(cell),
        }
    }
}

/// The three numbers of a date, before their order is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Numbers {
    YearFirst(i32, u32, u32),
    DayFirst(i32, u32, u32),
    YearLast { first: u32, second: u32, year: i32 },
}

/// Reader of the dates of one file.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct DateReader {
    /// The order, chosen by a person or shown by the file.
    order: Option<DateOrder>,
    /// `true` if some date depends on the order.
    depends_on_order: bool,
}

impl DateReader {
    /// Creates a reader for the dates in some columns. `chosen` is the order that a person has chosen.
    pub fn new(table: &CsvTable, columns: &[usize], chosen: Option<DateOrder>) -> Self {
        let (mut days_first, mut months_first, mut depends_on_order) = (false, false, false);
        for row in (0..table.len()).filter_map(|at| table.row(at)) {
            for column in columns {
                let written = split_time(row.get(*column)).0;
                if let Some(Numbers::YearLast { first, second, .. }) = numbers(written) {
                    depends_on_order |= first != second;
                    days_first |= first > 12;
                    months_first |= second > 12;
                }
            }
        }
        let shown = match (days_first, months_first) {
            (true, false) => Some(DateOrder::DayFirst),
            (false, true) => Some(DateOrder::MonthFirst),
            (true, true) | (false, false) => None,
        };
        Self {
            order: chosen.or(shown),
            depends_on_order,
        }
    }

    /// Returns the order in which dates were read, if there are dates that depend on it.
    pub fn order(&self) -> Option<DateOrder> {
        self.order.filter(|_| self.depends_on_order)
    }

    /// Returns `true` if there are dates whose order is not known.
    pub const fn is_undecided(&self) -> bool {
        self.depends_on_order && self.order.is_none()
    }

    /// Reads a cell; an empty one is `None`.
    pub fn read(&self, cell: &str) -> Result<Option<WrittenTime>, DateError> {
        if cell.is_empty() {
            return Ok(None);
        }
        if cell.chars().all(|c| c.is_ascii_digit() || c == '.') && cell.parse::<f64>().is_ok() {
            return Err(DateError::DayNumber);
        }
        let (date, time) = split_time(cell);
        let date = self.date(numbers(date).ok_or(DateError::Unreadable)?)?;
        let Some(time) = time else {
            return Ok(Some(WrittenTime::Day(date)));
        };
        let time = ["%H:%M:%S", "%H:%M"]
            .iter()
            .find_map(|form| NaiveTime::parse_from_str(time, form).ok())
            .and_then(|time| time.with_second(0))
            .ok_or(DateError::Unreadable)?;
        Ok(Some(WrittenTime::Minute(date.and_time(time))))
    }

    fn date(&self, numbers: Numbers) -> Result<NaiveDate, DateError> {
        let (year, month, day) = match (numbers, self.order) {
            (Numbers::YearFirst(year, month, day), _)
            | (Numbers::DayFirst(year, month, day), _) => (year, month, day),
            (
                Numbers::YearLast {
                    first,
                    second,
                    year,
                },
                Some(DateOrder::DayFirst),
            ) => (year, second, first),
            (
                Numbers::YearLast {
                    first,
                    second,
                    year,
                },
                Some(DateOrder::MonthFirst),
            ) => (year, first, second),
            // The third of March is the third month and day in either order.
            (
                Numbers::YearLast {
                    first,
                    second,
                    year,
                },
                None,
            ) if first == second => (year, first, second),
            (Numbers::YearLast { .. }, None) => return Err(DateError::UnknownOrder),
        };
        NaiveDate::from_ymd_opt(year, month, day).ok_or(DateError::Unreadable)
    }
}

/// Returns `true` for a time that is not on a whole minute.
pub(super) fn has_seconds(cell: &str) -> bool {
    let time = split_time(cell).1;
    let time = time.and_then(|time| NaiveTime::parse_from_str(time, "%H:%M:%S").ok());
    time.is_some_and(|time| time.second() > 0)
}

/// Splits a cell into date and time of day, if it has one.
fn split_time(cell: &str) -> (&str, Option<&str>) {
    match cell.split_once([' ', 'T']) {
        Some((date, time)) => (date.trim(), Some(time.trim())),
        None => (cell.trim(), None),
    }
}

/// Returns the numbers of a date. A year has four digits; with full stops, the day comes first.
fn numbers(date: &str) -> Option<Numbers> {
    let separator = date.chars().find(|c| !c.is_ascii_digit())?;
    if !matches!(separator, '/' | '-' | '.') {
        return None;
    }
    let parts: Vec<&str> = date.split(separator).collect();
    let [one, two, three] = parts.as_slice() else {
        return None;
    };
    let number = |text: &str, digits: std::ops::RangeInclusive<usize>| {
        let is_number = digits.contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
        is_number.then(|| text.parse::<u32>().ok()).flatten()
    };
    let year = |text: &str| number(text, 4..=4).and_then(|year| i32::try_from(year).ok());
    let part = |text: &str| number(text, 1..=2);
    if let Some(year) = year(one) {
        return Some(Numbers::YearFirst(year, part(two)?, part(three)?));
    }
    let (first, second, year) = (part(one)?, part(two)?, year(three)?);
    Some(match separator {
        '.' => Numbers::DayFirst(year, second, first),
        _ => Numbers::YearLast {
            first,
            second,
            year,
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::testing::table;

    fn reader(dates: &str, chosen: Option<DateOrder>) -> DateReader {
        DateReader::new(&table(&format!("DateStart;x\n{dates}")), &[0], chosen)
    }

    fn day(year: i32, month: u32, day: u32) -> Result<Option<WrittenTime>, DateError> {
        let date = NaiveDate::from_ymd_opt(year, month, day).expect("a date");
        Ok(Some(WrittenTime::Day(date)))
    }

    #[test]
    fn the_year_or_full_stops_tell_the_order() {
        let reader = reader("2026/03/02;\n", None);
        assert!(!reader.is_undecided());
        for cell in [
            "2026/03/02",
            "2026-03-02",
            "2026-3-2",
            "2.3.2026",
            "02.03.2026",
        ] {
            assert_eq!(reader.read(cell), day(2026, 3, 2), "{cell}");
        }
        assert_eq!(reader.read(""), Ok(None));
        let minute = reader.read("2026-06-26 23:59:59");
        let expected = "2026-06-26T23:59:00".parse().expect("a time");
        assert_eq!(minute, Ok(Some(WrittenTime::Minute(expected))));
        assert_eq!(reader.read("2026-06-26T23:59"), minute);
        assert!(has_seconds("2026-06-26 23:59:59") && has_seconds("2026-06-26T08:00:30"));
        assert!(!has_seconds("2026-06-26 08:00:00") && !has_seconds("2026-06-26 08:00"));
    }

    #[test]
    fn a_file_shows_its_order_in_one_place_for_all() {
        let days = reader("25/12/2026;\n5/4/2026;\n", None);
        assert_eq!(days.order(), Some(DateOrder::DayFirst));
        assert_eq!(days.read("5/4/2026"), day(2026, 4, 5));
        let months = reader("12/01/2026;\n12/31/2026;\n", None);
        assert_eq!(months.order(), Some(DateOrder::MonthFirst));
        assert_eq!(months.read("01/02/2026"), day(2026, 1, 2));
    }

    #[test]
    fn what_a_file_does_not_show_is_asked() {
        for dates in ["01/02/2026;\n", "25/12/2026;\n12/31/2026;\n"] {
            let reader = reader(dates, None);
            assert!(reader.is_undecided());
            assert_eq!(reader.read("01/02/2026"), Err(DateError::UnknownOrder));
            assert_eq!(reader.read("03/03/2026"), day(2026, 3, 3));
        }
        let chosen = reader("01/02/2026;\n", Some(DateOrder::DayFirst));
        assert_eq!(chosen.read("01/02/2026"), day(2026, 2, 1));
    }

    #[test]
    fn other_texts_are_no_dates() {
        let reader = reader("2026/03/02;\n", Some(DateOrder::DayFirst));
        assert_eq!(reader.read("46083"), Err(DateError::DayNumber));
        assert_eq!(reader.read("46083.5"), Err(DateError::DayNumber));
        for cell in [
            "soon",
            "2026/02/30",
            "1/2/26",
            "2026/13/01",
            "2026-03-02 25:00",
            "/",
            "1/2",
            "2026/3/2/1",
        ] {
            assert_eq!(reader.read(cell), Err(DateError::Unreadable), "{cell}");
        }
    }
}
