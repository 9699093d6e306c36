//! The result of planning an import, row by row, before anything is changed.

use std::rc::Rc;

use super::csv_table::CsvTable;
use super::format::Format;
use super::name_matches::NameMatch;
use super::notice::Notice;
use super::options::Answer;
use super::problem::{Problem, RowProblem};
use super::versions::{Versions, versions};
use crate::model::{MinuteRange, PersonId, Record, RecordKey};
use crate::workspace::{EnrolmentEffects, Import, Records};
use chrono::NaiveDate;

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
    pub(super) matches: Vec<NameMatch>,
    pub(super) removed_times: Vec<(NaiveDate, MinuteRange)>,
}

/// The planned result of one row.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The line of the file on which the row starts, from 1.
    pub line: u32,
    /// The planned change.
    pub outcome: Outcome,
    /// Problems for which the row is not refused.
    pub warnings: Vec<RowProblem>,
    /// Data by which the existing record was found; `None` if the record is new, or is not a person.
    pub found_by: Option<FoundBy>,
    /// The question whether the person is one who exists, also once it is answered.
    pub question: Option<Question>,
}

/// Data by which a row of a person was found to be about one who exists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum FoundBy {
    Username,
    Email,
    OfficialCode,
    Name,
}

/// Which person a row is about; only somebody who knows them can tell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// People whom the row may be about, at least one, by username.
    pub candidates: Vec<Candidate>,
    /// Data that the row and the people have in common.
    pub by: FoundBy,
    /// `true` if the row can create a person; else it is left out if it is about none of them.
    pub can_create: bool,
    /// Answer, if it has been given.
    pub answer: Option<Answer>,
}

/// A person whom a row may be about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// The person.
    pub person: PersonId,
    /// First and last name.
    pub name: String,
    /// Username.
    pub username: String,
    /// Email address, if known.
    pub email: String,
}

/// The planned change of a row.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// Creates a record or, for class members, a membership.
    Create,
    /// Changes an existing record.
    Change(Vec<CellChange>),
    /// Changes an existing record, of which the row has no cells.
    ChangeRecord(RecordChange),
    /// Changes nothing: the data already exists.
    Same,
    /// Waits for the answer to the question of the row.
    Undecided,
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
    Undecided,
    Refused,
}

impl Outcome {
    /// Returns the kind of outcome.
    #[must_use]
    pub const fn kind(&self) -> OutcomeKind {
        match self {
            Self::Create => OutcomeKind::Create,
            Self::Change(_) | Self::ChangeRecord(_) => OutcomeKind::Change,
            Self::Same => OutcomeKind::Same,
            Self::Undecided => OutcomeKind::Undecided,
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

/// A change of a record as a whole.
#[derive(Clone, Debug, PartialEq)]
pub struct RecordChange {
    /// The present record.
    pub before: Record,
    /// The record after the import.
    pub after: Record,
    /// People who become members of it.
    pub joined: Vec<PersonId>,
}

/// Number of rows by outcome, and of the effects on classes and course sessions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Rows that create something.
    pub create: usize,
    /// Rows that change something.
    pub change: usize,
    /// Rows that change nothing.
    pub same: usize,
    /// Rows that wait for an answer.
    pub undecided: usize,
    /// Refused rows.
    pub refused: usize,
    /// Members removed from a class, and busy times that end, because the file does not name them.
    pub leave: usize,
    /// Ids of another system that records get, by which later imports find them.
    pub identifiers: usize,
    /// Enrolments in course sessions that follow the classes.
    pub enrolments: EnrolmentEffects,
}

impl Counts {
    pub(super) const fn count(&mut self, kind: OutcomeKind) {
        let counter = match kind {
            OutcomeKind::Create => &mut self.create,
            OutcomeKind::Change => &mut self.change,
            OutcomeKind::Same => &mut self.same,
            OutcomeKind::Undecided => &mut self.undecided,
            OutcomeKind::Refused => &mut self.refused,
        };
        *counter += 1;
    }
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

    /// Returns the number of rows about records that exist and are left alone.
    #[must_use]
    pub fn skipped(&self) -> usize {
        let is_skipped =
            |row: &&Row| (row.warnings.iter()).any(|one| one.problem == Problem::LeftAlone);
        self.rows.iter().filter(is_skipped).count()
    }

    /// Returns notices about the file as a whole.
    #[must_use]
    pub fn notices(&self) -> &[Notice] {
        &self.notices
    }

    /// Returns the names of the file that a person matches with records.
    #[must_use]
    pub fn matches(&self) -> &[NameMatch] {
        &self.matches
    }

    /// Returns the busy times of earlier files that the file no longer has.
    #[must_use]
    pub fn removed_times(&self) -> &[(NaiveDate, MinuteRange)] {
        &self.removed_times
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

    /// Returns `true` if the import changes anything as far as its questions are answered.
    #[must_use]
    pub fn does_something(&self) -> bool {
        let import = &self.import;
        !(import.records.is_empty()
            && import.sessions.is_empty()
            && import.identifiers.is_empty()
            && import.join.is_empty()
            && import.leave.is_empty())
    }

    /// Returns the record that the import puts under a key, if it does.
    #[must_use]
    pub fn planned(&self, key: RecordKey) -> Option<&Record> {
        // They are sorted.
        let records = &self.import.records;
        let at = records.binary_search_by_key(&key, Record::key).ok()?;
        records.get(at)
    }

    /// Returns all accepted rows as one import, or `None` if it changes nothing.
    #[must_use]
    pub fn import(&self) -> Option<Import> {
        self.does_something().then(|| self.import.clone())
    }
}
