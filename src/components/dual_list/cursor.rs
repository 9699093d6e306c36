//! Which row of a list is current and which entries are selected. Pure; as in the ARIA authoring
//! practices' rearrangeable listbox. Selection is by entry, so it survives a row's change of place;
//! it never holds an entry that is not shown.

use super::rows::Rows;
use lectern_core::search::Bitmap;

/// A way to another row. There is no wrapping.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// So many rows down.
    Down(u32),
    /// So many rows up.
    Up(u32),
    /// The first row.
    First,
    /// The last row.
    Last,
}

/// The current row and the selection of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cursor {
    row: Option<u32>,
    anchor: u32,
    selected: Bitmap,
}

impl Cursor {
    /// No current row, nothing selected, among `len` entries.
    pub fn new(len: u32) -> Self {
        Self {
            row: None,
            anchor: 0,
            selected: Bitmap::new(len),
        }
    }

    /// The current row.
    pub const fn row(&self) -> Option<u32> {
        self.row
    }

    /// The selected entries.
    pub const fn selected(&self) -> &Bitmap {
        &self.selected
    }

    /// The focus came: the first selected row is current, else the first; one that is current stays.
    pub fn enter(&mut self, rows: &Rows) {
        if self.row.is_none() {
            let first = match self.selected.is_empty() {
                true => None,
                false => rows.all().find(|entry| self.selected.contains(*entry)),
            };
            let row = first.and_then(|entry| rows.row(entry));
            self.go(row.unwrap_or(0), rows);
        }
    }

    /// A row becomes current; the selection stays, and so does the row that a range begins at.
    pub fn go(&mut self, row: u32, rows: &Rows) {
        self.row = rows.len().checked_sub(1).map(|last| row.min(last));
    }

    /// Another row becomes current; `extend` selects what is passed over.
    pub fn step(&mut self, step: Step, extend: bool, rows: &Rows) {
        let Some(last) = rows.len().checked_sub(1) else {
            return;
        };
        let from = self.row;
        let to = match (step, from) {
            (Step::First, _) => 0,
            (Step::Last, _) => last,
            (_, None) => 0,
            (Step::Down(by), Some(row)) => row.saturating_add(by).min(last),
            (Step::Up(by), Some(row)) => row.saturating_sub(by),
        };
        self.row = Some(to);
        if extend && matches!(step, Step::Down(1) | Step::Up(1)) {
            self.select(to, to, rows);
        } else if extend {
            self.select(from.unwrap_or(to), to, rows);
        }
    }

    /// Space: the current row changes between selected and not.
    pub fn toggle(&mut self, rows: &Rows) {
        self.enter(rows);
        if let Some(row) = self.row
            && let Some(entry) = rows.entry(row)
        {
            self.flip(entry);
            self.anchor = row;
        }
    }

    /// Shift+Space: everything from the row that was selected last to the current one is selected.
    pub fn select_to_current(&mut self, rows: &Rows) {
        self.enter(rows);
        if let Some(row) = self.row {
            let from = match self.selected.is_empty() {
                true => row,
                false => self.anchor,
            };
            self.select(from, row, rows);
        }
    }

    /// Ctrl+A: everything shown is selected; again: nothing.
    pub fn toggle_all(&mut self, rows: &Rows) {
        let all = self.selected == *rows.set();
        self.clear();
        if !all {
            self.selected.union_with(rows.set());
        }
    }

    /// Nothing is selected any more.
    pub fn clear(&mut self) {
        self.selected.reset(self.selected.len());
    }

    /// A click: selects one row alone; with `add` it changes beside the others; with `range`
    /// everything from the anchor to it is selected.
    pub fn click(&mut self, row: u32, add: bool, range: bool, rows: &Rows) {
        let Some(entry) = rows.entry(row) else { return };
        if !add {
            self.clear();
        }
        if range {
            self.select(self.anchor, row, rows);
            self.row = Some(row);
            return;
        }
        self.flip(entry);
        self.go(row, rows);
        self.anchor = row;
    }

    /// The entries that a move is about, in order: the selected ones, else the current one.
    pub fn targets(&self, rows: &Rows) -> Vec<u32> {
        if self.selected.is_empty() {
            return self
                .row
                .and_then(|row| rows.entry(row))
                .into_iter()
                .collect();
        }
        rows.all()
            .filter(|entry| self.selected.contains(*entry))
            .collect()
    }

    /// The rows have changed. What is not shown is not selected; the current row is the first that
    /// remains after those that went, else the last.
    pub fn follow(&mut self, before: &Rows, rows: &Rows) {
        self.selected.intersect_with(rows.set());
        let Some(row) = self.row else { return };
        let remains = |entry: &u32| rows.set().contains(*entry);
        let next = match rows.is_empty() {
            true => None,
            false => before.entries(row..before.len()).find(remains),
        };
        let row = next.and_then(|entry| rows.row(entry));
        self.go(row.unwrap_or(u32::MAX), rows);
        self.anchor = self.row.unwrap_or(0);
    }

    /// The rows are the answer to another search: it starts at the top again.
    pub fn restart(&mut self, rows: &Rows) {
        self.selected.intersect_with(rows.set());
        self.row = None;
        self.anchor = 0;
    }

    fn flip(&mut self, entry: u32) {
        if self.selected.contains(entry) {
            self.selected.clear(entry);
        } else {
            self.selected.set(entry);
        }
    }

    fn select(&mut self, from: u32, to: u32, rows: &Rows) {
        rows.entries(from.min(to)..from.max(to).saturating_add(1))
            .for_each(|entry| self.selected.set(entry));
    }
}

#[cfg(test)]
mod tests;
