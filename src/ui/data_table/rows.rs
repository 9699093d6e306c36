//! What a table asks its page for. Rows are numbered from 0 as the page holds them; which are shown,
//! and in which order, is a list of such numbers.

use std::rc::Rc;

use yew::prelude::*;

use super::act::RowAction;
use super::column::Column;
use lectern_core::search::Query;

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
    /// see [`row_link`](super::row_link) and [`row_button`](super::row_button).
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
