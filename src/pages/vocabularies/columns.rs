//! Rows and columns of the list of vocabularies.

use std::rc::Rc;

use lectern_core::model::{Vocabulary, VocabularyId};
use lectern_core::search::natural;
use lectern_core::workspace::{Records, sessions_with_terms, terms_of};
use yew::prelude::*;

use crate::app::route::Route;
use crate::components::data_table::{Column, TableRow, highlighted, row_link};
use crate::i18n::{Vocabularies as Message, t};
use crate::pages::active_status::status_column;

/// A vocabulary in the list.
pub struct VocabularyRow {
    /// The record.
    pub vocabulary: Rc<Vocabulary>,
    /// Number of its terms.
    pub terms: usize,
    /// Number of sessions that have one of its terms.
    pub sessions: usize,
}

impl TableRow for VocabularyRow {
    type Id = VocabularyId;

    fn id(&self) -> VocabularyId {
        self.vocabulary.id
    }

    fn name(&self) -> AttrValue {
        self.vocabulary.title.clone().into()
    }
}

/// Returns all vocabularies by title.
#[must_use]
pub fn rows(records: &Records) -> Rc<[Rc<VocabularyRow>]> {
    let vocabularies = records.vocabularies.iter();
    let mut rows: Vec<Rc<VocabularyRow>> = vocabularies
        .map(|vocabulary| {
            let terms = terms_of(records, vocabulary.id);
            Rc::new(VocabularyRow {
                vocabulary: vocabulary.clone(),
                sessions: sessions_with_terms(records, &terms).len(),
                terms: terms.len(),
            })
        })
        .collect();
    rows.sort_by_cached_key(|row| natural::key(&[&row.vocabulary.title]));
    rows.into()
}

/// Returns the columns.
#[must_use]
pub fn columns() -> Rc<[Column<VocabularyRow>]> {
    Rc::new([
        Column::text("title", t(Message::Title), |row: &VocabularyRow| {
            &row.vocabulary.title
        })
        .with_cell(|row, query| {
            let id = row.vocabulary.id;
            let title = highlighted(&row.vocabulary.title, query);
            row_link(Route::Vocabulary { id }.href(), title)
        })
        .as_row_header(),
        Column::count("terms", t(Message::Terms), |row: &VocabularyRow| row.terms),
        Column::count("sessions", t(Message::Sessions), |row: &VocabularyRow| {
            row.sessions
        }),
        status_column(|row: &VocabularyRow| row.vocabulary.inactive),
    ])
}
