//! A CSV file in memory: its header and its rows, each with its line number. All cells are in one text,
//! so that a million rows take three allocations instead of ten million.

use super::cell_text::unwrapped;
use super::csv_record::CsvRecord;
use super::definitions::Definitions;
use super::delimiter::Delimiter;
use super::icalendar::EventProblem;
use super::notice::Notice;
use super::problem::Problem;
use super::spreadsheet_guard::unguarded;
use super::unclosed_quote::UnclosedQuote;
use super::utf8_repair::ForeignByte;
use crate::text::{clean_line, clean_lines, is_invisible};

mod cells;

pub use cells::Cells;

/// Rows and columns of a file.
#[derive(Clone, Debug, Default)]
pub struct CsvTable {
    pub(super) file: String,
    pub(super) delimiter: Delimiter,
    pub(super) header: Vec<String>,
    pub(super) header_line: u32,
    cells: String,
    /// End of each cell in `cells`.
    ends: Vec<u32>,
    rows: Vec<RowPosition>,
    /// Rows with a quote that lacks its end, and the line on which they would have ended.
    unclosed: Vec<(u32, UnclosedQuote, u32)>,
    /// `true` if a quote that is missing can put several lines into a cell.
    pub(super) has_quotes: bool,
    /// Row and column of cells of one line that had several in the file, ascending.
    joined_lines: Vec<(u32, u32)>,
    /// Rows with such cells, and the line on which they end.
    last_lines: Vec<(u32, u32)>,
    /// Bytes of another encoding, each with its row and column.
    foreign_bytes: Vec<(u32, usize, ForeignByte)>,
    /// Problems of rows that a reader of another format has found, each with its row.
    problems: Vec<(u32, Problem)>,
    /// Events of a calendar that are not imported, each with its row.
    left_out: Vec<(u32, EventProblem)>,
    /// Notices of a reader of another format.
    pub(super) notices: Vec<Notice>,
    /// People and courses that the file defines beside these rows.
    pub(super) definitions: Definitions,
    /// Numbers of the marks and characters that were removed from cells.
    pub(super) removed: Removed,
    /// `true` for columns with data in any row.
    filled: Vec<bool>,
}

/// Number of marks and characters that are no data and were removed from the cells of a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Removed {
    /// Cells with a mark for spreadsheets.
    pub guards: usize,
    /// Invisible characters.
    pub characters: usize,
}

/// Position of a row.
#[derive(Clone, Copy, Debug)]
struct RowPosition {
    line: u32,
    first: u32,
    /// Number of cells in the file. Empty ones at the end are counted, not stored.
    count: u32,
}

impl CsvTable {
    /// Creates a table without header and rows.
    pub(super) fn new(file: &str, delimiter: Delimiter) -> Self {
        Self {
            file: file.to_owned(),
            delimiter,
            ..Self::default()
        }
    }

    /// Returns the name of the file.
    #[must_use]
    pub fn file(&self) -> &str {
        &self.file
    }

    /// Returns the delimiter of the file.
    #[must_use]
    pub const fn delimiter(&self) -> Delimiter {
        self.delimiter
    }

    /// Returns the column names as written.
    #[must_use]
    pub fn header(&self) -> &[String] {
        &self.header
    }

    /// Returns the line of the header, from 1.
    #[must_use]
    pub const fn header_line(&self) -> u32 {
        self.header_line
    }

    /// Returns the number of rows, without the header and blank lines.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Returns `true` if there are no rows.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Returns a row by its index, from 0.
    #[must_use]
    pub fn row(&self, at: usize) -> Option<Cells<'_>> {
        self.rows.get(at).map(|row| Cells {
            table: self,
            at,
            row: *row,
            shift: (usize::MAX, 0),
        })
    }

    /// Returns `true` if any row has data in a column.
    #[must_use]
    pub fn is_filled(&self, column: usize) -> bool {
        self.filled.get(column).copied().unwrap_or_default()
    }

    /// Appends a row and returns `true` if it has data. Cells of `secret` columns are not stored, and
    /// those of `multi_line` columns keep their line breaks.
    pub(super) fn push(
        &mut self,
        line: u32,
        row: &CsvRecord,
        secret: &[usize],
        multi_line: &[usize],
    ) -> bool {
        let first = self.ends.len();
        let (mut kept, mut has_data) = (first, false);
        for (column, cell) in row.iter().enumerate() {
            let start = self.cells.len();
            let cell = unwrapped(cell);
            let lines = clean_lines(&cell);
            let unguarded = unguarded(&lines);
            self.removed.guards += usize::from(unguarded.is_some());
            self.removed.characters += invisible(&cell) - invisible(&lines);
            let lines = unguarded.as_deref().unwrap_or(&lines);
            if multi_line.contains(&column) {
                self.cells.push_str(lines);
            } else {
                if self.has_quotes && lines.contains('\n') {
                    let at = (offset(self.rows.len()), offset(column));
                    self.joined_lines.push(at);
                }
                self.cells.push_str(&clean_line(lines));
            }
            if self.cells.len() > start {
                has_data = true;
                self.fill(column);
                if secret.contains(&column) {
                    self.cells.truncate(start);
                }
            }
            self.ends.push(offset(self.cells.len()));
            if self.cells.len() > start {
                kept = self.ends.len();
            }
        }
        let (first, count) = (offset(first), offset(self.ends.len() - first));
        self.ends.truncate(kept);
        self.rows.push(RowPosition { line, first, count });
        has_data
    }

    fn fill(&mut self, column: usize) {
        if column >= self.filled.len() {
            self.filled.resize(column + 1, false);
        }
        self.filled[column] = true;
    }

    /// Marks the last row as one with an unclosed quote that would have ended on `line`.
    pub(super) fn mark_unclosed(&mut self, quote: UnclosedQuote, line: u32) {
        if let Some(last) = self.rows.len().checked_sub(1) {
            self.unclosed.push((offset(last), quote, line));
        }
    }

    /// Notes the line on which the last row ends, if a cell of one line has several.
    pub(super) fn mark_last_line(&mut self, line: u32) {
        let joined = self.joined_lines.last().map(|(row, _)| *row);
        if let Some(row) = joined.filter(|row| *row as usize + 1 == self.rows.len()) {
            self.last_lines.push((row, line));
        }
    }

    /// Notes a byte of another encoding in a column of the last row.
    pub(super) fn mark_foreign_byte(&mut self, column: usize, byte: ForeignByte) {
        if let Some(last) = self.rows.len().checked_sub(1) {
            self.foreign_bytes.push((offset(last), column, byte));
        }
    }

    /// Notes a problem of the last row.
    pub(super) fn mark_problem(&mut self, problem: Problem) {
        if let Some(last) = self.rows.len().checked_sub(1) {
            self.problems.push((offset(last), problem));
        }
    }

    /// Notes that the event of the last row is not imported.
    pub(super) fn mark_left_out(&mut self, problem: EventProblem) {
        if let Some(last) = self.rows.len().checked_sub(1) {
            self.left_out.push((offset(last), problem));
        }
    }

    /// Counts as many cells in each row as there are columns.
    pub(super) fn pad_rows(&mut self) {
        let count = offset(self.header.len());
        for row in &mut self.rows {
            row.count = count;
        }
    }

    /// Counts as many cells in the last row as there are columns.
    pub(super) fn pad_last_row(&mut self) {
        let count = offset(self.header.len());
        if let Some(row) = self.rows.last_mut() {
            row.count = count;
        }
    }

    /// Removes the last row.
    pub(super) fn pop(&mut self) {
        if let Some(row) = self.rows.pop() {
            let first = row.first as usize;
            self.cells.truncate(self.start(first));
            self.ends.truncate(first);
        }
    }

    fn start(&self, cell: usize) -> usize {
        cell.checked_sub(1)
            .and_then(|before| self.ends.get(before))
            .map_or(0, |end| *end as usize)
    }
}

/// Returns the number of invisible characters, other than those of ASCII: line ends are no loss.
fn invisible(text: &str) -> usize {
    let is_counted = |c: &char| !c.is_ascii() && is_invisible(*c);
    if text.is_ascii() {
        0
    } else {
        text.chars().filter(is_counted).count()
    }
}

/// Converts an offset. It always fits: files have at most 200 MB, which is at most 600 MB of text in any
/// encoding.
fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}
