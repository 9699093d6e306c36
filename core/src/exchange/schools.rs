//! Schools of the files that Ilios ships: each row belongs to one, and Lectern has no schools.

use std::collections::BTreeSet;

use super::csv_table::CsvTable;
use super::headers::{Columns, SCHOOL_ID};
use super::problem::Problem;
use super::row_context::RowContext;

/// Returns the numbers of the schools whose rows a file has, ascending; empty if it names none.
#[must_use]
pub fn schools(table: &CsvTable) -> Vec<u32> {
    let Some(column) = Columns::new(table.header()).find(SCHOOL_ID) else {
        return Vec::new();
    };
    let rows = (0..table.len()).filter_map(|at| table.row(at));
    let schools: BTreeSet<u32> = rows
        .filter_map(|row| row.get(column).parse().ok())
        .collect();
    schools.into_iter().collect()
}

/// Returns `true` for a row of another school than the chosen one, and warns of it.
pub(super) fn is_of_other_school(row: &mut RowContext<'_>, column: Option<usize>) -> bool {
    let Some(chosen) = row.options.school else {
        return false;
    };
    let cell = row.cell(column);
    let is_other = !cell.is_empty() && cell.parse() != Ok(chosen);
    if is_other {
        row.issues.warn(column, Problem::OtherSchool);
    }
    is_other
}
