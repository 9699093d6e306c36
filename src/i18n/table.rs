//! Messages of tables.

use std::borrow::Cow;

use super::english::{counted, number};
use super::isolate::{isolate, quoted};
use super::{Language, Message};

/// Messages of tables.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Table {
    SelectAllShown,
    More,
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
    /// The number of filters that are set.
    Filters(usize),
}

impl Message for Table {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => match self {
                Self::More => "More".into(),
                Self::SelectAllShown => "Select all shown".into(),
                Self::SelectRow(name) => format!("Select {}", isolate(name)).into(),
                Self::Selected(count) => format!("{} selected", number(*count)).into(),
                Self::SelectedRows => "Selected rows".into(),
                Self::NotShown(count) => format!("{} of them not shown", number(*count)).into(),
                Self::Shown(shown, all) => {
                    format!("{} of {} shown", number(*shown), number(*all)).into()
                }
                Self::Actions => "Actions".into(),
                Self::Copied(rows) => format!("Copied {}", counted(*rows, "row", "rows")).into(),
                Self::SortBy => "Sort by".into(),
                Self::Direction(false) => "First to last".into(),
                Self::Direction(true) => "Last to first".into(),
                Self::ClearSearch => "Clear search".into(),
                Self::NothingMatches(typed) => format!("Nothing matches {}", quoted(typed)).into(),
                Self::NothingMatchesFilters => "Nothing matches these filters".into(),
                Self::ClearFilters => "Clear filters".into(),
                Self::Filters(0) => "Filters".into(),
                Self::Filters(set) => format!("Filters, {} on", number(*set)).into(),
            },
        }
    }
}
