//! Import of vocabularies, in the columns in which Ilios ships them.

use std::rc::Rc;

use super::cell_values::{read_yes_or_no, yes_or_no};
use super::dry_run::Outcome;
use super::headers::{self, Columns};
use super::name_registry::NameRegistry;
use super::options::Existing;
use super::problem::Problem;
use super::row_context::RowContext;
use super::row_importer::RowImporter;
use super::row_issues::Changes;
use super::schools::is_of_other_school;
use crate::model::{Record, Vocabulary, VocabularyId};
use crate::rules::{fields, limits};
use crate::search::name_key;
use crate::workspace::Records;

/// Importer of rows of vocabularies.
pub(super) struct VocabularyImporter {
    title: Option<usize>,
    school: Option<usize>,
    active: Option<usize>,
    vocabularies: NameRegistry,
}

impl VocabularyImporter {
    pub fn new(columns: &Columns, records: &Records) -> Self {
        Self {
            title: columns.find(headers::TITLE),
            school: columns.find(headers::SCHOOL_ID),
            active: columns.find(headers::ACTIVE),
            vocabularies: NameRegistry::vocabularies_by_title(records),
        }
    }

    fn import_vocabulary(&mut self, row: &mut RowContext<'_>) -> Result<Outcome, Outcome> {
        if is_of_other_school(row, self.school) {
            return Err(Outcome::Same);
        }
        let title = row.cell(self.title);
        let key = name_key(title);
        if let Some(first) = self.vocabularies.line_of(&key) {
            row.issues.warn(self.title, Problem::SameTitle { first });
            return Err(Outcome::Same);
        }
        if let Err(problem) = fields::required(title, limits::TERM_TITLE) {
            row.issues.refuse(self.title, Problem::Field(problem));
        }
        let active = read_yes_or_no(row, self.active);
        if row.issues.is_refused() {
            return Err(Outcome::Same);
        }
        let existing = self.vocabularies.find(&key).map(VocabularyId);
        let existing = existing.and_then(|id| row.records.vocabularies.get(id));
        let mut found = match existing {
            Some(found) => Vocabulary::clone(found),
            None => Vocabulary::new(VocabularyId(row.ids.next())),
        };
        self.vocabularies
            .register(&key, found.id.0, row.cells.line());
        if existing.is_some() && row.options.existing == Existing::LeaveAlone {
            row.issues.warn(None, Problem::LeftAlone);
            return Err(Outcome::Same);
        }
        let mut changes = Changes::new(existing.is_none());
        if existing.is_none() {
            title.clone_into(&mut found.title);
        }
        if let Some(active) = active.filter(|active| *active == found.inactive) {
            let before = yes_or_no(!found.inactive).to_owned();
            changes.note(self.active, before, yes_or_no(active).to_owned());
            found.inactive = !active;
        }
        if changes.is_modified() {
            let record = Record::Vocabulary(Rc::new(found));
            row.import.records.push(record);
        }
        Ok(changes.into_outcome())
    }
}

impl RowImporter for VocabularyImporter {
    fn import_row(&mut self, row: &mut RowContext<'_>) -> Outcome {
        self.import_vocabulary(row)
            .unwrap_or_else(|outcome| outcome)
    }
}
