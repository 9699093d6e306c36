//! Messages of the panel that finds a slot.

use std::borrow::Cow;

use super::english::counted;
use super::isolate::isolate;
use super::{Language, Message};

/// Messages of the panel that finds a slot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FindSlot {
    Title,
    TitleOf(String),
    TitleOfBlock(usize, String),
    BlockHelp,
    Session,
    Groups,
    Instructors,
    Rooms,
    FirstDay,
    LastDay,
    Duration,
    FirstStart,
    LastEnd,
    Results,
    Found(usize),
    FoundNearest(usize),
    NothingFree,
    NothingAtAll,
    NothingForBlock,
    FieldsWrong,
    ChooseSessionFirst,
    AnotherRoom,
    AnotherHour,
    LaterDay,
    AnotherInstructor,
    FewerInstructors,
    Nobody,
}

impl Message for FindSlot {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => self.english(),
        }
    }
}

impl FindSlot {
    fn english(&self) -> Cow<'static, str> {
        match self {
            Self::Title => "Find a slot".into(),
            Self::TitleOf(title) => format!("Find a slot for {}", isolate(title)).into(),
            Self::TitleOfBlock(count, title) => format!(
                "Find a slot for {} of {}",
                counted(*count, "offering", "offerings"),
                isolate(title)
            )
            .into(),
            Self::BlockHelp => {
                "All move together. Rooms, instructors and learners stay as they are.".into()
            }
            Self::Session => "Session".into(),
            Self::Groups => "Learner groups".into(),
            Self::Instructors => "Instructors".into(),
            Self::Rooms => "Rooms, one of these".into(),
            Self::FirstDay => "First day".into(),
            Self::LastDay => "Last day".into(),
            Self::Duration => "Duration".into(),
            Self::FirstStart => "First start".into(),
            Self::LastEnd => "Last end".into(),
            Self::Results => "Slots found".into(),
            Self::Found(count) => format!(
                "{}, the earliest first. Press Enter on one to use it.",
                counted(*count, "slot", "slots")
            )
            .into(),
            Self::FoundNearest(count) => format!(
                "{}, those nearest to the present date first. Press Enter on one to use it.",
                counted(*count, "slot", "slots")
            )
            .into(),
            Self::NothingFree => {
                "Nothing is free for everybody then. One of these would be:".into()
            }
            Self::NothingAtAll => {
                "Nothing is free. Choose other days, a shorter duration or fewer people.".into()
            }
            Self::NothingForBlock => {
                "No time is free for all of them. Choose other days, or move some alone.".into()
            }
            Self::FieldsWrong => "Correct the fields to see the slots.".into(),
            Self::ChooseSessionFirst => "Choose the session before you use a slot.".into(),
            Self::AnotherRoom => "In another room".into(),
            Self::AnotherHour => "At another hour".into(),
            Self::LaterDay => "On a later day".into(),
            Self::AnotherInstructor => "With another instructor".into(),
            Self::FewerInstructors => "Without an instructor who is not free".into(),
            Self::Nobody => "nobody yet".into(),
        }
    }
}
