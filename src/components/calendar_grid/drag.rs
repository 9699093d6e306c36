//! A block that is dragged, or empty time over which a pointer is dragged.

use std::rc::Rc;

use chrono::NaiveDate;
use lectern_core::model::MinuteRange;
use yew::AttrValue;

use super::GridAction;
use super::cursor::SNAP;
use super::grid_time::{GridTime, local_time, minute_of_day};

/// Position of a pointer: a day and a minute of it.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct GridPoint {
    /// Position of the day.
    pub day: usize,
    /// Minute of the day.
    pub minute: f64,
}

/// Kind of a drag: of empty time, a block, or the end of a block.
#[derive(Clone, Debug, PartialEq)]
pub enum DragKind {
    /// Empty time.
    Create,
    /// A block.
    Move {
        /// Key of the block.
        key: AttrValue,
        /// Time of the part that is dragged.
        range: MinuteRange,
        /// Time of all its parts.
        whole: GridTime,
    },
    /// The end of a block.
    Resize {
        /// Key of the block.
        key: AttrValue,
        /// Time of the part that ends.
        range: MinuteRange,
    },
    /// What has its form open: the drag changes the form.
    Draft {
        /// Time of the part that is dragged.
        range: MinuteRange,
        /// Time of all its parts.
        whole: GridTime,
    },
    /// The end of what has its form open.
    DraftEnd {
        /// Time of the part that ends.
        range: MinuteRange,
        /// Time of all its parts.
        whole: GridTime,
    },
}

/// A drag from one position to another.
#[derive(Clone, Debug, PartialEq)]
pub struct Drag {
    /// Kind of the drag.
    pub kind: DragKind,
    /// Dates of the days.
    pub dates: Rc<[NaiveDate]>,
    /// Position at which it began.
    pub from: GridPoint,
    /// Present position.
    pub to: GridPoint,
    /// A copy is dragged, and the block stays.
    pub copy: bool,
}

impl Drag {
    /// Returns the key of the block that is dragged away.
    #[must_use]
    pub fn moved_key(&self) -> Option<&AttrValue> {
        match &self.kind {
            DragKind::Move { key, .. } if !self.copy => Some(key),
            DragKind::Resize { key, .. } => Some(key),
            DragKind::Move { .. }
            | DragKind::Create
            | DragKind::Draft { .. }
            | DragKind::DraftEnd { .. } => None,
        }
    }

    /// Returns the time that the drag would give to a block, or to what is added.
    #[must_use]
    pub fn ghost(&self) -> Option<GridTime> {
        let moved = self.to.minute - self.from.minute;
        let at = |day: usize, minute: u16| Some(local_time(*self.dates.get(day)?, minute));
        match &self.kind {
            DragKind::Create => {
                let is_before = |one: &GridPoint, other: &GridPoint| {
                    (one.day, one.minute) < (other.day, other.minute)
                };
                let (first, last) = if is_before(&self.to, &self.from) {
                    (self.to, self.from)
                } else {
                    (self.from, self.to)
                };
                let start = minute((first.minute / step()).floor() * step());
                let start = start.min(MinuteRange::DAY - SNAP);
                let end = minute((last.minute / step()).ceil() * step());
                let end = at(last.day, end)?;
                let least = at(first.day, start + SNAP)?;
                Some(GridTime::new(at(first.day, start)?, end.max(least)))
            }
            DragKind::Move { range, whole, .. } | DragKind::Draft { range, whole } => {
                let start = minute(nearest(f64::from(range.start()) + moved));
                let start = at(self.to.day, start.min(MinuteRange::DAY - SNAP))?;
                let before = at(self.from.day, range.start())?;
                Some(whole.shifted(start.signed_duration_since(before)))
            }
            DragKind::Resize { range, .. } => {
                let start = range.start();
                let end = minute(nearest(f64::from(range.end()) + moved));
                let end = end.max(start + SNAP).min(MinuteRange::DAY);
                let start = at(self.from.day, start)?;
                Some(GridTime::new(start, at(self.from.day, end)?))
            }
            DragKind::DraftEnd { range, whole } => {
                let end = minute(nearest(f64::from(range.end()) + moved));
                let end = end.max(range.start() + SNAP).min(MinuteRange::DAY);
                Some(GridTime::new(whole.start(), at(self.from.day, end)?))
            }
        }
    }

    /// Returns the action that dropping carries out, if it changes anything.
    #[must_use]
    pub fn action(&self) -> Option<GridAction> {
        let ghost = self.ghost()?;
        match &self.kind {
            DragKind::Create => Some(GridAction::Create {
                start: ghost.start(),
                minutes: ghost.minutes(),
            }),
            DragKind::Move { key, whole, .. } => {
                let (to, from) = (ghost.start(), whole.start());
                let days = self.dates.get(self.to.day)?;
                let days = days.signed_duration_since(*self.dates.get(self.from.day)?);
                let minutes = to.signed_duration_since(from) - days;
                let (days, minutes) = (days.num_days(), minutes.num_minutes());
                (self.copy || days != 0 || minutes != 0).then(|| GridAction::Move {
                    key: key.clone(),
                    days,
                    minutes,
                    copy: self.copy,
                })
            }
            DragKind::Resize { key, range } => {
                let before = i64::from(range.end() - range.start());
                let minutes = i64::from(ghost.minutes()) - before;
                (minutes != 0).then(|| GridAction::Resize {
                    key: key.clone(),
                    minutes,
                })
            }
            DragKind::Draft { whole, .. } => {
                let start = ghost.start();
                (start != whole.start()).then(|| GridAction::Place {
                    date: start.date(),
                    minute: minute_of_day(start),
                })
            }
            DragKind::DraftEnd { whole, .. } => (ghost != *whole).then(|| GridAction::Create {
                start: ghost.start(),
                minutes: ghost.minutes(),
            }),
        }
    }
}

/// Returns the minute of the day at a position.
fn minute(at: f64) -> u16 {
    at.clamp(0.0, f64::from(MinuteRange::DAY)) as u16
}

fn step() -> f64 {
    f64::from(SNAP)
}

/// Returns the nearest step.
fn nearest(minute: f64) -> f64 {
    (minute / step()).round() * step()
}

#[cfg(test)]
mod tests;
