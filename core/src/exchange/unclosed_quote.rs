//! Quotes that open a cell and lack their end, so that the cell includes the rows after it.

use std::ops::Range;

use super::csv_record::CsvRecord;
use super::delimiter::Delimiter;

/// How a quote lacks its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnclosedQuote {
    /// No quote follows that could be its end.
    Never,
    /// The next quote is one of another row.
    Late,
}

/// Returns how a quote of a record lacks its end, if that is certain. The record is at `range` of a text, and
/// its table has a number of columns.
pub(super) fn unclosed_quote(
    record: &CsvRecord,
    (text, range): (&str, Range<usize>),
    columns: usize,
    delimiter: Delimiter,
) -> Option<UnclosedQuote> {
    if record.is_open() {
        return Some(UnclosedQuote::Never);
    }
    let is_odd = record.is_torn() || record.width() > columns;
    (is_odd && columns > 1 && has_rows(text, range, columns, delimiter))
        .then_some(UnclosedQuote::Late)
}

/// Returns `true` if a record has several lines, and each after the first is a row by itself.
fn has_rows(text: &str, range: Range<usize>, columns: usize, delimiter: Delimiter) -> bool {
    let is_row = |row: &CsvRecord| row.len() >= columns && row.width() <= columns;
    let mut at = range.start + first_line(&text[range.start..]).len();
    let (mut row, mut has_rows) = (CsvRecord::default(), false);
    while at < range.end {
        let Some(found) = row.read(text, at, delimiter) else {
            break;
        };
        if found.start >= range.end {
            break;
        }
        at = found.end;
        if row.is_open() || row.is_torn() || !is_row(&row) {
            // It can lack the end of a quote as well.
            let line = first_line(&text[found.start..]);
            row.split(line, delimiter);
            at = found.start + line.len();
            if !is_row(&row) {
                return false;
            }
        }
        has_rows = true;
    }
    has_rows
}

/// Returns the text until its first line end.
pub(super) fn first_line(text: &str) -> &str {
    text.split(['\r', '\n']).next().unwrap_or_default()
}
