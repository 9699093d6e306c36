//! Vocabularies and their terms.

use super::{IliosImporter, Planned};
use crate::exchange::dry_run::Outcome;
use crate::exchange::ilios::kinds::ResourceKind;
use crate::exchange::ilios::resource::Resource;
use crate::exchange::row_context::RowContext;
use crate::model::{Term, TermId, Vocabulary, VocabularyId};
use crate::rules::{fields, limits};
use crate::search::name_key;

impl IliosImporter {
    pub(super) fn vocabulary(
        &mut self,
        row: &mut RowContext<'_>,
        resource: &Resource,
    ) -> Result<Planned, Outcome> {
        let title = fields::required(&resource.text("title"), limits::TERM_TITLE);
        let title = self.checked(row, title)?;
        let key = name_key(&title);
        let (kind, named) = (ResourceKind::Vocabulary, self.vocabularies.find(&key));
        let existing = self.record_of(row.records, kind, resource, named);
        let existing = existing.and_then(|id| row.records.vocabularies.get(VocabularyId(id)));
        let mut found = match existing {
            Some(found) => Vocabulary::clone(found),
            None => Vocabulary::new(VocabularyId(row.ids.next())),
        };
        self.vocabularies
            .register(&key, found.id.0, row.cells.line());
        if existing.is_none() || self.can_be_named(kind, found.id.0, named) {
            found.title = title;
        } else {
            self.note_unless(false, resource, "title");
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
        let mut key = (vocabulary, parent, name_key(&title));
        let (kind, named) = (ResourceKind::Term, self.terms.get(&key));
        let existing = self.record_of(row.records, kind, resource, named.map(|id| id.0));
        let existing = existing.and_then(|id| row.records.terms.get(TermId(id)));
        if let Some(term) = existing {
            // Terms are moved here only.
            self.note_unless(term.vocabulary == vocabulary, resource, "vocabulary");
            self.note_unless(term.parent == parent, resource, "parent");
            (key.0, key.1) = (term.vocabulary, term.parent);
        }
        let named = self.terms.get(&key).map(|id| id.0);
        let mut term = match existing {
            Some(term) => Term::clone(term),
            None => Term::new(TermId(row.ids.next())),
        };
        self.terms.insert(key, term.id);
        if existing.is_none() {
            term.vocabulary = vocabulary;
            term.parent = parent;
        }
        if existing.is_none() || self.can_be_named(kind, term.id.0, named) {
            term.title = title;
        } else {
            self.note_unless(false, resource, "title");
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
