//! A table as it is shown, as text: what is copied, and what an export as shown writes.

use super::column::Column;
use super::rows::Rows;

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
            head: columns
                .iter()
                .map(|column| column.label.to_string())
                .collect(),
            rows: shown.into_iter().map(|row| rows.texts(row)).collect(),
        }
    }

    /// The rows without their head, tabs between cells: what spreadsheets take from the clipboard.
    /// Tabs and line ends inside a cell become spaces.
    #[must_use]
    pub fn tsv(&self) -> String {
        let mut text = String::new();
        for (at, row) in self.rows.iter().enumerate() {
            if at > 0 {
                text.push('\n');
            }
            for (at, cell) in row.iter().enumerate() {
                if at > 0 {
                    text.push('\t');
                }
                text.extend(cell.chars().map(|c| if c.is_control() { ' ' } else { c }));
            }
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_a_line_and_a_cell_never_two() {
        let row = |cells: [&str; 2]| cells.map(str::to_owned).to_vec();
        let text = AsText {
            head: row(["a", "b"]),
            rows: vec![row(["x\ty", "line\nend"]), row(["", "2"])],
        };
        assert_eq!(text.tsv(), "x y\tline end\n\t2");
    }
}
