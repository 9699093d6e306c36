//! Messages of the picker.

use std::borrow::Cow;

use super::english::counted;
use super::format::number;
use super::isolate::{isolate, quoted};
use super::{Language, Message};

/// Messages of the picker, which selects several entries by typing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Picker {
    Remove(String),
    Removed(String),
    Added(String),
    AddedFromList(usize, usize),
    Chosen,
    NothingMatches(String),
    Matches(usize),
    TypeToFind,
    UseText(String),
    NotChosen,
}

impl Message for Picker {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => match self {
                Self::Remove(name) => format!("Remove {}", isolate(name)).into(),
                Self::Removed(name) => format!("Removed {}", isolate(name)).into(),
                Self::Added(name) => format!("Added {}", isolate(name)).into(),
                Self::AddedFromList(added, 0) => format!("{} added", number(*added)).into(),
                Self::AddedFromList(added, left) => format!(
                    "{} added. {} not added.",
                    number(*added),
                    counted(*left, "entry was", "entries were")
                )
                .into(),
                Self::Chosen => "chosen".into(),
                Self::NothingMatches(typed) => format!("Nothing matches {}.", quoted(typed)).into(),
                Self::Matches(count) => counted(*count, "match", "matches").into(),
                Self::TypeToFind => "Type to find".into(),
                Self::UseText(text) => format!("Use {}", quoted(text)).into(),
                Self::NotChosen => "Choose from the list, or empty this field.".into(),
            },
        }
    }
}
