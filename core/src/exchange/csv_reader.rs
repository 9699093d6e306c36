//! Reader that turns text into a table, in steps, so that a page can show progress and cancel.

use std::iter::Peekable;
use std::vec::IntoIter;

use super::csv_record::{CsvRecord, ends_line};
use super::csv_table::CsvTable;
use super::decode::Decoded;
use super::delimiter::Delimiter;
use super::delimiter_detection::{declared_delimiter, detect_delimiter};
use super::headers::{Columns, DESCRIPTION, NOTE, Names, PASSWORD, SESSION_DESCRIPTION};
use super::unclosed_quote::{first_line, unclosed_quote};
use super::utf8_repair::ForeignByte;
use crate::text::clean_line;

/// Maximum number of rows of a file.
pub const MAX_ROWS: usize = 1_000_000;
/// Maximum number of columns. More are a sign of prose split at its commas.
const MAX_COLUMNS: usize = 1000;
/// Maximum number of bytes between two line ends.
const MAX_LINE: usize = 16_000_000;
/// Maximum number of bytes of another encoding that are reported of one row.
const MAX_FOREIGN_BYTES: usize = 20;

/// Error for text that is not a table.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CsvError {
    /// More than [`MAX_ROWS`] rows.
    #[error("more than {MAX_ROWS} rows")]
    TooManyRows,
    /// More than 1000 columns.
    #[error("{columns} columns")]
    TooManyColumns {
        /// Number of columns.
        columns: usize,
    },
    /// A quote in the header never closes, so that the columns are unknown.
    #[error("a quote that never closes on line {line}")]
    UnclosedQuote {
        /// Line on which the row starts.
        line: u32,
    },
    /// A line that is too long to be a row.
    #[error("a line of {bytes} bytes")]
    LineTooLong {
        /// Length of the line.
        bytes: usize,
    },
}

/// Progress of a reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Number of rows read.
    pub rows: usize,
    /// Number of bytes read, of the text in UTF-8.
    pub bytes: u64,
    /// Total number of bytes.
    pub of: u64,
    /// `true` at the end of the text.
    pub done: bool,
}

/// Reads a table in steps.
#[derive(Debug)]
pub struct CsvReader {
    text: String,
    record: CsvRecord,
    table: CsvTable,
    /// Columns whose cells are not kept.
    secret: Vec<usize>,
    /// Columns whose cells keep their line breaks.
    multi_line: Vec<usize>,
    /// Offset of the last record.
    start: usize,
    /// Offset at which to look for the next record.
    next: usize,
    /// Line on which the last record starts.
    line: u32,
    /// [`MAX_ROWS`], less in tests.
    max_rows: usize,
    /// Bytes of another encoding that have not been reached.
    foreign_bytes: Peekable<IntoIter<ForeignByte>>,
    done: bool,
}

impl CsvReader {
    /// Creates a reader and reads the header. Without a given delimiter it is detected; see
    /// [`CsvTable::delimiter`].
    ///
    /// # Errors
    /// Returns an error if the text is not a table.
    pub fn new(
        file: &str,
        decoded: Decoded,
        delimiter: Option<Delimiter>,
    ) -> Result<Self, CsvError> {
        let text = decoded.text;
        let delimiter = delimiter.unwrap_or_else(|| detect_delimiter(&text));
        if text.len() > MAX_LINE {
            let lines = text.as_bytes().split(ends_line).map(<[u8]>::len);
            if let Some(bytes) = lines.max().filter(|bytes| *bytes > MAX_LINE) {
                return Err(CsvError::LineTooLong { bytes });
            }
        }
        let next = declared_delimiter(&text).map_or(0, |(_, line)| line);
        let mut table = CsvTable::new(file, delimiter);
        table.has_quotes = true;
        let mut reader = Self {
            text,
            record: CsvRecord::default(),
            table,
            secret: Vec::new(),
            multi_line: Vec::new(),
            start: 0,
            next,
            line: 1,
            max_rows: MAX_ROWS,
            foreign_bytes: decoded.foreign_bytes.into_iter().peekable(),
            done: false,
        };
        reader.read_header()?;
        Ok(reader)
    }

    /// Reads up to `max` more rows.
    ///
    /// # Errors
    /// Returns [`CsvError::TooManyRows`] beyond [`MAX_ROWS`].
    pub fn step(&mut self, max: usize) -> Result<Progress, CsvError> {
        for _ in 0..max {
            if self.done {
                break;
            }
            if !self.next_record() {
                self.done = true;
                break;
            }
            let columns = self.table.header.len();
            let unclosed = unclosed_quote(
                &self.record,
                (&self.text, self.start..self.next),
                columns,
                self.table.delimiter,
            );
            let unclosed = unclosed.map(|quote| (quote, self.keep_first_line()));
            let has_data = self
                .table
                .push(self.line, &self.record, &self.secret, &self.multi_line);
            if let Some((quote, line)) = unclosed {
                self.table.mark_unclosed(quote, line);
            } else if !has_data {
                self.table.pop();
            } else {
                let to = self.line + self.count_lines(self.start, self.next);
                self.table.mark_last_line(to);
            }
            self.mark_foreign_bytes();
            if self.table.len() > self.max_rows {
                return Err(CsvError::TooManyRows);
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

    /// Reads all remaining rows.
    ///
    /// # Errors
    /// Returns [`CsvError::TooManyRows`] beyond [`MAX_ROWS`].
    pub fn read(mut self) -> Result<CsvTable, CsvError> {
        while !self.step(MAX_ROWS)?.done {}
        Ok(self.finish())
    }

    /// Returns the table of the rows read so far.
    #[must_use]
    pub fn finish(self) -> CsvTable {
        self.table
    }

    /// Reads the column names from the first row that is not blank. Empty cells at its end are no
    /// columns.
    fn read_header(&mut self) -> Result<(), CsvError> {
        while self.next_record() {
            if self.record.is_open() {
                return Err(CsvError::UnclosedQuote { line: self.line });
            }
            let columns = self.record.width();
            if columns == 0 {
                continue;
            }
            if columns > MAX_COLUMNS {
                return Err(CsvError::TooManyColumns { columns });
            }
            for name in self.record.iter().take(columns) {
                self.table.header.push(clean_line(name).into_owned());
            }
            self.table.header_line = self.line;
            break;
        }
        let next = self.next;
        while self.foreign_bytes.next_if(|byte| byte.at < next).is_some() {}
        let columns = Columns::new(&self.table.header);
        let named = |names: &[Names]| {
            let is_named = |column: &usize| columns.is_any(*column, names);
            (0..columns.len()).filter(is_named).collect()
        };
        self.secret = named(&[PASSWORD]);
        self.multi_line = named(&[DESCRIPTION, SESSION_DESCRIPTION, NOTE]);
        Ok(())
    }

    /// Reads a record and advances the line number to its start.
    fn next_record(&mut self) -> bool {
        let delimiter = self.table.delimiter;
        let Some(row) = self.record.read(&self.text, self.next, delimiter) else {
            return false;
        };
        self.line += self.count_lines(self.start, row.start);
        (self.start, self.next) = (row.start, row.end);
        true
    }

    /// Marks the first bytes of another encoding in the last record with their columns.
    fn mark_foreign_bytes(&mut self) {
        let (mut record, mut marked) = (CsvRecord::default(), 0);
        while let Some(byte) = self.foreign_bytes.next_if(|byte| byte.at < self.next) {
            if marked < MAX_FOREIGN_BYTES {
                // The text before the byte is a record whose last cell is that of the byte.
                let before = self.text.get(..byte.at).unwrap_or_default();
                record.read(before, self.start, self.table.delimiter);
                let column = record.len().saturating_sub(1);
                self.table.mark_foreign_byte(column, byte);
                marked += 1;
            }
        }
    }

    /// Reduces a record with a quote that lacks its end to its first line, so that the rows after it are read
    /// as rows of their own. Returns the line on which the record would have ended.
    fn keep_first_line(&mut self) -> u32 {
        let record = self.text.get(self.start..self.next).unwrap_or_default();
        let end = self.start + record.trim_ascii_end().len();
        let first = first_line(record);
        self.record.split(first, self.table.delimiter);
        self.next = self.start + first.len();
        self.line + self.count_lines(self.start, end)
    }

    /// Returns the number of line ends (LF, CR LF or CR) in a byte range.
    fn count_lines(&self, from: usize, to: usize) -> u32 {
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
