//! Interface between the planner and the importers of each kind of file.

use super::csv_table::Cells;
use super::dry_run::Outcome;
use super::name_matches::{Matches, NameMatch};
use super::notice::Notice;
use super::row_context::RowContext;
use crate::model::MinuteRange;
use crate::workspace::{Import, Records};
use chrono::NaiveDate;

/// Imports the rows of one kind of file.
pub(super) trait RowImporter {
    /// Returns the row with its cells under the columns that the header names.
    fn align<'a>(&mut self, cells: Cells<'a>) -> Cells<'a> {
        cells
    }

    /// Adds a row to the import and returns its outcome, which does not count if the row has issues
    /// for which it is refused.
    fn import_row(&mut self, row: &mut RowContext<'_>) -> Outcome;

    /// Takes what a person has matched names of the file with.
    fn choose(&mut self, _matches: &Matches) {}

    /// Returns the names of the file that a person matches with records.
    fn matches(&self) -> Vec<NameMatch> {
        Vec::new()
    }

    /// Completes the import after the last row.
    fn finish(&mut self, _records: &Records, _import: &mut Import) {}

    /// Returns the busy times of earlier files that this one ends.
    fn removed_times(&self) -> Vec<(NaiveDate, MinuteRange)> {
        Vec::new()
    }

    /// Returns notices about the file as a whole.
    fn notices(&self) -> Vec<Notice> {
        Vec::new()
    }
}
