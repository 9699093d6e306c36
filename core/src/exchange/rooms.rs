//! Import of rooms with their hours, in columns of our own.

use std::collections::BTreeSet;
use std::rc::Rc;

use super::cell_values::{
    dates_with_hours_cell, hours_cell, parse_dates_with_hours, parse_hours_cell, parse_periods,
    periods_cell, read_yes_or_no, yes_or_no,
};
use super::dry_run::Outcome;
use super::headers::{self, Columns};
use super::name_registry::NameRegistry;
use super::problem::Problem;
use super::row_context::{RowContext, list_items};
use super::row_importer::RowImporter;
use super::row_issues::Changes;
use crate::model::{Availability, DayOfWeek, Record, Room, RoomId};
use crate::rules::fields::Field;
use crate::rules::places::{RoomForm, validate_room};
use crate::search::name_key;
use crate::workspace::Records;

/// Importer of rows of rooms.
pub(super) struct RoomImporter {
    name: Option<usize>,
    building: Option<usize>,
    floor: Option<usize>,
    capacity: Option<usize>,
    equipment: Option<usize>,
    weekdays: [Option<usize>; 7],
    other_hours: Option<usize>,
    closed_days: Option<usize>,
    note: Option<usize>,
    active: Option<usize>,
    rooms: NameRegistry,
}

impl RoomImporter {
    pub fn new(columns: &Columns, records: &Records) -> Self {
        Self {
            name: columns.find(headers::ROOM),
            building: columns.find(headers::BUILDING),
            floor: columns.find(headers::FLOOR),
            capacity: columns.find(headers::CAPACITY),
            equipment: columns.find(headers::EQUIPMENT),
            weekdays: headers::WEEKDAYS.map(|names| columns.find(names)),
            other_hours: columns.find(headers::OTHER_HOURS),
            closed_days: columns.find(headers::CLOSED_DAYS),
            note: columns.find(headers::NOTE),
            active: columns.find(headers::ACTIVE),
            rooms: NameRegistry::rooms_by_name(records),
        }
    }

    fn import_room(&mut self, row: &mut RowContext<'_>) -> Result<Outcome, Outcome> {
        let key = name_key(row.cell(self.name));
        let existing = row.find_existing(&mut self.rooms, self.name, &key)?;
        let existing = existing.and_then(|id| row.records.rooms.get(RoomId(id)));
        let form = RoomForm {
            name: row.cell(self.name).to_owned(),
            building: row.cell(self.building).to_owned(),
            floor: row.cell(self.floor).to_owned(),
            capacity: row.cell(self.capacity).to_owned(),
            equipment: list_items(row.cell(self.equipment), &[',', ';', '|'])
                .map(str::to_owned)
                .collect(),
            note: row.cell(self.note).to_owned(),
            ..RoomForm::default()
        };
        // A room of no capacity, which other programs can have stored, stays as it is.
        let stored_capacity = existing.and_then(|room| room.capacity);
        let is_stored = stored_capacity.is_some_and(|stored| stored.to_string() == form.capacity);
        let checked = RoomForm {
            capacity: if is_stored {
                String::new()
            } else {
                form.capacity.clone()
            },
            ..form.clone()
        };
        let details = validate_room(&checked, &|_| None);
        for error in details.as_ref().err().into_iter().flatten() {
            let column = self.column_of(error.field);
            row.issues
                .refuse(column, Problem::Field(error.problem.clone()));
        }
        let mut room = match existing {
            Some(room) => Room::clone(room),
            None => Room::new(RoomId(row.ids.next())),
        };
        let mut changes = Changes::new(existing.is_none());
        self.set_availability(row, &mut room.availability, &mut changes);
        let active = read_yes_or_no(row, self.active);
        let Ok(details) = details else {
            return Err(Outcome::Same);
        };
        if row.issues.is_refused() {
            return Err(Outcome::Same);
        }
        self.rooms.register(&key, room.id.0, row.cells.line());
        if existing.is_none() {
            room.name = details.name;
        }
        changes.set(self.building, &mut room.building, &details.building);
        changes.set(self.floor, &mut room.floor, &details.floor);
        changes.set(self.note, &mut room.note, &details.note);
        if let Some(capacity) = details.capacity.filter(|now| room.capacity != Some(*now)) {
            let before = room.capacity.map(|before| before.to_string());
            changes.note(
                self.capacity,
                before.unwrap_or_default(),
                capacity.to_string(),
            );
            room.capacity = Some(capacity);
        }
        if !details.equipment.is_empty() && details.equipment != room.equipment {
            let (before, after) = (words(&room.equipment), words(&details.equipment));
            changes.note(self.equipment, before, after);
            room.equipment = details.equipment;
        }
        if let Some(active) = active.filter(|active| *active == room.inactive) {
            let before = yes_or_no(!room.inactive).to_owned();
            changes.note(self.active, before, yes_or_no(active).to_owned());
            room.inactive = !active;
        }
        if changes.is_modified() {
            row.import.records.push(Record::Room(Rc::new(room)));
        }
        Ok(changes.into_outcome())
    }

    /// Sets the hours that the row has. Empty cells change nothing.
    fn set_availability(
        &self,
        row: &mut RowContext<'_>,
        availability: &mut Availability,
        changes: &mut Changes,
    ) {
        for (day, column) in DayOfWeek::ALL.into_iter().zip(self.weekdays) {
            let cell = row.cell(column);
            if cell.is_empty() {
                continue;
            }
            let before = availability.weekly.get(&day);
            match parse_hours_cell(cell) {
                Ok(hours) if before == Some(&hours) => {}
                Ok(hours) => {
                    let before = before.map(hours_cell).unwrap_or_default();
                    changes.note(column, before, hours_cell(&hours));
                    availability.weekly.insert(day, hours);
                }
                Err(problem) => row.issues.refuse(column, Problem::Field(problem)),
            }
        }
        match parse_dates_with_hours(row.cell(self.other_hours)) {
            Ok(hours) if hours.is_empty() || hours == availability.exceptions => {}
            Ok(hours) => {
                let before = dates_with_hours_cell(&availability.exceptions);
                changes.note(self.other_hours, before, dates_with_hours_cell(&hours));
                availability.exceptions = hours;
            }
            Err(problem) => row.issues.refuse(self.other_hours, problem),
        }
        match parse_periods(row.cell(self.closed_days)) {
            Ok(days) if days.is_empty() || days == availability.restricted => {}
            Ok(days) => {
                let before = periods_cell(&availability.restricted);
                changes.note(self.closed_days, before, periods_cell(&days));
                availability.restricted = days;
            }
            Err(problem) => row.issues.refuse(self.closed_days, problem),
        }
    }

    fn column_of(&self, field: Field) -> Option<usize> {
        let columns = [
            (Field::RoomBuilding, self.building),
            (Field::RoomFloor, self.floor),
            (Field::RoomCapacity, self.capacity),
            (Field::RoomEquipment, self.equipment),
            (Field::RoomNote, self.note),
        ];
        let found = columns.into_iter().find(|(other, _)| *other == field);
        found.map_or(self.name, |(_, column)| column)
    }
}

fn words(equipment: &BTreeSet<String>) -> String {
    let words: Vec<&str> = equipment.iter().map(String::as_str).collect();
    words.join(" | ")
}

impl RowImporter for RoomImporter {
    fn import_row(&mut self, row: &mut RowContext<'_>) -> Outcome {
        self.import_room(row).unwrap_or_else(|outcome| outcome)
    }
}

#[cfg(test)]
mod tests;
