//! The place of a board that has the focus, and where the keys move it.

use chrono::NaiveDate;
use yew::AttrValue;

use super::BoardRows;
use super::axis::SNAP;

/// Minutes of a larger step.
pub const HOUR: u16 = 60;
/// Rows of a larger step.
const PAGE: usize = 10;
/// Last minute at which something can begin.
const LAST_START: u16 = 24 * 60 - SNAP;

/// Place of a board.
#[derive(Clone, Debug, PartialEq)]
pub enum BoardCursor {
    /// Block with a key.
    Block(AttrValue),
    /// Empty time of a row.
    Slot {
        /// Position of the row.
        row: usize,
        /// Position of the day.
        day: usize,
        /// Minute of the day.
        minute: u16,
    },
}

/// Movement of the cursor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BoardStep {
    /// To a later block of the row, then to empty time.
    Later,
    /// To an earlier block of the row, then to empty time.
    Earlier,
    /// To the row below.
    Down,
    /// To the row above.
    Up,
    /// Some rows down.
    PageDown,
    /// Some rows up.
    PageUp,
    /// To the first block of the row.
    First,
    /// To the last block of the row.
    Last,
}

/// Result of a movement.
#[derive(Clone, Debug, PartialEq)]
pub enum BoardMoved {
    /// The cursor is here.
    To(BoardCursor),
    /// It would be before the first day.
    BeforeFirstDay,
    /// It would be after the last day.
    AfterLastDay,
}

impl BoardCursor {
    /// Returns the cursor where nothing was focused yet: the first block, or the first hour.
    #[must_use]
    pub fn start(board: &BoardRows) -> Self {
        let blocks = board.rows.iter().flat_map(|row| row.days.iter().flatten());
        let mut keys = blocks.map(|block| block.key.clone());
        keys.next()
            .map_or_else(|| slot(0, 0, board.hours.start * HOUR), BoardCursor::Block)
    }

    /// Returns the cursor on empty time of the row with a key, if row and day are shown.
    #[must_use]
    pub fn at(board: &BoardRows, row: &str, date: NaiveDate, minute: u16) -> Option<Self> {
        let row = board.rows.iter().position(|other| other.key == row)?;
        let day = board.days.iter().position(|day| day.date == date)?;
        Some(slot(row, day, minute))
    }

    /// Returns the key of its row, its date, and its minute.
    #[must_use]
    pub fn named_place(&self, board: &BoardRows) -> Option<(AttrValue, NaiveDate, u16)> {
        let (row, day, minute) = self.place(board);
        let (row, day) = (board.rows.get(row)?, board.days.get(day)?);
        Some((row.key.clone(), day.date, minute))
    }

    /// Returns the cursor at the first empty time of a row, or at the last.
    #[must_use]
    pub const fn at_end(row: usize, last: bool) -> Self {
        let (day, minute) = if last {
            (usize::MAX, LAST_START)
        } else {
            (0, 0)
        };
        Self::Slot { row, day, minute }
    }

    /// Returns the cursor if what it is on is shown. Empty time beyond the rows, the days or the hours is
    /// the nearest that is shown.
    #[must_use]
    pub fn resolved(&self, board: &BoardRows) -> Option<Self> {
        match self {
            Self::Block(key) => board.find(key).map(|_| self.clone()),
            Self::Slot { row, day, minute } => {
                let (first, last) = (board.hours.start * HOUR, board.hours.end * HOUR);
                Some(Self::Slot {
                    row: (*row).min(board.rows.len().checked_sub(1)?),
                    day: (*day).min(board.days.len().checked_sub(1)?),
                    minute: (*minute).min(last.saturating_sub(SNAP)).max(first),
                })
            }
        }
    }

    /// Returns the positions of its row and its day, and its minute.
    #[must_use]
    pub fn place(&self, board: &BoardRows) -> (usize, usize, u16) {
        match self {
            Self::Slot { row, day, minute } => (*row, *day, *minute),
            Self::Block(key) => {
                let found = board.find(key);
                found.map_or((0, 0, 0), |(row, day, block)| {
                    (row, day, block.range.start())
                })
            }
        }
    }

    /// Moves the cursor. `over_time`: something is held, so that it moves over all places and not from
    /// block to block.
    #[must_use]
    pub fn moved(&self, step: BoardStep, board: &BoardRows, over_time: bool) -> BoardMoved {
        let (row, day, minute) = self.place(board);
        let to_row = |row: usize| self.in_row(row, day, minute, board, over_time);
        let last = board.rows.len().saturating_sub(1);
        BoardMoved::To(match step {
            BoardStep::Down => to_row((row + 1).min(last)),
            BoardStep::Up => to_row(row.saturating_sub(1)),
            BoardStep::PageDown => to_row((row + PAGE).min(last)),
            BoardStep::PageUp => to_row(row.saturating_sub(PAGE)),
            BoardStep::First if over_time => slot(row, day, board.hours.start * HOUR),
            BoardStep::Last if over_time => slot(row, day, board.hours.end * HOUR - SNAP),
            BoardStep::First => edge(board, row, false),
            BoardStep::Last => edge(board, row, true),
            BoardStep::Later => return self.along(board, true, over_time),
            BoardStep::Earlier => return self.along(board, false, over_time),
        })
    }

    /// Moves to a row, to the block nearest in time or to the same empty time.
    fn in_row(
        &self,
        row: usize,
        day: usize,
        minute: u16,
        board: &BoardRows,
        over_time: bool,
    ) -> Self {
        let is_block = matches!(self, Self::Block(_)) && !over_time;
        let blocks = board.rows.get(row).and_then(|row| row.days.get(day));
        let nearest = blocks.into_iter().flatten();
        let nearest = nearest.min_by_key(|block| block.range.start().abs_diff(minute));
        match nearest.filter(|_| is_block) {
            Some(block) => Self::Block(block.key.clone()),
            None => slot(row, day, minute),
        }
    }

    /// Moves along the row.
    fn along(&self, board: &BoardRows, later: bool, over_time: bool) -> BoardMoved {
        let (row, day, mut minute) = self.place(board);
        if let Self::Block(key) = self
            && !over_time
        {
            let blocks: Vec<_> = board.rows.get(row).map_or_else(Vec::new, |row| {
                row.days.iter().flatten().map(|block| &block.key).collect()
            });
            let here = blocks.iter().position(|other| *other == key);
            let next = here.and_then(|here| {
                if later {
                    Some(here + 1)
                } else {
                    here.checked_sub(1)
                }
            });
            if let Some(next) = next.and_then(|next| blocks.get(next)) {
                return BoardMoved::To(Self::Block((*next).clone()));
            }
            if later && let Some((_, _, block)) = board.find(key) {
                // The step leads to the first quarter of an hour after it.
                minute = block.range.end().next_multiple_of(SNAP) - SNAP;
            }
        }
        let (first, last) = (board.hours.start * HOUR, board.hours.end * HOUR);
        let to = if later {
            minute + SNAP
        } else {
            minute.saturating_sub(SNAP)
        };
        match (later, to) {
            (true, to) if to >= last && day + 1 >= board.days.len() => BoardMoved::AfterLastDay,
            (true, to) if to >= last => BoardMoved::To(slot(row, day + 1, first)),
            (false, to) if minute <= first || to < first => match day.checked_sub(1) {
                None => BoardMoved::BeforeFirstDay,
                Some(day) => BoardMoved::To(slot(row, day, last - SNAP)),
            },
            (_, to) => BoardMoved::To(slot(row, day, to)),
        }
    }
}

fn edge(board: &BoardRows, row: usize, last: bool) -> BoardCursor {
    let days = board.rows.get(row).map(|row| row.days.as_slice());
    let mut blocks = days.unwrap_or_default().iter().flatten();
    let block = if last {
        blocks.next_back()
    } else {
        blocks.next()
    };
    block.map_or_else(
        || slot(row, 0, board.hours.start * HOUR),
        |block| BoardCursor::Block(block.key.clone()),
    )
}

/// Returns empty time on the grid of quarters of an hour.
fn slot(row: usize, day: usize, minute: u16) -> BoardCursor {
    BoardCursor::Slot {
        row,
        day,
        minute: (minute / SNAP * SNAP).min(LAST_START),
    }
}

#[cfg(test)]
mod tests;
