//! The words of the picker.

use std::borrow::Cow;

use super::{Language, Words};

/// Words of a box in which several are chosen by typing.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Picker {
    Remove(String),
    Removed(String),
    Added(String),
    Chosen,
    NothingMatches(String),
    Matches(usize),
    TypeToFind,
}

impl Words for Picker {
    fn say(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => match self {
                Self::Remove(name) => format!("Remove {name}").into(),
                Self::Removed(name) => format!("Removed {name}").into(),
                Self::Added(name) => format!("Added {name}").into(),
                Self::Chosen => "chosen".into(),
                Self::NothingMatches(typed) => format!("Nothing matches “{typed}”.").into(),
                Self::Matches(count) => super::counted(*count, "match", "matches").into(),
                Self::TypeToFind => "Type to find".into(),
            },
        }
    }
}
