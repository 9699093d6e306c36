//! Handling of clicks and keys on a board.

use std::rc::Rc;

use lectern_core::model::MinuteRange;
use web_sys::Element;
use yew::prelude::*;

use super::axis::{BoardAxis, SNAP, range_from};
use super::cursor::{BoardCursor, BoardMoved, HOUR};
use super::drag::BoardGhost;
use super::keys::{BoardKey, board_key};
use super::pointer::point;
use super::{BoardAction, BoardForm, BoardRows};
use crate::components::calendar_grid::opens_block;
use crate::components::keys;
use crate::platform::keyboard::KeyPress;

/// State of a board that its handlers need.
#[derive(Clone)]
pub struct BoardHandling {
    /// Rows.
    pub board: Rc<BoardRows>,
    /// Axis.
    pub axis: BoardAxis,
    /// Element of the board.
    pub root: NodeRef,
    /// Place that has the focus.
    pub here: BoardCursor,
    /// Item of the tray that is picked up, or what has its form open.
    pub held: Option<AttrValue>,
    /// Item of the tray that is picked up.
    pub picked: Option<AttrValue>,
    /// Item whose form is open.
    pub form: Option<BoardForm>,
    /// Sets the item that is picked up.
    pub pick: UseStateSetter<Option<AttrValue>>,
    /// Sets the block that the keys move while Alt is held down.
    pub moved: UseStateSetter<Option<AttrValue>>,
    /// Moves the focus.
    pub go: Callback<BoardCursor>,
    /// Moves the focus on the rows of other days.
    pub go_next: Callback<BoardCursor>,
    /// Keeps the focus on a block that is moved to a row.
    pub follow: Callback<(AttrValue, AttrValue)>,
    /// The person may add, move and delete blocks.
    pub can_edit: bool,
    /// Receives what a person does.
    pub on_action: Callback<BoardAction>,
}

impl BoardHandling {
    /// Returns the action that places an item.
    #[must_use]
    pub fn place(&self, item: AttrValue, ghost: BoardGhost) -> Option<BoardAction> {
        Some(BoardAction::Place {
            item,
            row: self.row_key(ghost.row)?,
            date: self.board.days.get(ghost.day)?.date,
            minute: ghost.range.start(),
        })
    }

    /// Returns the place under the pointer for the item that is held.
    #[must_use]
    pub fn held_over(&self, event: &PointerEvent) -> Option<BoardGhost> {
        let item = self.board.item(self.held.as_ref()?);
        let minutes = item.map(|item| item.minutes);
        let minutes = minutes.or_else(|| self.form.as_ref().map(|form| form.minutes))?;
        self.ghost_at((event.client_x(), event.client_y()), minutes)
    }

    /// Picks an item of the tray up: the focus goes to the place of the rows that had it.
    pub fn pick_up(&self, key: AttrValue) {
        self.pick.set(Some(key));
        let (row, day, minute) = self.here.place(&self.board);
        let minute = minute.max(self.board.hours.start * HOUR) / SNAP * SNAP;
        self.go.emit(BoardCursor::Slot { row, day, minute });
    }

    /// Handles a click.
    pub fn click(&self, event: &MouseEvent) {
        let Some(target) = event.target_dyn_into::<Element>() else {
            return;
        };
        let closest = |selector| target.closest(selector).ok().flatten();
        let opens = opens_block(&target, event, self.held.is_some());
        if let Some(button) = closest(".cal-block").filter(|_| opens) {
            let key = button.get_attribute("data-block").unwrap_or_default();
            let key = key.into();
            self.on_action.emit(BoardAction::Open { key, button });
        } else if closest("[data-slot]").is_some() {
            self.choose();
        } else if closest(".board-lane").is_some() {
            let at = (event.client_x(), event.client_y());
            let Some(ghost) = self.ghost_at(at, SNAP) else {
                return;
            };
            if self.held.is_some() {
                self.drop_at(ghost);
            } else {
                let (row, day, minute) = (ghost.row, ghost.day, ghost.range.start());
                self.go.emit(BoardCursor::Slot { row, day, minute });
            }
        }
    }

    /// Handles a key.
    pub fn key(&self, event: &KeyboardEvent) {
        let target = event.target_dyn_into::<Element>();
        let in_rows =
            target.is_some_and(|target| matches!(target.closest(".board-body"), Ok(Some(_))));
        let press = KeyPress::from_event(event);
        let block = match &self.here {
            BoardCursor::Block(key) if in_rows => self.board.find(key),
            BoardCursor::Block(_) | BoardCursor::Slot { .. } => None,
        };
        let movable = block.filter(|(_, _, block)| self.can_edit && block.is_movable());
        let movable = movable.map(|(row, _, block)| (row, block.key.clone()));
        if let Some((_, key)) = &movable
            && press.as_ref().is_some_and(|press| press.alt)
        {
            self.moved.set(Some(key.clone()));
        }
        let Some(key) = press.and_then(|press| board_key(&press)) else {
            return;
        };
        // In the tray only what is picked up there is let go of.
        if !in_rows && key != BoardKey::Cancel {
            return;
        }
        let is_handled = match key {
            BoardKey::Cancel => self.cancel(),
            BoardKey::Step(step) => {
                match self.here.moved(step, &self.board, self.picked.is_some()) {
                    BoardMoved::To(next) => self.go.emit(next),
                    BoardMoved::BeforeFirstDay => self.leave(false),
                    BoardMoved::AfterLastDay => self.leave(true),
                }
                true
            }
            BoardKey::Create => {
                self.choose();
                true
            }
            BoardKey::Move {
                rows,
                days,
                minutes,
            } => movable.is_some_and(|block| self.shift(block, rows, days, minutes)),
            BoardKey::Resize(minutes) => movable.is_some_and(|(row, key)| {
                if let Some(row) = self.row_key(row) {
                    self.follow.emit((key.clone(), row));
                }
                self.on_action.emit(BoardAction::Resize { key, minutes });
                true
            }),
            BoardKey::Copy if keys::has_text_selection() => false,
            BoardKey::Copy => movable.is_some_and(|(row, key)| {
                let row = self.row_key(row);
                let copy = row.map(|row| BoardAction::Copy { key, row });
                copy.into_iter().for_each(|copy| self.on_action.emit(copy));
                true
            }),
            BoardKey::Paste => self.paste(),
            BoardKey::Delete => movable.is_some_and(|(_, key)| {
                self.on_action.emit(BoardAction::Delete { key });
                true
            }),
        };
        if is_handled {
            event.prevent_default();
            event.stop_propagation();
        }
    }

    fn shift(&self, (row, key): (usize, AttrValue), rows: isize, days: i64, minutes: i64) -> bool {
        let to = row.saturating_add_signed(rows);
        let to = to.min(self.board.rows.len().saturating_sub(1));
        let keys = self.row_key(row).zip(self.row_key(to));
        let Some((from, to_key)) = keys.filter(|_| rows == 0 || to != row) else {
            return true;
        };
        self.follow.emit((key.clone(), to_key.clone()));
        self.on_action.emit(BoardAction::Move {
            key,
            from,
            to: to_key,
            days,
            minutes,
            copy: false,
        });
        true
    }

    /// Lets go of what is held. Returns `false` if nothing is.
    fn cancel(&self) -> bool {
        let Some(item) = &self.picked else {
            return false;
        };
        self.pick.set(None);
        // Keys are made of ids.
        let selector = format!("[data-item=\"{item}\"]");
        let root = self.root.cast::<Element>();
        let item = root.and_then(|root| root.query_selector(&selector).ok().flatten());
        item.as_ref().into_iter().for_each(keys::focus);
        true
    }

    /// Chooses the time of the cursor: places what is held there, or adds something.
    fn choose(&self) {
        let (row, day, minute) = self.here.place(&self.board);
        let range = range_from(minute.into(), HOUR.into());
        if self.held.is_some() {
            return self.drop_at(BoardGhost::on_day(row, day, range));
        }
        let time = BoardGhost::on_day(row, day, range).time(&self.board);
        if let (true, Some(row), Some(time)) = (self.can_edit, self.row_key(row), time) {
            let (start, minutes) = (time.start(), time.minutes());
            let create = BoardAction::Create {
                row,
                start,
                minutes,
            };
            self.on_action.emit(create);
        }
    }

    /// Puts a copy of what was taken at the place of the cursor.
    fn paste(&self) -> bool {
        let (row, day, minute) = self.here.place(&self.board);
        let place = self.row_key(row).zip(self.board.days.get(day));
        let paste = place.map(|(row, day)| BoardAction::Paste {
            row,
            date: day.date,
            minute,
        });
        paste.is_some_and(|paste| {
            self.on_action.emit(paste);
            true
        })
    }

    fn drop_at(&self, ghost: BoardGhost) {
        let Some(item) = self.held.clone() else {
            return;
        };
        self.pick.set(None);
        let placed = self.place(item, ghost);
        placed
            .into_iter()
            .for_each(|action| self.on_action.emit(action));
    }

    /// Goes to the next days, to the beginning of the row, or to the days before, to its end.
    fn leave(&self, forward: bool) {
        let (row, ..) = self.here.place(&self.board);
        self.go_next.emit(BoardCursor::at_end(row, !forward));
        self.on_action.emit(BoardAction::Leave { forward });
    }

    fn row_key(&self, at: usize) -> Option<AttrValue> {
        Some(self.board.rows.get(at)?.key.clone())
    }

    fn ghost_at(&self, at: (f64, f64), minutes: u16) -> Option<BoardGhost> {
        let at = point(&self.root, &self.axis, self.board.rows.len(), at)?;
        let start = (at.minute / f64::from(SNAP)).floor() * f64::from(SNAP);
        let range = range_from(start, minutes.into());
        Some(BoardGhost::on_day(at.row, at.day, range))
    }
}

/// Returns the quarter of an hour at a minute.
#[must_use]
pub fn quarter(minute: u16) -> Option<MinuteRange> {
    MinuteRange::new(minute, (minute + SNAP).min(MinuteRange::DAY)).ok()
}
