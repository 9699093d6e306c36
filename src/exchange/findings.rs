//! What is found in a row while it is read.

use super::book::Book;
use super::dry_run::{Changed, Outcome, Problem, Row, RowProblem};
use super::options::UnknownPeople;
use super::table::Cells;
use crate::model::PersonId;
use crate::order::sort;
use crate::rules::fields;
use crate::search::lower_case;

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

    /// A cell of at most `max` characters that no form asks for.
    pub fn text<'a>(&mut self, cells: &Cells<'a>, column: Option<usize>, max: usize) -> &'a str {
        let text = cells.optional(column);
        let now = fields::length(text);
        if now > max {
            self.refuse(
                column,
                Problem::Field(fields::Problem::TooLong { max, now }),
            );
        }
        text
    }

    /// The people whom a cell names, parted by commas or bars, and whether all of them are there.
    pub fn people(
        &mut self,
        cells: &Cells<'_>,
        column: Option<usize>,
        book: &Book,
        unknown: UnknownPeople,
    ) -> (Vec<PersonId>, bool) {
        let (mut known, mut all) = (Vec::new(), true);
        for username in listed(cells.optional(column), &[',', '|']) {
            match book.find(&lower_case(username)) {
                Some(id) => known.push(PersonId(id)),
                None => {
                    all = false;
                    let problem = Problem::UnknownPerson(username.to_owned());
                    match unknown {
                        UnknownPeople::Warn => self.warn(column, problem),
                        UnknownPeople::Refuse => self.refuse(column, problem),
                    }
                }
            }
        }
        (known, all)
    }

    /// The row, with this outcome unless it is refused; reasons in the order of columns.
    pub fn row(mut self, cells: &Cells<'_>, outcome: Outcome) -> Row {
        sort::by_key(&mut self.reasons, |reason| reason.column);
        let outcome = if self.reasons.is_empty() {
            outcome
        } else {
            Outcome::Refused(self.reasons)
        };
        Row {
            line: cells.line(),
            outcome,
            warnings: self.warnings,
        }
    }
}

/// The entries of a cell that lists several.
pub(super) fn listed<'a>(
    cell: &'a str,
    separators: &'static [char],
) -> impl Iterator<Item = &'a str> {
    cell.split(separators)
        .map(str::trim)
        .filter(|entry| !entry.is_empty())
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
    pub fn set(
        &mut self,
        column: Option<usize>,
        value: &mut String,
        to: impl AsRef<str> + Into<String>,
    ) {
        let Some(column) = column.filter(|_| !to.as_ref().is_empty() && value != to.as_ref())
        else {
            return;
        };
        let before = std::mem::replace(value, to.into());
        if !self.is_new {
            self.list.push(Changed {
                column,
                before,
                after: value.clone(),
            });
        }
    }

    /// Notes a change that has been made.
    pub fn note(&mut self, column: Option<usize>, before: String, after: String) {
        if let Some(column) = column.filter(|_| !self.is_new) {
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
        sort::by_key(&mut self.list, |change| change.column);
        if self.is_new {
            Outcome::Create
        } else if self.list.is_empty() {
            Outcome::Same
        } else {
            Outcome::Change(self.list)
        }
    }
}
