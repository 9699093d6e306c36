//! Context of one row during an import, with operations that all importers share.

use std::collections::BTreeSet;

use chrono::NaiveDateTime;

use super::csv_table::Cells;
use super::dry_run::{FoundBy, Outcome, Question, Row};
use super::name_registry::NameRegistry;
use super::options::{Answer, Existing, Options, UnknownPeople};
use super::problem::Problem;
use super::row_issues::RowIssues;
use crate::model::{IdGenerator, InstructorGroupId, LocalTime, PersonId, Uuid, ZoneRules};
use crate::rules::fields;
use crate::search::{caseless, name_key};
use crate::workspace::{Import, Records};

/// The cells of a row, its issues so far, and the import that it adds to.
pub(super) struct RowContext<'a> {
    pub cells: Cells<'a>,
    pub issues: RowIssues,
    pub records: &'a Records,
    pub ids: &'a mut dyn IdGenerator,
    /// The time zone of the workspace.
    pub zone: &'a dyn ZoneRules,
    pub options: Options,
    /// Answer to the question of the row, if it has been given.
    pub answer: Option<Answer>,
    pub import: &'a mut Import,
    pub found_by: Option<FoundBy>,
    pub question: Option<Question>,
}

impl<'a> RowContext<'a> {
    /// Returns the cell of a column, or an empty text if the file lacks the column.
    pub fn cell(&self, column: Option<usize>) -> &'a str {
        self.cells.optional(column)
    }

    /// Warns of a local time of the workspace that clocks skip.
    pub fn warn_if_skipped(&mut self, column: Option<usize>, time: NaiveDateTime) {
        if let LocalTime::Gap(jump) = self.zone.resolve(time) {
            let becomes = self.zone.local_at(jump);
            self.issues
                .warn(column, Problem::SkippedTime { time, becomes });
        }
    }

    /// Finds the record that a row refers to by `key`; `Ok(None)` means that it is new.
    ///
    /// # Errors
    /// The outcome of a row that needs no more reading: it duplicates an earlier row, or the record
    /// exists and [`Existing::LeaveAlone`] is set.
    pub fn find_existing(
        &mut self,
        registry: &mut NameRegistry,
        column: Option<usize>,
        key: &str,
    ) -> Result<Option<Uuid>, Outcome> {
        if let Some(first) = registry.line_of(key) {
            self.issues.refuse(column, Problem::Duplicate { first });
            return Err(Outcome::Same);
        }
        let id = registry.find(key);
        if let Some(id) = id
            && self.options.existing == Existing::LeaveAlone
        {
            registry.register(key, id, self.cells.line());
            self.issues.warn(None, Problem::LeftAlone);
            return Err(Outcome::Same);
        }
        Ok(id)
    }

    /// Returns the result of the row: `outcome` unless the row is refused.
    pub fn into_row(self, outcome: Outcome) -> Row {
        let (outcome, warnings) = self.issues.resolve(outcome);
        Row {
            line: self.cells.line(),
            outcome,
            warnings,
            found_by: self.found_by,
            question: self.question,
        }
    }

    /// Refuses a cell of more than `max` characters, for columns that no form has a rule for.
    pub fn check_length(&mut self, column: Option<usize>, max: usize) {
        let now = fields::character_count(self.cell(column));
        if now > max {
            let problem = fields::Problem::TooLong { max, now };
            self.issues.refuse(column, Problem::Field(problem));
        }
    }

    /// Returns the people whose usernames a cell lists, and `true` if all of them exist. Commas and
    /// bars separate usernames.
    pub fn find_people(
        &mut self,
        column: Option<usize>,
        registry: &NameRegistry,
    ) -> (Vec<PersonId>, bool) {
        let (mut known, mut all) = (Vec::new(), true);
        for username in list_items(self.cell(column), &[',', '|']) {
            if let Some(id) = registry.find(&caseless(username)) {
                known.push(PersonId(id));
                continue;
            }
            all = false;
            let problem = Problem::UnknownPerson(username.to_owned());
            match self.options.unknown_people {
                UnknownPeople::Warn => self.issues.warn(column, problem),
                UnknownPeople::Refuse => self.issues.refuse(column, problem),
            }
        }
        (known, all)
    }

    /// Returns the instructor groups whose titles a cell lists, and `true` if all of them exist.
    pub fn find_instructor_groups(
        &mut self,
        column: Option<usize>,
        registry: &NameRegistry,
    ) -> (BTreeSet<InstructorGroupId>, bool) {
        let (mut known, mut all) = (BTreeSet::new(), true);
        for title in list_items(self.cell(column), &['|']) {
            if let Some(id) = registry.find(&name_key(title)) {
                known.insert(InstructorGroupId(id));
                continue;
            }
            all = false;
            let problem = Problem::UnknownInstructorGroup(title.to_owned());
            self.issues.warn(column, problem);
        }
        (known, all)
    }
}

/// Returns the items of a cell that lists several, without empty ones.
pub(super) fn list_items<'a>(
    cell: &'a str,
    separators: &'static [char],
) -> impl Iterator<Item = &'a str> {
    cell.split(separators)
        .map(str::trim)
        .filter(|item| !item.is_empty())
}
