//! The words of tables.

use super::catalogue::words;

/// Words of tables.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Table {
    SelectAllShown,
    SelectRow(String),
    Selected(usize),
    SelectedRows,
    NotShown(usize),
    Shown(usize, usize),
    Actions,
    Copied(usize),
    SortBy,
    Direction(bool),
    ClearSearch,
    NothingMatches(String),
    NothingMatchesFilters,
    ClearFilters,
}

words! { Table, self: self => English {
    Self::SelectAllShown => "Select all shown",
    Self::SelectRow(name) => "Select {}" [name],
    Self::Selected(count) => "{} selected" [count],
    Self::SelectedRows => "Selected rows",
    Self::NotShown(count) => "{} of them not shown" [count],
    Self::Shown(shown, all) => "{} of {} shown" [shown, all],
    Self::Actions => "Actions",
    Self::Copied(rows) => "Copied {row|rows}" [rows],
    Self::SortBy => "Sort by",
    Self::Direction(false) => "First to last",
    Self::Direction(true) => "Last to first",
    Self::ClearSearch => "Clear search",
    Self::NothingMatches(typed) => "Nothing matches “{}”" [typed],
    Self::NothingMatchesFilters => "Nothing matches these filters",
    Self::ClearFilters => "Clear filters",
} }
