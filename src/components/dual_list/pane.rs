//! One side of a dual list as data: its search, the rows that it shows, its cursor.

use super::choice::Choice;
use super::cursor::Cursor;
use super::entries::Entries;
use super::rows::Rows;
use super::type_ahead::TypeAhead;
use lectern_core::search::{Bitmap, Query};

/// The two sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Left.
    Available,
    /// Right.
    Chosen,
}

impl Side {
    /// Both.
    pub const BOTH: [Self; 2] = [Self::Available, Self::Chosen];

    /// What ids and classes begin with.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Available => "available",
            Self::Chosen => "chosen",
        }
    }

    /// The other one.
    pub const fn other(self) -> Self {
        match self {
            Self::Available => Self::Chosen,
            Self::Chosen => Self::Available,
        }
    }
}

/// What a pane shows its entries by, beside its own search.
#[derive(Clone, Copy)]
pub struct Frame<'a> {
    /// What is chosen.
    pub choice: &'a Choice,
    /// Only these, where some are filtered out.
    pub filter: Option<&'a Bitmap>,
    /// Only what differs from what is saved.
    pub changes_only: bool,
}

/// One side.
#[derive(Clone)]
pub struct Pane {
    pub side: Side,
    pub typed: String,
    pub query: Query,
    /// What the search finds, whichever side it is on.
    found: Bitmap,
    pub rows: Rows,
    pub cursor: Cursor,
    pub ahead: TypeAhead,
    /// Counts the searches: after each the list is scrolled to its top.
    pub searches: u32,
    /// Counts the times at which the current row is to be brought into view.
    pub reveals: u32,
}

impl Pane {
    /// Whether the search finds anything at all, on whichever side it is and whatever is filtered out.
    pub fn finds(&self) -> bool {
        !self.found.is_empty()
    }

    /// A side with nothing typed yet; [`refresh`](Self::refresh) gives it rows.
    pub fn new(side: Side, len: u32) -> Self {
        Self {
            side,
            typed: String::new(),
            query: Query::default(),
            found: Bitmap::full(len),
            rows: Rows::default(),
            cursor: Cursor::new(len),
            ahead: TypeAhead::default(),
            searches: 0,
            reveals: 0,
        }
    }

    /// Searches for what was typed: the rows are others, and the list starts at its top again.
    pub fn search(&mut self, typed: String, entries: &dyn Entries, frame: Frame<'_>) {
        self.query = entries.query(&typed);
        self.typed = typed;
        entries.index().find(&self.query, &mut self.found);
        self.rows = self.rows_of(frame);
        self.cursor.restart(&self.rows);
        self.searches += 1;
    }

    /// Works out the rows after a move or another filter; the cursor stays by its entry.
    pub fn refresh(&mut self, frame: Frame<'_>) {
        let rows = self.rows_of(frame);
        self.cursor.follow(&self.rows, &rows);
        self.rows = rows;
    }

    fn rows_of(&self, frame: Frame<'_>) -> Rows {
        let Frame {
            choice,
            filter,
            changes_only,
        } = frame;
        let mut shown = self.found.clone();
        if let Some(filter) = filter {
            shown.intersect_with(filter);
        }
        match self.side {
            Side::Available => {
                if changes_only {
                    shown.intersect_with(choice.saved());
                }
                shown.difference_with(choice.chosen());
                Rows::sorted(shown)
            }
            Side::Chosen => {
                if changes_only {
                    let mut changes = choice.added();
                    changes.union_with(&choice.removed());
                    shown.intersect_with(&changes);
                }
                choice.rows(shown)
            }
        }
    }

    /// The current entry.
    pub fn current(&self) -> Option<u32> {
        self.cursor.row().and_then(|row| self.rows.entry(row))
    }
}
