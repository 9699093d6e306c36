//! Messages that the lists for planning share: rooms, instructor groups, session types, vocabularies
//! and holidays.

use std::borrow::Cow;

use super::english::counted;
use super::{Language, Message};

/// Messages that the lists for planning share.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlanningLists {
    Title,
    RoomsHelp,
    InstructorGroupsHelp,
    SessionTypesHelp,
    VocabulariesHelp,
    HolidaysHelp,
    Breadcrumbs,
    Status,
    Active,
    Inactive,
    ActiveHelp,
    CanUndo,
    OfferingsOf(usize, usize),
    GroupsWith(usize),
}

impl Message for PlanningLists {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => match self {
                Self::Title => "Lists for planning".into(),
                Self::RoomsHelp => "Where offerings take place, with capacity and hours".into(),
                Self::InstructorGroupsHelp => "Instructors who are chosen together".into(),
                Self::SessionTypesHelp => "Lecture, laboratory and the like, with a colour".into(),
                Self::VocabulariesHelp => "Terms that describe what is taught".into(),
                Self::HolidaysHelp => "Days on which nothing is planned unasked".into(),
                Self::Breadcrumbs => "Breadcrumb".into(),
                Self::Status => "Status".into(),
                Self::Active => "Active".into(),
                Self::Inactive => "Inactive".into(),
                Self::ActiveHelp => {
                    "What is inactive stays where it is used, and is offered nowhere else.".into()
                }
                Self::CanUndo => "You can undo this.".into(),
                Self::OfferingsOf(offerings, sessions) => format!(
                    "Used in {} of {}:",
                    counted(*offerings, "offering", "offerings"),
                    counted(*sessions, "session", "sessions")
                )
                .into(),
                Self::GroupsWith(count) => format!(
                    "Default of {}:",
                    counted(*count, "learner group", "learner groups")
                )
                .into(),
            },
        }
    }
}
