//! The words of the side panel, and of dialogs that ask twice.

use std::borrow::Cow;

use super::{Language, Words};

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

impl Words for Panel {
    fn say(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => match self {
                Self::NotSaved => "What you typed is not saved.".into(),
                Self::KeepEditing => "Keep editing".into(),
                Self::Discard => "Discard it".into(),
                Self::DeleteAnyway => "Delete anyway".into(),
                Self::AndMore(count) => {
                    format!("and {} more", crate::ui::format::number(*count)).into()
                }
                Self::UndoHelp => "Undo brings everything back, links included.".into(),
            },
        }
    }
}
