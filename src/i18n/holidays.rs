//! Messages of the list of holidays.

use std::borrow::Cow;

use super::english::counted;
use super::isolate::quoted;
use super::{Language, Message};

/// Messages of the list of holidays.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Holidays {
    Lead,
    Search,
    SearchHint,
    New,
    Add,
    Edit,
    Title,
    Dates,
    Days,
    FirstDay,
    LastDay,
    LastDayHelp,
    OfferingsOn,
    DeleteHolidays(usize),
    DeleteOne(String),
    DeleteMany(usize),
    NothingMoves,
    NoneYet,
    NoneYetHelp,
}

impl Message for Holidays {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => match self {
                Self::Lead => "Nothing is planned on these days unless you ask for it.".into(),
                Self::SearchHint => "Title or date".into(),
                Self::Search => "Search holidays".into(),
                Self::New => "New holiday".into(),
                Self::Add => "Add holiday".into(),
                Self::Edit => "Edit holiday".into(),
                Self::Title => "Title".into(),
                Self::Dates => "Dates".into(),
                Self::Days => "Days".into(),
                Self::FirstDay => "First day".into(),
                Self::LastDay => "Last day".into(),
                Self::LastDayHelp => "Leave the last day empty for a single day.".into(),
                Self::OfferingsOn => "Offerings on these days".into(),
                Self::DeleteHolidays(count) => {
                    format!("Delete {}", counted(*count, "holiday", "holidays")).into()
                }
                Self::DeleteOne(title) => format!("Delete {}?", quoted(title)).into(),
                Self::DeleteMany(count) => {
                    format!("Delete {}?", counted(*count, "holiday", "holidays")).into()
                }
                Self::NothingMoves => {
                    "Offerings stay where they are. These days can be planned again. You can \
                     undo this."
                        .into()
                }
                Self::NoneYet => "No holidays yet".into(),
                Self::NoneYetHelp => "Add holidays, and repeated offerings leave them out.".into(),
            },
        }
    }
}
