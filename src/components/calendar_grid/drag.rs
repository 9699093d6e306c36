//! A block that is dragged, or empty time over which a pointer is dragged.

use std::rc::Rc;

use chrono::NaiveDate;
use lectern_core::model::MinuteRange;
use yew::AttrValue;

use super::GridAction;
use super::cursor::SNAP;
use super::grid_time::{GridTime, local_time};

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
            DragKind::Move { .. } | DragKind::Create => None,
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
            DragKind::Move { range, whole, .. } => {
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
mod tests {
    use chrono::{NaiveDateTime, TimeDelta};

    use super::*;

    fn day(at: usize) -> NaiveDate {
        // Monday and the days after it, without the weekend.
        let days = [14, 15, 16, 17, 18, 21];
        NaiveDate::from_ymd_opt(2026, 9, days[at]).expect("a date")
    }

    fn time(at: usize, start: u16, end: u16) -> GridTime {
        GridTime::new(local_time(day(at), start), local_time(day(at), end))
    }

    fn drag(kind: DragKind, from: (usize, f64), to: (usize, f64)) -> Drag {
        let point = |(day, minute)| GridPoint { day, minute };
        Drag {
            kind,
            dates: (0..6).map(day).collect(),
            from: point(from),
            to: point(to),
            copy: false,
        }
    }

    fn block(range: (u16, u16)) -> DragKind {
        DragKind::Move {
            key: "a".into(),
            range: MinuteRange::new(range.0, range.1).expect("a time"),
            whole: time(0, range.0, range.1),
        }
    }

    #[test]
    fn empty_time_is_chosen_in_quarters_of_an_hour_in_both_directions() {
        let ghost = |from, to| drag(DragKind::Create, (1, from), (1, to)).ghost();
        assert_eq!(ghost(487.0, 530.0), Some(time(1, 480, 540)));
        assert_eq!(ghost(530.0, 487.0), Some(time(1, 480, 540)));
        assert_eq!(ghost(500.0, 500.0), Some(time(1, 495, 510)));
        assert_eq!(ghost(1440.0, 1440.0), Some(time(1, 1425, 1440)));
    }

    #[test]
    fn empty_time_is_chosen_over_midnight_and_over_days_that_are_not_shown() {
        let ghost = |from, to| drag(DragKind::Create, from, to).ghost().expect("a time");
        let night = ghost((0, 1320.0), (1, 120.0));
        assert_eq!(night, ghost((1, 120.0), (0, 1320.0)));
        assert_eq!(
            (night.start(), night.minutes()),
            (local_time(day(0), 1320), 240)
        );
        assert_eq!(ghost((0, 1320.0), (1, 0.0)), time(0, 1320, 1440));
        let weekend = ghost((4, 1320.0), (5, 120.0));
        assert_eq!(weekend.minutes(), 240 + 2 * 1440);
    }

    #[test]
    fn a_block_keeps_its_length_and_snaps_to_the_grid() {
        let ghost = |to| drag(block((490, 550)), (0, 500.0), to).ghost();
        assert_eq!(ghost((2, 561.0)), Some(time(2, 555, 615)));
        assert_eq!(ghost((0, -900.0)), Some(time(0, 0, 60)));
        assert_eq!(ghost((0, 1430.0)), Some(time(0, 1425, 1485)));
    }

    #[test]
    fn all_parts_of_a_block_move_together() {
        let start: NaiveDateTime = local_time(day(0), 1320);
        let kind = DragKind::Move {
            key: "a".into(),
            range: MinuteRange::new(0, 120).expect("a time"),
            whole: GridTime::new(start, start + TimeDelta::hours(4)),
        };
        let drag = drag(kind, (1, 60.0), (2, 90.0));
        let ghost = drag.ghost().expect("a time");
        assert_eq!(
            (ghost.start(), ghost.minutes()),
            (local_time(day(1), 1350), 240)
        );
        let (days, minutes, copy) = (1, 30, false);
        let key = "a".into();
        let moved = GridAction::Move {
            key,
            days,
            minutes,
            copy,
        };
        assert_eq!(drag.action(), Some(moved));
    }

    #[test]
    fn an_end_stays_after_the_start() {
        let kind = DragKind::Resize {
            key: "a".into(),
            range: MinuteRange::new(480, 540).expect("a time"),
        };
        let ghost = |to| drag(kind.clone(), (0, 540.0), (3, to)).ghost();
        assert_eq!(ghost(583.0), Some(time(0, 480, 585)));
        assert_eq!(ghost(300.0), Some(time(0, 480, 495)));
    }

    #[test]
    fn dropping_where_it_was_changes_nothing() {
        let drag = drag(block((480, 540)), (0, 500.0), (0, 503.0));
        assert_eq!(drag.action(), None);
        let copied = Drag { copy: true, ..drag };
        assert!(copied.action().is_some());
    }
}
