//! Times of offerings: date, start, end or minutes, time zone.

use chrono::{NaiveDateTime, NaiveTime};

use crate::exchange::csv_table::CsvTable;
use crate::exchange::dates::{DateReader, WrittenTime};
use crate::exchange::headers::{self, Columns};
use crate::exchange::notice::Notice;
use crate::exchange::options::DateOrder;
use crate::exchange::problem::Problem;
use crate::exchange::row_context::RowContext;
use crate::exchange::row_issues::Changes;
use crate::model::{AmbiguousTime, Minutes, TimeSlot};
use crate::planning::{DurationInput, Slot, parse_time_of_day};
use crate::rules::fields;
use crate::rules::offerings::{slot_of, start_time};
use crate::workspace::Records;

/// Word for the second of two times.
pub(in crate::exchange) const LATER: &str = "later";
/// Maximum length of the name of a time zone in the IANA tables, with room to spare.
const ZONE_LENGTH: usize = 64;

/// Columns of the time of an offering.
pub(super) struct TimeColumns {
    date: Option<usize>,
    start: Option<usize>,
    end: Option<usize>,
    minutes: Option<usize>,
    zone: Option<usize>,
    ambiguous: Option<usize>,
    dates: DateReader,
    /// Time zone of the workspace.
    own_zone: String,
}

impl TimeColumns {
    pub fn new(
        columns: &Columns,
        table: &CsvTable,
        records: &Records,
        order: Option<DateOrder>,
    ) -> Self {
        let date = columns.find(headers::DATE);
        let end = columns.find(headers::END);
        let dated: Vec<usize> = date.into_iter().chain(end).collect();
        Self {
            date,
            start: columns.find(headers::START),
            end,
            minutes: columns.find(headers::MINUTES),
            zone: columns.find(headers::TIME_ZONE),
            ambiguous: columns.find(headers::AMBIGUOUS_TIME),
            dates: DateReader::new(table, &dated, order),
            own_zone: records.settings().zone.clone(),
        }
    }

    /// Reads the time of a row; `None` if it has none. What the row does not say is that of `present`.
    pub fn read(&self, row: &mut RowContext<'_>, present: Option<&TimeSlot>) -> Option<TimeSlot> {
        let cells = [self.date, self.start, self.end, self.minutes].map(|column| row.cell(column));
        if cells.iter().all(|cell| cell.is_empty()) {
            return None;
        }
        let start = self.read_start(row, present);
        let zone = self.read_zone(row, present);
        let slot = self.read_end(row, start?, present)?;
        if slot.duration() == Minutes::new(24 * 60)
            && parse_time_of_day(row.cell(self.end)).is_some()
        {
            row.issues.warn(self.end, Problem::LastsOneDay);
        }
        if zone == self.own_zone {
            for (column, local) in [(self.start, slot.start()), (self.end, slot.end())] {
                row.warn_if_skipped(column, local);
            }
        }
        let ambiguous = match row.cell(self.ambiguous) {
            "" => present.map_or(AmbiguousTime::Earlier, |slot| slot.ambiguous),
            word if word.eq_ignore_ascii_case(LATER) => AmbiguousTime::Later,
            _ => AmbiguousTime::Earlier,
        };
        Some(TimeSlot {
            ambiguous,
            ..slot.in_zone(&zone)
        })
    }

    fn read_start(
        &self,
        row: &mut RowContext<'_>,
        present: Option<&TimeSlot>,
    ) -> Option<NaiveDateTime> {
        let cell = row.cell(self.date);
        let written = match self.dates.read(cell) {
            Ok(written) => written,
            Err(error) => {
                row.issues.refuse(self.date, error.problem(cell));
                return None;
            }
        };
        let (date, time) = match written {
            Some(WrittenTime::Day(day)) => (day, None),
            Some(WrittenTime::Minute(at)) => (at.date(), Some(at.time())),
            None => match present {
                Some(present) => (present.start.date(), None),
                None => {
                    let problem = Problem::Field(fields::Problem::Missing);
                    row.issues.refuse(self.date, problem);
                    return None;
                }
            },
        };
        if !fields::is_usual_year(chrono::Datelike::year(&date)) {
            let year = chrono::Datelike::year(&date);
            let problem = Problem::Field(fields::Problem::UnusualYear(year));
            row.issues.refuse(self.date, problem);
            return None;
        }
        let cell = row.cell(self.start);
        let time = match (cell, time, present) {
            ("", Some(time), _) => Ok(time),
            ("", None, Some(present)) => Ok(present.start.time()),
            (cell, _, _) => start_time(cell),
        };
        match time {
            Ok(time) => Some(date.and_time(time)),
            Err(problem) => {
                row.issues.refuse(self.start, Problem::Field(problem));
                None
            }
        }
    }

    /// Returns the slot from a start until the end of the row, or with its minutes.
    fn read_end(
        &self,
        row: &mut RowContext<'_>,
        start: NaiveDateTime,
        present: Option<&TimeSlot>,
    ) -> Option<Slot> {
        let (end, minutes) = (row.cell(self.end), row.cell(self.minutes));
        let (column, slot) = if !end.is_empty() {
            (self.end, self.until(start, end))
        } else if !minutes.is_empty() {
            let minutes = minutes.parse::<u32>().map(Minutes::new);
            let minutes = minutes.map_err(|_| Problem::Field(fields::Problem::NotADuration));
            (
                self.minutes,
                minutes.and_then(|minutes| with_duration(start, minutes)),
            )
        } else if let Some(present) = present {
            (self.end, with_duration(start, present.duration))
        } else {
            let missing = Problem::Field(fields::Problem::Missing);
            (self.end.or(self.minutes), Err(missing))
        };
        slot.map_err(|problem| row.issues.refuse(column, problem))
            .ok()
    }

    /// Returns the slot until an end: a time of day, or a date with a time.
    fn until(&self, start: NaiveDateTime, cell: &str) -> Result<Slot, Problem> {
        let out_of_range = || Problem::Field(fields::Problem::DurationOutOfRange);
        if matches!(cell, "24:00" | "24.00" | "24") {
            let end = DurationInput::EndTime(NaiveTime::MIN);
            return slot_of(start, end).map_err(Problem::Field);
        }
        if let Some(end) = parse_time_of_day(cell) {
            return slot_of(start, DurationInput::EndTime(end)).map_err(Problem::Field);
        }
        match self.dates.read(cell) {
            Ok(Some(WrittenTime::Minute(end))) => {
                Slot::from_start_end(start, end).map_err(|_| out_of_range())
            }
            Ok(Some(WrittenTime::Day(_)) | None) => Err(Problem::Field(fields::Problem::NotATime)),
            Err(error) => Err(error.problem(cell)),
        }
    }

    fn read_zone(&self, row: &mut RowContext<'_>, present: Option<&TimeSlot>) -> String {
        let cell = row.cell(self.zone);
        if cell.is_empty() {
            return present.map_or_else(|| self.own_zone.clone(), |slot| slot.zone.clone());
        }
        let is_allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"/_+-".contains(&byte);
        if cell.len() > ZONE_LENGTH || !cell.bytes().all(is_allowed) {
            row.issues
                .refuse(self.zone, Problem::UnknownZone(cell.to_owned()));
        }
        cell.to_owned()
    }

    /// Adds the change of a time.
    pub fn note(&self, row: &RowContext<'_>, before: Option<&TimeSlot>, changes: &mut Changes) {
        let columns = [self.date, self.start, self.end.or(self.minutes), self.zone];
        let cells = columns.map(|column| row.cell(column));
        let cells: Vec<&str> = cells.into_iter().filter(|cell| !cell.is_empty()).collect();
        let before = before.map(|slot| {
            let date = slot.start.date().to_string();
            let start = slot.start.format("%H:%M").to_string();
            [date, start, end_text(slot), slot.zone.clone()].join(" ")
        });
        changes.note(self.date, before.unwrap_or_default(), cells.join(" "));
    }

    pub fn notices(&self) -> Vec<Notice> {
        let order = self.dates.order().map(Notice::DateOrder);
        let undecided = self
            .dates
            .is_undecided()
            .then_some(Notice::DateOrderUnknown);
        order.into_iter().chain(undecided).collect()
    }
}

fn with_duration(start: NaiveDateTime, minutes: Minutes) -> Result<Slot, Problem> {
    slot_of(start, DurationInput::Duration(minutes)).map_err(Problem::Field)
}

/// Returns the end of a slot as a cell has it: the time of day, with the date if it is another.
pub(in crate::exchange) fn end_text(slot: &TimeSlot) -> String {
    let end = slot.end();
    let time = end.format("%H:%M").to_string();
    if end.date() == slot.start.date() {
        time
    } else {
        [end.date().to_string(), time].join(" ")
    }
}
