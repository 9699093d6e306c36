//! Rows and columns of the list of session types.

use std::collections::BTreeMap;
use std::rc::Rc;

use lectern_core::model::{SessionType, SessionTypeId};
use lectern_core::search::natural;
use lectern_core::workspace::Records;
use yew::prelude::*;

use crate::components::data_table::{Column, SortKey, TableRow, highlighted, row_button};
use crate::components::swatch::Swatch;
use crate::i18n::{SessionTypes as Message, t};
use crate::pages::active_status::status_column;

/// A session type in the list.
pub struct SessionTypeRow {
    /// The record.
    pub session_type: Rc<SessionType>,
    /// Number of sessions of the type.
    pub sessions: usize,
}

impl TableRow for SessionTypeRow {
    type Id = SessionTypeId;

    fn id(&self) -> SessionTypeId {
        self.session_type.id
    }

    fn name(&self) -> AttrValue {
        self.session_type.title.clone().into()
    }
}

/// Returns all session types by title.
#[must_use]
pub fn rows(records: &Records) -> Rc<[Rc<SessionTypeRow>]> {
    let mut sessions: BTreeMap<SessionTypeId, usize> = BTreeMap::new();
    let types = records.sessions.iter();
    for id in types.filter_map(|session| session.session_type) {
        *sessions.entry(id).or_default() += 1;
    }
    let types = records.session_types.iter();
    let mut rows: Vec<Rc<SessionTypeRow>> = types
        .map(|session_type| {
            Rc::new(SessionTypeRow {
                session_type: session_type.clone(),
                sessions: sessions.get(&session_type.id).copied().unwrap_or_default(),
            })
        })
        .collect();
    rows.sort_by_cached_key(|row| natural::key(&[&row.session_type.title]));
    rows.into()
}

/// Returns the columns.
#[must_use]
pub fn columns() -> Rc<[Column<SessionTypeRow>]> {
    let assesses = |row: &SessionTypeRow| row.session_type.assessment;
    Rc::new([
        Column::text("title", t(Message::Title), |row: &SessionTypeRow| {
            &row.session_type.title
        })
        .with_cell(|row, query| {
            let title = highlighted(&row.session_type.title, query);
            // The title is the word of the colour.
            html! { <><Swatch colour={row.session_type.colour.clone()} label="" />{ row_button(title) }</> }
        })
        .as_row_header(),
        Column::computed("use", t(Message::Use), move |row| {
            let words = if assesses(row) {
                Message::Assessment
            } else {
                Message::Teaching
            };
            t(words).to_string()
        })
        .sorted_by(move |row| SortKey::count(usize::from(assesses(row)))),
        Column::count("sessions", t(Message::Sessions), |row: &SessionTypeRow| {
            row.sessions
        }),
        status_column(|row: &SessionTypeRow| row.session_type.inactive),
    ])
}
