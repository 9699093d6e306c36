//! The words of the page of categories.

use std::borrow::Cow;

use super::english::counted;
use super::{Language, Message};

/// Words of the page of categories.
#[derive(Clone, Debug, PartialEq, Eq)]
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

impl Message for Categories {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => match self {
                Self::Lead => "Named folders of course sessions. Their dates inform; they limit \
                     nothing."
                    .into(),
                Self::New => "New category".into(),
                Self::Search => "Search categories".into(),
                Self::Name => "Name".into(),
                Self::FirstDay => "First day".into(),
                Self::LastDay => "Last day".into(),
                Self::Sessions => "Course sessions".into(),
                Self::AddTitle => "New category".into(),
                Self::EditTitle(name) => format!("Edit “{name}”").into(),
                Self::DatesHelp => "For your overview only. They open and close nothing.".into(),
                Self::Add => "Add category".into(),
                Self::DeleteTitle(name) => format!("Delete category “{name}”?").into(),
                Self::Count(count) => counted(*count, "course session", "course sessions").into(),
                Self::Holds(count) => format!(
                    "It holds {}.",
                    counted(*count, "course session", "course sessions")
                )
                .into(),
                Self::WhatBecomes => "What becomes of them".into(),
                Self::Uncategorised => "They lie in no category".into(),
                Self::UncategorisedHelp => "Everything else about them stays as it is.".into(),
                Self::ToTheBin => "They go to the bin".into(),
                Self::ToTheBinHelp => "They can be restored for 30 days.".into(),
                Self::Empty => "No categories yet".into(),
                Self::EmptyHelp => {
                    "A category keeps course sessions of a kind together: a year, a \
                     programme, electives."
                        .into()
                }
                Self::NoDate => "–".into(),
                Self::WayBack => "Way back".into(),
            },
        }
    }
}
