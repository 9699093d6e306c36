//! Messages of the tree widget.

use std::borrow::Cow;

use super::isolate::quoted;
use super::{Language, Message};

/// Messages of the tree widget.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Tree {
    Actions(String),
    OnlyThis,
    NothingMatches(String),
}

impl Message for Tree {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => match self {
                Self::Actions(title) => format!("Actions for {}", quoted(title)).into(),
                Self::OnlyThis => "Only this, without what is below it".into(),
                Self::NothingMatches(text) => format!("Nothing matches {}", quoted(text)).into(),
            },
        }
    }
}
