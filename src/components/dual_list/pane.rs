//! State of one side: its search, its visible items and its cursor. Pure.

use super::chosen_items::ChosenItems;
use super::cursor::Cursor;
use super::item_source::ItemSource;
use super::side::Side;
use super::visible_items::VisibleItems;
use crate::components::type_ahead::TypeAhead;
use lectern_core::search::{Bitmap, ItemIndex, Query};

/// Filters of a pane other than its own search.
#[derive(Clone, Copy)]
pub struct PaneFilter<'a> {
    /// The chosen and the saved items.
    pub chosen: &'a ChosenItems,
    /// The items that pass the filter, if there is one.
    pub filter: Option<&'a Bitmap>,
    /// Restricts the rows to differences from what is saved.
    pub changes_only: bool,
}

/// State of one side.
#[derive(Clone)]
pub struct Pane {
    pub side: Side,
    pub typed: String,
    pub query: Query,
    /// Search results on both sides, before filters.
    found: Bitmap,
    pub rows: VisibleItems,
    pub cursor: Cursor,
    pub type_ahead: TypeAhead,
    /// The list has the focus; then one of its rows is current, if there are any.
    focused: bool,
    /// Incremented on every search; the listbox then scrolls to its top.
    pub search_count: u32,
    /// Incremented whenever [`revealed_rows`](Self::revealed_rows) are to be scrolled into view.
    pub reveal_count: u32,
    /// First and last row to scroll into view, in place of the current row.
    revealed: Option<(usize, usize)>,
}

impl Pane {
    /// Returns `true` if the search has results on either side, regardless of filters.
    pub fn has_matches(&self) -> bool {
        !self.found.is_empty()
    }

    /// Creates a pane without search text and without rows; see [`search`](Self::search).
    pub fn new(side: Side, len: usize) -> Self {
        Self {
            side,
            typed: String::new(),
            query: Query::default(),
            found: Bitmap::full(len),
            rows: VisibleItems::default(),
            cursor: Cursor::new(len),
            type_ahead: TypeAhead::default(),
            focused: false,
            search_count: 0,
            reveal_count: 0,
            revealed: None,
        }
    }

    /// Sets the search text, recomputes the rows and resets the cursor.
    pub fn search(&mut self, typed: String, items: &dyn ItemSource, frame: PaneFilter<'_>) {
        self.query = items.query(&typed);
        self.typed = typed;
        items.index().find(&self.query, &mut self.found);
        self.rows = self.rows_of(frame);
        self.cursor.reset(&self.rows);
        self.search_count += 1;
        self.keep_current();
    }

    /// Notes whether the list has the focus. With the focus, the first selected row becomes current,
    /// or else the first row, unless a row is current already.
    pub fn set_focused(&mut self, focused: bool) {
        self.focused = focused;
        self.keep_current();
    }

    /// Returns whether the list has the focus.
    pub const fn is_focused(&self) -> bool {
        self.focused
    }

    fn keep_current(&mut self) {
        if self.focused {
            self.cursor.focus_in(&self.rows);
        }
    }

    /// Requests that the current row is scrolled into view.
    pub fn reveal_current(&mut self) {
        self.reveal_count += 1;
        self.revealed = None;
    }

    /// Requests that the rows of `items` are scrolled into view; the cursor stays. Does nothing if
    /// none of them has a row.
    pub fn reveal_items(&mut self, items: &Bitmap) {
        let span = self.rows.span_of(items);
        if span.is_some() {
            self.reveal_count += 1;
            self.revealed = span;
        }
    }

    /// Returns the first and the last row to scroll into view.
    pub fn revealed_rows(&self) -> Option<(usize, usize)> {
        self.revealed
            .or_else(|| self.cursor.row().map(|row| (row, row)))
    }

    /// Recomputes the rows after a move or a change of filters; the cursor stays near its item.
    pub fn refresh(&mut self, frame: PaneFilter<'_>) {
        let rows = self.rows_of(frame);
        self.cursor.follow(&self.rows, &rows);
        self.rows = rows;
        self.keep_current();
    }

    fn rows_of(&self, frame: PaneFilter<'_>) -> VisibleItems {
        let PaneFilter {
            chosen,
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
                    shown.intersect_with(chosen.saved());
                }
                shown.difference_with(chosen.items());
                VisibleItems::sorted(shown)
            }
            Side::Chosen => {
                if changes_only {
                    let mut changes = chosen.added();
                    changes.union_with(&chosen.removed());
                    shown.intersect_with(&changes);
                }
                chosen.visible(shown)
            }
        }
    }

    /// Returns the current item.
    pub fn current(&self) -> Option<ItemIndex> {
        self.cursor.row().and_then(|row| self.rows.item(row))
    }
}
