//! Messages about how places of the calendar suit what is moved to them.

use std::borrow::Cow;

use super::english::counted;
use super::{Language, Message};

/// Messages about how places of the calendar suit what is moved to them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SlotFits {
    Free,
    Possible,
    Taken,
    Place {
        day: String,
        time: String,
    },
    PlaceAt {
        day: String,
        time: String,
        verdict: String,
    },
    MoreReasons(usize),
}

impl Message for SlotFits {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => self.english(),
        }
    }
}

impl SlotFits {
    fn english(&self) -> Cow<'static, str> {
        match self {
            Self::Free => "Free".into(),
            Self::Possible => "Possible, with a warning".into(),
            Self::Taken => "Taken".into(),
            Self::Place { day, time } => format!("{time} on {day}").into(),
            Self::PlaceAt { day, time, verdict } => {
                format!("Begin at {time} on {day}. {verdict}").into()
            }
            Self::MoreReasons(count) => {
                format!("And {}.", counted(*count, "more reason", "more reasons")).into()
            }
        }
    }
}
