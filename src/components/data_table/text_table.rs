//! A table as plain text, for the clipboard and for exports.

use std::rc::Rc;

use yew::Callback;

use super::column::Column;

/// Header and rows of a table as text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TextTable {
    /// Names of the columns.
    pub header: Vec<String>,
    /// Cells of each row.
    pub rows: Vec<Vec<String>>,
}

impl TextTable {
    /// Writes `rows` with the text of each column.
    #[must_use]
    pub fn from_columns<T: 'static>(columns: &[Column<T>], rows: &[Rc<T>]) -> Self {
        let cells = |row: &Rc<T>| columns.iter().map(|column| column.to_text(row)).collect();
        Self {
            header: columns
                .iter()
                .map(|column| column.label.to_string())
                .collect(),
            rows: rows.iter().map(cells).collect(),
        }
    }

    /// Returns a callback that writes rows with the text of each column.
    #[must_use]
    pub fn writer<T: 'static>(columns: &Rc<[Column<T>]>) -> Callback<Vec<Rc<T>>, Self> {
        let columns = columns.clone();
        Callback::from(move |rows: Vec<_>| Self::from_columns(&columns, &rows))
    }
}
