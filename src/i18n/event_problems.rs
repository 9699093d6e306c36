//! Messages of events of a calendar that are not imported.

use std::borrow::Cow;

use super::isolate::quoted;
use super::{Language, Message};
use lectern_core::exchange::icalendar::EventProblem;

impl Message for EventProblem {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => match self {
                Self::Cancelled => "The event is cancelled; not imported.".into(),
                Self::Free => "The event is marked as free; not imported.".into(),
                Self::OutsideDates => {
                    "The event is outside the dates of this workspace; not imported.".into()
                }
                Self::Excepted => {
                    "All times of the event are excepted or moved; not imported.".into()
                }
                Self::WithoutEnd => "The event has neither DTEND nor DURATION.".into(),
                Self::EndNotAfterStart => {
                    "The event does not end after its start. Check DTEND or DURATION.".into()
                }
                Self::Unreadable { property, value } if value.is_empty() => {
                    format!("The event has no {property}.").into()
                }
                Self::Unreadable { property, value } => {
                    format!("{property} cannot be read: {}.", quoted(value)).into()
                }
            },
        }
    }
}
