//! Words for ids of Ilios that an import keeps with records.

use std::borrow::Cow;

use super::english::counted;
use super::{Language, Message};

/// Words for ids of Ilios that an import keeps, with their number.
#[allow(missing_docs)]
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum IliosIds {
    /// Label of the button of an import that does nothing else.
    Add(usize),
    Kept(usize),
}

impl Message for IliosIds {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => match self {
                Self::Add(count) => {
                    format!("Add {}", counted(*count, "id of Ilios", "ids of Ilios")).into()
                }
                Self::Kept(count) => format!(
                    "{} kept with the records, so that later imports find them whatever they are called.",
                    counted(*count, "id of Ilios is", "ids of Ilios are")
                )
                .into(),
            },
        }
    }
}
