//! A row of a file while it is taken, and what rows of several kinds have in common.

use super::book::Book;
use super::dry_run::{Outcome, Problem};
use super::findings::Findings;
use super::options::{Existing, Options, UnknownPeople};
use super::table::Cells;
use crate::model::{IdGenerator, PersonId, Uuid};
use crate::rules::fields;
use crate::search::lower_case;
use crate::workspace::{Import, Records};

/// A row while it is taken: what it says, what is found in it, and what it needs and writes to.
pub(super) struct Taking<'a> {
    pub cells: Cells<'a>,
    pub findings: Findings,
    pub records: &'a Records,
    pub ids: &'a mut dyn IdGenerator,
    pub options: Options,
    pub import: &'a mut Import,
}

impl<'a> Taking<'a> {
    /// The cell of a column that the file may not have.
    pub fn cell(&self, column: Option<usize>) -> &'a str {
        self.cells.optional(column)
    }

    /// Which record a row is about that names it by `key`: none for a new one. Rows that say no more
    /// have an outcome already: they are about one that an earlier row is about, or one that is there
    /// and to be left alone.
    pub fn subject(
        &mut self,
        book: &mut Book,
        column: Option<usize>,
        key: &str,
    ) -> Result<Option<Uuid>, Outcome> {
        if let Some(first) = book.line(key) {
            self.findings.refuse(column, Problem::Twice { first });
            return Err(Outcome::Same);
        }
        let id = book.find(key);
        if let Some(id) = id
            && self.options.existing == Existing::LeaveAlone
        {
            book.enter(key, id, self.cells.line());
            self.findings.warn(None, Problem::LeftAlone);
            return Err(Outcome::Same);
        }
        Ok(id)
    }

    /// Refuses a cell of more than `max` characters that no form asks for.
    pub fn short(&mut self, column: Option<usize>, max: usize) {
        let now = fields::character_count(self.cell(column));
        if now > max {
            let problem = fields::Problem::TooLong { max, now };
            self.findings.refuse(column, Problem::Field(problem));
        }
    }

    /// The people whom a cell names, parted by commas or bars, and whether all of them are there.
    pub fn people(&mut self, column: Option<usize>, book: &Book) -> (Vec<PersonId>, bool) {
        let (mut known, mut all) = (Vec::new(), true);
        for username in listed(self.cell(column), &[',', '|']) {
            if let Some(id) = book.find(&lower_case(username)) {
                known.push(PersonId(id));
                continue;
            }
            all = false;
            let problem = Problem::UnknownPerson(username.to_owned());
            match self.options.unknown_people {
                UnknownPeople::Warn => self.findings.warn(column, problem),
                UnknownPeople::Refuse => self.findings.refuse(column, problem),
            }
        }
        (known, all)
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
