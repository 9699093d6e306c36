//! Templates: files with the columns of a format and one row.

use crate::exchange::Format;
use crate::exchange::csv_writer::CsvWriter;
use crate::exchange::style::{Dialect, Safety, Style};

impl Format {
    /// Returns a file with the columns of the format and the row of their examples; `None` if files of the
    /// format are no tables.
    ///
    /// ```
    /// use lectern_core::exchange::Format;
    ///
    /// let template = Format::ClassMembers.template().unwrap();
    /// let text = String::from_utf8(template).unwrap();
    /// assert_eq!(text, "\u{feff}UserName,ClassName\nalopez,Year 1\n");
    /// ```
    #[must_use]
    pub fn template(self) -> Option<Vec<u8>> {
        if !self.is_table() {
            return None;
        }
        // Spreadsheets tell UTF-8 by the mark.
        let mut writer = CsvWriter::new(Style {
            byte_order_mark: true,
            ..Style::new(Dialect::Chamilo2, Safety::Exact)
        });
        writer.row(self.columns().iter().map(super::Column::name));
        writer.row(self.columns().iter().map(|column| column.example));
        Some(writer.finish())
    }
}
