//! Cells of one row of a table.

use super::{CsvTable, RowPosition, offset};
use crate::exchange::icalendar::EventProblem;
use crate::exchange::problem::Problem;
use crate::exchange::unclosed_quote::UnclosedQuote;
use crate::exchange::utf8_repair::ForeignByte;

/// One row of a table.
#[derive(Clone, Copy, Debug)]
pub struct Cells<'a> {
    pub(super) table: &'a CsvTable,
    pub(super) at: usize,
    pub(super) row: RowPosition,
    /// First shifted column, and the number of cells by which it and those after it are shifted to the
    /// right of their column names.
    pub(super) shift: (usize, usize),
}

impl<'a> Cells<'a> {
    /// Returns the line of the file on which the row starts, from 1.
    #[must_use]
    pub const fn line(&self) -> u32 {
        self.row.line
    }

    /// Returns the cleaned cell of a column; empty if the row is too short.
    #[must_use]
    pub fn get(&self, column: usize) -> &'a str {
        let (first, table) = (self.row.first as usize, self.table);
        let cell = first + self.column_in_file(column);
        if cell >= self.end() {
            return "";
        }
        table
            .cells
            .get(table.start(cell)..table.ends[cell] as usize)
            .unwrap_or_default()
    }

    fn column_in_file(&self, column: usize) -> usize {
        if column < self.shift.0 {
            column
        } else {
            column + self.shift.1
        }
    }

    /// Returns the last line of the row, if the cell of a column of one line had several lines in a file with
    /// quotes, which are now one.
    #[must_use]
    pub fn had_lines(&self, column: usize) -> Option<u32> {
        let at = (offset(self.at), offset(self.column_in_file(column)));
        self.table.joined_lines.binary_search(&at).ok()?;
        let last_lines = &self.table.last_lines;
        let found = last_lines.binary_search_by_key(&at.0, |(row, _)| *row);
        found.ok().map(|found| last_lines[found].1)
    }

    /// Returns the cell of a column, or an empty text if the file lacks the column.
    #[must_use]
    pub fn optional(&self, column: Option<usize>) -> &'a str {
        column.map_or("", |column| self.get(column))
    }

    /// Returns all cells up to the last that is not empty.
    pub fn iter(&self) -> impl Iterator<Item = &'a str> {
        let row = *self;
        (0..self.width()).map(move |column| row.get(column))
    }

    /// Returns the number of cells of the row in the file, including empty ones at its end.
    #[must_use]
    pub const fn count(&self) -> usize {
        self.row.count as usize
    }

    /// Returns the number of cells up to the last that is not empty.
    #[must_use]
    pub fn width(&self) -> usize {
        self.end() - self.row.first as usize - self.shift.1
    }

    /// Returns how a quote of the row lacks its end, with the line on which the row would have ended.
    #[must_use]
    pub fn unclosed_quote(&self) -> Option<(UnclosedQuote, u32)> {
        let unclosed = &self.table.unclosed;
        let found = unclosed.binary_search_by_key(&offset(self.at), |(row, ..)| *row);
        found
            .ok()
            .map(|found| (unclosed[found].1, unclosed[found].2))
    }

    /// Returns the bytes of the row that are of another encoding than the file, with their columns.
    pub fn foreign_bytes(&self) -> impl Iterator<Item = (usize, ForeignByte)> {
        let (all, row) = (&self.table.foreign_bytes, offset(self.at));
        let first = all.partition_point(|(of, ..)| *of < row);
        all[first..]
            .iter()
            .take_while(move |(of, ..)| *of == row)
            .map(|(_, column, byte)| (*column, *byte))
    }

    /// Returns the problems of the row that a reader of another format has found.
    pub(in crate::exchange) fn problems(&self) -> impl Iterator<Item = &'a Problem> {
        let (all, row) = (&self.table.problems, offset(self.at));
        let first = all.partition_point(|(of, _)| *of < row);
        let of_row = all[first..].iter().take_while(move |(of, _)| *of == row);
        of_row.map(|(_, problem)| problem)
    }

    /// Returns the reason for which the event of the row is not imported, if it is not.
    pub(in crate::exchange) fn left_out(&self) -> Option<&'a EventProblem> {
        let left_out = &self.table.left_out;
        let found = left_out.binary_search_by_key(&offset(self.at), |(row, _)| *row);
        found.ok().map(|found| &left_out[found].1)
    }

    /// Returns the row with the cells from `column` on taken from `by` places further right.
    pub(in crate::exchange) fn shifted(self, column: usize, by: usize) -> Self {
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
