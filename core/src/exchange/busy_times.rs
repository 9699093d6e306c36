//! Import of the times at which a room or a person is busy, as exceptions from its hours. They count in
//! conflicts as all other hours do.

use std::rc::Rc;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, Timelike};

use super::csv_table::CsvTable;
use super::dates::{DateReader, WrittenTime};
use super::dry_run::Outcome;
use super::headers::{self, Columns};
use super::notice::Notice;
use super::options::{ImportTarget, Options};
use super::problem::Problem;
use super::row_context::RowContext;
use super::row_importer::RowImporter;
use crate::model::{Availability, MinuteRange, PersonAvailability, PersonId, Record, Room, RoomId};
use crate::rules::fields;
use crate::workspace::{Import, Records};

/// Maximum number of days of one row: ten years.
const MAX_DAYS: i64 = 3660;

/// Importer of rows of busy times.
pub(super) struct BusyTimeImporter {
    start: Option<usize>,
    end: Option<usize>,
    dates: DateReader,
    /// Hours of whoever is busy, with the rows so far; `None` until somebody is chosen.
    busy: Option<Busy>,
}

/// A room or a person, with its hours.
struct Busy {
    target: ImportTarget,
    availability: Availability,
    has_changed: bool,
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
        Self {
            start,
            end,
            dates: DateReader::new(table, &dated, options.date_order),
            busy: options
                .target
                .zip(availability)
                .map(|(target, availability)| Busy {
                    target,
                    availability,
                    has_changed: false,
                }),
        }
    }

    fn import_time(&mut self, row: &mut RowContext<'_>) -> Result<Outcome, Outcome> {
        let start = self.read(row, self.start);
        let end = self.read(row, self.end);
        let (Some(start), Some(end)) = (start, end) else {
            return Err(Outcome::Same);
        };
        let days = end.date().signed_duration_since(start.date()).num_days();
        if end <= start || days > MAX_DAYS {
            let problem = Problem::Field(fields::Problem::EndNotAfter(start));
            row.issues.refuse(self.end, problem);
            return Err(Outcome::Same);
        }
        let busy = self.busy.as_mut().ok_or(Outcome::Undecided)?;
        let mut is_new = false;
        for (date, part) in parts_of_days(start, end) {
            is_new |= busy.take(date, part);
        }
        busy.has_changed |= is_new;
        Ok(if is_new {
            Outcome::Create
        } else {
            Outcome::Same
        })
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

impl Busy {
    /// Takes a part of a date from the hours, and returns `true` if it was a part of them.
    fn take(&mut self, date: NaiveDate, part: MinuteRange) -> bool {
        let hours = self.availability.hours_on(date);
        let rest = hours.without(part);
        let is_new = rest != hours;
        if is_new {
            self.availability.exceptions.insert(date, rest);
        }
        is_new
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

    fn finish(&mut self, records: &Records, import: &mut Import) {
        let Some(busy) = self.busy.as_ref().filter(|busy| busy.has_changed) else {
            return;
        };
        import.records.extend(match busy.target {
            ImportTarget::Room(id) => room(records, id, &busy.availability),
            ImportTarget::Person(id) => Some(person(records, id, &busy.availability)),
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
