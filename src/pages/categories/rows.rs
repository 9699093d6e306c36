//! The rows of the table of categories.

use crate::order::SortedMap;
use std::cmp::Ordering;
use std::rc::Rc;

use crate::ui::{After, html};
use yew::prelude::*;

use crate::model::{Category, CategoryId, Uuid};
use crate::order::sort;
use crate::search::{Query, natural};
use crate::ui::data_table::{Column, RowAction, RowKey, Sort, TableRows, marked};
use crate::ui::format;
use crate::ui::icon::Icon;
use crate::ui::text::{Categories as Words, Frame, t};
use crate::workspace::Records;

/// What can be asked of a category.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// Change it.
    Edit,
    /// Delete it.
    Delete,
}

/// A category, and how many course sessions it holds, those in the bin not counted.
#[derive(Clone, Debug, PartialEq)]
pub struct Folder {
    /// The record.
    pub category: Rc<Category>,
    /// How many course sessions.
    pub sessions: usize,
    name_key: String,
}

/// All of them.
#[must_use]
pub fn folders(records: &Records) -> Vec<Folder> {
    let mut counts: SortedMap<CategoryId, usize> = SortedMap::new();
    for session in records
        .course_sessions
        .iter()
        .filter(|session| session.binned_at.is_none())
    {
        if let Some(category) = session.category {
            *counts.or_default(category) += 1;
        }
    }
    let folders = records.categories.iter().map(|category| Folder {
        category: category.clone(),
        sessions: counts.get(&category.id).copied().unwrap_or_default(),
        name_key: natural::key(&[&category.name]),
    });
    folders.collect()
}

/// Whether a category holds course sessions, those in the bin not counted.
#[must_use]
pub fn holds_any(records: &Records, id: CategoryId) -> bool {
    records
        .course_sessions
        .iter()
        .any(|session| session.category == Some(id) && session.binned_at.is_none())
}

/// The numbers of those that `query` finds, in order.
#[must_use]
pub fn shown(folders: &[Folder], query: &Query, sort: Sort) -> Rc<[u32]> {
    let folder = |row: &u32| &folders[*row as usize];
    let mut rows: Vec<u32> = (0..folders.len() as u32).collect();
    rows.retain(|row| query.matches(&[&folder(row).category.name]));
    sort::by(&mut rows, |a, b| {
        let (a, b) = (folder(a), folder(b));
        let first = match sort.column {
            "start" => a.category.start.cmp(&b.category.start),
            "end" => a.category.end.cmp(&b.category.end),
            "sessions" => a.sessions.cmp(&b.sessions),
            _ => Ordering::Equal,
        };
        first
            .then_with(|| a.name_key.cmp(&b.name_key))
            .then_with(|| a.category.id.cmp(&b.category.id))
    });
    sort.apply(rows).into()
}

/// The columns.
#[must_use]
pub fn columns() -> Rc<[Column]> {
    Rc::new([
        Column::new("name", t(Words::Name)).sortable(),
        Column::new("start", t(Words::FirstDay)).sortable(),
        Column::new("end", t(Words::LastDay)).sortable(),
        Column::new("sessions", t(Words::Sessions))
            .sortable()
            .numeric(),
    ])
}

/// The category of a row.
#[must_use]
pub const fn id_of(key: RowKey) -> CategoryId {
    CategoryId(Uuid(key.0))
}

/// The rows.
pub struct CategoryRows {
    /// The categories.
    pub folders: Rc<[Folder]>,
    /// What is asked of one of them.
    pub act: Callback<(RowKey, Act)>,
}

impl CategoryRows {
    fn folder(&self, row: u32) -> &Folder {
        &self.folders[row as usize]
    }
}

fn day(date: Option<chrono::NaiveDate>) -> String {
    date.map(format::date)
        .unwrap_or_else(|| t(Words::NoDate).to_string())
}

impl TableRows for CategoryRows {
    fn key(&self, row: u32) -> RowKey {
        RowKey(self.folder(row).category.id.0.0)
    }

    fn name(&self, row: u32) -> AttrValue {
        self.folder(row).category.name.clone().into()
    }

    fn cells(&self, row: u32, query: &Query) -> Html {
        let folder = self.folder(row);
        let key = self.key(row);
        let edit = self.act.after(move |_: MouseEvent| (key, Act::Edit));
        html! {
            <>
                <th scope="row" class="name">
                    <button type="button" class="row-link" data-open="true" tabindex="-1" onclick={edit}>{ marked(&folder.category.name, query) }</button>
                </th>
                <td class="start">{ day(folder.category.start) }</td>
                <td class="end">{ day(folder.category.end) }</td>
                <td class="sessions numeric">
                    // A narrow window has no head to say what the number is of.
                    <span class="number">{ format::number(folder.sessions) }</span>
                    <span class="in-words">{ t(Words::Count(folder.sessions)) }</span>
                </td>
            </>
        }
    }

    fn texts(&self, row: u32) -> Vec<String> {
        let folder = self.folder(row);
        let day =
            |date: Option<chrono::NaiveDate>| date.map(|date| date.to_string()).unwrap_or_default();
        let category = &folder.category;
        vec![
            category.name.clone(),
            day(category.start),
            day(category.end),
            folder.sessions.to_string(),
        ]
    }

    fn actions(&self, _: u32) -> Vec<RowAction> {
        vec![
            RowAction::button(
                Icon::Pencil,
                t(Frame::Edit),
                self.act.after(|key| (key, Act::Edit)),
            ),
            RowAction::button(
                Icon::Bin,
                t(Frame::Delete),
                self.act.after(|key| (key, Act::Delete)),
            ),
        ]
    }
}
