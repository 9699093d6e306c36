//! A block, the end of one, empty time or an item of the tray that is dragged over a board.

use lectern_core::model::MinuteRange;
use yew::AttrValue;

use super::axis::{BoardAxis, SNAP, range_from};
use super::{BoardAction, BoardHeld, BoardRows};
use crate::components::calendar_grid::{GridTime, ShadedBlock, ShadedChange, local_time};

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
    /// Time on that day.
    pub range: MinuteRange,
    /// Position of a later day, and the minute of it, at which it ends.
    pub until: Option<(usize, u16)>,
}

impl BoardGhost {
    /// Creates a place on one day.
    #[must_use]
    pub const fn on_day(row: usize, day: usize, range: MinuteRange) -> Self {
        let until = None;
        Self {
            row,
            day,
            range,
            until,
        }
    }

    /// Returns the time, if its days are shown.
    #[must_use]
    pub fn time(&self, board: &BoardRows) -> Option<GridTime> {
        let (day, end) = self.until.unwrap_or((self.day, self.range.end()));
        let at = |day: usize, minute| Some(local_time(board.days.get(day)?.date, minute));
        Some(GridTime::new(
            at(self.day, self.range.start())?,
            at(day, end)?,
        ))
    }
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
            BoardDragKind::Create => return Some(self.chosen()),
            BoardDragKind::Move { range, .. } => {
                let start = nearest(f64::from(range.start()) + moved);
                return Some(self.place_from(start, length(range)));
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
        Some(BoardGhost::on_day(row, day, range))
    }

    /// Returns the place of a block that begins at a minute of the day of the present position. It goes on over
    /// midnight where the axis shows midnight and the next day.
    fn place_from(&self, start: f64, minutes: f64) -> BoardGhost {
        let (row, day) = (self.to.row, self.to.day);
        let range = range_from(start, minutes);
        let after_midnight = f64::from(range.start()) + minutes - f64::from(MinuteRange::DAY);
        let goes_on =
            after_midnight > 0.0 && day + 1 < self.axis.days && self.axis.shows_midnight();
        BoardGhost {
            until: goes_on.then_some((day + 1, after_midnight as u16)),
            ..BoardGhost::on_day(row, day, range)
        }
    }

    /// Returns the empty time between the two positions. It goes on over midnight where the axis shows midnight;
    /// elsewhere it ends with the hours of the day on which the drag began.
    fn chosen(&self) -> BoardGhost {
        let (from, mut to) = (self.from, self.to);
        if from.day != to.day && !self.axis.shows_midnight() {
            let hours = &self.axis.hours;
            let edge = if to.day < from.day {
                hours.start
            } else {
                hours.end
            };
            to.day = from.day;
            to.minute = f64::from(edge) * 60.0;
        }
        let (first, last) = if (to.day, to.minute) < (from.day, from.minute) {
            (to, from)
        } else {
            (from, to)
        };
        let start = (first.minute / step()).floor() * step();
        let end = (last.minute / step()).ceil() * step();
        let (row, day) = (from.row, first.day);
        if last.day == day {
            return BoardGhost::on_day(row, day, range_from(start, (end - start).max(step())));
        }
        BoardGhost {
            until: (end > 0.0).then_some((last.day, end as u16)),
            ..BoardGhost::on_day(row, day, range_from(start, MinuteRange::DAY.into()))
        }
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
            BoardDragKind::Create => {
                let time = ghost.time(board)?;
                Some(BoardAction::Create {
                    row: row(ghost.row)?,
                    start: time.start(),
                    minutes: time.minutes(),
                })
            }
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
