//! The words of the page of categories.

use super::catalogue::words;

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

words! { Categories, self: self => English {
    Self::Lead => "Named folders of course sessions. Their dates inform; they limit nothing.",
    Self::New => "New category",
    Self::Search => "Search categories",
    Self::Name => "Name",
    Self::FirstDay => "First day",
    Self::LastDay => "Last day",
    Self::Sessions => "Course sessions",
    Self::AddTitle => "New category",
    Self::EditTitle(name) => "Edit “{}”" [name],
    Self::DatesHelp => "For your overview only. They open and close nothing.",
    Self::Add => "Add category",
    Self::DeleteTitle(name) => "Delete category “{}”?" [name],
    Self::Count(count) => "{course session|course sessions}" [count],
    Self::Holds(count) => "It holds {course session|course sessions}." [count],
    Self::WhatBecomes => "What becomes of them",
    Self::Uncategorised => "They lie in no category",
    Self::UncategorisedHelp => "Everything else about them stays as it is.",
    Self::ToTheBin => "They go to the bin",
    Self::ToTheBinHelp => "They can be restored for 30 days.",
    Self::Empty => "No categories yet",
    Self::EmptyHelp => "A category keeps course sessions of a kind together: a year, a programme, electives.",
    Self::NoDate => "–",
    Self::WayBack => "Way back",
} }
