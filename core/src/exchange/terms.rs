//! Import of terms of vocabularies, in the columns in which Ilios ships them: a term names its vocabulary
//! and its broader term by number. What the numbers of vocabularies stand for is not in the file.

mod columns;

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use super::cell_values::{read_yes_or_no, yes_or_no};
use super::csv_table::CsvTable;
use super::dry_run::Outcome;
use super::headers::Columns;
use super::name_matches::{MatchTarget, Matches, NameMatch, NameMatches};
use super::name_registry::NameRegistry;
use super::options::Existing;
use super::problem::Problem;
use super::row_context::RowContext;
use super::row_importer::RowImporter;
use super::row_issues::Changes;
use crate::model::{Record, Term, TermId, Uuid, Vocabulary, VocabularyId};
use crate::rules::{fields, limits};
use crate::search::{name_key, natural};
use crate::workspace::{Import, Records};
use columns::{TermColumns, WrittenTerm};

/// Importer of rows of terms.
pub(super) struct TermImporter {
    columns: TermColumns,
    /// Terms of the file by their numbers.
    written: HashMap<String, WrittenTerm>,
    /// Texts that stand for vocabularies.
    names: NameMatches,
    candidates: Rc<[(Uuid, String)]>,
    /// Vocabularies to create with their texts, by these folded.
    created: HashMap<String, (String, VocabularyId)>,
    /// Terms of the workspace and of earlier rows by vocabulary, broader term and folded title.
    terms: HashMap<TermKey, TermId>,
    /// Lines of the terms that rows are about.
    lines: HashMap<TermId, u32>,
}

type TermKey = (VocabularyId, Option<TermId>, String);

impl TermImporter {
    pub fn new(columns: &Columns, table: &CsvTable, records: &Records) -> Self {
        let columns = TermColumns::new(columns);
        let vocabularies = NameRegistry::vocabularies_by_title(records);
        let (mut names, mut written) = (NameMatches::default(), HashMap::new());
        for cells in (0..table.len()).filter_map(|at| table.row(at)) {
            let term = columns.read(&cells);
            names.count(&term.vocabulary, || {
                let found = vocabularies.find(&name_key(&term.vocabulary));
                found.map(MatchTarget::Record)
            });
            let number = cells.optional(columns.number).to_owned();
            written.entry(number).or_insert(term);
        }
        let existing = records.vocabularies.iter();
        let mut candidates: Vec<_> = existing.map(|row| (row.id.0, row.title.clone())).collect();
        natural::sort(&mut candidates, |(_, title)| natural::key(&[title]));
        let terms = records.terms.iter();
        let terms = terms.map(|row| ((row.vocabulary, row.parent, name_key(&row.title)), row.id));
        Self {
            columns,
            written,
            names,
            candidates: candidates.into(),
            created: HashMap::new(),
            terms: terms.collect(),
            lines: HashMap::new(),
        }
    }

    fn import_term(&mut self, row: &mut RowContext<'_>) -> Result<Outcome, Outcome> {
        let columns = self.columns;
        let term = columns.read(&row.cells);
        let vocabulary = match self.names.target(&term.vocabulary) {
            None => return Err(Outcome::Undecided),
            Some(MatchTarget::Nothing) => {
                row.issues
                    .warn(columns.vocabulary, Problem::MatchedWithNothing);
                return Err(Outcome::Same);
            }
            Some(MatchTarget::New | MatchTarget::Record(_)) => {
                self.vocabulary(row, &term.vocabulary)
            }
        };
        if let Err(problem) = fields::required(&term.title, limits::TERM_TITLE) {
            row.issues.refuse(columns.title, Problem::Field(problem));
        }
        row.check_length(columns.description, limits::DESCRIPTION);
        let active = read_yes_or_no(row, columns.active);
        let parent = match self.parent(row, &term) {
            Ok(parent) => parent,
            Err(problem) => {
                row.issues.refuse(columns.parent, problem);
                None
            }
        };
        let Some(vocabulary) = vocabulary.filter(|_| !row.issues.is_refused()) else {
            return Err(Outcome::Same);
        };
        let id = self.id_of(row, vocabulary, parent, &term.title);
        if let Some(first) = self.lines.insert(id, row.cells.line()) {
            self.lines.insert(id, first);
            row.issues
                .refuse(columns.title, Problem::Duplicate { first });
            return Err(Outcome::Same);
        }
        let existing = row.records.terms.get(id);
        if existing.is_some() && row.options.existing == Existing::LeaveAlone {
            row.issues.warn(None, Problem::LeftAlone);
            return Err(Outcome::Same);
        }
        let mut changes = Changes::new(existing.is_none());
        let mut found = match existing {
            Some(found) => Term::clone(found),
            None => {
                let mut found = Term::new(id);
                found.vocabulary = vocabulary;
                found.parent = parent;
                found.title = term.title;
                found
            }
        };
        let description = row.cell(columns.description);
        changes.set(columns.description, &mut found.description, description);
        if let Some(active) = active.filter(|active| *active == found.inactive) {
            let before = yes_or_no(!found.inactive).to_owned();
            changes.note(columns.active, before, yes_or_no(active).to_owned());
            found.inactive = !active;
        }
        if changes.is_modified() {
            row.import.records.push(Record::Term(Rc::new(found)));
        }
        Ok(changes.into_outcome())
    }

    fn vocabulary(&mut self, row: &mut RowContext<'_>, name: &str) -> Option<VocabularyId> {
        match self.names.target(name)? {
            MatchTarget::Record(id) => Some(VocabularyId(id)),
            MatchTarget::New => {
                // A title is that of one vocabulary.
                let title = name_key(&new_title(name));
                let mut candidates = self.candidates.iter();
                if let Some((id, _)) = candidates.find(|(_, other)| name_key(other) == title) {
                    return Some(VocabularyId(*id));
                }
                let ids = &mut *row.ids;
                let created = self.created.entry(name_key(name));
                let created =
                    created.or_insert_with(|| (name.to_owned(), VocabularyId(ids.next())));
                Some(created.1)
            }
            MatchTarget::Nothing => None,
        }
    }

    /// Returns `true` if two texts stand for one vocabulary.
    fn is_same(&self, one: &str, other: &str) -> bool {
        match (self.names.target(one), self.names.target(other)) {
            (Some(MatchTarget::Record(one)), Some(MatchTarget::Record(other))) => one == other,
            (one_target, other_target) => {
                one_target == other_target && name_key(one) == name_key(other)
            }
        }
    }

    /// Returns the broader term of a term, which can be in a later row.
    fn parent(
        &mut self,
        row: &mut RowContext<'_>,
        term: &WrittenTerm,
    ) -> Result<Option<TermId>, Problem> {
        // From the broader term upwards, until one whose id is known.
        let (mut above, mut seen) = (Vec::new(), HashSet::new());
        let mut number = term.parent.clone();
        let mut known = None;
        while !number.is_empty() {
            let Some(found) = self.written.get(&number) else {
                return Err(Problem::UnknownTerm(number));
            };
            if !self.is_same(&found.vocabulary, &term.vocabulary) || !seen.insert(number.clone()) {
                return Err(Problem::Field(fields::Problem::NotABroaderTerm));
            }
            if fields::required(&found.title, limits::TERM_TITLE).is_err() {
                return Err(Problem::UnknownTerm(number));
            }
            if let Some(id) = found.id {
                known = Some(id);
                break;
            }
            above.push(std::mem::replace(&mut number, found.parent.clone()));
        }
        if seen.contains(row.cell(self.columns.number)) {
            return Err(Problem::Field(fields::Problem::NotABroaderTerm));
        }
        for number in above.into_iter().rev() {
            let Some(found) = self.written.get(&number).cloned() else {
                continue;
            };
            let Some(vocabulary) = self.vocabulary(row, &found.vocabulary) else {
                continue;
            };
            let id = self.id_of(row, vocabulary, known, &found.title);
            if let Some(written) = self.written.get_mut(&number) {
                written.id = Some(id);
            }
            known = Some(id);
        }
        Ok(known)
    }

    /// Returns the id of a term, which is new unless there is such a term already.
    fn id_of(
        &mut self,
        row: &mut RowContext<'_>,
        vocabulary: VocabularyId,
        parent: Option<TermId>,
        title: &str,
    ) -> TermId {
        let key = (vocabulary, parent, name_key(title));
        let ids = &mut *row.ids;
        *self.terms.entry(key).or_insert_with(|| TermId(ids.next()))
    }
}

impl RowImporter for TermImporter {
    fn import_row(&mut self, row: &mut RowContext<'_>) -> Outcome {
        self.import_term(row).unwrap_or_else(|outcome| outcome)
    }

    fn choose(&mut self, matches: &Matches) {
        self.names.choose(matches);
    }

    fn matches(&self) -> Vec<NameMatch> {
        self.names.with_candidates(&self.candidates)
    }

    fn finish(&mut self, records: &Records, import: &mut Import) {
        let terms = import.records.iter().filter_map(|record| {
            let Record::Term(term) = record else {
                return None;
            };
            Some(term.id)
        });
        let imported: HashSet<TermId> = terms.collect();
        for record in &mut import.records {
            if let Record::Term(term) = record {
                let exists = |id| imported.contains(&id) || records.terms.contains(id);
                // The row of the broader term has been refused.
                if !term.parent.is_none_or(exists) {
                    Rc::make_mut(term).parent = None;
                }
            }
        }
        let is_needed = |id: &VocabularyId| {
            let mut records = import.records.iter();
            records.any(|record| matches!(record, Record::Term(term) if term.vocabulary == *id))
        };
        let created: Vec<_> = self
            .created
            .values()
            .filter(|(_, id)| is_needed(id))
            .collect();
        for (name, id) in created {
            let mut vocabulary = Vocabulary::new(*id);
            vocabulary.title = new_title(name);
            import.records.push(vocabulary.into());
        }
    }
}

/// Returns the title of a vocabulary that a file knows by number alone.
fn new_title(name: &str) -> String {
    if name.bytes().all(|byte| byte.is_ascii_digit()) {
        format!("Vocabulary {name}").trim_end().to_owned()
    } else {
        name.to_owned()
    }
}

#[cfg(test)]
mod tests;
