//! The words of tables.

use std::borrow::Cow;

use super::{Language, Words, counted};
use crate::ui::format::number;

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

impl Words for Table {
    fn say(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => self.english(),
        }
    }
}

impl Table {
    fn english(&self) -> Cow<'static, str> {
        Cow::Borrowed(match self {
            Self::SelectAllShown => "Select all shown",
            Self::SelectRow(name) => return format!("Select {name}").into(),
            Self::Selected(count) => return format!("{} selected", number(*count)).into(),
            Self::SelectedRows => "Selected rows",
            Self::NotShown(count) => return format!("{} of them not shown", number(*count)).into(),
            Self::Shown(shown, all) => {
                return format!("{} of {} shown", number(*shown), number(*all)).into();
            }
            Self::Actions => "Actions",
            Self::Copied(rows) => {
                return format!("Copied {}", counted(*rows, "row", "rows")).into();
            }
            Self::SortBy => "Sort by",
            Self::Direction(false) => "First to last",
            Self::Direction(true) => "Last to first",
            Self::ClearSearch => "Clear search",
            Self::NothingMatches(typed) => return format!("Nothing matches “{typed}”").into(),
            Self::NothingMatchesFilters => "Nothing matches these filters",
            Self::ClearFilters => "Clear filters",
        })
    }
}
