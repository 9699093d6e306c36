//! The result of planning an import, row by row, before anything is changed.

use std::rc::Rc;

use super::csv_table::CsvTable;
use super::headers::Format;
use crate::model::Kind;
use crate::rules::fields;
use crate::workspace::{Import, Records};

/// The planned import of a file.
#[derive(Clone, Debug)]
pub struct DryRun {
    pub(super) table: Rc<CsvTable>,
    pub(super) format: Format,
    pub(super) rows: Vec<Row>,
    pub(super) notices: Vec<Notice>,
    pub(super) counts: Counts,
    pub(super) import: Import,
    pub(super) planned_on: Versions,
}

/// The planned result of one row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The line of the file on which the row starts, from 1.
    pub line: u32,
    /// The planned change.
    pub outcome: Outcome,
    /// Problems for which the row is not refused.
    pub warnings: Vec<RowProblem>,
}

/// The planned change of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Creates a record or, for class members, a membership.
    Create,
    /// Changes an existing record.
    Change(Vec<CellChange>),
    /// Changes nothing: the data already exists.
    Same,
    /// Skips the row, for these reasons. Other rows are not affected.
    Refused(Vec<RowProblem>),
}

/// [`Outcome`] without its data, for counting and filtering.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum OutcomeKind {
    Create,
    Change,
    Same,
    Refused,
}

impl Outcome {
    /// Returns the kind of outcome.
    #[must_use]
    pub const fn kind(&self) -> OutcomeKind {
        match self {
            Self::Create => OutcomeKind::Create,
            Self::Change(_) => OutcomeKind::Change,
            Self::Same => OutcomeKind::Same,
            Self::Refused(_) => OutcomeKind::Refused,
        }
    }
}

/// One changed value, as written in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellChange {
    /// The column, from 0; its name is in [`CsvTable::header`].
    pub column: usize,
    /// The present value.
    pub before: String,
    /// The new value; for the members of a class, those who would join.
    pub after: String,
}

/// A problem of a row, with its column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowProblem {
    /// The column, from 0; `None` for the row as a whole or a column that the file lacks.
    pub column: Option<usize>,
    /// The problem.
    pub problem: Problem,
}

/// A problem of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// An invalid value, by the rules of the forms.
    Field(fields::Problem),
    /// A status that is no role of Chamilo.
    UnknownStatus(String),
    /// No person has this username.
    UnknownPerson(String),
    /// No class has this title.
    UnknownClass(String),
    /// An earlier row of the file refers to the same record.
    Duplicate {
        /// The line of that row.
        first: u32,
    },
    /// The header again: two files may have been concatenated.
    RepeatedHeader,
    /// More cells than columns: the values may have shifted.
    TooManyCells {
        /// Number of cells.
        cells: usize,
        /// Number of columns in the header.
        columns: usize,
    },
    /// Fewer cells than columns; missing cells are empty.
    FewerCells {
        /// Number of cells.
        cells: usize,
        /// Number of columns in the header.
        columns: usize,
    },
    /// A line break in a field of one line: a quote may be misplaced, so that this cell contains rows.
    LineBreak,
    /// A quote that never closes. The rows after it are read as rows of their own.
    UnclosedQuote {
        /// The line on which the cell would have ended.
        to: u32,
    },
    /// The row has no username; this one was generated from the names.
    UsernameGenerated(String),
    /// The record exists and [`Existing::LeaveAlone`](super::Existing::LeaveAlone) is set.
    LeftAlone,
}

/// A notice about the file as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The file has a column of passwords, which was not read.
    PasswordsNotRead,
    /// Columns of Chamilo with data that is not imported.
    NotCarried {
        /// Names of the columns.
        columns: Vec<String>,
    },
    /// Unknown columns with data.
    UnknownColumns {
        /// Names of the columns.
        columns: Vec<String>,
    },
    /// Columns with the name of an earlier one, which is read instead.
    RepeatedColumns {
        /// Names of the columns.
        columns: Vec<String>,
    },
    /// Usernames were generated from names.
    UsernamesGenerated {
        /// Number of people.
        people: usize,
    },
    /// Chamilo's own export of classes has two cells in each row without a column name; they were
    /// skipped.
    ChamiloClassExport,
}

impl Notice {
    /// Returns `true` unless the notice lists no columns.
    pub(super) const fn is_relevant(&self) -> bool {
        match self {
            Self::NotCarried { columns }
            | Self::UnknownColumns { columns }
            | Self::RepeatedColumns { columns } => !columns.is_empty(),
            Self::PasswordsNotRead | Self::UsernamesGenerated { .. } | Self::ChamiloClassExport => {
                true
            }
        }
    }
}

/// Number of rows by outcome, and of memberships that end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Rows that create something.
    pub create: usize,
    /// Rows that change something.
    pub change: usize,
    /// Rows that change nothing.
    pub same: usize,
    /// Refused rows.
    pub refused: usize,
    /// Members removed from a class because the file does not name them.
    pub leave: usize,
}

impl Counts {
    pub(super) const fn count(&mut self, kind: OutcomeKind) {
        let counter = match kind {
            OutcomeKind::Create => &mut self.create,
            OutcomeKind::Change => &mut self.change,
            OutcomeKind::Same => &mut self.same,
            OutcomeKind::Refused => &mut self.refused,
        };
        *counter += 1;
    }
}

/// Versions of the tables that a plan is based on.
pub(super) type Versions = [u64; 4];

pub(super) fn versions(records: &Records) -> Versions {
    [Kind::Person, Kind::Class, Kind::ClassMember, Kind::Course].map(|kind| records.version(kind))
}

impl DryRun {
    /// Returns the format of the file.
    #[must_use]
    pub const fn format(&self) -> Format {
        self.format
    }

    /// Returns the table; its rows have the same indices as [`Self::rows`].
    #[must_use]
    pub const fn table(&self) -> &Rc<CsvTable> {
        &self.table
    }

    /// Returns the planned result of each row.
    #[must_use]
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// Returns the indices of the rows with one kind of outcome.
    pub fn places(&self, kind: OutcomeKind) -> impl Iterator<Item = usize> {
        let rows = self.rows.iter().enumerate();
        rows.filter(move |(_, row)| row.outcome.kind() == kind)
            .map(|(at, _)| at)
    }

    /// Returns the indices of the rows with warnings.
    pub fn warned(&self) -> impl Iterator<Item = usize> {
        self.rows
            .iter()
            .enumerate()
            .filter(|(_, row)| !row.warnings.is_empty())
            .map(|(at, _)| at)
    }

    /// Returns notices about the file as a whole.
    #[must_use]
    pub fn notices(&self) -> &[Notice] {
        &self.notices
    }

    /// Returns the number of rows by outcome.
    #[must_use]
    pub const fn counts(&self) -> Counts {
        self.counts
    }

    /// Returns `true` if the records have not changed since the plan was made.
    #[must_use]
    pub fn is_current(&self, records: &Records) -> bool {
        versions(records) == self.planned_on
    }

    /// Returns `true` if the import changes anything.
    #[must_use]
    pub fn does_something(&self) -> bool {
        let import = &self.import;
        !(import.records.is_empty() && import.join.is_empty() && import.leave.is_empty())
    }

    /// Returns all accepted rows as one import, or `None` if it changes nothing.
    #[must_use]
    pub fn import(&self) -> Option<Import> {
        self.does_something().then(|| self.import.clone())
    }
}
