//! Import of course sessions with their courses, learners and classes, from the columns that Chamilo
//! imports and from those that it exports.

mod course_items;
mod date_changes;
mod references;
mod relations;
mod session_dates;

use std::collections::BTreeSet;
use std::rc::Rc;

use super::classes::join_usernames;
use super::csv_table::CsvTable;
use super::dates::DateReader;
use super::dry_run::Outcome;
use super::headers::{self, Columns};
use super::name_registry::NameRegistry;
use super::notice::Notice;
use super::options::{Existing, Options};
use super::problem::Problem;
use super::row_context::RowContext;
use super::row_importer::RowImporter;
use super::row_issues::Changes;
use super::sessions_csv::after_end_word;
use crate::model::{AfterEnd, CourseSession, CourseSessionId};
use crate::rules::{fields, limits};
use crate::search::name_key;
use crate::workspace::{ImportedSession, Records};
use references::References;
use relations::RelationColumns;
use session_dates::DateColumns;

/// Importer of rows of course sessions.
pub(super) struct CourseSessionImporter {
    name: Option<usize>,
    coach: Option<usize>,
    after_end: Option<usize>,
    description: Option<usize>,
    relations: RelationColumns,
    date_columns: DateColumns,
    dates: DateReader,
    names: NameRegistry,
    references: References,
}

impl CourseSessionImporter {
    pub fn new(columns: &Columns, table: &CsvTable, records: &Records, options: Options) -> Self {
        let date_columns = DateColumns::new(columns);
        Self {
            name: columns.find(headers::SESSION_NAME),
            coach: columns.find(headers::COACH),
            after_end: columns
                .find(headers::AFTER_END)
                .or(columns.find(headers::VISIBILITY)),
            description: columns.find(headers::SESSION_DESCRIPTION),
            relations: RelationColumns::new(columns),
            date_columns,
            dates: DateReader::new(table, &date_columns.all(), options.date_order),
            names: NameRegistry::course_sessions_by_name(records),
            references: References::new(records, table),
        }
    }

    fn import_session(&mut self, row: &mut RowContext<'_>) -> Result<Outcome, Outcome> {
        let mut name = row.cell(self.name).to_owned();
        if name.is_empty() {
            let problem = Problem::Field(fields::Problem::Missing);
            row.issues.refuse(self.name, problem);
        }
        row.check_length(self.name, limits::SESSION_NAME);
        row.check_length(self.description, limits::DESCRIPTION);
        let existing = if row.options.existing == Existing::CreateNumbered {
            name = self.free_name(name);
            None
        } else {
            row.find_existing(&mut self.names, self.name, &name_key(&name))?
        };
        let records = row.records;
        let existing = existing.and_then(|id| records.course_sessions.get(CourseSessionId(id)));
        let mut session = match existing {
            Some(session) => CourseSession::clone(session),
            None => CourseSession::new(CourseSessionId(row.ids.next())),
        };
        if existing.is_none() {
            session.name.clone_from(&name);
        }
        let mut changes = Changes::new(existing.is_none());
        self.set_coach(row, &mut session, &mut changes);
        let before = session.limits.clone();
        session.limits = self.date_columns.limits(row, &self.dates, &before);
        self.date_columns
            .note_changes(&before, &session.limits, &mut changes);
        self.set_after_end(row, &mut session, &mut changes);
        let description = row.cell(self.description);
        changes.set(self.description, &mut session.description, description);

        let named = self.relations.read(row, &mut self.references);
        let courses = self
            .relations
            .courses_after(row, session.id, &named, &mut changes);
        let learners =
            self.relations
                .learners_after(row, session.id, &courses, &named, &mut changes);
        if row.issues.is_refused() {
            return Err(Outcome::Same);
        }
        let key = name_key(&name);
        self.names.register(&key, session.id.0, row.cells.line());
        self.references.create_placeholders(row);
        if changes.is_modified() {
            row.import.sessions.push(ImportedSession {
                session: Rc::new(session),
                courses,
                learners,
            });
        }
        Ok(changes.into_outcome())
    }

    /// Returns the name, or the first of "Name - 2", "Name - 3" that is free, as Chamilo does.
    fn free_name(&self, name: String) -> String {
        let mut free = name.clone();
        let mut number = 2;
        while self.names.find(&name_key(&free)).is_some() {
            free = format!("{name} - {number}");
            number += 1;
        }
        free
    }

    fn set_coach(
        &mut self,
        row: &mut RowContext<'_>,
        session: &mut CourseSession,
        changes: &mut Changes,
    ) {
        let username = row.cell(self.coach);
        let coach = (!username.is_empty())
            .then(|| self.references.person(row, self.coach, username))
            .flatten();
        match coach {
            Some(coach) if session.coaches.contains(&coach) => {}
            Some(coach) => {
                let before = join_usernames(row.records, &session.coaches, ", ");
                changes.note(self.coach, before, username.to_owned());
                session.coaches = BTreeSet::from([coach]);
                session.first_coach = None;
            }
            None if session.coaches.is_empty() => row.issues.refuse(self.coach, Problem::NoCoach),
            None => {}
        }
    }

    fn set_after_end(
        &self,
        row: &mut RowContext<'_>,
        session: &mut CourseSession,
        changes: &mut Changes,
    ) {
        let cell = row.cell(self.after_end);
        let after_end = match cell {
            "" => return,
            "1" | "read_only" => AfterEnd::ReadOnly,
            "2" | "accessible" => AfterEnd::Accessible,
            "3" | "not_accessible" => AfterEnd::NotAccessible,
            _ => {
                let problem = Problem::UnknownVisibility(cell.to_owned());
                return row.issues.warn(self.after_end, problem);
            }
        };
        if session.after_end != after_end {
            let before = after_end_word(session.after_end).to_owned();
            let after = after_end_word(after_end).to_owned();
            changes.note(self.after_end, before, after);
            session.after_end = after_end;
        }
    }
}

impl RowImporter for CourseSessionImporter {
    fn import_row(&mut self, row: &mut RowContext<'_>) -> Outcome {
        let outcome = self.import_session(row);
        self.references.discard_placeholders();
        outcome.unwrap_or_else(|outcome| outcome)
    }

    fn notices(&self) -> Vec<Notice> {
        let order = self.dates.order().map(Notice::DateOrder);
        let undecided = self
            .dates
            .is_undecided()
            .then_some(Notice::DateOrderUnknown);
        let in_utc = self.date_columns.in_utc.then_some(Notice::TimesInUtc);
        order.into_iter().chain(undecided).chain(in_utc).collect()
    }
}

#[cfg(test)]
mod tests;
