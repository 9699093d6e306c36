//! Export of rooms and instructor groups, in columns of our own.

use super::cell_values::{dates_with_hours_cell, hours_cell, periods_cell, yes_or_no};
use super::export_file::{ExportFile, usernames};
use super::lossy::{DroppedField, Export};
use super::style::{Dialect, Safety, Style};
use crate::model::{DayOfWeek, InstructorGroupId, Room, RoomId};
use crate::workspace::Records;

/// Exports rooms with their hours.
#[must_use]
pub fn rooms(records: &Records, rooms: &[RoomId], safety: Safety) -> Export {
    let mut file = ExportFile::new(Style::new(Dialect::Chamilo2, safety));
    file.header([
        "Room",
        "Building",
        "Floor",
        "Capacity",
        "Equipment",
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
        "OtherHours",
        "ClosedDays",
        "Note",
        "Active",
    ]);
    for room in rooms.iter().filter_map(|id| records.rooms.get(*id)) {
        let equipment: Vec<&str> = room.equipment.iter().map(String::as_str).collect();
        let separators = ['|', ',', ';'];
        let equipment = file.losses.join_names(&equipment, " | ", &separators);
        let is_busy = !room.availability.busy.is_empty();
        file.losses
            .add_if(DroppedField::BusyTimes, is_busy, &room.name);
        let capacity = room.capacity.map(|capacity| capacity.to_string());
        let mut cells = vec![
            room.name.clone(),
            room.building.clone(),
            room.floor.clone(),
            capacity.unwrap_or_default(),
            equipment,
        ];
        cells.extend(DayOfWeek::ALL.map(|day| weekly_hours(room, day)));
        cells.extend([
            dates_with_hours_cell(&room.availability.exceptions),
            periods_cell(&room.availability.restricted),
            room.note.clone(),
            yes_or_no(!room.inactive).to_owned(),
        ]);
        let cells: Vec<&str> = cells.iter().map(String::as_str).collect();
        file.row(&room.name, &cells);
    }
    file.finish()
}

/// Returns the hours of a day of the week; empty without limits.
fn weekly_hours(room: &Room, day: DayOfWeek) -> String {
    let hours = room.availability.weekly.get(&day);
    hours.map(hours_cell).unwrap_or_default()
}

/// Exports instructor groups with their members.
#[must_use]
pub fn instructor_groups(
    records: &Records,
    groups: &[InstructorGroupId],
    safety: Safety,
) -> Export {
    let mut file = ExportFile::new(Style::new(Dialect::Chamilo2, safety));
    file.header(["InstructorGroup", "Members", "Active"]);
    let groups = groups
        .iter()
        .filter_map(|id| records.instructor_groups.get(*id));
    for group in groups {
        let members = usernames(records, &mut group.members.iter().copied());
        let members = file.losses.join_names(&members, "|", &['|', ',']);
        let active = yes_or_no(!group.inactive);
        file.row(&group.title, &[&group.title, &members, active]);
    }
    file.finish()
}
