//! Rows and columns of the list of classes.

use std::collections::BTreeMap;
use std::rc::Rc;

use lectern_core::model::{Class, ClassId, Uuid};
use lectern_core::search::natural;
use lectern_core::workspace::Records;
use yew::prelude::*;

use crate::app::route::Route;
use crate::components::data_table::{Column, TableRow, highlighted, row_link};
use crate::i18n::{Classes as Message, t};
use crate::pages::active_session::active_session;
use crate::pages::files::ExportRow;

/// A class in the list.
pub struct ClassRow {
    /// The record.
    pub class: Rc<Class>,
    /// Number of members.
    pub members: usize,
    /// Number of course sessions that the class is enrolled in, except those in the bin.
    pub sessions: usize,
}

impl TableRow for ClassRow {
    type Id = ClassId;

    fn id(&self) -> ClassId {
        self.class.id
    }

    fn name(&self) -> AttrValue {
        self.class.title.clone().into()
    }
}

impl ExportRow for ClassRow {
    fn record_id(&self) -> Uuid {
        self.class.id.0
    }
}

/// Returns all classes by title.
#[must_use]
pub fn rows(records: &Records) -> Rc<[Rc<ClassRow>]> {
    let mut sessions: BTreeMap<ClassId, usize> = BTreeMap::new();
    for row in records.session_classes.iter() {
        if active_session(records, row.session).is_some() {
            *sessions.entry(row.class).or_default() += 1;
        }
    }
    let classes = records.classes.iter();
    let mut rows: Vec<Rc<ClassRow>> = classes
        .map(|class| {
            Rc::new(ClassRow {
                class: class.clone(),
                members: records.members_of(class.id).count(),
                sessions: sessions.get(&class.id).copied().unwrap_or_default(),
            })
        })
        .collect();
    rows.sort_by_cached_key(|row| natural::key(&[&row.class.title]));
    rows.into()
}

/// Returns the columns.
#[must_use]
pub fn columns() -> Rc<[Column<ClassRow>]> {
    Rc::new([
        Column::text("title", t(Message::Title), |row: &ClassRow| {
            &row.class.title
        })
        .with_cell(|row, query| {
            let href = Route::Class { id: row.class.id }.href();
            row_link(href, highlighted(&row.class.title, query))
        })
        .as_row_header(),
        Column::text("description", t(Message::Description), |row: &ClassRow| {
            &row.class.description
        }),
        Column::count("size", t(Message::Members), |row: &ClassRow| row.members),
        Column::count("sessions", t(Message::CourseSessions), |row: &ClassRow| {
            row.sessions
        }),
    ])
}
