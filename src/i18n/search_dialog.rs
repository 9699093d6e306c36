//! Messages of the search dialog.

use std::borrow::Cow;

use super::english::counted;
use super::format::number;
use super::isolate::quoted;
use super::{Language, Message};

/// Messages of the search dialog.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SearchDialog {
    /// Number of matches.
    Matches(usize),
    /// Number of matches shown, of all.
    FirstMatches(usize, usize),
    NothingMatches(String),
    NoMatches,
    Move,
    Open,
}

impl Message for SearchDialog {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => match self {
                Self::Matches(count) => counted(*count, "match", "matches").into(),
                Self::FirstMatches(shown, all) => {
                    format!("The best {} of {} matches", number(*shown), number(*all)).into()
                }
                Self::NothingMatches(typed) => format!("Nothing matches {}.", quoted(typed)).into(),
                Self::NoMatches => "No matches".into(),
                Self::Move => "Move".into(),
                Self::Open => "Open".into(),
            },
        }
    }
}
