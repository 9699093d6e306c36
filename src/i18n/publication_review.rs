//! Messages of the card that publishes many sessions of a course.

use std::borrow::Cow;

use lectern_core::model::Publication;
use lectern_core::rules::publication::MissingPart;

use super::english::counted;
use super::{Language, Message, listed};

/// Messages of the card that publishes many sessions of a course.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PublicationReview {
    Title,
    Incomplete,
    NoneIncomplete,
    Missing(Vec<MissingPart>),
    Ready,
    NoneReady,
    Published,
    NonePublished,
    SelectAll,
    Act(Publication, usize),
}

impl Message for PublicationReview {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => match self {
                Self::Title => "Publication".into(),
                Self::Incomplete => "Incomplete".into(),
                Self::NoneIncomplete => "Nothing is missing.".into(),
                Self::Missing(parts) => {
                    let parts = parts.iter().map(|part| part.text(language));
                    format!("Missing: {}", listed(parts)).into()
                }
                Self::Ready => "Ready".into(),
                Self::NoneReady => "No session waits to be published.".into(),
                Self::Published => "Published".into(),
                Self::NonePublished => "No session is published yet.".into(),
                Self::SelectAll => "Select all".into(),
                Self::Act(Publication::Draft, 0) => "Take back to draft".into(),
                Self::Act(Publication::Scheduled, 0) => "Mark as scheduled".into(),
                Self::Act(Publication::Published, 0) => "Publish".into(),
                Self::Act(publication, count) => {
                    let sessions = counted(*count, "session", "sessions");
                    match publication {
                        Publication::Draft => format!("Take {sessions} back to draft").into(),
                        Publication::Scheduled => format!("Mark {sessions} as scheduled").into(),
                        Publication::Published => format!("Publish {sessions}").into(),
                    }
                }
            },
        }
    }
}
