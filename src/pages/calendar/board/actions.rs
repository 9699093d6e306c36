//! Actions on the board.

use chrono::{NaiveDate, NaiveTime, TimeDelta};
use lectern_core::model::{Minutes, Offering, OfferingId, Place};
use lectern_core::planning::Slot;
use lectern_core::workspace::{OfferingCommand, OfferingEdit};
use yew::prelude::*;

use super::row_kind::{RowId, RowKind, row_edits};
use crate::components::announce::say_more;
use crate::components::calendar_grid::GridAction;
use crate::components::timeline_board::BoardAction;
use crate::hooks::RecordForm;
use crate::i18n::{Board as Message, t};
use crate::pages::calendar::editing::{Editing, Finding, WallClock};
use crate::pages::offerings::OfferingValues;

impl Editing {
    /// Returns a callback that receives what a person does on a board with such rows.
    #[must_use]
    pub fn on_board_action(&self, kind: RowKind) -> Callback<BoardAction> {
        let (editing, grid) = (self.clone(), self.on_grid_action());
        Callback::from(move |action| match action {
            BoardAction::Open { key, button } => grid.emit(GridAction::Open { key, button }),
            BoardAction::Resize { key, minutes } => grid.emit(GridAction::Resize { key, minutes }),
            BoardAction::Delete { key } => grid.emit(GridAction::Delete { key }),
            BoardAction::Leave { forward } => grid.emit(GridAction::Leave { forward }),
            BoardAction::Copy { key, row } => editing.copy_block(&key, kind.row(&row)),
            BoardAction::Paste { row, date, minute } => {
                if editing.paste(kind.row(&row), date, minute) {
                    editing.say_row(kind, &row);
                }
            }
            BoardAction::Create {
                row,
                start,
                minutes,
            } => {
                if let Ok(slot) = Slot::new(start, Minutes::new(minutes)) {
                    editing.create_in(kind.row(&row), slot);
                }
            }
            BoardAction::Move {
                key,
                from,
                to,
                days,
                minutes,
                copy,
            } => {
                let rows = [kind.row(&from), kind.row(&to)];
                if editing.move_in_rows(&key, rows, (days, minutes), copy) {
                    editing.say_row(kind, &to);
                }
            }
            BoardAction::Unplace { key, from } => {
                editing.move_in_rows(&key, [kind.row(&from), None], (0, 0), false);
            }
            BoardAction::Place {
                item,
                row,
                date,
                minute,
            } => {
                if editing.place_form(&item, kind.row(&row), date, minute) {
                    return;
                }
                if editing.place_in(&item, kind.row(&row), date, minute) {
                    editing.say_row(kind, &row);
                }
            }
            BoardAction::Find { item } => {
                if let Ok(id) = item.parse::<OfferingId>() {
                    editing.find(Finding::Move(id));
                }
            }
        })
    }

    /// Moves the offerings of a block, or copies of them, from one row to another and in time. Returns
    /// whether their time was said.
    fn move_in_rows(
        &self,
        key: &AttrValue,
        [from, to]: [Option<RowId>; 2],
        (days, minutes): (i64, i64),
        copy: bool,
    ) -> bool {
        let Some(ids) = self.ids(key) else {
            return false;
        };
        if !self.can_leave(&ids, from, to) {
            return false;
        }
        if let (false, true, Some(to)) = (copy, self.is_edited(key), to) {
            return self.move_planned(from, to, (days, minutes));
        }
        let mut changes = row_edits(from, to);
        let command = if copy {
            OfferingCommand::Copy {
                ids: ids.clone(),
                days,
                minutes,
                changes,
            }
        } else {
            if days != 0 || minutes != 0 {
                changes.push(OfferingEdit::Shift { days, minutes });
            }
            OfferingCommand::Edit {
                ids: ids.clone(),
                edits: changes,
            }
        };
        self.dispatch(command, &ids, copy)
    }

    /// Places an offering of the tray. Returns whether its time was said.
    fn place_in(&self, item: &AttrValue, row: Option<RowId>, date: NaiveDate, minute: u16) -> bool {
        let Ok(id) = item.parse::<OfferingId>() else {
            return false;
        };
        let placed = self.workspace.read(|records| {
            let offering = records.offerings.get(id)?;
            self.placed(offering, row, date, minute)
        });
        let Some(offering) = placed else {
            return false;
        };
        let form = Box::new(OfferingValues::from_record(&offering).to_form());
        let command = OfferingCommand::Save { id, form };
        self.dispatch(command, &[id].into(), false)
    }

    /// Returns an offering as it would be at a place.
    pub(super) fn placed(
        &self,
        offering: &Offering,
        row: Option<RowId>,
        date: NaiveDate,
        minute: u16,
    ) -> Option<Offering> {
        let mut placed = offering.clone();
        let zone = self.zone_of(offering);
        let duration = offering.slot.as_ref().map(|slot| slot.duration);
        let duration = duration.unwrap_or(Minutes::new(60));
        let slot = Slot::new(start_at(date, minute), duration).ok()?;
        let mut time = WallClock::new(&self.workspace, &zone)
            .slot(slot)
            .in_zone(&zone);
        time.ambiguous = offering
            .slot
            .as_ref()
            .map(|slot| slot.ambiguous)
            .unwrap_or_default();
        placed.slot = Some(time);
        if let Some(row) = row {
            enter(&mut placed, row);
        }
        Some(placed)
    }

    /// Returns the name of the time zone of an offering.
    fn zone_of(&self, offering: &Offering) -> String {
        let slot = offering.slot.as_ref().map(|slot| slot.zone.clone());
        slot.unwrap_or_else(|| self.workspace.zone().name().to_owned())
    }

    /// Tells in which row an offering is now, after its time was told.
    fn say_row(&self, kind: RowKind, row: &AttrValue) {
        let name = self.workspace.read(|records| {
            Some(match kind.row(row)? {
                RowId::Room(id) => records.rooms.get(id)?.name.clone(),
                RowId::Person(id) => records.people.get(id)?.full_name(),
                RowId::Group(id) => records.learner_groups.get(id)?.title.clone(),
            })
        });
        if let Some(name) = name {
            say_more(&t(Message::NowIn(name)));
        }
    }
}

/// Puts an offering into a row.
pub(super) fn enter(offering: &mut Offering, row: RowId) {
    match row {
        RowId::Room(room) => offering.place = Some(Place::Room(room)),
        RowId::Person(person) => {
            offering.instructors.insert(person);
        }
        RowId::Group(group) => {
            offering.groups.insert(group);
        }
    }
}

fn start_at(date: NaiveDate, minute: u16) -> chrono::NaiveDateTime {
    date.and_time(NaiveTime::MIN) + TimeDelta::minutes(minute.into())
}
