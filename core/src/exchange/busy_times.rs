//! Import of the times at which a room or a person is busy. They count in conflicts as hours do. The times
//! of a calendar take the place of those that an earlier file of it brought.

mod new_times;

use std::rc::Rc;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, Timelike};

use super::csv_table::CsvTable;
use super::dates::{DateReader, WrittenTime};
use super::dry_run::{CellChange, Outcome};
use super::headers::{self, Columns};
use super::notice::Notice;
use super::options::{ImportTarget, Options};
use super::problem::Problem;
use super::row_context::RowContext;
use super::row_importer::RowImporter;
use crate::model::{
    Availability, BusyTime, MinuteRange, PersonAvailability, PersonId, Record, Room, RoomId,
};
use crate::rules::fields;
use crate::workspace::{Import, Records};
use new_times::{Known, NewTimes};

/// Maximum number of days of one row: ten years.
const MAX_DAYS: i64 = 3660;

/// Importer of rows of busy times.
pub(super) struct BusyTimeImporter {
    event: Option<usize>,
    start: Option<usize>,
    end: Option<usize>,
    uid: Option<usize>,
    calendar: Option<usize>,
    /// Name of the calendar in rows that have none.
    file: String,
    dates: DateReader,
    /// Room or person that is busy; `None` until one is chosen.
    busy: Option<Busy>,
}

/// A room or a person, with its hours and the times of the file.
struct Busy {
    target: ImportTarget,
    availability: Availability,
    times: NewTimes,
}

impl BusyTimeImporter {
    pub fn new(columns: &Columns, table: &CsvTable, records: &Records, options: Options) -> Self {
        let start = columns.find(headers::BUSY_FROM);
        let end = columns.find(headers::BUSY_UNTIL);
        let availability = match options.target {
            Some(ImportTarget::Room(id)) => {
                let room = records.rooms.get(id);
                room.map(|room| room.availability.clone())
            }
            Some(ImportTarget::Person(id)) if records.people.contains(id) => {
                let found = records.person_availabilities.get(id);
                let availability = found.map(|found| found.availability.clone());
                Some(availability.unwrap_or_default())
            }
            Some(ImportTarget::Person(_) | ImportTarget::LearnerGroup(_)) | None => None,
        };
        let dated: Vec<usize> = start.into_iter().chain(end).collect();
        let busy = options.target.zip(availability);
        Self {
            event: columns.find(headers::EVENT),
            start,
            end,
            uid: columns.find(headers::UID),
            calendar: columns.find(headers::CALENDAR),
            file: calendar_of_file(table.file()),
            dates: DateReader::new(table, &dated, options.date_order),
            busy: busy.map(|(target, availability)| Busy {
                target,
                availability,
                times: NewTimes::default(),
            }),
        }
    }

    fn import_time(&mut self, row: &mut RowContext<'_>) -> Result<Outcome, Outcome> {
        let (calendar, uid) = self.source(row);
        let times = match row.cells.left_out() {
            None => self.read_times(row),
            Some(problem) if problem.is_error() => {
                row.issues.refuse(None, Problem::Event(problem.clone()));
                None
            }
            Some(problem) => {
                row.issues.warn(None, Problem::Event(problem.clone()));
                return Err(Outcome::Same);
            }
        };
        let Some((start, end)) = times else {
            // What an earlier file brought stays.
            if let Some(busy) = &mut self.busy {
                let earlier = busy.availability.busy.get(&calendar);
                busy.times.keep(&calendar, &uid, earlier);
            }
            return Err(Outcome::Same);
        };
        let busy = self.busy.as_mut().ok_or(Outcome::Undecided)?;
        let earlier = busy.availability.busy.get(&calendar);
        let times = parts_of_days(start, end).map(|(date, part)| {
            let uid = uid.clone();
            (date, BusyTime { uid, part })
        });
        Ok(match busy.times.add(&calendar, &uid, times, earlier) {
            Known::New => Outcome::Create,
            Known::Same => Outcome::Same,
            Known::Moved => Outcome::Change(Vec::from_iter(self.start.map(|column| CellChange {
                column,
                before: String::new(),
                after: row.cell(Some(column)).to_owned(),
            }))),
        })
    }

    /// Returns the calendar and the UID of a row. A row without them has those of its file and its title.
    fn source(&self, row: &RowContext<'_>) -> (String, String) {
        let or = |text: &str, other: &str| if text.is_empty() { other } else { text }.to_owned();
        let calendar = or(row.cell(self.calendar), &self.file);
        (calendar, or(row.cell(self.uid), row.cell(self.event)))
    }

    fn read_times(&self, row: &mut RowContext<'_>) -> Option<(NaiveDateTime, NaiveDateTime)> {
        let start = self.read(row, self.start);
        let end = self.read(row, self.end);
        let (start, end) = (start?, end?);
        let days = end.date().signed_duration_since(start.date()).num_days();
        if end <= start || days > MAX_DAYS {
            let problem = Problem::Field(fields::Problem::EndNotAfter(start));
            row.issues.refuse(self.end, problem);
            return None;
        }
        Some((start, end))
    }

    fn read(&self, row: &mut RowContext<'_>, column: Option<usize>) -> Option<NaiveDateTime> {
        let cell = row.cell(column);
        match self.dates.read(cell) {
            Ok(Some(WrittenTime::Minute(at))) => Some(at),
            Ok(Some(WrittenTime::Day(day))) => Some(day.and_time(NaiveTime::MIN)),
            Ok(None) => {
                let problem = Problem::Field(fields::Problem::Missing);
                row.issues.refuse(column, problem);
                None
            }
            Err(error) => {
                row.issues.refuse(column, error.problem(cell));
                None
            }
        }
    }
}

/// Returns the name of a file without its ending and the number that browsers add to a second download.
fn calendar_of_file(file: &str) -> String {
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let numbered = stem
        .strip_suffix(')')
        .and_then(|rest| rest.rsplit_once(" ("));
    let is_number = |number: &str| number.bytes().all(|byte| byte.is_ascii_digit());
    match numbered {
        Some((name, number)) if is_number(number) => name.to_owned(),
        Some(_) | None => stem.to_owned(),
    }
}

/// Returns the parts of days from a start until an end.
fn parts_of_days(
    start: NaiveDateTime,
    end: NaiveDateTime,
) -> impl Iterator<Item = (NaiveDate, MinuteRange)> {
    let minute =
        |at: NaiveDateTime| u16::try_from(at.num_seconds_from_midnight() / 60).unwrap_or(0);
    let dates = start
        .date()
        .iter_days()
        .take_while(move |date| *date <= end.date());
    dates.filter_map(move |date| {
        let from = if date == start.date() {
            minute(start)
        } else {
            0
        };
        let until = if date == end.date() {
            minute(end)
        } else {
            MinuteRange::DAY
        };
        Some((date, MinuteRange::new(from, until).ok()?))
    })
}

impl RowImporter for BusyTimeImporter {
    fn import_row(&mut self, row: &mut RowContext<'_>) -> Outcome {
        self.import_time(row).unwrap_or_else(|outcome| outcome)
    }

    fn notices(&self) -> Vec<Notice> {
        let order = self.dates.order().map(Notice::DateOrder);
        let undecided = self
            .dates
            .is_undecided()
            .then_some(Notice::DateOrderUnknown);
        order.into_iter().chain(undecided).collect()
    }

    fn removed_times(&self) -> Vec<(NaiveDate, MinuteRange)> {
        let busy = self.busy.as_ref();
        busy.map_or_else(Vec::new, |busy| busy.times.removed(&busy.availability.busy))
    }

    fn finish(&mut self, records: &Records, import: &mut Import) {
        let Some(busy) = &self.busy else { return };
        let mut availability = busy.availability.clone();
        availability.busy.extend(busy.times.calendars());
        if availability == busy.availability {
            return;
        }
        import.records.extend(match busy.target {
            ImportTarget::Room(id) => room(records, id, &availability),
            ImportTarget::Person(id) => Some(person(records, id, &availability)),
            ImportTarget::LearnerGroup(_) => None,
        });
    }
}

fn room(records: &Records, id: RoomId, availability: &Availability) -> Option<Record> {
    let mut room = Room::clone(records.rooms.get(id)?);
    room.availability = availability.clone();
    Some(Record::Room(Rc::new(room)))
}

fn person(records: &Records, id: PersonId, availability: &Availability) -> Record {
    let existing = records.person_availabilities.get(id);
    let mut row = existing.map_or_else(
        || PersonAvailability::new(id),
        |existing| PersonAvailability::clone(existing),
    );
    row.availability = availability.clone();
    Record::PersonAvailability(Rc::new(row))
}

#[cfg(test)]
mod tests;
