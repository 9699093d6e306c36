//! The words of the side panel, and of dialogs that ask twice.

use super::catalogue::words;

/// Words of a form beside a list.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Panel {
    NotSaved,
    KeepEditing,
    Discard,
    DeleteAnyway,
    AndMore(usize),
    UndoHelp,
}

words! { Panel, self: self => English {
    Self::NotSaved => "What you typed is not saved.",
    Self::KeepEditing => "Keep editing",
    Self::Discard => "Discard it",
    Self::DeleteAnyway => "Delete anyway",
    Self::AndMore(count) => "and {} more" [count],
    Self::UndoHelp => "Undo brings everything back, links included.",
} }
