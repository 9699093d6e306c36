//! What a table asks its page for. Rows are numbered from 0 as the page holds them; which are shown,
//! and in which order, is a list of such numbers.

use crate::ui::After;
use std::rc::Rc;

use yew::prelude::*;

use super::column::Column;
use crate::search::Query;
use crate::ui::icon::Icon;
use crate::ui::menu::{Go, MenuItem};

/// What a row is known by, whatever its number becomes: the bits of a record's id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RowKey(pub u128);

/// The rows of a page. Pure: the same number gives the same drawing until the rows are replaced.
pub trait TableRows {
    /// What the row is known by; no two have the same.
    fn key(&self, row: u32) -> RowKey;
    /// What its tick box and its menu are named after.
    fn name(&self, row: u32) -> AttrValue;
    /// Its cells, one a column: a `th scope="row"` and `td`s, with the ids of the columns as classes.
    /// Words that `query` finds are [marked](super::marked()). Anything in them that takes the focus
    /// has `tabindex="-1"`: a table is one tab stop. The element that opens the row has `data-open`,
    /// see [`row_link`](super::row_link).
    fn cells(&self, row: u32, query: &Query) -> Html;
    /// The row as text: what is copied and exported.
    fn texts(&self, row: u32) -> Vec<String>;
    /// What the cells of [`texts`](Self::texts) are called: the columns, where nothing else is said.
    fn text_head(&self, columns: &[Column]) -> Vec<String> {
        columns
            .iter()
            .map(|column| column.label.to_string())
            .collect()
    }
    /// What can be done with it.
    fn actions(&self, row: u32) -> Vec<RowAction> {
        let _ = row;
        Vec::new()
    }
}

/// Something to do with a row.
#[derive(Clone, Debug, PartialEq)]
pub struct RowAction {
    /// Its name.
    pub label: AttrValue,
    /// Its drawing.
    pub icon: Icon,
    /// What it does.
    pub go: Go<RowKey>,
    /// Where it stands.
    pub place: Place,
}

/// Where something to do with a row stands. All of it is in the row's menu too, which is all that
/// narrow windows and touch screens show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In the row, as a drawing, when the pointer or the focus is on it.
    Drawing,
    /// In the row, in words, always.
    Word,
    /// In the menu alone.
    Menu,
}

impl RowAction {
    /// A button in the row and an item of its menu.
    #[must_use]
    pub fn button(icon: Icon, label: impl Into<AttrValue>, act: Callback<RowKey>) -> Self {
        Self {
            label: label.into(),
            icon,
            go: Go::Do(act),
            place: Place::Drawing,
        }
    }

    /// A link in the row and an item of its menu.
    #[must_use]
    pub fn link(icon: Icon, label: impl Into<AttrValue>, href: impl Into<AttrValue>) -> Self {
        Self {
            label: label.into(),
            icon,
            go: Go::To(href.into()),
            place: Place::Drawing,
        }
    }

    /// The same in the menu alone.
    #[must_use]
    pub fn in_menu(mut self) -> Self {
        self.place = Place::Menu;
        self
    }

    /// The same in words, always seen.
    #[must_use]
    pub fn worded(mut self) -> Self {
        self.place = Place::Word;
        self
    }

    /// The same as an item of a menu for one row.
    pub(super) fn item(&self, key: RowKey) -> MenuItem {
        MenuItem {
            label: self.label.clone(),
            icon: Some(self.icon),
            go: match &self.go {
                Go::To(href) => Go::To(href.clone()),
                Go::Do(act) => Go::Do(act.after(move |()| key)),
            },
        }
    }
}

/// Rows as a prop: cheap to clone, equal to its clones only.
#[derive(Clone)]
pub struct Rows(Rc<dyn TableRows>);

impl Rows {
    /// The rows of a page.
    #[must_use]
    pub fn new(rows: Rc<dyn TableRows>) -> Self {
        Self(rows)
    }
}

impl PartialEq for Rows {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl std::ops::Deref for Rows {
    type Target = dyn TableRows;

    fn deref(&self) -> &Self::Target {
        &*self.0
    }
}
