//! One side of a dual list as data: its search, the rows that it shows, its cursor, its window.

use std::rc::Rc;

use super::choice::Choice;
use super::cursor::Cursor;
use super::entries::Entries;
use crate::search::{Bitmap, Query};

/// The two sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Left.
    Available,
    /// Right.
    Chosen,
}

impl Side {
    /// The start of ids.
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

/// Rows drawn beyond what is in view.
const MARGIN: usize = 8;

/// One side.
pub struct Pane {
    pub side: Side,
    pub typed: String,
    pub query: Query,
    /// What the search finds, whichever side it is on.
    found: Bitmap,
    /// The rows shown, in order.
    pub rows: Rc<Vec<u32>>,
    /// The same as a set.
    shown: Bitmap,
    pub cursor: Cursor,
    pub scroll: f64,
    pub height: f64,
    /// Letters typed in the list, and when the last one was (ms).
    pub ahead: (String, f64),
}

impl Pane {
    pub fn new(side: Side, len: u32) -> Self {
        Self {
            side,
            typed: String::new(),
            query: Query::new(""),
            found: Bitmap::full(len),
            rows: Rc::default(),
            shown: Bitmap::new(len),
            cursor: Cursor::new(len),
            scroll: 0.0,
            height: 600.0,
            ahead: (String::new(), 0.0),
        }
    }

    /// Searches for what is typed.
    pub fn search(&mut self, typed: String, entries: &dyn Entries) {
        self.query = Query::new(&typed);
        self.typed = typed;
        entries.index().find(&self.query, &mut self.found);
        self.scroll = 0.0;
    }

    /// Works out the rows from the search, the choice and a filter. `restart` after a search, else
    /// the cursor follows the rows.
    pub fn refresh(&mut self, choice: &Choice, filter: Option<&Bitmap>, changes_only: bool, restart: bool) {
        let mut shown = self.found.clone();
        match self.side {
            Side::Available => {
                shown.and_not(choice.chosen());
                if changes_only {
                    shown.and(&choice.removed());
                }
            }
            Side::Chosen => {
                let mut all = if changes_only { choice.added() } else { choice.chosen().clone() };
                all.or(&choice.removed());
                shown.and(&all);
            }
        }
        if let Some(filter) = filter {
            shown.and(filter);
        }
        let mut rows = Vec::new();
        if self.side == Side::Chosen && choice.is_ordered() {
            rows = choice.right();
            rows.retain(|entry| shown.contains(*entry));
        } else {
            shown.collect_into(&mut rows);
        }
        if restart {
            self.cursor.restart(&shown);
        } else {
            self.cursor.follow(&self.rows, &rows, &shown);
        }
        self.rows = Rc::new(rows);
        self.shown = shown;
    }

    /// The rows to draw, for rows of this height.
    pub fn window(&self, row_height: f64) -> std::ops::Range<usize> {
        let first = (self.scroll / row_height).max(0.0) as usize;
        let count = (self.height / row_height).ceil() as usize + 1;
        let from = first.saturating_sub(MARGIN).min(self.rows.len());
        from..(first + count + MARGIN).min(self.rows.len())
    }

    /// Where to scroll so that the current row is in view; none when it is.
    pub fn reveal(&self, row_height: f64) -> Option<f64> {
        let top = self.cursor.row()? as f64 * row_height;
        if top < self.scroll {
            Some(top)
        } else if top + row_height > self.scroll + self.height {
            Some(top + row_height - self.height)
        } else {
            None
        }
    }
}
