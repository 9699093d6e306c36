//! What an import would do, row by row, before anything is done.

use std::rc::Rc;

use super::headers::Format;
use super::table::Table;
use crate::model::Kind;
use crate::rules::fields;
use crate::workspace::{Import, Records};

/// What would become of every row of a file.
#[derive(Clone, Debug)]
pub struct DryRun {
    pub(super) table: Rc<Table>,
    pub(super) format: Format,
    pub(super) rows: Vec<Row>,
    pub(super) notices: Vec<Notice>,
    pub(super) counts: Counts,
    pub(super) import: Import,
    pub(super) planned_on: Versions,
}

/// What would become of one row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The line of the file on which it begins, from 1.
    pub line: u32,
    /// What would become of it.
    pub outcome: Outcome,
    /// What is worth saying though the row is not refused for it.
    pub warnings: Vec<RowProblem>,
}

/// What would become of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// A new record; of class members, a new member.
    Create,
    /// A record that is there changes like this.
    Change(Vec<Changed>),
    /// It says what is there already.
    Same,
    /// Nothing, for all of these reasons; other rows are not touched by it.
    Refused(Vec<RowProblem>),
}

/// [`Outcome`] without what it carries, to count and filter by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum OutcomeKind {
    Create,
    Change,
    Same,
    Refused,
}

impl Outcome {
    /// Which it is.
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

/// One value that would change, as the file writes such values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    /// The column it comes from, from 0; its name is in [`Table::header`].
    pub column: usize,
    /// What is there.
    pub before: String,
    /// What would be there; of members of a class, who would join.
    pub after: String,
}

/// Something wrong in a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowProblem {
    /// In which column, from 0; `None` for the row as a whole, or a column that the file has not.
    pub column: Option<usize>,
    /// What.
    pub problem: Problem,
}

/// What can be wrong in a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// A value that no form would take either.
    Field(fields::Problem),
    /// A word or number that stands for no role.
    UnknownStatus(String),
    /// No person has this username.
    UnknownPerson(String),
    /// No class has this title.
    UnknownClass(String),
    /// An earlier row of the file is about the same one.
    Twice {
        /// The line of that row.
        first: u32,
    },
    /// The header once more: two files may have been put together.
    HeaderAgain,
    /// Cells beyond the last column: the values may have shifted.
    TooManyCells {
        /// How many there are.
        cells: usize,
        /// How many columns the header names.
        columns: usize,
    },
    /// Fewer cells than columns; what is missing reads as empty.
    FewerCells {
        /// How many there are.
        cells: usize,
        /// How many columns the header names.
        columns: usize,
    },
    /// A line break where nobody writes one: quotes may be astray, and rows inside of this cell.
    LineBreak,
    /// A quote opens here and never closes. The rows after it have been read for themselves.
    UnclosedQuote {
        /// The line to which the cell would have reached.
        to: u32,
    },
    /// The file gives no username; this one was made from the names.
    UsernameMade(String),
    /// It is there already, and existing ones were to be left alone.
    LeftAlone,
}

/// What is worth knowing about the file as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// There is a column of passwords; it was not read.
    PasswordsNotRead,
    /// Columns of Chamilo, with something in them, that there is no place for here.
    NotCarried {
        /// Their names.
        columns: Vec<String>,
    },
    /// Columns, with something in them, that mean nothing to us.
    UnknownColumns {
        /// Their names.
        columns: Vec<String>,
    },
    /// Columns that have the name of an earlier one; the first is read.
    RepeatedColumns {
        /// Their names.
        columns: Vec<String>,
    },
    /// Usernames were made from names.
    UsernamesMade {
        /// For how many people.
        people: usize,
    },
    /// Chamilo's own export of classes has two values a row that its header does not name; they were
    /// left out.
    ChamiloClassExport,
}

impl Notice {
    /// Whether there is anything to it.
    pub(super) const fn says(&self) -> bool {
        match self {
            Self::NotCarried { columns }
            | Self::UnknownColumns { columns }
            | Self::RepeatedColumns { columns } => !columns.is_empty(),
            Self::PasswordsNotRead | Self::UsernamesMade { .. } | Self::ChamiloClassExport => true,
        }
    }
}

/// How many rows come to what, and how many memberships end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Rows that make something new.
    pub create: usize,
    /// Rows that change something.
    pub change: usize,
    /// Rows that say what is there.
    pub same: usize,
    /// Rows that are refused.
    pub refused: usize,
    /// Members who leave a class because the file does not name them.
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

/// The versions of the tables that a plan was made on.
pub(super) type Versions = [u64; 4];

pub(super) fn versions(records: &Records) -> Versions {
    [Kind::Person, Kind::Class, Kind::ClassMember, Kind::Course].map(|kind| records.version(kind))
}

impl DryRun {
    /// What the file has rows of.
    #[must_use]
    pub const fn format(&self) -> Format {
        self.format
    }

    /// The file; its rows are those of [`Self::rows`], in the same places.
    #[must_use]
    pub const fn table(&self) -> &Rc<Table> {
        &self.table
    }

    /// What would become of each row.
    #[must_use]
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// The places of the rows that come to one kind of outcome.
    pub fn places(&self, kind: OutcomeKind) -> impl Iterator<Item = usize> {
        let rows = self.rows.iter().enumerate();
        rows.filter(move |(_, row)| row.outcome.kind() == kind)
            .map(|(at, _)| at)
    }

    /// The places of the rows that have something worth saying.
    pub fn warned(&self) -> impl Iterator<Item = usize> {
        self.rows
            .iter()
            .enumerate()
            .filter(|(_, row)| !row.warnings.is_empty())
            .map(|(at, _)| at)
    }

    /// What is worth knowing about the file as a whole.
    #[must_use]
    pub fn notices(&self) -> &[Notice] {
        &self.notices
    }

    /// How many rows come to what.
    #[must_use]
    pub const fn counts(&self) -> Counts {
        self.counts
    }

    /// Whether the records are still those that the plan was made on; else it has to be made again.
    #[must_use]
    pub fn is_current(&self, records: &Records) -> bool {
        versions(records) == self.planned_on
    }

    /// Whether there is anything to do.
    #[must_use]
    pub fn does_something(&self) -> bool {
        let import = &self.import;
        !(import.records.is_empty() && import.join.is_empty() && import.leave.is_empty())
    }

    /// All that was accepted, as one command; `None` when there is nothing to do.
    #[must_use]
    pub fn import(&self) -> Option<Import> {
        self.does_something().then(|| self.import.clone())
    }
}
