//! The words of the page of categories.

use std::borrow::Cow;

use super::{Language, Words, counted};

/// Words of the page of categories.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Categories {
    Lead,
    New,
    Search,
    Name,
    FirstDay,
    LastDay,
    Sessions,
    AddTitle,
    EditTitle(String),
    DatesHelp,
    Add,
    DeleteTitle(String),
    Count(usize),
    Holds(usize),
    WhatBecomes,
    Uncategorised,
    UncategorisedHelp,
    ToTheBin,
    ToTheBinHelp,
    Empty,
    EmptyHelp,
    NoDate,
    WayBack,
}

impl Words for Categories {
    fn say(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => self.english(),
        }
    }
}

impl Categories {
    fn english(&self) -> Cow<'static, str> {
        Cow::Borrowed(match self {
            Self::Lead => {
                "Named folders of course sessions. Their dates inform; they limit nothing."
            }
            Self::New => "New category",
            Self::Search => "Search categories",
            Self::Name => "Name",
            Self::FirstDay => "First day",
            Self::LastDay => "Last day",
            Self::Sessions => "Course sessions",
            Self::AddTitle => "New category",
            Self::EditTitle(name) => return format!("Edit “{name}”").into(),
            Self::DatesHelp => "For your overview only. They open and close nothing.",
            Self::Add => "Add category",
            Self::DeleteTitle(name) => return format!("Delete category “{name}”?").into(),
            Self::Count(count) => {
                return counted(*count, "course session", "course sessions").into();
            }
            Self::Holds(count) => {
                return format!(
                    "It holds {}.",
                    counted(*count, "course session", "course sessions")
                )
                .into();
            }
            Self::WhatBecomes => "What becomes of them",
            Self::Uncategorised => "They lie in no category",
            Self::UncategorisedHelp => "Everything else about them stays as it is.",
            Self::ToTheBin => "They go to the bin",
            Self::ToTheBinHelp => "They can be restored for 30 days.",
            Self::Empty => "No categories yet",
            Self::EmptyHelp => {
                "A category keeps course sessions of a kind together: a year, a programme, electives."
            }
            Self::NoDate => "–",
            Self::WayBack => "Way back",
        })
    }
}
