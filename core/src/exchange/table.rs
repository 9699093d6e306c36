//! A CSV file in memory: its header and its rows, each with the line on which it begins. All cells
//! stand in one text, so that a million rows are three allocations and not ten million.

use super::delimiter::Delimiter;
use super::record::Record;

/// A file as rows and columns.
#[derive(Clone, Debug, Default)]
pub struct Table {
    pub(super) file: String,
    pub(super) delimiter: Delimiter,
    pub(super) header: Vec<String>,
    pub(super) header_line: u32,
    cells: String,
    /// Where each cell ends in `cells`.
    ends: Vec<u32>,
    rows: Vec<RowAt>,
    /// Rows with a quote that never closes, and the line to which it would have reached.
    unclosed: Vec<(u32, u32)>,
    /// Which columns say something in any row.
    filled: Vec<bool>,
}

/// Where a row stands.
#[derive(Clone, Copy, Debug)]
struct RowAt {
    line: u32,
    first: u32,
    /// As many as the file has, empty ones at the end among them, which are not kept.
    count: u32,
}

impl Table {
    /// One without header and rows.
    pub(super) fn begun(file: &str, delimiter: Delimiter) -> Self {
        Self {
            file: file.to_owned(),
            delimiter,
            ..Self::default()
        }
    }

    /// The name of the file.
    #[must_use]
    pub fn file(&self) -> &str {
        &self.file
    }

    /// What parts its cells.
    #[must_use]
    pub const fn delimiter(&self) -> Delimiter {
        self.delimiter
    }

    /// The names of its columns as written.
    #[must_use]
    pub fn header(&self) -> &[String] {
        &self.header
    }

    /// The line on which the names stand, from 1.
    #[must_use]
    pub const fn header_line(&self) -> u32 {
        self.header_line
    }

    /// How many rows it has; the header and blank lines are none.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether it has no row.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// A row by its place, from 0.
    #[must_use]
    pub fn row(&self, at: usize) -> Option<Cells<'_>> {
        self.rows.get(at).map(|row| Cells {
            table: self,
            at,
            row: *row,
            shift: (usize::MAX, 0),
        })
    }

    /// Whether any row says something in a column.
    #[must_use]
    pub fn is_filled(&self, column: usize) -> bool {
        self.filled.get(column).copied().unwrap_or_default()
    }

    /// Appends a row; whether it says anything. Cells of `secret` columns are not kept.
    pub(super) fn push(&mut self, line: u32, row: &Record, secret: &[usize]) -> bool {
        let first = self.ends.len();
        let (mut kept, mut says) = (first, false);
        for (column, cell) in row.iter().enumerate() {
            let start = self.cells.len();
            push_unwrapped(&mut self.cells, cell);
            if self.cells.len() > start {
                says = true;
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
        self.rows.push(RowAt { line, first, count });
        says
    }

    fn fill(&mut self, column: usize) {
        if column >= self.filled.len() {
            self.filled.resize(column + 1, false);
        }
        self.filled[column] = true;
    }

    /// Notes that the last row has a quote that would have reached to a line.
    pub(super) fn unclosed_to(&mut self, line: u32) {
        if let Some(last) = self.rows.len().checked_sub(1) {
            self.unclosed.push((offset(last), line));
        }
    }

    /// Takes back the last row.
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

/// Files have at most 200 MB, which no encoding makes more than 600 MB of text: it always fits.
fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// Appends a cell without the space around it, and without quotes that spaces kept from being seen as
/// such: `a; "b" ;c`.
fn push_unwrapped(cells: &mut String, cell: &str) {
    let trimmed = cell.trim();
    let inner = trimmed
        .strip_prefix('"')
        .and_then(|rest| rest.strip_suffix('"'));
    match inner {
        Some(inner) if cell.starts_with(char::is_whitespace) => {
            cells.push_str(halved(inner).trim());
        }
        _ => cells.push_str(trimmed),
    }
}

/// A text with one quote for each doubled one.
fn halved(text: &str) -> String {
    let mut halved = String::new();
    let mut doubles = false;
    for c in text.chars() {
        doubles = c == '"' && !doubles;
        if c != '"' || doubles {
            halved.push(c);
        }
    }
    halved
}

/// One row of a table.
#[derive(Clone, Copy, Debug)]
pub struct Cells<'a> {
    table: &'a Table,
    at: usize,
    row: RowAt,
    /// From this column on, cells stand so many further right than the header says.
    shift: (usize, usize),
}

impl<'a> Cells<'a> {
    /// The line of the file on which the row begins, from 1.
    #[must_use]
    pub const fn line(&self) -> u32 {
        self.row.line
    }

    /// The cell of a column without space around it; empty where the row is too short.
    #[must_use]
    pub fn get(&self, column: usize) -> &'a str {
        let column = if column < self.shift.0 {
            column
        } else {
            column + self.shift.1
        };
        let (first, table) = (self.row.first as usize, self.table);
        let cell = first + column;
        if cell >= self.end() {
            return "";
        }
        table
            .cells
            .get(table.start(cell)..table.ends[cell] as usize)
            .unwrap_or_default()
    }

    /// The cell of a column that the file may not have.
    #[must_use]
    pub fn optional(&self, column: Option<usize>) -> &'a str {
        column.map_or("", |column| self.get(column))
    }

    /// All cells, up to the last that says something.
    pub fn iter(&self) -> impl Iterator<Item = &'a str> {
        let row = *self;
        (0..self.width()).map(move |column| row.get(column))
    }

    /// How many cells the file has in this row, empty ones at the end among them.
    #[must_use]
    pub const fn count(&self) -> usize {
        self.row.count as usize
    }

    /// How many cells there are up to the last that says something.
    #[must_use]
    pub fn width(&self) -> usize {
        self.end() - self.row.first as usize - self.shift.1
    }

    /// The line to which a quote that never closes would have reached, where there is one.
    #[must_use]
    pub fn unclosed_to(&self) -> Option<u32> {
        let at = offset(self.at);
        self.table
            .unclosed
            .iter()
            .find(|(row, _)| *row == at)
            .map(|(_, line)| *line)
    }

    /// The same row with the cells from a column on taken from so many places further right.
    pub(super) fn shifted(self, column: usize, by: usize) -> Self {
        let width = self.end() - self.row.first as usize;
        Self {
            shift: (column, by.min(width)),
            ..self
        }
    }

    fn end(&self) -> usize {
        let next = self.table.rows.get(self.at + 1);
        next.map_or(self.table.ends.len(), |next| next.first as usize)
    }
}
