//! A block, the end of one, empty time or an item of the tray that is dragged over a board.

use lectern_core::model::MinuteRange;
use yew::AttrValue;

use super::axis::{BoardAxis, SNAP, range_from};
use super::{BoardAction, BoardHeld, BoardRows};
use crate::components::calendar_grid::{ShadedBlock, ShadedChange};

/// Position of a pointer.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct BoardPoint {
    /// Position of the row.
    pub row: usize,
    /// Position of the day.
    pub day: usize,
    /// Minute of the day.
    pub minute: f64,
}

/// Kind of a drag: of empty time, a block, the end of a block, or an item of the tray.
#[derive(Clone, Debug, PartialEq)]
pub enum BoardDragKind {
    /// Empty time of a row.
    Create,
    /// A block.
    Move {
        /// Key of the block.
        key: AttrValue,
        /// Its time.
        range: MinuteRange,
    },
    /// The end of a block.
    Resize {
        /// Key of the block.
        key: AttrValue,
        /// Its time.
        range: MinuteRange,
    },
    /// An item of the tray.
    Item {
        /// Key of the item.
        key: AttrValue,
        /// Its duration in minutes.
        minutes: u16,
    },
}

/// A drag from one position to another.
#[derive(Clone, Debug, PartialEq)]
pub struct BoardDrag {
    /// Kind of the drag.
    pub kind: BoardDragKind,
    /// Position at which it began.
    pub from: BoardPoint,
    /// Present position.
    pub to: BoardPoint,
    /// It is over the tray.
    pub is_over_tray: bool,
    /// A copy is dragged, and the block stays.
    pub copy: bool,
    /// Number of rows.
    pub rows: usize,
    /// Axis.
    pub axis: BoardAxis,
}

/// Place over which something is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BoardGhost {
    /// Position of the row.
    pub row: usize,
    /// Position of the day.
    pub day: usize,
    /// Time.
    pub range: MinuteRange,
}

impl BoardDrag {
    /// Returns the place that the drag would give to what is dragged; `None` over the tray.
    #[must_use]
    pub fn ghost(&self) -> Option<BoardGhost> {
        if self.is_over_tray {
            return None;
        }
        let moved = self.to.minute - self.from.minute;
        let length = |range: &MinuteRange| f64::from(range.end() - range.start());
        let (row, day, range) = match &self.kind {
            BoardDragKind::Create => {
                let (first, last) = if moved < 0.0 {
                    (self.to.minute, self.from.minute)
                } else {
                    (self.from.minute, self.to.minute)
                };
                let start = (first / step()).floor() * step();
                let end = (last / step()).ceil() * step();
                let minutes = (end - start).max(step());
                (self.from.row, self.from.day, range_from(start, minutes))
            }
            BoardDragKind::Move { range, .. } => {
                let start = nearest(f64::from(range.start()) + moved);
                (self.to.row, self.to.day, range_from(start, length(range)))
            }
            BoardDragKind::Resize { range, .. } => {
                let start = f64::from(range.start());
                let end = nearest(f64::from(range.end()) + moved);
                let minutes = (end - start).max(step());
                (self.from.row, self.from.day, range_from(start, minutes))
            }
            BoardDragKind::Item { minutes, .. } => {
                let start = (self.to.minute / step()).floor() * step();
                (
                    self.to.row,
                    self.to.day,
                    range_from(start, f64::from(*minutes)),
                )
            }
        };
        Some(BoardGhost { row, day, range })
    }

    /// Returns the key of the block that is dragged away.
    #[must_use]
    pub fn moved_key(&self) -> Option<&AttrValue> {
        match &self.kind {
            BoardDragKind::Move { key, .. } if !self.copy => Some(key),
            BoardDragKind::Resize { key, .. } => Some(key),
            BoardDragKind::Move { .. } | BoardDragKind::Create | BoardDragKind::Item { .. } => None,
        }
    }

    /// Returns the block or item that is moved, if the suitability of places depends on it.
    #[must_use]
    pub fn held(&self, board: &BoardRows) -> Option<BoardHeld> {
        let (key, range, change) = match &self.kind {
            BoardDragKind::Create => return None,
            BoardDragKind::Item { key, .. } => return Some(BoardHeld::Item(key.clone())),
            BoardDragKind::Move { key, range } if self.copy => (key, *range, ShadedChange::Copy),
            BoardDragKind::Move { key, range } => (key, *range, ShadedChange::Move),
            BoardDragKind::Resize { key, range } => (key, *range, ShadedChange::Resize),
        };
        Some(BoardHeld::Block {
            block: ShadedBlock {
                key: key.clone(),
                date: board.days.get(self.from.day)?.date,
                range,
                change,
            },
            row: board.rows.get(self.from.row)?.key.clone(),
        })
    }

    /// Returns the action that dropping carries out, if it changes anything.
    #[must_use]
    pub fn action(&self, board: &BoardRows) -> Option<BoardAction> {
        let row = |at: usize| board.rows.get(at).map(|row| row.key.clone());
        let date = |at: usize| board.days.get(at).map(|day| day.date);
        let Some(ghost) = self.ghost() else {
            return match &self.kind {
                BoardDragKind::Move { key, .. } => Some(BoardAction::Unplace {
                    key: key.clone(),
                    from: row(self.from.row)?,
                }),
                BoardDragKind::Create
                | BoardDragKind::Resize { .. }
                | BoardDragKind::Item { .. } => None,
            };
        };
        match &self.kind {
            BoardDragKind::Create => Some(BoardAction::Create {
                row: row(ghost.row)?,
                date: date(ghost.day)?,
                range: ghost.range,
            }),
            BoardDragKind::Item { key, .. } => Some(BoardAction::Place {
                item: key.clone(),
                row: row(ghost.row)?,
                date: date(ghost.day)?,
                minute: ghost.range.start(),
            }),
            BoardDragKind::Resize { key, range } => {
                let minutes = i64::from(ghost.range.end()) - i64::from(range.end());
                (minutes != 0).then(|| BoardAction::Resize {
                    key: key.clone(),
                    minutes,
                })
            }
            BoardDragKind::Move { key, range } => {
                let days = date(ghost.day)?.signed_duration_since(date(self.from.day)?);
                let days = days.num_days();
                let minutes = i64::from(ghost.range.start()) - i64::from(range.start());
                let is_moved = days != 0 || minutes != 0 || ghost.row != self.from.row;
                let (from, to) = (row(self.from.row)?, row(ghost.row)?);
                (self.copy || is_moved).then(|| BoardAction::Move {
                    key: key.clone(),
                    from,
                    to,
                    days,
                    minutes,
                    copy: self.copy,
                })
            }
        }
    }
}

fn step() -> f64 {
    f64::from(SNAP)
}

fn nearest(minute: f64) -> f64 {
    ((minute / step()).round() * step()).max(0.0)
}

#[cfg(test)]
mod tests;
