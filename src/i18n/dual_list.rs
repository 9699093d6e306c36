//! Messages of the dual list, the single registration and the difference strip.

use std::borrow::Cow;

use super::english::{counted, number};
use super::isolate::{isolate, quoted};
use super::{Language, Message};

/// Singular and plural of what a list contains: "course", "courses".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Noun {
    pub one: &'static str,
    pub many: &'static str,
}

/// Messages of the dual list.
#[derive(Clone, Debug, PartialEq, Eq)]
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
    Several(usize, Noun),
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
    NothingChosenYet,
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

fn things(count: usize, noun: Noun) -> String {
    counted(count, noun.one, noun.many)
}

impl Message for DualList {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => match self {
                Self::Available(all, shown) => {
                    format!("{} available, {} shown", number(*all), number(*shown)).into()
                }
                Self::Chosen(all, shown) => {
                    format!("{} chosen, {} shown", number(*all), number(*shown)).into()
                }
                Self::AvailableShort => "Available".into(),
                Self::ChosenShort => "Chosen".into(),
                Self::Add => "Add".into(),
                Self::AddAll => "Add all".into(),
                Self::Remove => "Remove".into(),
                Self::RemoveAll => "Remove all".into(),
                Self::OfSelected => "selected".into(),
                Self::OfShown => "shown".into(),
                Self::SelectFirst(noun) => format!("Select {} first", noun.many).into(),
                Self::NothingShown => "No items are shown".into(),
                Self::MoveUp => "Move up".into(),
                Self::MoveDown => "Move down".into(),
                Self::ClearSearch => "Clear search".into(),
                Self::NothingMatches(typed) => format!("Nothing matches {}.", quoted(typed)).into(),
                Self::NoneAvailableMatches(typed) => {
                    format!("Nothing available matches {}.", quoted(typed)).into()
                }
                Self::NoneChosenMatches(typed) => {
                    format!("Nothing chosen matches {}.", quoted(typed)).into()
                }
                Self::NothingAvailable => "Nothing matches these filters.".into(),
                Self::AllChosen(count, noun) => {
                    format!("All {} are chosen.", things(*count, *noun)).into()
                }
                Self::NothingChosen(noun) => {
                    format!("No {} yet. Add some from the other list.", noun.many).into()
                }
                Self::NoChangesHere => "No changes.".into(),
                Self::Selected(count) => format!("{} selected", number(*count)).into(),
                Self::Several(count, noun) => things(*count, *noun).into(),
                Self::Clear => "Clear".into(),
                Self::SelectAllHint => "select all shown".into(),
                Self::ReorderHint => "reorder".into(),
                Self::New => "new".into(),
                Self::LeavesOnSave => "removed on save".into(),
                Self::Added(count, noun, all) => {
                    format!("{} added, {} chosen", things(*count, *noun), number(*all)).into()
                }
                Self::Removed(count, noun, all) => {
                    format!("{} removed, {} chosen", things(*count, *noun), number(*all)).into()
                }
                Self::AddedAndRemoved(added, removed, noun, all) => format!(
                    "{} added, {} removed, {} chosen",
                    things(*added, *noun),
                    number(*removed),
                    number(*all)
                )
                .into(),
                Self::Moved(name, place, of) => {
                    format!("{} is now number {place} of {of}", isolate(name)).into()
                }
                Self::Shown(count) => format!("{} shown", number(*count)).into(),
                Self::NoChanges => "No changes compared with saved".into(),
                Self::NothingChosenYet => "Nothing chosen yet".into(),
                Self::Plus(count, noun) => format!("+{}", things(*count, *noun)).into(),
                Self::Minus(count, noun) => format!("−{}", things(*count, *noun)).into(),
                Self::Reordered => "new order".into(),
                Self::ComparedWithSaved => "compared with saved".into(),
                Self::AddedNames(names) => format!("Added: {names}.").into(),
                Self::RemovedNames(names) => format!("Removed: {names}.").into(),
                Self::AndMore(count) => format!("and {} more", number(*count)).into(),
                Self::ShowNames => "Show all names".into(),
                Self::ShowFewer => "Show fewer".into(),
                Self::ShowOnlyChanges => "Show only changes".into(),
                Self::DiscardChanges => "Discard changes".into(),
                Self::Buttons => "Move between the lists".into(),
                Self::AlreadyChosen => "already chosen".into(),
                Self::AddedJustNow => "Added just now".into(),
                Self::TakeBack(name) => format!("Undo adding {}", isolate(name)).into(),
                Self::SingleHelp => {
                    "Type the start of a name or code, then press Enter. The field clears for \
                     the next one. Paste a list of names, codes or addresses to add them all."
                        .into()
                }
                Self::Matches(count) => counted(*count, "match", "matches").into(),
                Self::PasteReport => "Pasted entries".into(),
                Self::PasteAdded(count, noun) => format!("{} added.", things(*count, *noun)).into(),
                Self::PasteAlready(count) => format!(
                    "{} already chosen.",
                    counted(*count, "entry was", "entries were")
                )
                .into(),
                Self::PasteLeft(count) => format!(
                    "{} not added.",
                    counted(*count, "entry was", "entries were")
                )
                .into(),
                Self::PasteCorrect => "Entries that were not added. Correct them here.".into(),
                Self::PasteAgain => "Add these entries".into(),
                Self::FitsNone => "matches nothing".into(),
                Self::FitsSeveral(count, names) => {
                    format!("matches {}: {names}", number(*count)).into()
                }
                Self::Dismiss => "Dismiss".into(),
            },
        }
    }
}
