//! Parser of one CSV record.
//!
//! There are two ways to write a quote inside quotes. RFC 4180 doubles it. PHP's `fputcsv`, which
//! Chamilo uses, doubles it too, except after a backslash: `a\"b` becomes `"a\"b"`. In RFC 4180 that is
//! malformed, because a quote inside quotes is followed by another or ends its cell; so both dialects
//! can be read without knowing which one it is.
//!
//! Records may have any number of cells and end with LF, CR LF or CR. A quote in the middle of a cell
//! stands for itself.

use std::ops::Range;

use super::delimiter::Delimiter;

/// Cells of a record, without the quotes around them.
#[derive(Debug, Default)]
pub(super) struct CsvRecord {
    text: String,
    /// End of each cell in `text`.
    ends: Vec<usize>,
    /// `true` if the text ends inside quotes of this record.
    open: bool,
    /// `true` if text follows a quote that ends a cell.
    is_torn: bool,
}

/// State of the parser within a cell.
#[derive(Clone, Copy, PartialEq, Eq)]
enum CellState {
    Start,
    Bare,
    Quoted,
}

impl CsvRecord {
    /// Reads the record at or after `from`, skipping blank lines, and returns its byte range; `None` at
    /// the end of the text.
    pub fn read(&mut self, text: &str, from: usize, delimiter: Delimiter) -> Option<Range<usize>> {
        let bytes = text.as_bytes();
        let start = from
            + bytes
                .get(from..)?
                .iter()
                .position(|byte| !ends_line(byte))?;
        self.clear();
        let (mut at, mut state) = (start, CellState::Start);
        while let Some(byte) = bytes.get(at) {
            let quoted = state == CellState::Quoted;
            if *byte == b'"' && quoted {
                let rest = &bytes[at + 1..];
                let doubled = rest.first() == Some(&b'"');
                let is_php_quote = bytes[at - 1] == b'\\' && !ends_or_doubles(rest, delimiter);
                if doubled || is_php_quote {
                    self.text.push('"');
                } else {
                    state = CellState::Bare;
                    self.is_torn |= !ends_or_doubles(rest, delimiter);
                }
                at += 1 + usize::from(doubled);
            } else if *byte == b'"' && state == CellState::Start {
                state = CellState::Quoted;
                at += 1;
            } else if *byte == delimiter.byte() && !quoted {
                self.end_cell();
                state = CellState::Start;
                at += 1;
            } else if ends_line(byte) && !quoted {
                break;
            } else {
                // Special characters are ASCII, so that no character is split.
                let is_special =
                    |byte: &u8| *byte == b'"' || *byte == delimiter.byte() || ends_line(byte);
                let rest = &bytes[at + 1..];
                let end = at + 1 + rest.iter().position(is_special).unwrap_or(rest.len());
                self.text.push_str(text.get(at..end).unwrap_or_default());
                at = end;
                if !quoted {
                    state = CellState::Bare;
                }
            }
        }
        self.end_cell();
        self.open = state == CellState::Quoted;
        Some(start..at)
    }

    /// Splits a line at its delimiters only, for lines with unbalanced quotes.
    pub fn split(&mut self, line: &str, delimiter: Delimiter) {
        self.clear();
        for cell in line.split(char::from(delimiter.byte())) {
            self.text.push_str(cell.trim_matches('"'));
            self.end_cell();
        }
    }

    /// Creates a record of cells that were read in another format.
    pub fn from_cells<T: AsRef<str>>(cells: &[T]) -> Self {
        let mut record = Self::default();
        for cell in cells {
            record.text.push_str(cell.as_ref());
            record.end_cell();
        }
        record
    }

    /// Returns `true` if a quote of the record never closes, so that it contains the rest of the text.
    pub const fn is_open(&self) -> bool {
        self.open
    }

    /// Returns `true` if text follows a quote that ends a cell, as where the quote begins another cell.
    pub const fn is_torn(&self) -> bool {
        self.is_torn
    }

    /// Returns the number of cells.
    pub const fn len(&self) -> usize {
        self.ends.len()
    }

    /// Returns the number of cells up to the last that is not blank.
    pub fn width(&self) -> usize {
        let mut width = 0;
        for (at, cell) in self.iter().enumerate() {
            if !cell.trim().is_empty() {
                width = at + 1;
            }
        }
        width
    }

    /// Returns the cells.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        let mut start = 0;
        self.ends.iter().map(move |end| {
            let cell = self.text.get(start..*end).unwrap_or_default();
            start = *end;
            cell
        })
    }

    fn clear(&mut self) {
        self.text.clear();
        self.ends.clear();
        self.open = false;
        self.is_torn = false;
    }

    fn end_cell(&mut self) {
        self.ends.push(self.text.len());
    }
}

/// Returns `true` for the bytes that end a line.
pub(super) const fn ends_line(byte: &u8) -> bool {
    matches!(*byte, b'\r' | b'\n')
}

/// Returns `true` if RFC 4180 reads a quote before `rest` as the end of the cell or the first of a
/// doubled quote.
pub(super) fn ends_or_doubles(rest: &[u8], delimiter: Delimiter) -> bool {
    if rest.first() == Some(&b'"') {
        return true;
    }
    let after = rest.iter().find(|byte| **byte != b' ');
    after.is_none_or(|byte| ends_line(byte) || *byte == delimiter.byte())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Returns all rows of a text, and `true` if the last is open.
    fn rows(text: &str) -> (Vec<Vec<String>>, bool) {
        let (mut record, mut rows, mut at) = (CsvRecord::default(), Vec::new(), 0);
        while let Some(range) = record.read(text, at, Delimiter::Semicolon) {
            rows.push(record.iter().map(String::from).collect());
            at = range.end;
        }
        (rows, record.is_open())
    }

    fn row(text: &str) -> Vec<String> {
        rows(text).0.remove(0)
    }

    proptest! {
        /// The `csv` crate is the oracle for all that RFC 4180 says, and for what it does not.
        #[test]
        fn rows_are_read_as_others_read_them(parts in prop::collection::vec(
            prop::sample::select(vec![";", "\"", "\n", "\r", "\r\n", " ", "a", "ß", ","]), 0..40,
        )) {
            let text = parts.concat();
            let mut reader = csv::ReaderBuilder::new();
            reader.delimiter(b';').has_headers(false).flexible(true);
            let expected: Vec<Vec<String>> = reader
                .from_reader(text.as_bytes())
                .records()
                .map(|row| row.expect("a row").iter().map(String::from).collect())
                .collect();
            prop_assert_eq!(rows(&text).0, expected);
        }
    }

    #[test]
    fn quotes_that_php_left_single_are_read() {
        assert_eq!(row(r#"1;"a\"b c";2"#), ["1", r#"a\"b c"#, "2"]);
        assert_eq!(row(r#""the \"best\" one";x"#), [r#"the \"best\" one"#, "x"]);
    }

    #[test]
    fn what_rfc_4180_allows_is_read_so() {
        assert_eq!(row(r#""C:\";"D:\"";x""#), [r"C:\", r#"D:\";x"#]);
        assert_eq!(row(r#""a\""b";c"#), [r#"a\"b"#, "c"]);
        assert_eq!(row(r#"a\"b;c"#), [r#"a\"b"#, "c"]);
        assert_eq!(rows("\"C:\\\"\r\n\"x\"").0, [["C:\\"], ["x"]]);
        assert_eq!(row(r#""C:\" ;x"#), [r"C:\ ", "x"]);
        assert_eq!(row(r#""C:\""#), [r"C:\"]);
        assert_eq!(row(r#"a"b\"c"#), [r#"a"b\"c"#]);
    }

    #[test]
    fn open_quotes_are_seen() {
        for (record, open) in [
            ("a;\"b", true),
            ("\"a;b\n;c\"\"\n", true),
            ("a;\"b\"", false),
            ("a;b\"c", false),
            ("\"a\"\"b\"", false),
            ("\"a\"b\"", false),
            ("", false),
        ] {
            assert_eq!(rows(record).1, open, "{record}");
        }
    }

    #[test]
    fn cells_up_to_the_last_that_says_something_are_counted() {
        let mut record = CsvRecord::default();
        for (text, len, width) in [("a; ;b;; ", 5, 3), (" ;", 2, 0), ("a", 1, 1)] {
            record.read(text, 0, Delimiter::Semicolon);
            assert_eq!((record.len(), record.width()), (len, width), "{text}");
        }
    }
}
