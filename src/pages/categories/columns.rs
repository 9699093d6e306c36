//! Rows and columns of the list of categories.

use std::rc::Rc;

use chrono::NaiveDate;
use lectern_core::model::{Category, CategoryId};
use lectern_core::search::natural;
use lectern_core::workspace::Records;
use yew::prelude::*;

use crate::components::data_table::{Column, SortKey, TableRow, highlighted, row_button};
use crate::i18n::format;
use crate::i18n::{Categories as Message, t};

/// A category in the list.
pub struct CategoryRow {
    /// The record.
    pub category: Rc<Category>,
    /// Number of course sessions in it, except those in the bin.
    pub sessions: usize,
}

impl TableRow for CategoryRow {
    type Id = CategoryId;

    fn id(&self) -> CategoryId {
        self.category.id
    }

    fn name(&self) -> AttrValue {
        self.category.name.clone().into()
    }
}

/// Returns all categories by name.
#[must_use]
pub fn rows(records: &Records) -> Rc<[Rc<CategoryRow>]> {
    let categories = records.categories.iter();
    let mut rows: Vec<Rc<CategoryRow>> = categories
        .map(|category| {
            Rc::new(CategoryRow {
                category: category.clone(),
                sessions: sessions_in(records, category.id),
            })
        })
        .collect();
    rows.sort_by_cached_key(|row| natural::key(&[&row.category.name]));
    rows.into()
}

/// Returns the number of course sessions in a category, except those in the bin.
#[must_use]
pub fn sessions_in(records: &Records, id: CategoryId) -> usize {
    let sessions = records.course_sessions.iter();
    sessions
        .filter(|session| session.category == Some(id) && session.binned_at.is_none())
        .count()
}

/// Returns the columns.
#[must_use]
pub fn columns() -> Rc<[Column<CategoryRow>]> {
    Rc::new([
        Column::text("name", t(Message::Name), |row: &CategoryRow| {
            &row.category.name
        })
        .with_cell(|row, query| row_button(highlighted(&row.category.name, query)))
        .as_row_header(),
        day("start", t(Message::FirstDay), |row| row.category.start),
        day("end", t(Message::LastDay), |row| row.category.end),
        Column::count("sessions", t(Message::Sessions), |row: &CategoryRow| {
            row.sessions
        })
        .with_cell(|row, _| draw_count(row.sessions)),
    ])
}

fn day(
    id: &'static str,
    label: AttrValue,
    day: fn(&CategoryRow) -> Option<NaiveDate>,
) -> Column<CategoryRow> {
    Column::new(id, label, move |row: &CategoryRow, _| match day(row) {
        Some(day) => format::date(day).into(),
        None => t(Message::NoDate).to_string().into(),
    })
    .with_text(move |row| day(row).map(|day| day.to_string()).unwrap_or_default())
    .sorted_by(move |row| SortKey::date(day(row)))
}

/// Draws a number, and for windows too narrow for column headers a number in words.
fn draw_count(count: usize) -> Html {
    html! {
        <>
            <span class="number">{ format::number(count) }</span>
            <span class="in-words">{ t(Message::Count(count)) }</span>
        </>
    }
}
