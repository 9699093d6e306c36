//! Rows and columns of the list of terms.

use std::collections::BTreeMap;
use std::rc::Rc;

use lectern_core::model::{Term, TermId, VocabularyId};
use lectern_core::workspace::Records;
use yew::prelude::*;

use super::term_tree::{TermNode, term_tree};
use crate::components::data_table::{Column, SortKey, TableRow, highlighted, row_button};
use crate::i18n::{Vocabularies as Message, t};
use crate::pages::active_status::status_column;

/// Levels that are indented; those below have the indent of the last one.
const MAX_INDENT: usize = 6;

/// A term in the list.
pub struct TermRow {
    /// The record.
    pub term: Rc<Term>,
    /// Number of broader terms above it.
    pub depth: usize,
    /// Position in the order of the tree.
    position: usize,
    /// Title of its broader term.
    broader: String,
    /// Number of sessions that have it.
    sessions: usize,
}

impl TableRow for TermRow {
    type Id = TermId;

    fn id(&self) -> TermId {
        self.term.id
    }

    fn name(&self) -> AttrValue {
        self.term.title.clone().into()
    }
}

/// Returns the terms of a vocabulary in the order of their tree.
#[must_use]
pub fn rows(records: &Records, vocabulary: VocabularyId) -> Rc<[Rc<TermRow>]> {
    let mut sessions: BTreeMap<TermId, usize> = BTreeMap::new();
    for id in records.sessions.iter().flat_map(|session| &session.terms) {
        *sessions.entry(*id).or_default() += 1;
    }
    let tree = term_tree(records, vocabulary).into_iter().enumerate();
    let row = |(position, TermNode { term, depth }): (usize, TermNode)| {
        let broader = term.parent.and_then(|id| records.terms.get(id));
        Rc::new(TermRow {
            broader: broader.map(|term| term.title.clone()).unwrap_or_default(),
            sessions: sessions.get(&term.id).copied().unwrap_or_default(),
            term,
            depth,
            position,
        })
    };
    tree.map(row).collect()
}

/// Returns the columns. Terms are indented where they are in the order of the tree.
#[must_use]
pub fn columns() -> Rc<[Column<TermRow>]> {
    Rc::new([
        Column::text("title", t(Message::Term), |row: &TermRow| &row.term.title)
            .with_cell(|row, query| {
                let depth = format!("depth-{}", row.depth.min(MAX_INDENT));
                let title = row_button(highlighted(&row.term.title, query));
                html! { <span class={classes!("term", depth)}>{ title }</span> }
            })
            .sorted_by(|row| SortKey::count(row.position))
            .as_row_header(),
        Column::text("broader", t(Message::Broader), |row: &TermRow| &row.broader),
        Column::text("description", t(Message::Description), |row: &TermRow| {
            &row.term.description
        }),
        Column::count("sessions", t(Message::Sessions), |row: &TermRow| {
            row.sessions
        }),
        status_column(|row: &TermRow| row.term.inactive),
    ])
}
