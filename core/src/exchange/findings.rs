//! What is found in a row while it is read.

use super::dry_run::{Changed, Outcome, Problem, Row, RowProblem};

/// Everything wrong or remarkable in a row, not only the first.
#[derive(Debug, Default)]
pub(super) struct Findings {
    reasons: Vec<RowProblem>,
    warnings: Vec<RowProblem>,
}

impl Findings {
    pub fn refuse(&mut self, column: Option<usize>, problem: Problem) {
        self.reasons.push(RowProblem { column, problem });
    }

    pub fn warn(&mut self, column: Option<usize>, problem: Problem) {
        self.warnings.push(RowProblem { column, problem });
    }

    pub const fn refused(&self) -> bool {
        !self.reasons.is_empty()
    }

    /// The row, with this outcome unless it is refused; reasons in the order of columns.
    pub fn row(mut self, line: u32, outcome: Outcome) -> Row {
        self.reasons.sort_by_key(|reason| reason.column);
        let outcome = if self.reasons.is_empty() {
            outcome
        } else {
            Outcome::Refused(self.reasons)
        };
        Row {
            line,
            outcome,
            warnings: self.warnings,
        }
    }
}

/// Sets values that columns give, and notes what changes by it where there was something before.
#[derive(Debug)]
pub(super) struct Changes {
    list: Vec<Changed>,
    is_new: bool,
}

impl Changes {
    /// Of a record that is new or not.
    pub const fn new(is_new: bool) -> Self {
        Self {
            list: Vec::new(),
            is_new,
        }
    }

    /// Sets a value, if there is a column to say so and it says something.
    pub fn set(&mut self, column: Option<usize>, value: &mut String, to: &str) {
        if column.is_some() && !to.is_empty() && value != to {
            let before = std::mem::replace(value, to.to_owned());
            self.note(column, before, to.to_owned());
        }
    }

    /// Notes a change that has been made.
    pub fn note(&mut self, column: Option<usize>, before: String, after: String) {
        if let Some(column) = column
            && !self.is_new
        {
            self.list.push(Changed {
                column,
                before,
                after,
            });
        }
    }

    /// Whether the record has to be written.
    pub const fn any(&self) -> bool {
        self.is_new || !self.list.is_empty()
    }

    /// What becomes of the row; changes in the order of columns.
    pub fn outcome(mut self) -> Outcome {
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
