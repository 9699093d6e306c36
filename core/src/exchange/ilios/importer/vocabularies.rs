//! Vocabularies and their terms.

use super::{IliosImporter, Planned};
use crate::exchange::dry_run::Outcome;
use crate::exchange::ilios::kinds::ResourceKind;
use crate::exchange::ilios::resource::Resource;
use crate::exchange::row_context::RowContext;
use crate::model::{Term, TermId, Vocabulary, VocabularyId};
use crate::rules::{fields, limits};
use crate::search::fold;

impl IliosImporter {
    pub(super) fn vocabulary(
        &mut self,
        row: &mut RowContext<'_>,
        resource: &Resource,
    ) -> Result<Planned, Outcome> {
        let title = fields::required(&resource.text("title"), limits::TERM_TITLE);
        let title = self.checked(row, title)?;
        let key = fold(&title);
        let existing = self.vocabularies.find(&key).map(VocabularyId);
        let existing = existing.and_then(|id| row.records.vocabularies.get(id));
        let mut found = match existing {
            Some(found) => Vocabulary::clone(found),
            None => Vocabulary::new(VocabularyId(row.ids.next())),
        };
        self.vocabularies
            .register(&key, found.id.0, row.cells.line());
        if existing.is_none() {
            found.title = title;
        }
        if let Some(active) = resource.flag("active") {
            found.inactive = !active;
        }
        Ok(Planned::new(existing, found))
    }

    pub(super) fn term(
        &mut self,
        row: &mut RowContext<'_>,
        resource: &Resource,
    ) -> Result<Planned, Outcome> {
        let title = fields::required(&resource.text("title"), limits::TERM_TITLE);
        let title = self.checked(row, title)?;
        let vocabulary = self.required(row, resource, "vocabulary", ResourceKind::Vocabulary)?;
        let vocabulary = VocabularyId(vocabulary);
        let parent = match resource.related_one("parent") {
            None => None,
            Some(_) => Some(TermId(self.required(
                row,
                resource,
                "parent",
                ResourceKind::Term,
            )?)),
        };
        let key = (vocabulary, parent, fold(&title));
        let existing = self.terms.get(&key).copied();
        let existing = existing.and_then(|id| row.records.terms.get(id));
        let mut term = match existing {
            Some(term) => Term::clone(term),
            None => Term::new(TermId(row.ids.next())),
        };
        self.terms.insert(key, term.id);
        if existing.is_none() {
            term.vocabulary = vocabulary;
            term.parent = parent;
            term.title = title;
        }
        let description = resource.plain_text("description");
        if !description.is_empty() {
            term.description = description;
        }
        if let Some(active) = resource.flag("active") {
            term.inactive = !active;
        }
        Ok(Planned::new(existing, term))
    }
}
