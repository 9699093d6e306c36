//! CSV output in the dialects of Chamilo and of spreadsheets.

use std::borrow::Cow;

use csv::{QuoteStyle, WriterBuilder};

use super::csv_record::ends_or_doubles;
use super::delimiter::Delimiter;
use super::spreadsheet_guard::{guarded, is_formula, unguarded};
use super::style::{Quotes, Safety, Style};

/// Writes rows to memory, one after another. White space around cells is removed.
#[derive(Debug)]
pub(super) struct CsvWriter {
    style: Style,
    csv: csv::Writer<Vec<u8>>,
    guards: Guards,
}

/// Numbers of cells that begin like a formula or a mark of text.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Guards {
    /// Cells that were marked as text for spreadsheets.
    pub added: usize,
    /// Cells that a spreadsheet takes for formulas and that were not marked.
    pub formulas: usize,
    /// Cells from which an import removes a part that it takes for a mark.
    pub misread: usize,
}

/// Reason for which no call of `csv` returns an error: it writes to a `Vec`, and rows may differ in length.
const INFALLIBLE: &str = "rows of any length are written to memory";

impl CsvWriter {
    pub fn new(style: Style) -> Self {
        let quote_style = match style.quotes {
            Quotes::Rfc4180 => QuoteStyle::Necessary,
            // PHP's quotes are part of the cells that `csv` gets.
            Quotes::Php | Quotes::Never => QuoteStyle::Never,
        };
        let mut bytes = Vec::new();
        if style.byte_order_mark {
            bytes.extend_from_slice("\u{feff}".as_bytes());
        }
        let csv = WriterBuilder::new()
            .delimiter(style.delimiter.byte())
            .quote_style(quote_style)
            .flexible(true)
            .from_writer(bytes);
        Self {
            style,
            csv,
            guards: Guards::default(),
        }
    }

    /// Writes a row.
    pub fn row<C: AsRef<str>>(&mut self, cells: impl IntoIterator<Item = C>) {
        for cell in cells {
            self.cell(cell.as_ref());
        }
        let no_more: Option<&[u8]> = None;
        self.csv.write_record(no_more).expect(INFALLIBLE);
    }

    /// Returns the numbers of cells so far.
    pub const fn guards(&self) -> Guards {
        self.guards
    }

    /// Returns the file, in UTF-8.
    pub fn finish(self) -> Vec<u8> {
        self.csv.into_inner().expect(INFALLIBLE)
    }

    fn cell(&mut self, cell: &str) {
        let mut cell = Cow::Borrowed(cell.trim());
        match self.style.safety {
            Safety::ForSpreadsheets => {
                if let Some(guarded) = guarded(&cell) {
                    self.guards.added += 1;
                    cell = Cow::Owned(guarded);
                }
            }
            Safety::Exact => {
                self.guards.formulas += usize::from(is_formula(&cell));
                self.guards.misread += usize::from(unguarded(&cell).is_some());
            }
        }
        if self.style.quotes == Quotes::Php && is_quoted_by_fputcsv(&cell, self.style.delimiter) {
            cell = Cow::Owned(fputcsv_quoted(&cell, self.style.delimiter));
        }
        self.csv.write_field(cell.as_bytes()).expect(INFALLIBLE);
    }
}

/// Returns `true` if PHP's `fputcsv` puts quotes around a cell: more often than RFC 4180 asks for.
fn is_quoted_by_fputcsv(cell: &str, delimiter: Delimiter) -> bool {
    let delimiter = char::from(delimiter.byte());
    cell.contains([delimiter, '"', '\r', '\n', '\\', ' ', '\t'])
}

/// Returns a cell in quotes as PHP's `fputcsv` writes it, so that readers of RFC 4180 understand it
/// too.
///
/// `fputcsv` doubles quotes, except after a backslash. Here those stay single only where a reader of
/// RFC 4180 cannot take them for the end of the cell. After a backslash at the end of a cell, PHP would
/// read the closing quote as part of the cell; a space between them, which Chamilo trims, prevents that.
fn fputcsv_quoted(cell: &str, delimiter: Delimiter) -> String {
    let mut quoted = String::from("\"");
    let mut previous = None;
    for (at, c) in cell.char_indices() {
        quoted.push(c);
        let rest = &cell.as_bytes()[at + c.len_utf8()..];
        let stays_single =
            previous == Some('\\') && !rest.is_empty() && !ends_or_doubles(rest, delimiter);
        if c == '"' && !stays_single {
            quoted.push('"');
        }
        previous = Some(c);
    }
    if previous == Some('\\') {
        quoted.push(' ');
    }
    quoted.push('"');
    quoted
}

/// Returns a displayed table as a file for spreadsheets: commas, a byte order mark, no formulas.
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
    write_table(style, header, rows)
}

/// Returns a displayed table as text for the clipboard, which spreadsheets split into cells.
pub fn for_clipboard<H, R, C>(
    header: impl IntoIterator<Item = H>,
    rows: impl IntoIterator<Item = R>,
) -> String
where
    H: AsRef<str>,
    R: IntoIterator<Item = C>,
    C: AsRef<str>,
{
    // Cells are UTF-8, and so are the delimiters and quotes between them.
    String::from_utf8(write_table(CLIPBOARD, header, rows)).expect("UTF-8")
}

/// Returns the rows of a displayed list, whose columns have no heads, as text for the clipboard.
pub fn rows_for_clipboard<R, C>(rows: impl IntoIterator<Item = R>) -> String
where
    R: IntoIterator<Item = C>,
    C: AsRef<str>,
{
    let mut writer = CsvWriter::new(CLIPBOARD);
    for row in rows {
        writer.row(row);
    }
    // As above.
    String::from_utf8(writer.finish()).expect("UTF-8")
}

/// The style that spreadsheets paste.
const CLIPBOARD: Style = Style {
    delimiter: Delimiter::Tab,
    quotes: Quotes::Rfc4180,
    byte_order_mark: false,
    safety: Safety::ForSpreadsheets,
};

fn write_table<H, R, C>(
    style: Style,
    header: impl IntoIterator<Item = H>,
    rows: impl IntoIterator<Item = R>,
) -> Vec<u8>
where
    H: AsRef<str>,
    R: IntoIterator<Item = C>,
    C: AsRef<str>,
{
    let mut writer = CsvWriter::new(style);
    writer.row(header);
    for row in rows {
        writer.row(row);
    }
    writer.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::Dialect;

    fn line(dialect: Dialect, cells: &[&str]) -> String {
        let mut writer = CsvWriter::new(Style {
            byte_order_mark: false,
            ..Style::new(dialect, Safety::Exact)
        });
        writer.row(cells);
        String::from_utf8(writer.finish()).expect("UTF-8")
    }

    #[test]
    fn rows_without_heads_are_pasted_cell_by_cell() {
        let rows = [["Stroke", "Müller, Ada", "NEU-2"], ["A\tB", "", "=1"]];
        let text = rows_for_clipboard(rows);
        assert_eq!(text, "Stroke\tMüller, Ada\tNEU-2\n\"A\tB\"\t\t'=1\n");
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

    #[test]
    fn a_row_of_one_empty_cell_is_not_a_blank_line() {
        for dialect in [Dialect::Chamilo1, Dialect::Chamilo2] {
            assert_eq!(line(dialect, &[" "]), "\"\"\n");
            assert_eq!(line(dialect, &[]), "\"\"\n");
            assert_eq!(line(dialect, &["", ""]).len(), 2);
        }
    }
}
