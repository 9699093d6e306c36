//! A block that is dragged, or empty time over which a pointer is dragged.

use std::rc::Rc;

use lectern_core::model::MinuteRange;
use yew::AttrValue;

use super::cursor::SNAP;
use super::{GridAction, GridDay};

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
}

/// A drag from one position to another.
#[derive(Clone, Debug, PartialEq)]
pub struct Drag {
    /// Kind of the drag.
    pub kind: DragKind,
    /// Position at which it began.
    pub from: GridPoint,
    /// Present position.
    pub to: GridPoint,
    /// A copy is dragged, and the block stays.
    pub copy: bool,
}

/// The time that a drag would give to a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ghost {
    /// Position of the day.
    pub day: usize,
    /// Time.
    pub range: MinuteRange,
}

impl Drag {
    /// Returns the key of the block that is dragged away.
    #[must_use]
    pub fn moved_key(&self) -> Option<&AttrValue> {
        match &self.kind {
            DragKind::Move { key, .. } if !self.copy => Some(key),
            DragKind::Resize { key, .. } => Some(key),
            DragKind::Move { .. } | DragKind::Create => None,
        }
    }

    /// Returns the time that the drag would give to a block.
    #[must_use]
    pub fn ghost(&self) -> Ghost {
        let moved = self.to.minute - self.from.minute;
        let (day, start, end) = match &self.kind {
            DragKind::Create => {
                let (first, last) = if moved < 0.0 {
                    (self.to.minute, self.from.minute)
                } else {
                    (self.from.minute, self.to.minute)
                };
                let start = (first / step()).floor() * step();
                let end = (last / step()).ceil() * step();
                (self.from.day, start, end.max(start + step()))
            }
            DragKind::Move { range, .. } => {
                let start = nearest(f64::from(range.start()) + moved);
                let start = start.clamp(0.0, f64::from(MinuteRange::DAY - SNAP));
                let length = f64::from(range.end() - range.start());
                (self.to.day, start, start + length)
            }
            DragKind::Resize { range, .. } => {
                let start = f64::from(range.start());
                let end = nearest(f64::from(range.end()) + moved);
                (self.from.day, start, end.max(start + step()))
            }
        };
        Ghost {
            day,
            range: part_of_day(start, end),
        }
    }

    /// Returns the action that dropping carries out, if it changes anything.
    #[must_use]
    pub fn action(&self, days: &[Rc<GridDay>]) -> Option<GridAction> {
        let ghost = self.ghost();
        let date = |at: usize| days.get(at).map(|day| day.date);
        match &self.kind {
            DragKind::Create => Some(GridAction::Create {
                date: date(ghost.day)?,
                range: ghost.range,
            }),
            DragKind::Move { key, range } => {
                let days = date(ghost.day)?.signed_duration_since(date(self.from.day)?);
                let days = days.num_days();
                let minutes = difference(ghost.range.start(), range.start());
                (self.copy || days != 0 || minutes != 0).then(|| GridAction::Move {
                    key: key.clone(),
                    days,
                    minutes,
                    copy: self.copy,
                })
            }
            DragKind::Resize { key, range } => {
                let minutes = difference(ghost.range.end(), range.end());
                (minutes != 0).then(|| GridAction::Resize {
                    key: key.clone(),
                    minutes,
                })
            }
        }
    }
}

/// Returns the part of a day from one minute to another, at least a step long.
fn part_of_day(start: f64, end: f64) -> MinuteRange {
    let start = (start.max(0.0) as u16).min(MinuteRange::DAY - SNAP);
    let end = (end.max(0.0) as u16).clamp(start + 1, MinuteRange::DAY);
    // Cannot fail: the end is after the start, and neither is after midnight.
    MinuteRange::new(start, end).expect("the end is after the start, and neither is after midnight")
}

fn step() -> f64 {
    f64::from(SNAP)
}

/// Returns the nearest step.
fn nearest(minute: f64) -> f64 {
    (minute / step()).round() * step()
}

fn difference(to: u16, from: u16) -> i64 {
    i64::from(to) - i64::from(from)
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;

    fn range(start: u16, end: u16) -> MinuteRange {
        // Cannot fail: the end is after the start, and neither is after midnight.
        MinuteRange::new(start, end).expect("a time")
    }

    fn drag(kind: DragKind, from: (usize, f64), to: (usize, f64)) -> Drag {
        let point = |(day, minute)| GridPoint { day, minute };
        Drag {
            kind,
            from: point(from),
            to: point(to),
            copy: false,
        }
    }

    #[test]
    fn empty_time_is_chosen_in_quarters_of_an_hour_in_both_directions() {
        let ghost = |from, to| drag(DragKind::Create, (1, from), (2, to)).ghost();
        let expected = Ghost {
            day: 1,
            range: range(480, 540),
        };
        assert_eq!(ghost(487.0, 530.0), expected);
        assert_eq!(ghost(530.0, 487.0), expected);
        assert_eq!(ghost(1439.0, 1500.0).range, range(1425, 1440));
    }

    #[test]
    fn a_block_keeps_its_length_and_snaps_to_the_grid() {
        let kind = DragKind::Move {
            key: "a".into(),
            range: range(490, 550),
        };
        let moved = drag(kind.clone(), (0, 500.0), (2, 561.0)).ghost();
        assert_eq!((moved.day, moved.range), (2, range(555, 615)));
        let up = drag(kind.clone(), (0, 500.0), (0, -900.0)).ghost();
        assert_eq!(up.range, range(0, 60));
        let down = drag(kind, (0, 500.0), (0, 1430.0)).ghost();
        assert_eq!(down.range, range(1425, 1440));
    }

    #[test]
    fn an_end_stays_after_the_start() {
        let kind = DragKind::Resize {
            key: "a".into(),
            range: range(480, 540),
        };
        let ghost = |to| drag(kind.clone(), (0, 540.0), (3, to)).ghost();
        assert_eq!(ghost(583.0).range, range(480, 585));
        assert_eq!(ghost(300.0).range, range(480, 495));
        assert_eq!(ghost(300.0).day, 0);
    }

    #[test]
    fn dropping_where_it_was_changes_nothing() {
        let kind = DragKind::Move {
            key: "a".into(),
            range: range(480, 540),
        };
        let drag = drag(kind, (0, 500.0), (0, 503.0));
        let day = NaiveDate::from_ymd_opt(2026, 9, 14).expect("a date");
        let days = [Rc::new(GridDay::empty(day))];
        assert_eq!(drag.action(&days), None);
        let copied = Drag { copy: true, ..drag };
        assert!(copied.action(&days).is_some());
    }
}
