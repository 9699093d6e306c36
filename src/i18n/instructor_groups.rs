//! Messages of the list of instructor groups.

use std::borrow::Cow;

use super::english::counted;
use super::isolate::quoted;
use super::{Language, Message};

/// Messages of the list of instructor groups.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum InstructorGroups {
    Lead,
    Search,
    SearchHint,
    New,
    Add,
    Edit,
    Title,
    Members,
    MembersHelp,
    Size,
    Offerings,
    DeleteGroups(usize),
    DeleteOne(String),
    DeleteMany(usize),
    MembersStay,
    LearningOf(usize),
    NoneYet,
    NoneYetHelp,
}

impl Message for InstructorGroups {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => match self {
                Self::Lead => "An instructor group is a set of people who teach together.".into(),
                Self::Search => "Search instructor groups".into(),
                Self::SearchHint => "Title or member".into(),
                Self::New => "New instructor group".into(),
                Self::Add => "Add instructor group".into(),
                Self::Edit => "Edit instructor group".into(),
                Self::Title => "Title".into(),
                Self::Members => "Members".into(),
                Self::MembersHelp => "Only people with the role teacher can be chosen.".into(),
                Self::Size => "Number of members".into(),
                Self::Offerings => "Offerings".into(),
                Self::DeleteGroups(count) => format!(
                    "Delete {}",
                    counted(*count, "instructor group", "instructor groups")
                )
                .into(),
                Self::DeleteOne(title) => format!("Delete {}?", quoted(title)).into(),
                Self::DeleteMany(count) => format!(
                    "Delete {}?",
                    counted(*count, "instructor group", "instructor groups")
                )
                .into(),
                Self::MembersStay => {
                    "The members are not deleted. They no longer teach where only the group was \
                     chosen. You can undo this."
                        .into()
                }
                Self::LearningOf(count) => format!(
                    "Instructs the independent learning of {}:",
                    counted(*count, "session", "sessions")
                )
                .into(),
                Self::NoneYet => "No instructor groups yet".into(),
                Self::NoneYetHelp => {
                    "Add one, and choose it for offerings in place of its members.".into()
                }
            },
        }
    }
}
