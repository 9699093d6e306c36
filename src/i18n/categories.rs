//! Messages of the categories page.

use std::borrow::Cow;

use super::english::counted;
use super::isolate::quoted;
use super::{Language, Message};

/// Messages of the categories page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Categories {
    Lead,
    New,
    Search,
    SearchHint,
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
                Self::Lead => {
                    "Group course sessions. Category dates are for information only.".into()
                }
                Self::New => "New category".into(),
                Self::Search => "Search categories".into(),
                Self::SearchHint => "Name".into(),
                Self::Name => "Name".into(),
                Self::FirstDay => "First day".into(),
                Self::LastDay => "Last day".into(),
                Self::Sessions => "Course sessions".into(),
                Self::AddTitle => "New category".into(),
                Self::EditTitle(name) => format!("Edit {}", quoted(name)).into(),
                Self::DatesHelp => "For information only. They do not affect access.".into(),
                Self::Add => "Add category".into(),
                Self::DeleteTitle(name) => format!("Delete category {}?", quoted(name)).into(),
                Self::Count(count) => counted(*count, "course session", "course sessions").into(),
                Self::Holds(count) => format!(
                    "{} in this category.",
                    counted(*count, "course session is", "course sessions are")
                )
                .into(),
                Self::WhatBecomes => "What should happen to these course sessions?".into(),
                Self::Uncategorised => "Keep them, without a category".into(),
                Self::UncategorisedHelp => "Nothing else about them changes.".into(),
                Self::ToTheBin => "Move them to the bin".into(),
                Self::ToTheBinHelp => "They can be restored for 30 days.".into(),
                Self::Empty => "No categories yet".into(),
                Self::EmptyHelp => {
                    "Use categories to group course sessions, for example by year or \
                     programme."
                        .into()
                }
                Self::NoDate => "–".into(),
                Self::WayBack => "Breadcrumb".into(),
            },
        }
    }
}
