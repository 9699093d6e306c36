//! From text to a table, some rows at a time, so that a page can show how far it has come and can
//! stop it.

use std::io::{Cursor, SeekFrom};

use super::decode::Decoded;
use super::delimiter::{self, Delimiter};
use super::headers::{self, PASSWORD};
use super::quotes;
use super::table::Table;

/// The most rows that a file may have.
pub const MAX_ROWS: usize = 1_000_000;
/// The most columns: a table has them, a text parted at every comma has more.
const MAX_COLUMNS: usize = 1000;
/// The most bytes between two line ends.
const MAX_LINE: usize = 16_000_000;

/// Why a text is not taken as a table.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotATable {
    /// More than [`MAX_ROWS`] rows.
    #[error("more than {MAX_ROWS} rows")]
    TooManyRows,
    /// More columns than a table has.
    #[error("{columns} columns")]
    TooManyColumns {
        /// How many.
        columns: usize,
    },
    /// A quote opens in the first row and never closes, so nothing can be told from anything.
    #[error("a quote that never closes on line {line}")]
    UnclosedQuote {
        /// The line on which the row begins.
        line: u32,
    },
    /// A line too long to be a row.
    #[error("a line of {bytes} bytes")]
    LineTooLong {
        /// How many bytes.
        bytes: usize,
    },
}

/// How far a reader has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Rows read.
    pub rows: usize,
    /// Bytes read, as UTF-8.
    pub bytes: u64,
    /// Of so many.
    pub of: u64,
    /// Whether it is at the end.
    pub done: bool,
}

/// Reads a table row by row.
pub struct Reader {
    rows: csv::Reader<Cursor<Vec<u8>>>,
    record: csv::StringRecord,
    table: Table,
    secret: Vec<usize>,
    /// Where the last record begins.
    start: usize,
    /// Which line that is; lines are counted here because the parser knows no lone CR.
    line: u32,
    /// The most rows.
    most: usize,
    done: bool,
}

impl Reader {
    /// Begins to read a file. Where no delimiter is given it is found; ask [`Table::delimiter`].
    ///
    /// # Errors
    /// When the text cannot be a table.
    pub fn new(
        file: &str,
        decoded: Decoded,
        delimiter: Option<Delimiter>,
    ) -> Result<Self, NotATable> {
        let text = decoded.text;
        let delimiter = delimiter.unwrap_or_else(|| Delimiter::of(&text));
        let start = delimiter::declared(&text).map_or(0, |(_, line)| line);
        if text.len() > MAX_LINE {
            let longest = text
                .as_bytes()
                .split(|byte| matches!(byte, b'\r' | b'\n'))
                .map(<[u8]>::len)
                .max();
            if let Some(bytes) = longest.filter(|bytes| *bytes > MAX_LINE) {
                return Err(NotATable::LineTooLong { bytes });
            }
        }
        let text = quotes::as_rfc_4180(text, delimiter);
        let table = Table::begun(file, delimiter);
        let rows = delimiter
            .parser()
            .from_reader(Cursor::new(text.into_bytes()));
        let record = csv::StringRecord::new();
        let mut reader = Self {
            rows,
            record,
            table,
            secret: Vec::new(),
            start: 0,
            line: 1,
            most: MAX_ROWS,
            done: false,
        };
        reader.go_to(start);
        reader.read_header()?;
        Ok(reader)
    }

    /// Reads up to `max` more rows.
    ///
    /// # Errors
    /// When there are too many.
    pub fn step(&mut self, max: usize) -> Result<Progress, NotATable> {
        for _ in 0..max {
            if self.done {
                break;
            }
            if !self.next_record() {
                self.done = true;
                self.reread_unclosed()?;
                continue;
            }
            let says = self.table.push(self.line, self.record.iter(), &self.secret);
            if !says {
                self.table.pop();
            } else if self.table.len() > self.most {
                return Err(NotATable::TooManyRows);
            }
        }
        let of = self.bytes().len() as u64;
        let bytes = if self.done { of } else { self.start as u64 };
        Ok(Progress {
            rows: self.table.len(),
            bytes,
            of,
            done: self.done,
        })
    }

    /// Reads all that is left.
    ///
    /// # Errors
    /// When there are too many rows.
    pub fn read(mut self) -> Result<Table, NotATable> {
        while !self.step(MAX_ROWS)?.done {}
        Ok(self.finish())
    }

    /// The table as far as it has been read.
    #[must_use]
    pub fn finish(self) -> Table {
        self.table
    }

    /// The first row that says something has the names; empty ones at its end are no columns.
    fn read_header(&mut self) -> Result<(), NotATable> {
        while self.next_record() {
            let columns = delimiter::width(&self.record);
            if columns == 0 {
                continue;
            }
            if columns > MAX_COLUMNS {
                return Err(NotATable::TooManyColumns { columns });
            }
            let written = |name: &str| {
                name.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}')
                    .to_owned()
            };
            self.table.header = self.record.iter().take(columns).map(written).collect();
            self.table.header_line = self.line;
            break;
        }
        let secret = |name: &String| {
            PASSWORD
                .iter()
                .any(|secret| headers::normal(secret) == headers::normal(name))
        };
        let named = self.table.header.iter().enumerate();
        self.secret = named
            .filter(|(_, name)| secret(name))
            .map(|(at, _)| at)
            .collect();
        Ok(())
    }

    /// Reads a record and counts the lines up to where it begins.
    fn next_record(&mut self) -> bool {
        // The text is UTF-8 and rows may have any length, so the parser has nothing to complain of.
        if !matches!(self.rows.read_record(&mut self.record), Ok(true)) {
            return false;
        }
        let at = self
            .record
            .position()
            .map_or(0, |position| position.byte() as usize);
        let bytes = self.bytes();
        let blank = bytes
            .iter()
            .skip(at)
            .take_while(|byte| matches!(byte, b'\r' | b'\n'))
            .count();
        let start = at + blank;
        let lines = line_ends(&bytes[self.start..start]);
        (self.start, self.line) = (start, self.line + lines);
        true
    }

    /// A quote that never closes swallows all rows after it. They are read once more, without its row.
    fn reread_unclosed(&mut self) -> Result<(), NotATable> {
        let delimiter = self.table.delimiter;
        let record = self.bytes().get(self.start..).unwrap_or_default();
        if !quotes::is_open(record, delimiter) {
            return Ok(());
        }
        if self.table.is_empty() {
            return Err(NotATable::UnclosedQuote { line: self.line });
        }
        let reaches = self.line + line_ends(record.trim_ascii_end());
        let first_line = record
            .iter()
            .position(|byte| matches!(byte, b'\r' | b'\n'))
            .unwrap_or(record.len());
        let alone = String::from_utf8_lossy(&record[..first_line]).into_owned();
        let cells: Vec<&str> = alone
            .split(char::from(delimiter.byte()))
            .map(|cell| cell.trim_matches('"'))
            .collect();
        self.table.pop();
        self.table.push(self.line, cells.into_iter(), &self.secret);
        self.table.unclosed_to(reaches);
        self.start += first_line;
        self.go_to(self.start);
        Ok(())
    }

    fn go_to(&mut self, byte: usize) {
        let mut position = csv::Position::new();
        position.set_byte(byte as u64);
        // A cursor over bytes in memory can go anywhere; if it could not, the rest would stay unread.
        self.done = self
            .rows
            .seek_raw(SeekFrom::Start(byte as u64), position)
            .is_err();
    }

    fn bytes(&self) -> &[u8] {
        self.rows.get_ref().get_ref()
    }
}

/// How many lines end in these bytes: by LF, CR LF or CR.
fn line_ends(bytes: &[u8]) -> u32 {
    let next = bytes.iter().skip(1).chain([&0]);
    let ends = bytes
        .iter()
        .zip(next)
        .filter(|(byte, next)| **byte == b'\n' || (**byte == b'\r' && **next != b'\n'));
    u32::try_from(ends.count()).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests;
