//! From text to a table, some rows at a time, so that a page can show how far it has come and can
//! stop it.

use super::decode::Decoded;
use super::delimiter::{self, Delimiter};
use super::headers::{Columns, PASSWORD};
use super::record::{Record, ends_line};
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
#[derive(Debug)]
pub struct Reader {
    text: String,
    record: Record,
    table: Table,
    secret: Vec<usize>,
    /// Where the last record begins.
    start: usize,
    /// Where the next may begin.
    next: usize,
    /// The line on which the last record begins.
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
        if text.len() > MAX_LINE {
            let lines = text.as_bytes().split(ends_line).map(<[u8]>::len);
            if let Some(bytes) = lines.max().filter(|bytes| *bytes > MAX_LINE) {
                return Err(NotATable::LineTooLong { bytes });
            }
        }
        let next = delimiter::declared(&text).map_or(0, |(_, line)| line);
        let mut reader = Self {
            text,
            record: Record::default(),
            table: Table::begun(file, delimiter),
            secret: Vec::new(),
            start: 0,
            next,
            line: 1,
            most: MAX_ROWS,
            done: false,
        };
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
                break;
            }
            let reaches = self.record.is_open().then(|| self.first_line_alone());
            let says = self.table.push(self.line, &self.record, &self.secret);
            if let Some(line) = reaches {
                self.table.unclosed_to(line);
            } else if !says {
                self.table.pop();
            }
            if self.table.len() > self.most {
                return Err(NotATable::TooManyRows);
            }
        }
        let of = self.text.len() as u64;
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
            if self.record.is_open() {
                return Err(NotATable::UnclosedQuote { line: self.line });
            }
            let columns = self.record.width();
            if columns == 0 {
                continue;
            }
            if columns > MAX_COLUMNS {
                return Err(NotATable::TooManyColumns { columns });
            }
            for name in self.record.iter().take(columns) {
                let name = name.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
                self.table.header.push(name.to_owned());
            }
            self.table.header_line = self.line;
            break;
        }
        let columns = Columns::of(&self.table.header);
        self.secret = (0..columns.len())
            .filter(|column| columns.is_any(*column, &[PASSWORD]))
            .collect();
        Ok(())
    }

    /// Reads a record and counts the lines up to where it begins.
    fn next_record(&mut self) -> bool {
        let delimiter = self.table.delimiter;
        let Some(row) = self.record.read(&self.text, self.next, delimiter) else {
            return false;
        };
        self.line += self.lines(self.start, row.start);
        (self.start, self.next) = (row.start, row.end);
        true
    }

    /// A quote that never closes swallows all rows after it. So only the first line of its row is
    /// taken, and what follows is read for itself; the line to which it would have reached.
    fn first_line_alone(&mut self) -> u32 {
        let swallowed = self.text.get(self.start..).unwrap_or_default();
        let first = swallowed.split(['\r', '\n']).next().unwrap_or_default();
        self.record.split(first, self.table.delimiter);
        self.next = self.start + first.len();
        self.line + self.lines(self.start, self.start + swallowed.trim_ascii_end().len())
    }

    /// How many lines end between two places: by LF, CR LF or CR.
    fn lines(&self, from: usize, to: usize) -> u32 {
        let mut lines = 0;
        let mut before = 0;
        for byte in self.text.as_bytes().get(from..to).unwrap_or_default() {
            lines += u32::from(ends_line(byte) && !(before == b'\r' && *byte == b'\n'));
            before = *byte;
        }
        lines
    }
}

#[cfg(test)]
mod tests;
