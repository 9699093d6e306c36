//! The words of the dual list, the single registration and the difference strip.

use std::borrow::Cow;

use super::{Language, Words, counted};
use crate::ui::format::number;

/// What the entries are called, one and many: "course", "courses".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Noun {
    /// One.
    pub one: &'static str,
    /// Several.
    pub many: &'static str,
}

/// Words of the dual list.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum DualList {
    Available(usize, usize),
    Chosen(usize, usize),
    AvailableShort,
    ChosenShort,
    Add,
    AddAll,
    Remove,
    RemoveAll,
    OfSelected,
    OfShown,
    SelectFirst(Noun),
    NothingShown,
    SortAToZ,
    MoveUp,
    MoveDown,
    ClearSearch,
    NothingMatches(String),
    NoneAvailableMatches(String),
    NoneChosenMatches(String),
    NothingAvailable,
    AllChosen(usize, Noun),
    NothingChosen(Noun),
    NoChangesHere,
    Selected(usize),
    Clear,
    SelectAllHint,
    ReorderHint,
    New,
    LeavesOnSave,
    Added(usize, Noun, usize),
    Removed(usize, Noun, usize),
    AddedAndRemoved(usize, usize, Noun, usize),
    Moved(String, usize, usize),
    Shown(usize),
    NoChanges,
    Plus(usize, Noun),
    Minus(usize, Noun),
    Reordered,
    ComparedWithSaved,
    AddedNames(String),
    RemovedNames(String),
    AndMore(usize),
    ShowNames,
    ShowFewer,
    ShowOnlyChanges,
    DiscardChanges,
    Buttons,
    AlreadyChosen,
    AddedJustNow,
    TakeBack(String),
    SingleHelp,
    Matches(usize),
    PasteReport,
    PasteAdded(usize, Noun),
    PasteAlready(usize),
    PasteLeft(usize),
    PasteCorrect,
    PasteAgain,
    FitsNone,
    FitsSeveral(usize, String),
    Dismiss,
}

impl Words for DualList {
    fn say(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => self.english(),
        }
    }
}

impl DualList {
    fn english(&self) -> Cow<'static, str> {
        let things = |count: usize, noun: Noun| counted(count, noun.one, noun.many);
        Cow::Borrowed(match self {
            Self::Available(all, shown) => {
                return format!("{} available, {} shown", number(*all), number(*shown)).into();
            }
            Self::Chosen(all, shown) => {
                return format!("{} chosen, {} shown", number(*all), number(*shown)).into();
            }
            Self::AvailableShort => "Available",
            Self::ChosenShort => "Chosen",
            Self::Add => "Add",
            Self::AddAll => "Add all",
            Self::Remove => "Remove",
            Self::RemoveAll => "Remove all",
            Self::OfSelected => "selected",
            Self::OfShown => "shown",
            Self::SelectFirst(noun) => return format!("Select {} first", noun.many).into(),
            Self::NothingShown => "Nothing is shown",
            Self::SortAToZ => "Sort A to Z",
            Self::MoveUp => "Move up",
            Self::MoveDown => "Move down",
            Self::ClearSearch => "Clear search",
            Self::NothingMatches(typed) => return format!("Nothing matches “{typed}”.").into(),
            Self::NoneAvailableMatches(typed) => {
                return format!("Nothing left matches “{typed}”.").into();
            }
            Self::NoneChosenMatches(typed) => {
                return format!("Nothing chosen matches “{typed}”.").into();
            }
            Self::NothingAvailable => "Nothing here with these filters.",
            Self::AllChosen(count, noun) => {
                return format!("All {} are chosen.", things(*count, *noun)).into();
            }
            Self::NothingChosen(noun) => {
                return format!("No {} yet. Add some from the other list.", noun.many).into();
            }
            Self::NoChangesHere => "No changes here.",
            Self::Selected(count) => return format!("{} selected", number(*count)).into(),
            Self::Clear => "Clear",
            Self::SelectAllHint => "select all shown",
            Self::ReorderHint => "reorder",
            Self::New => "new",
            Self::LeavesOnSave => "leaves on save",
            Self::Added(count, noun, all) => {
                return format!("{} added, {} chosen", things(*count, *noun), number(*all)).into();
            }
            Self::Removed(count, noun, all) => {
                return format!("{} removed, {} chosen", things(*count, *noun), number(*all))
                    .into();
            }
            Self::AddedAndRemoved(added, removed, noun, all) => {
                return format!(
                    "{} added, {} removed, {} chosen",
                    things(*added, *noun),
                    number(*removed),
                    number(*all)
                )
                .into();
            }
            Self::Moved(name, place, of) => {
                return format!("{name} is now number {place} of {of}").into();
            }
            Self::Shown(count) => return format!("{} shown", number(*count)).into(),
            Self::NoChanges => "No changes compared with saved",
            Self::Plus(count, noun) => return format!("+{}", things(*count, *noun)).into(),
            Self::Minus(count, noun) => return format!("−{}", things(*count, *noun)).into(),
            Self::Reordered => "new order",
            Self::ComparedWithSaved => "compared with saved",
            Self::AddedNames(names) => return format!("Added: {names}.").into(),
            Self::RemovedNames(names) => return format!("Removed: {names}.").into(),
            Self::AndMore(count) => return format!("and {} more", number(*count)).into(),
            Self::ShowNames => "Show all names",
            Self::ShowFewer => "Show fewer",
            Self::ShowOnlyChanges => "Show only changes",
            Self::DiscardChanges => "Discard changes",
            Self::Buttons => "Move between the lists",
            Self::AlreadyChosen => "already chosen",
            Self::AddedJustNow => "Added just now",
            Self::TakeBack(name) => return format!("Take back {name}").into(),
            Self::SingleHelp => {
                "Type the start of a name or code, then press Enter. The field empties, ready for the next one. A pasted list is added line by line."
            }
            Self::Matches(count) => return counted(*count, "match", "matches").into(),
            Self::PasteReport => "Pasted lines",
            Self::PasteAdded(count, noun) => {
                return format!("{} added.", things(*count, *noun)).into();
            }
            Self::PasteAlready(count) => {
                return format!(
                    "{} already chosen.",
                    counted(*count, "line was", "lines were")
                )
                .into();
            }
            Self::PasteLeft(count) => {
                return format!("{} not added.", counted(*count, "line was", "lines were")).into();
            }
            Self::PasteCorrect => "Lines that were not added. Correct them here.",
            Self::PasteAgain => "Add these lines",
            Self::FitsNone => "matches nothing",
            Self::FitsSeveral(count, names) => {
                return format!("matches {}: {names}", number(*count)).into();
            }
            Self::Dismiss => "Dismiss",
        })
    }
}
