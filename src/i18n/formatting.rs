//! Messages of text with simple formatting.

use std::borrow::Cow;

use super::{Language, Message};

/// Messages of text with simple formatting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Formatting {
    Formatting,
    Bold,
    Italics,
    List,
    Preview,
    Help,
}

impl Message for Formatting {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => match self {
                Self::Formatting => "Formatting".into(),
                Self::Bold => "Bold".into(),
                Self::Italics => "Italics".into(),
                Self::List => "List".into(),
                Self::Preview => "Preview".into(),
                Self::Help => {
                    "**bold**, *italics*, - or 1. for a list, [name](https://…) for a link. \
                     Ctrl B and Ctrl I mark what is selected."
                        .into()
                }
            },
        }
    }
}
