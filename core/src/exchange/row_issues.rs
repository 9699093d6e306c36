//! Issues and changes of one row, collected during an import.

use super::dry_run::{CellChange, Outcome};
use super::problem::{Problem, RowProblem};
use crate::text::clean_lines;

/// All problems of a row: reasons to refuse it, and warnings.
#[derive(Debug, Default)]
pub(super) struct RowIssues {
    reasons: Vec<RowProblem>,
    warnings: Vec<RowProblem>,
}

impl RowIssues {
    pub fn refuse(&mut self, column: Option<usize>, problem: Problem) {
        self.reasons.push(RowProblem { column, problem });
    }

    pub fn warn(&mut self, column: Option<usize>, problem: Problem) {
        self.warnings.push(RowProblem { column, problem });
    }

    pub const fn is_refused(&self) -> bool {
        !self.reasons.is_empty()
    }

    /// Returns `outcome`, unless the row is refused, and the warnings. Reasons are sorted by column.
    pub fn resolve(mut self, outcome: Outcome) -> (Outcome, Vec<RowProblem>) {
        self.reasons.sort_by_key(|reason| reason.column);
        let outcome = if self.reasons.is_empty() {
            outcome
        } else {
            Outcome::Refused(self.reasons)
        };
        (outcome, self.warnings)
    }
}

/// Sets fields of a record from cells and collects the changes to an existing record.
#[derive(Debug)]
pub(super) struct Changes {
    list: Vec<CellChange>,
    is_new: bool,
}

impl Changes {
    /// Creates an empty collection for a record that is new or existing.
    pub const fn new(is_new: bool) -> Self {
        Self {
            list: Vec::new(),
            is_new,
        }
    }

    /// Sets a field, if the file has the column, and the cell is not empty and says something else. A
    /// value that was stored before texts were cleaned, and is equal but for that, stays.
    pub fn set(&mut self, column: Option<usize>, value: &mut String, to: &str) {
        if column.is_some() && !to.is_empty() && !is_same_text(&clean_lines(value), to) {
            let before = std::mem::replace(value, to.to_owned());
            self.note(column, before, to.to_owned());
        }
    }

    /// Adds a change that has been made, unless the record is new.
    pub fn note(&mut self, column: Option<usize>, before: String, after: String) {
        if let Some(column) = column
            && !self.is_new
        {
            self.list.push(CellChange {
                column,
                before,
                after,
            });
        }
    }

    /// Returns `true` if the record is new or has changed.
    pub const fn is_modified(&self) -> bool {
        self.is_new || !self.list.is_empty()
    }

    /// Returns the outcome of the row. Changes are sorted by column.
    pub fn into_outcome(mut self) -> Outcome {
        self.list.sort_by_key(|change| change.column);
        if self.is_new {
            Outcome::Create
        } else if self.list.is_empty() {
            Outcome::Same
        } else {
            Outcome::Change(self.list)
        }
    }
}

/// Returns `true` if texts are equal, or differ only in the form of their apostrophes.
fn is_same_text(a: &str, b: &str) -> bool {
    let plain = |c| {
        if matches!(c, '\u{2019}' | '\u{2bc}') {
            '\''
        } else {
            c
        }
    };
    a.chars().map(plain).eq(b.chars().map(plain))
}
