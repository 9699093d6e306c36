//! A table as it is shown, as text: what is copied, and what an export as shown writes.

use super::column::Column;
use super::rows::Rows;
use lectern_core::exchange::for_clipboard;

/// The head and the rows of a table as text, as [`TableRows`](super::TableRows) has it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AsText {
    /// What the cells are called.
    pub head: Vec<String>,
    /// The rows in the order shown.
    pub rows: Vec<Vec<String>>,
}

impl AsText {
    /// Some rows of a table, in this order.
    #[must_use]
    pub fn of(columns: &[Column], rows: &Rows, shown: impl IntoIterator<Item = u32>) -> Self {
        Self {
            head: rows.text_head(columns),
            rows: shown.into_iter().map(|row| rows.texts(row)).collect(),
        }
    }

    /// As a spreadsheet takes it from the clipboard: tabs between cells, and none that it would
    /// calculate.
    #[must_use]
    pub fn for_clipboard(&self) -> String {
        for_clipboard(&self.head, &self.rows)
    }
}
