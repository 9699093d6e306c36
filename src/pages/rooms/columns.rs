//! Rows, columns and filters of the list of rooms.

use std::rc::Rc;

use lectern_core::model::{Room, RoomId};
use lectern_core::search::natural;
use lectern_core::workspace::Records;
use yew::prelude::*;

use crate::app::route::Route;
use crate::components::data_table::{Column, SortKey, TableRow, highlighted, row_link};
use crate::components::filter_chips::Chip;
use crate::i18n::{Rooms as Message, format, t};
use crate::pages::active_status::status_column;
use crate::pages::record_list::{Facets, one_value};

/// A room in the list.
pub struct RoomRow {
    /// The record.
    pub room: Rc<Room>,
    /// Words for the equipment.
    pub equipment: String,
    /// Number of offerings in the room.
    pub offerings: usize,
}

impl TableRow for RoomRow {
    type Id = RoomId;

    fn id(&self) -> RoomId {
        self.room.id
    }

    fn name(&self) -> AttrValue {
        self.room.name.clone().into()
    }
}

/// Returns all rooms by name.
#[must_use]
pub fn rows(records: &Records) -> Rc<[Rc<RoomRow>]> {
    let rooms = records.rooms.iter();
    let mut rows: Vec<Rc<RoomRow>> = rooms
        .map(|room| {
            Rc::new(RoomRow {
                room: room.clone(),
                equipment: equipment_text(room),
                offerings: records.offerings_in(room.id).count(),
            })
        })
        .collect();
    rows.sort_by_cached_key(|row| natural::key(&[&row.room.name]));
    rows.into()
}

/// Returns the words for the equipment of a room as one text.
#[must_use]
pub fn equipment_text(room: &Room) -> String {
    let words: Vec<&str> = room.equipment.iter().map(String::as_str).collect();
    words.join(", ")
}

/// Returns the columns.
#[must_use]
pub fn columns() -> Rc<[Column<RoomRow>]> {
    Rc::new([
        Column::text("name", t(Message::Name), |row: &RoomRow| &row.room.name)
            .with_cell(|row, query| {
                let href = Route::Room { id: row.room.id }.href();
                row_link(href, highlighted(&row.room.name, query))
            })
            .as_row_header(),
        Column::text("building", t(Message::Building), |row: &RoomRow| {
            &row.room.building
        }),
        Column::text("floor", t(Message::Floor), |row: &RoomRow| &row.room.floor),
        capacity_column(),
        Column::text("equipment", t(Message::Equipment), |row: &RoomRow| {
            &row.equipment
        }),
        Column::count("offerings", t(Message::Offerings), |row: &RoomRow| {
            row.offerings
        }),
        status_column(|row: &RoomRow| row.room.inactive),
    ])
}

fn capacity_column() -> Column<RoomRow> {
    let capacity = |row: &RoomRow| row.room.capacity;
    let mut column = Column::computed("capacity", t(Message::Capacity), move |row| {
        capacity(row)
            .map(|capacity| format::number(capacity as usize))
            .unwrap_or_default()
    })
    .with_text(move |row| {
        capacity(row)
            .map(|capacity| capacity.to_string())
            .unwrap_or_default()
    })
    .sorted_by(move |row| SortKey::number(capacity(row).map(i64::from)));
    column.numeric = true;
    column
}

/// Returns the chips for the buildings, in natural order.
#[must_use]
pub fn facets(rows: &[Rc<RoomRow>]) -> Facets<RoomRow> {
    let mut buildings: Vec<AttrValue> = rows
        .iter()
        .map(|row| row.room.building.clone().into())
        .collect();
    buildings.sort_by_cached_key(|building| natural::key(&[building]));
    buildings.dedup();
    let labels = buildings.clone();
    Facets {
        ids: buildings.clone(),
        has: one_value(move |row: &RoomRow| {
            let building = row.room.building.as_str();
            buildings.iter().position(|other| other == building)
        }),
        chip: Rc::new(move |index, count| {
            let label = match index.map(|index| labels[index].clone()) {
                None => t(Message::AllBuildings),
                Some(building) if building.is_empty() => t(Message::NoBuilding),
                Some(building) => building,
            };
            Chip::counted(label, count)
        }),
        hides_empty: false,
    }
}

#[cfg(test)]
mod tests {
    use lectern_core::model::{IdGenerator, Record, SeededIds};
    use lectern_core::workspace::Workspace;

    use super::*;

    #[test]
    fn buildings_are_in_natural_order_and_counted_once() {
        let mut ids = SeededIds::new(1);
        let rooms = ["House 10", "House 2", "", "House 2"].map(|building| {
            let mut room = Room::new(RoomId(ids.next()));
            room.building = building.to_owned();
            Record::from(room)
        });
        let workspace = Workspace::opened(rooms.to_vec(), Vec::new());
        let rows = rows(workspace.records());
        let facets = facets(&rows);
        assert_eq!(facets.ids, ["", "House 2", "House 10"].map(AttrValue::from));
        let index = facets.pressed(Some(&"House 10".into()));
        let index = index.expect("a building");
        let pressed = rows.iter().filter(|row| (facets.has)(row, index));
        assert_eq!(pressed.count(), 1);
    }
}
