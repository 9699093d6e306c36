//! Rows to CSV, as Chamilo writes it or as spreadsheets read it.

use super::delimiter::Delimiter;
use super::record::ends_or_doubles;
use super::style::{Quotes, Safety, Style};

/// Writes rows one after another.
#[derive(Debug)]
pub(super) struct Writer {
    style: Style,
    text: String,
    /// Where the row begins that is being written.
    start: usize,
    /// How many cells it has so far.
    cells: usize,
    marked: usize,
}

impl Writer {
    pub fn new(style: Style) -> Self {
        let mut text = String::new();
        if style.byte_order_mark {
            text.push('\u{feff}');
        }
        Self {
            style,
            start: text.len(),
            text,
            cells: 0,
            marked: 0,
        }
    }

    /// Writes a row of these cells.
    pub fn row(&mut self, cells: &[&str]) {
        for cell in cells {
            self.cell(cell);
        }
        self.end_row();
    }

    /// Ends a row, after its cells.
    fn end_row(&mut self) {
        if self.text.len() == self.start {
            // A row of one empty cell would be a blank line, which is no row.
            self.text.push_str("\"\"");
        }
        self.text.push('\n');
        self.start = self.text.len();
        self.cells = 0;
    }

    /// How many cells were marked as text for spreadsheets.
    pub const fn marked(&self) -> usize {
        self.marked
    }

    pub fn finish(self) -> String {
        self.text
    }

    /// Writes the next cell of a row, without the space around it.
    fn cell(&mut self, cell: &str) {
        let delimiter = char::from(self.style.delimiter.byte());
        if self.cells > 0 {
            self.text.push(delimiter);
        }
        self.cells += 1;
        let marked;
        let mut cell = cell.trim();
        // Space has been trimmed, and with it the tab and the CR that a formula can hide behind.
        if self.style.safety == Safety::ForSpreadsheets && cell.starts_with(['=', '+', '-', '@']) {
            self.marked += 1;
            marked = ["'", cell].concat();
            cell = &marked;
        }
        let always = |c: char| c == delimiter || matches!(c, '"' | '\r' | '\n');
        let quoted = match self.style.quotes {
            Quotes::Php => cell.contains(|c| always(c) || matches!(c, '\\' | ' ' | '\t')),
            Quotes::Rfc4180 => cell.contains(always),
            Quotes::Never => false,
        };
        if quoted {
            self.quoted(cell)
        } else {
            self.text.push_str(cell)
        }
    }

    fn quoted(&mut self, cell: &str) {
        self.text.push('"');
        let mut before = '"';
        for (at, c) in cell.char_indices() {
            self.text.push(c);
            // PHP leaves a quote after a backslash as it is. So do we, where reading it back as RFC
            // 4180 has it cannot go wrong.
            let rest = cell.get(at + 1..).unwrap_or_default();
            let php = self.style.quotes == Quotes::Php && before == '\\';
            if c == '"'
                && !(php
                    && !rest.is_empty()
                    && !ends_or_doubles(rest.as_bytes(), self.style.delimiter))
            {
                self.text.push('"');
            }
            before = c;
        }
        if before == '\\' {
            // PHP would take the closing quote for part of the cell, and all cells after it too.
            // Chamilo trims, and so do we.
            self.text.push(' ');
        }
        self.text.push('"');
    }
}

/// A table as it is shown, for a file that a spreadsheet opens: commas, a byte order mark, safe cells.
pub fn as_shown<H, R, C>(
    header: impl IntoIterator<Item = H>,
    rows: impl IntoIterator<Item = R>,
) -> Vec<u8>
where
    H: AsRef<str>,
    R: IntoIterator<Item = C>,
    C: AsRef<str>,
{
    let style = Style {
        delimiter: Delimiter::Comma,
        quotes: Quotes::Rfc4180,
        byte_order_mark: true,
        safety: Safety::ForSpreadsheets,
    };
    shown(style, header, rows).into_bytes()
}

/// A table as it is shown, for the clipboard: what a spreadsheet takes apart when it is pasted.
pub fn for_clipboard<H, R, C>(
    header: impl IntoIterator<Item = H>,
    rows: impl IntoIterator<Item = R>,
) -> String
where
    H: AsRef<str>,
    R: IntoIterator<Item = C>,
    C: AsRef<str>,
{
    let style = Style {
        delimiter: Delimiter::Tab,
        quotes: Quotes::Rfc4180,
        byte_order_mark: false,
        safety: Safety::ForSpreadsheets,
    };
    shown(style, header, rows)
}

fn shown<H, R, C>(
    style: Style,
    header: impl IntoIterator<Item = H>,
    rows: impl IntoIterator<Item = R>,
) -> String
where
    H: AsRef<str>,
    R: IntoIterator<Item = C>,
    C: AsRef<str>,
{
    let mut writer = Writer::new(style);
    for cell in header {
        writer.cell(cell.as_ref());
    }
    writer.end_row();
    for row in rows {
        for cell in row {
            writer.cell(cell.as_ref());
        }
        writer.end_row();
    }
    writer.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::Dialect;

    fn line(dialect: Dialect, cells: &[&str]) -> String {
        let mut writer = Writer::new(Style {
            byte_order_mark: false,
            ..Style::of(dialect, Safety::Exact)
        });
        writer.row(cells);
        writer.finish()
    }

    #[test]
    fn chamilo_1_quotes_as_php_does() {
        for (cell, written) in [
            ("plain", "plain"),
            ("", ""),
            ("a,b|c[d]", "a,b|c[d]"),
            (" two words ", "\"two words\""),
            ("a;b", "\"a;b\""),
            ("a\"b", "\"a\"\"b\""),
            ("a\\b", "\"a\\b\""),
            ("a\tb", "\"a\tb\""),
            ("a\r\nb", "\"a\r\nb\""),
            ("a\\\"b", "\"a\\\"b\""),
            ("a\\\"\"b", "\"a\\\"\"\"\"b\""),
            ("C:\\", "\"C:\\ \""),
        ] {
            assert_eq!(
                line(Dialect::Chamilo1, &[cell, "x"]),
                format!("{written};x\n"),
                "{cell:?}"
            );
        }
    }

    #[test]
    fn chamilo_2_quotes_what_needs_it() {
        assert_eq!(
            line(Dialect::Chamilo2, &["two words", "a,b", "a;b", "\\\"x"]),
            "two words,\"a,b\",a;b,\"\\\"\"x\"\n"
        );
    }

    #[test]
    fn what_is_shown_opens_in_a_spreadsheet_without_being_calculated() {
        let rows = [
            ["=1+1", "+41 44"],
            ["-3", "@x"],
            ["a=b", "\t=1"],
            ["one\ntwo", "Ωμέγα"],
        ];
        let bytes = as_shown(["Name", "Phone"], rows);
        let text = String::from_utf8(bytes).expect("UTF-8");
        assert_eq!(
            text,
            "\u{feff}Name,Phone\n'=1+1,'+41 44\n'-3,'@x\na=b,'=1\n\"one\ntwo\",Ωμέγα\n"
        );
    }

    #[test]
    fn the_clipboard_has_tabs() {
        let text = for_clipboard(
            ["A", "B"],
            [["x", "y z"], ["tab\there", "say \"hi\""], ["", ""]],
        );
        assert_eq!(
            text,
            "A\tB\nx\ty z\n\"tab\there\"\t\"say \"\"hi\"\"\"\n\t\n"
        );
    }
}
