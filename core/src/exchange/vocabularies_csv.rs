//! Export of session types, vocabularies and terms, in the columns in which Ilios ships them.

use std::collections::BTreeMap;

use super::cell_values::yes_or_no;
use super::export_file::ExportFile;
use super::lossy::Export;
use super::style::{Dialect, Safety, Style};
use crate::model::{SessionTypeId, Term, TermId, VocabularyId};
use crate::search::natural;
use crate::workspace::Records;

/// Exports session types.
#[must_use]
pub fn session_types(records: &Records, types: &[SessionTypeId], safety: Safety) -> Export {
    let mut file = ExportFile::new(Style::new(Dialect::Chamilo2, safety));
    file.header(["title", "calendar_color", "assessment", "active"]);
    for found in types.iter().filter_map(|id| records.session_types.get(*id)) {
        let (assessment, active) = (yes_or_no(found.assessment), yes_or_no(!found.inactive));
        let cells = [found.title.as_str(), &found.colour, assessment, active];
        file.row(&found.title, &cells);
    }
    file.finish()
}

/// Exports vocabularies, numbered in the given order as [`terms`] does.
#[must_use]
pub fn vocabularies(records: &Records, vocabularies: &[VocabularyId], safety: Safety) -> Export {
    let mut file = ExportFile::new(Style::new(Dialect::Chamilo2, safety));
    file.header(["vocabulary_id", "title", "active"]);
    let found = vocabularies
        .iter()
        .filter_map(|id| records.vocabularies.get(*id));
    for (number, vocabulary) in (1..).zip(found) {
        let number: i32 = number;
        let cells = [
            &number.to_string(),
            &vocabulary.title,
            yes_or_no(!vocabulary.inactive),
        ];
        file.row(&vocabulary.title, &cells);
    }
    file.finish()
}

/// Exports the terms of vocabularies, each after its broader term.
#[must_use]
pub fn terms(records: &Records, vocabularies: &[VocabularyId], safety: Safety) -> Export {
    let mut file = ExportFile::new(Style::new(Dialect::Chamilo2, safety));
    file.header([
        "term_id",
        "title",
        "parent_term_id",
        "description",
        "vocabulary_id",
        "vocabulary",
        "active",
    ]);
    let mut numbers: BTreeMap<TermId, usize> = BTreeMap::new();
    let found = vocabularies
        .iter()
        .filter_map(|id| records.vocabularies.get(*id));
    for (at, vocabulary) in found.enumerate() {
        for term in in_order(records, vocabulary.id) {
            let number = numbers.len() + 1;
            numbers.insert(term.id, number);
            let parent = term.parent.and_then(|parent| numbers.get(&parent));
            let parent = parent.map(ToString::to_string).unwrap_or_default();
            let cells = [
                &number.to_string(),
                &term.title,
                &parent,
                &term.description,
                &(at + 1).to_string(),
                &vocabulary.title,
                yes_or_no(!term.inactive),
            ];
            file.row(&term.title, &cells);
        }
    }
    file.finish()
}

/// Returns the terms of a vocabulary, those below a term after it, in natural order.
fn in_order(records: &Records, vocabulary: VocabularyId) -> Vec<&Term> {
    let mut below: BTreeMap<Option<TermId>, Vec<&Term>> = BTreeMap::new();
    let terms = records.terms.iter().map(AsRef::as_ref);
    let terms: Vec<&Term> = terms.filter(|term| term.vocabulary == vocabulary).collect();
    for term in &terms {
        let parent = term.parent.filter(|id| records.terms.contains(*id));
        below.entry(parent).or_default().push(term);
    }
    for siblings in below.values_mut() {
        // The last is taken first.
        siblings.sort_by_cached_key(|term| std::cmp::Reverse(natural::key(&[&term.title])));
    }
    let mut open = below.remove(&None).unwrap_or_default();
    let mut ordered = Vec::new();
    while let Some(term) = open.pop() {
        ordered.push(term);
        open.extend(below.remove(&Some(term.id)).unwrap_or_default());
    }
    ordered
}
