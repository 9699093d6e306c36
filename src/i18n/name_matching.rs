//! Messages of the matching of names of a file with records.

use std::borrow::Cow;

use super::english::{counted, number};
use super::isolate::quoted;
use super::{Language, Message};
use lectern_core::exchange::Format;

/// Messages of the matching of names of a file with records.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NameMatching {
    Title(Format),
    Help(Format),
    InFile,
    Rows,
    Here,
    Label(String),
    Choose,
    New,
    Nothing,
    More(usize, usize),
}

impl Message for NameMatching {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => match self {
                Self::Title(Format::Terms) => "Match vocabularies".into(),
                Self::Title(_) => "Match groups".into(),
                Self::Help(Format::Terms) => {
                    "The file knows vocabularies by number. Choose which one each number stands \
                     for; import the vocabularies first if they are missing."
                        .into()
                }
                Self::Help(_) => {
                    "Choose which group each name of the file stands for. A new group gets the \
                     name of the file."
                        .into()
                }
                Self::InFile => "In the file".into(),
                Self::Rows => "Rows".into(),
                Self::Here => "In this workspace".into(),
                Self::Label(name) => format!("{} is", quoted(name)).into(),
                Self::Choose => "Choose".into(),
                Self::New => "New, with the name of the file".into(),
                Self::Nothing => "Do not import".into(),
                Self::More(shown, all) => format!(
                    "The first {} of {} are shown; the others are matched by their name.",
                    number(*shown),
                    counted(*all, "name", "names")
                )
                .into(),
            },
        }
    }
}
