//! Messages of the side panel and of confirmation dialogs.

use std::borrow::Cow;

use super::english::number;
use super::{Language, Message};

/// Messages of the side panel and of confirmation dialogs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Panel {
    NotSaved,
    KeepEditing,
    Discard,
    Restored,
    DiscardDraft,
    DeletedElsewhere,
    /// The label of the button that deletes, once there are consequences.
    DeleteAnyway(String),
    AndMore(usize),
    UndoHelp,
}

impl Message for Panel {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => match self {
                Self::NotSaved => "You have unsaved changes.".into(),
                Self::KeepEditing => "Keep editing".into(),
                Self::Discard => "Discard changes".into(),
                Self::Restored => "Your unsaved changes were restored.".into(),
                Self::DiscardDraft => "Discard".into(),
                Self::DeletedElsewhere => "Somebody else has deleted this. What is typed here stays until you close the form and can be copied; it can no longer be saved.".into(),
                Self::DeleteAnyway(button) => format!("{button} anyway").into(),
                Self::AndMore(count) => format!("and {} more", number(*count)).into(),
                Self::UndoHelp => {
                    "You can undo this; enrolments, courses and classes come back too.".into()
                }
            },
        }
    }
}
