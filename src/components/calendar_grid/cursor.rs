//! The place in a calendar grid that has the focus, and where the keys move it.

use std::ops::Range;
use std::rc::Rc;

use chrono::NaiveDate;
use yew::AttrValue;

use super::GridDay;

/// Minutes of a step through empty time.
pub const SNAP: u16 = 15;
/// Minutes of a larger step, and duration of the time that is chosen by a key.
pub const HOUR: u16 = 60;
/// Last minute at which something can begin.
const LAST_START: u16 = 24 * 60 - SNAP;

/// Place in a calendar grid.
#[derive(Clone, Debug, PartialEq)]
pub enum Cursor {
    /// Block or marker with a key.
    Item(AttrValue),
    /// Empty time.
    Slot {
        /// Position of the day.
        day: usize,
        /// Minute of the day.
        minute: u16,
    },
    /// The first item of the next days that are shown, or the last one of the previous days.
    Turned {
        /// The next days.
        forward: bool,
        /// First date of the days that were left.
        left: NaiveDate,
    },
}

/// Movement of the cursor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// To the next item of the day, then to empty time.
    Down,
    /// To the previous item of the day, then to empty time.
    Up,
    /// To the next day.
    Right,
    /// To the previous day.
    Left,
    /// To empty time an hour later.
    HourDown,
    /// To empty time an hour earlier.
    HourUp,
    /// To the first item of the day.
    First,
    /// To the last item of the day.
    Last,
}

/// Result of a movement.
#[derive(Clone, Debug, PartialEq)]
pub enum Moved {
    /// The cursor is here.
    To(Cursor),
    /// It would be on the day before the first.
    BeforeFirstDay,
    /// It would be on the day after the last.
    AfterLastDay,
}

impl Cursor {
    /// Returns the cursor where nothing was focused yet: the first item, or the first visible hour.
    #[must_use]
    pub fn start(days: &[Rc<GridDay>], hours: &Range<u16>) -> Self {
        let first = days.iter().find_map(|day| items(day).next());
        first.map_or_else(|| slot(0, hours.start * 60), Self::Item)
    }

    /// Returns the item or the empty time that the cursor is on, or `None` if that is not shown.
    #[must_use]
    pub fn resolved(&self, days: &[Rc<GridDay>], hours: &Range<u16>) -> Option<Self> {
        match self {
            Self::Item(key) => {
                let mut days = days.iter();
                let is_shown = days.any(|day| items(day).any(|item| item == *key));
                is_shown.then(|| self.clone())
            }
            Self::Slot { day, .. } => (*day < days.len()).then(|| self.clone()),
            Self::Turned { forward, left } => {
                let (first, last) = days.first().zip(days.last())?;
                let at = if *forward { 0 } else { days.len() - 1 };
                let item = if *forward {
                    items(first).next()
                } else {
                    items(last).last()
                };
                (first.date != *left).then(|| edge(at, item, hours.start * HOUR))
            }
        }
    }

    /// Returns the position of its day and its minute.
    #[must_use]
    pub fn place(&self, days: &[Rc<GridDay>]) -> (usize, u16) {
        match self {
            Self::Slot { day, minute } => (*day, *minute),
            Self::Turned { .. } => (0, 0),
            Self::Item(key) => {
                let day = |day: &Rc<GridDay>| items(day).any(|item| item == *key);
                let at = days.iter().position(day).unwrap_or_default();
                let block = days.get(at).and_then(|day| day.block(key));
                (at, block.map_or(0, |block| block.range.start()))
            }
        }
    }

    /// Moves the cursor.
    #[must_use]
    pub fn moved(&self, step: Step, days: &[Rc<GridDay>], hours: &Range<u16>) -> Moved {
        let (at, minute) = self.place(days);
        let Some(day) = days.get(at) else {
            return Moved::To(Self::start(days, hours));
        };
        Moved::To(match step {
            Step::Down => self.vertical(at, day, false),
            Step::Up => self.vertical(at, day, true),
            Step::HourDown => slot(at, minute + HOUR),
            Step::HourUp => slot(at, minute.saturating_sub(HOUR)),
            Step::First => edge(at, items(day).next(), hours.start * 60),
            Step::Last => edge(at, items(day).last(), (hours.end - 1) * 60),
            Step::Right => match days.get(at + 1) {
                Some(next) => self.on_day(at + 1, next, minute),
                None => return Moved::AfterLastDay,
            },
            Step::Left => match at.checked_sub(1).and_then(|at| days.get(at)) {
                Some(previous) => self.on_day(at - 1, previous, minute),
                None => return Moved::BeforeFirstDay,
            },
        })
    }

    /// Moves up or down within a day.
    fn vertical(&self, at: usize, day: &GridDay, up: bool) -> Self {
        match self {
            Self::Item(key) => {
                let keys: Vec<AttrValue> = items(day).collect();
                let here = keys.iter().position(|item| item == key);
                let next = here.and_then(|here| {
                    if up {
                        here.checked_sub(1)
                    } else {
                        Some(here + 1)
                    }
                });
                if let Some(next) = next.and_then(|next| keys.get(next)) {
                    return Self::Item(next.clone());
                }
                let range = day.block(key).map(|block| block.range);
                let minute = if up {
                    range.map_or(0, |range| range.start().saturating_sub(1))
                } else {
                    range.map_or(0, |range| range.end().next_multiple_of(SNAP))
                };
                slot(at, minute)
            }
            Self::Turned { .. } => edge(at, items(day).next(), 0),
            Self::Slot { minute, .. } => {
                let next = if up {
                    minute.saturating_sub(SNAP)
                } else {
                    minute + SNAP
                };
                let passed = minute.min(&next)..minute.max(&next);
                let is_passed = |start: u16| {
                    if up {
                        *passed.start <= start && start < *passed.end
                    } else {
                        *passed.start < start && start <= *passed.end
                    }
                };
                let mut blocks = day.blocks.iter();
                let block = blocks.find(|block| is_passed(block.range.start()));
                block.map_or_else(|| slot(at, next), |block| Self::Item(block.key.clone()))
            }
        }
    }

    /// Moves to another day, to the item nearest to a minute or to the same empty time.
    fn on_day(&self, at: usize, day: &GridDay, minute: u16) -> Self {
        let nearest = day
            .blocks
            .iter()
            .min_by_key(|block| block.range.start().abs_diff(minute));
        match (self, nearest) {
            (Self::Item(_), Some(block)) => Self::Item(block.key.clone()),
            (Self::Item(_) | Self::Slot { .. } | Self::Turned { .. }, _) => slot(at, minute),
        }
    }
}

/// Iterates over the keys of the items of a day, in the order of the arrow keys.
fn items(day: &GridDay) -> impl Iterator<Item = AttrValue> {
    let due = day.due_keys().cloned();
    due.chain(day.blocks.iter().map(|block| block.key.clone()))
}

/// Returns empty time on the grid of quarters of an hour.
pub fn slot(day: usize, minute: u16) -> Cursor {
    Cursor::Slot {
        day,
        minute: (minute / SNAP * SNAP).min(LAST_START),
    }
}

fn edge(day: usize, item: Option<AttrValue>, minute: u16) -> Cursor {
    item.map_or_else(|| slot(day, minute), Cursor::Item)
}

#[cfg(test)]
mod tests;
