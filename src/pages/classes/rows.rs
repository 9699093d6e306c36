//! Classes as rows of the table.

use std::rc::Rc;

use crate::ui::html;
use yew::prelude::*;

use crate::model::{Class, ClassId, Uuid};
use crate::order::sort;
use crate::pages::register::{Acts, List};
use crate::pages::route::Route;
use crate::search::{Query, natural};
use crate::ui::data_table::{Column, RowAction, RowKey, TableRows, marked, row_link};
use crate::ui::format::number;
use crate::ui::icon::Icon;
use crate::ui::text::{Classes as Words, Frame, t};
use crate::workspace::Records;

/// The column by which the table is sorted at first.
pub const TITLE: &str = "title";
const DESCRIPTION: &str = "description";
const MEMBERS: &str = "size";
const SESSIONS: &str = "sessions";

/// The columns of the table.
#[must_use]
pub fn columns() -> Rc<[Column]> {
    Rc::new([
        Column::new(TITLE, t(Words::Title)).sortable(),
        Column::new(DESCRIPTION, t(Words::Description)).sortable(),
        Column::new(MEMBERS, t(Words::Members)).sortable().numeric(),
        Column::new(SESSIONS, t(Words::CourseSessions))
            .sortable()
            .numeric(),
    ])
}

/// The class of a row.
#[must_use]
pub const fn class_of(key: RowKey) -> ClassId {
    ClassId(Uuid(key.0))
}

struct ClassRow {
    class: Rc<Class>,
    members: usize,
    sessions: usize,
}

/// All classes by their titles.
pub struct ClassRows {
    rows: Vec<ClassRow>,
    acts: Acts,
}

impl ClassRows {
    /// The classes of a workspace.
    #[must_use]
    pub fn of(records: &Records, acts: Acts) -> Self {
        let row = |class: &Rc<Class>| {
            let id = class.id;
            let enrolled = records.session_classes.iter().filter(|row| row.class == id);
            // What lies in the bin is no course session to anybody.
            let there = enrolled.filter(|row| {
                let session = records.course_sessions.get(row.session);
                session.is_some_and(|session| session.binned_at.is_none())
            });
            ClassRow {
                class: class.clone(),
                members: records.members_of(id).count(),
                sessions: there.count(),
            }
        };
        let mut rows: Vec<ClassRow> = records.classes.iter().map(row).collect();
        natural::sort(&mut rows, |row| natural::key(&[&row.class.title]));
        Self { rows, acts }
    }

    fn row(&self, at: u32) -> &ClassRow {
        &self.rows[at as usize]
    }
}

impl List for ClassRows {
    fn len(&self) -> usize {
        self.rows.len()
    }

    fn find(&self, query: &Query, _: Option<&str>, by: &str) -> Vec<u32> {
        let finds = |at: &u32| {
            let class = &self.row(*at).class;
            query.matches(&[&class.title, &class.description])
        };
        // Fewer than four milliards.
        let mut found: Vec<u32> = (0..self.rows.len() as u32).filter(finds).collect();
        match by {
            DESCRIPTION => natural::sort(&mut found, |at| {
                natural::key(&[&self.row(*at).class.description])
            }),
            MEMBERS => sort::by_key(&mut found, |at| self.row(*at).members),
            SESSIONS => sort::by_key(&mut found, |at| self.row(*at).sessions),
            _ => {}
        }
        found
    }
}

impl TableRows for ClassRows {
    fn key(&self, row: u32) -> RowKey {
        RowKey(self.row(row).class.id.number())
    }

    fn name(&self, row: u32) -> AttrValue {
        self.row(row).class.title.clone().into()
    }

    fn cells(&self, row: u32, query: &Query) -> Html {
        let ClassRow {
            class,
            members,
            sessions,
        } = self.row(row);
        let href = Route::Class(class.id).to_string();
        html! {
            <>
                <th scope="row" class={TITLE}>{ row_link(href, marked(&class.title, query)) }</th>
                <td class={DESCRIPTION}>{ marked(&class.description, query) }</td>
                <td class={classes!(MEMBERS, "numeric")}>{ number(*members) }</td>
                <td class={classes!(SESSIONS, "numeric")}>{ number(*sessions) }</td>
            </>
        }
    }

    fn texts(&self, row: u32) -> Vec<String> {
        let ClassRow {
            class,
            members,
            sessions,
        } = self.row(row);
        vec![
            class.title.clone(),
            class.description.clone(),
            members.to_string(),
            sessions.to_string(),
        ]
    }

    fn actions(&self, _row: u32) -> Vec<RowAction> {
        vec![
            RowAction::button(Icon::Pencil, t(Frame::Edit), self.acts.on_edit.clone()),
            RowAction::button(Icon::Bin, t(Frame::Delete), self.acts.on_delete.clone()),
        ]
    }
}
