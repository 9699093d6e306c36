//! Rows that show more below themselves.

use std::rc::Rc;

use yew::prelude::*;

use super::row::TableRow;
use super::selection::Selection;

/// Expansion of the rows of a table, which shows details below a row.
pub struct Expansion<T: TableRow> {
    /// Returns whether a row has more to show.
    pub can_expand: fn(&T) -> bool,
    /// Returns the details that a row shows below itself. Stable.
    pub details: Callback<Rc<T>, Html>,
    /// Rows that show more.
    pub expanded: Selection<T::Id>,
    /// Receives a row and whether it is to show more. Stable.
    pub on_expand: Callback<(T::Id, bool)>,
    /// Accessible name of the button of a row, from the name of the row.
    pub label: fn(String) -> AttrValue,
}

impl<T: TableRow> Clone for Expansion<T> {
    fn clone(&self) -> Self {
        Self {
            can_expand: self.can_expand,
            details: self.details.clone(),
            expanded: self.expanded.clone(),
            on_expand: self.on_expand.clone(),
            label: self.label,
        }
    }
}

impl<T: TableRow> PartialEq for Expansion<T> {
    fn eq(&self, other: &Self) -> bool {
        self.details == other.details
            && self.expanded == other.expanded
            && self.on_expand == other.on_expand
    }
}

/// Part of an [`Expansion`] that one row needs.
pub struct RowExpansion<T: TableRow> {
    /// Returns whether a row has more to show.
    pub can_expand: fn(&T) -> bool,
    /// Returns the details that a row shows below itself.
    pub details: Callback<Rc<T>, Html>,
    /// The row shows more.
    pub is_expanded: bool,
    /// Receives the row and whether it is to show more.
    pub on_expand: Callback<(T::Id, bool)>,
    /// Accessible name of the button, from the name of the row.
    pub label: fn(String) -> AttrValue,
}

impl<T: TableRow> PartialEq for RowExpansion<T> {
    fn eq(&self, other: &Self) -> bool {
        self.details == other.details
            && self.is_expanded == other.is_expanded
            && self.on_expand == other.on_expand
    }
}

impl<T: TableRow> Expansion<T> {
    /// Returns the part that the row with an id needs.
    pub(super) fn of_row(&self, id: T::Id) -> RowExpansion<T> {
        RowExpansion {
            can_expand: self.can_expand,
            details: self.details.clone(),
            is_expanded: self.expanded.contains(id),
            on_expand: self.on_expand.clone(),
            label: self.label,
        }
    }
}
