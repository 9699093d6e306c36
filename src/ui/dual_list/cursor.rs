//! Which row of a list is current and which are selected. Pure; the keys of the ARIA authoring
//! practices' rearrangeable listbox. Selection is by entry, so it survives a row's change of place;
//! it never holds an entry that is not shown.

use crate::search::Bitmap;

/// A key that means something to a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListKey {
    /// So many rows down, or up where negative.
    By(isize),
    /// The first row.
    First,
    /// The last row.
    Last,
}

/// The current row and the selection of a list.
#[derive(Clone, Debug, Default)]
pub struct Cursor {
    row: Option<usize>,
    anchor: usize,
    selected: Bitmap,
}

impl Cursor {
    /// No current row, nothing selected, among `len` entries.
    #[must_use]
    pub fn new(len: u32) -> Self {
        Self { row: None, anchor: 0, selected: Bitmap::new(len) }
    }

    /// The current row.
    #[must_use]
    pub const fn row(&self) -> Option<usize> {
        self.row
    }

    /// The selected entries.
    #[must_use]
    pub const fn selected(&self) -> &Bitmap {
        &self.selected
    }

    /// The focus came: the first selected row is current, else the first.
    pub fn enter(&mut self, rows: &[u32]) {
        if self.row.is_none() && !rows.is_empty() {
            let selected = rows.iter().position(|entry| self.selected.contains(*entry));
            self.go(selected.unwrap_or(0), rows);
        }
    }

    /// A row becomes current; the selection stays.
    pub fn go(&mut self, row: usize, rows: &[u32]) {
        self.row = (!rows.is_empty()).then(|| row.min(rows.len() - 1));
        self.anchor = self.row.unwrap_or(0);
    }

    /// A key moves the current row; `extend` selects what it passes over. There is no wrapping.
    pub fn press(&mut self, key: ListKey, extend: bool, rows: &[u32]) {
        let Some(last) = rows.len().checked_sub(1) else { return };
        let from = self.row;
        let to = match (key, from) {
            (ListKey::First, _) => 0,
            (ListKey::Last, _) => last,
            (ListKey::By(_), None) => 0,
            (ListKey::By(by), Some(row)) => row.saturating_add_signed(by).min(last),
        };
        self.row = Some(to);
        if extend {
            let from = from.unwrap_or(to);
            let passed = if to >= from { from..=to } else { to..=from };
            match key {
                ListKey::By(-1 | 1) => self.selected.set(rows[to]),
                _ => passed.for_each(|row| self.selected.set(rows[row])),
            }
        } else {
            self.anchor = to;
        }
    }

    /// Space: the current row changes sides between selected and not.
    pub fn toggle(&mut self, rows: &[u32]) {
        if let Some(entry) = self.row.and_then(|row| rows.get(row)) {
            self.flip(*entry);
            self.anchor = self.row.unwrap_or(0);
        }
    }

    /// Shift+Space: everything from the last anchor to the current row.
    pub fn select_to_current(&mut self, rows: &[u32]) {
        if let Some(row) = self.row {
            self.select_range(self.anchor, row, rows);
        }
    }

    /// Ctrl+A: everything shown; again: nothing.
    pub fn toggle_all(&mut self, rows: &[u32]) {
        let all = rows.iter().all(|entry| self.selected.contains(*entry));
        self.clear();
        if !all {
            rows.iter().for_each(|entry| self.selected.set(*entry));
        }
    }

    /// Nothing is selected any more.
    pub fn clear(&mut self) {
        self.selected.reset(self.selected.len());
    }

    /// A click: alone, adding with Ctrl or Cmd, a range with Shift.
    pub fn click(&mut self, row: usize, add: bool, range: bool, rows: &[u32]) {
        let Some(entry) = rows.get(row) else { return };
        if range {
            if !add {
                self.clear();
            }
            self.select_range(self.anchor, row, rows);
            self.row = Some(row);
            return;
        }
        if add {
            self.flip(*entry);
        } else {
            self.clear();
            self.selected.set(*entry);
        }
        self.go(row, rows);
    }

    /// The entries that a move is about: the selected ones, else the current one.
    #[must_use]
    pub fn targets(&self, rows: &[u32]) -> Vec<u32> {
        let selected: Vec<u32> = rows.iter().copied().filter(|entry| self.selected.contains(*entry)).collect();
        if selected.is_empty() {
            self.row.and_then(|row| rows.get(row)).copied().into_iter().collect()
        } else {
            selected
        }
    }

    /// The rows have changed: what is not shown is not selected, and the current row is the first
    /// that remains after those that went, else the last.
    pub fn follow(&mut self, before: &[u32], rows: &[u32], shown: &Bitmap) {
        self.selected.and(shown);
        let Some(row) = self.row else { return };
        let next = before.get(row..).unwrap_or_default().iter().find(|entry| shown.contains(**entry));
        let place = next.and_then(|entry| rows.iter().position(|other| other == entry));
        self.go(place.unwrap_or(rows.len().saturating_sub(1)), rows);
    }

    /// The rows are the answer to another search: it starts at the top again.
    pub fn restart(&mut self, shown: &Bitmap) {
        self.selected.and(shown);
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

    fn select_range(&mut self, from: usize, to: usize, rows: &[u32]) {
        let (low, high) = (from.min(to), from.max(to));
        for entry in rows.get(low..=high.min(rows.len().saturating_sub(1))).unwrap_or_default() {
            self.selected.set(*entry);
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn rows(len: u32) -> Vec<u32> {
        (0..len).collect()
    }

    fn selected(cursor: &Cursor) -> Vec<u32> {
        cursor.selected().iter().collect()
    }

    #[test]
    fn arrows_move_without_selecting_and_do_not_wrap() {
        let rows = rows(3);
        let mut cursor = Cursor::new(3);
        cursor.enter(&rows);
        assert_eq!(cursor.row(), Some(0));
        cursor.press(ListKey::By(-1), false, &rows);
        assert_eq!(cursor.row(), Some(0));
        cursor.press(ListKey::By(5), false, &rows);
        assert_eq!(cursor.row(), Some(2));
        assert!(selected(&cursor).is_empty());
    }

    #[test]
    fn shift_arrow_selects_the_row_it_arrives_at() {
        let rows = rows(4);
        let mut cursor = Cursor::new(4);
        cursor.go(1, &rows);
        cursor.press(ListKey::By(1), true, &rows);
        cursor.press(ListKey::By(1), true, &rows);
        assert_eq!(selected(&cursor), [2, 3]);
    }

    #[test]
    fn shift_end_selects_from_the_current_to_the_last() {
        let rows = rows(5);
        let mut cursor = Cursor::new(5);
        cursor.go(2, &rows);
        cursor.press(ListKey::Last, true, &rows);
        assert_eq!(selected(&cursor), [2, 3, 4]);
    }

    #[test]
    fn shift_space_selects_from_the_anchor() {
        let rows = rows(6);
        let mut cursor = Cursor::new(6);
        cursor.go(1, &rows);
        cursor.toggle(&rows);
        cursor.press(ListKey::By(1), true, &rows);
        cursor.press(ListKey::By(1), true, &rows);
        cursor.select_to_current(&rows);
        assert_eq!(selected(&cursor), [1, 2, 3]);
    }

    #[test]
    fn all_and_again_none() {
        let rows = rows(3);
        let mut cursor = Cursor::new(3);
        cursor.toggle_all(&rows);
        assert_eq!(selected(&cursor), [0, 1, 2]);
        cursor.toggle_all(&rows);
        assert!(selected(&cursor).is_empty());
    }

    #[test]
    fn after_a_move_the_first_that_remains_is_current() {
        let before = rows(5);
        let mut cursor = Cursor::new(5);
        cursor.go(1, &before);
        cursor.toggle(&before);
        let rows = [0, 3, 4];
        let mut shown = Bitmap::new(5);
        rows.iter().for_each(|entry| shown.set(*entry));
        cursor.follow(&before, &rows, &shown);
        assert_eq!(cursor.row(), Some(1));
        assert!(selected(&cursor).is_empty());
    }

    proptest! {
        #[test]
        fn nothing_is_selected_that_is_not_shown(
            keys in prop::collection::vec((0..6u8, 0..8usize, any::<bool>(), any::<bool>()), 0..40),
        ) {
            let rows: Vec<u32> = vec![1, 3, 5, 7];
            let mut cursor = Cursor::new(9);
            for (key, row, a, b) in keys {
                match key {
                    0 => cursor.click(row, a, b, &rows),
                    1 => cursor.press(ListKey::By(if a { 1 } else { -1 }), b, &rows),
                    2 => cursor.press(if a { ListKey::First } else { ListKey::Last }, b, &rows),
                    3 => cursor.toggle(&rows),
                    4 => cursor.select_to_current(&rows),
                    _ => cursor.toggle_all(&rows),
                }
                prop_assert!(cursor.selected().iter().all(|entry| rows.contains(&entry)));
                prop_assert!(cursor.row().is_none_or(|row| row < rows.len()));
            }
        }
    }
}
