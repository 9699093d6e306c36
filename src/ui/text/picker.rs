//! The words of the picker.

use super::catalogue::words;

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

words! { Picker, self: self => English {
    Self::Remove(name) => "Remove {}" [name],
    Self::Removed(name) => "Removed {}" [name],
    Self::Added(name) => "Added {}" [name],
    Self::Chosen => "chosen",
    Self::NothingMatches(typed) => "Nothing matches “{}”." [typed],
    Self::Matches(count) => "{match|matches}" [count],
    Self::TypeToFind => "Type to find",
} }
