//! Current row and selection of a list, after the rearrangeable listbox of the ARIA authoring
//! practices. Pure. The selection is kept by item, so it survives reordering; it contains visible items
//! only.

use super::visible_items::VisibleItems;
use lectern_core::search::{Bitmap, ItemIndex};

/// A cursor movement; it does not wrap around.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Down by a number of rows.
    Down(usize),
    /// Up by a number of rows.
    Up(usize),
    /// To the first row.
    First,
    /// To the last row.
    Last,
}

/// Current row and selection.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cursor {
    row: Option<usize>,
    anchor: usize,
    selected: Bitmap,
}

impl Cursor {
    /// Creates a cursor without current row or selection, for a source of `len` items.
    pub fn new(len: usize) -> Self {
        Self {
            row: None,
            anchor: 0,
            selected: Bitmap::new(len),
        }
    }

    /// Returns the current row.
    pub const fn row(&self) -> Option<usize> {
        self.row
    }

    /// Returns the selected items.
    pub const fn selected(&self) -> &Bitmap {
        &self.selected
    }

    /// Makes the first selected row current, or else the first row, unless a row is current already.
    pub fn focus_in(&mut self, rows: &VisibleItems) {
        if self.row.is_none() {
            let first = match self.selected.is_empty() {
                true => None,
                false => rows.iter().find(|item| self.selected.contains(*item)),
            };
            let row = first.and_then(|item| rows.row_of(item));
            self.go_to(row.unwrap_or(0), rows);
        }
    }

    /// Makes a row current; selection and range anchor stay.
    pub fn go_to(&mut self, row: usize, rows: &VisibleItems) {
        self.row = rows.len().checked_sub(1).map(|last| row.min(last));
    }

    /// Moves the cursor; `extend` selects the rows passed over.
    pub fn step(&mut self, step: Step, extend: bool, rows: &VisibleItems) {
        let Some(last) = rows.len().checked_sub(1) else {
            return;
        };
        let from = self.row;
        let to = match (step, from) {
            (Step::First, _) => 0,
            (Step::Last, _) => last,
            (Step::Down(_) | Step::Up(_), None) => 0,
            (Step::Down(by), Some(row)) => row.saturating_add(by).min(last),
            (Step::Up(by), Some(row)) => row.saturating_sub(by),
        };
        self.row = Some(to);
        if extend && matches!(step, Step::Down(1) | Step::Up(1)) {
            self.select(to, to, rows);
        } else if extend {
            self.select(from.unwrap_or(0), to, rows);
        }
    }

    /// Toggles the selection of the current row (Space).
    pub fn toggle(&mut self, rows: &VisibleItems) {
        self.focus_in(rows);
        if let Some(row) = self.row
            && let Some(item) = rows.item(row)
        {
            self.flip(item);
            self.anchor = row;
        }
    }

    /// Selects from the row selected last to the current one (Shift+Space).
    pub fn select_to_current(&mut self, rows: &VisibleItems) {
        self.focus_in(rows);
        if let Some(row) = self.row {
            let from = match self.selected.is_empty() {
                true => row,
                false => self.anchor,
            };
            self.select(from, row, rows);
        }
    }

    /// Selects all rows, or none if all are selected (Ctrl+A).
    pub fn toggle_all(&mut self, rows: &VisibleItems) {
        let all = self.selected == *rows.as_bitmap();
        self.clear();
        if !all {
            self.selected.union_with(rows.as_bitmap());
        }
    }

    /// Clears the selection.
    pub fn clear(&mut self) {
        self.selected.reset(self.selected.len());
    }

    /// Handles a click: selects the row alone, toggles it with `add`, or selects from the anchor to it with
    /// `range`.
    pub fn click(&mut self, row: usize, add: bool, range: bool, rows: &VisibleItems) {
        let Some(item) = rows.item(row) else { return };
        if !add {
            self.clear();
        }
        if range {
            self.select(self.anchor, row, rows);
            self.row = Some(row);
            return;
        }
        self.flip(item);
        self.go_to(row, rows);
        self.anchor = row;
    }

    /// Returns the items to move, in order: the selected ones, or else the current one.
    pub fn targets(&self, rows: &VisibleItems) -> Vec<ItemIndex> {
        if self.selected.is_empty() {
            return self
                .row
                .and_then(|row| rows.item(row))
                .into_iter()
                .collect();
        }
        rows.iter()
            .filter(|item| self.selected.contains(*item))
            .collect()
    }

    /// Adapts to changed rows: drops hidden items from the selection and makes the next remaining row
    /// current, or else the last one.
    pub fn follow(&mut self, before: &VisibleItems, rows: &VisibleItems) {
        self.selected.intersect_with(rows.as_bitmap());
        let Some(row) = self.row else { return };
        let remains = |item: &ItemIndex| rows.as_bitmap().contains(*item);
        let next = match rows.is_empty() {
            true => None,
            false => before.items_in(row..before.len()).find(remains),
        };
        let row = next.and_then(|item| rows.row_of(item));
        self.go_to(row.unwrap_or(usize::MAX), rows);
        self.anchor = self.row.unwrap_or(0);
    }

    /// Adapts to the results of another search: like [`follow`](Self::follow), but without current row.
    pub fn reset(&mut self, rows: &VisibleItems) {
        self.selected.intersect_with(rows.as_bitmap());
        self.row = None;
        self.anchor = 0;
    }

    fn flip(&mut self, item: ItemIndex) {
        if self.selected.contains(item) {
            self.selected.clear(item);
        } else {
            self.selected.set(item);
        }
    }

    fn select(&mut self, from: usize, to: usize, rows: &VisibleItems) {
        rows.items_in(from.min(to)..from.max(to).saturating_add(1))
            .for_each(|item| self.selected.set(item));
    }
}

#[cfg(test)]
mod tests;
