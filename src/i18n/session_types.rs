//! Messages of the list of session types.

use std::borrow::Cow;

use super::english::counted;
use super::isolate::quoted;
use super::{Language, Message};

/// Messages of the list of session types.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SessionTypes {
    Lead,
    Search,
    SearchHint,
    New,
    Add,
    Edit,
    Title,
    Colour,
    ColourHelp,
    Blue,
    Green,
    Violet,
    Amber,
    Pink,
    Orange,
    Grey,
    Olive,
    OtherColour(String),
    Use,
    Assessment,
    Teaching,
    Assesses,
    AssessesHelp,
    Sessions,
    DeleteOne(String),
    DeleteMany(usize),
    Delete(usize),
    TypeOf(usize),
    WithoutType,
    NoneYet,
    NoneYetHelp,
}

impl Message for SessionTypes {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => match self {
                Self::Lead => "Every session of a course has one of these types.".into(),
                Self::SearchHint => "Title".into(),
                Self::Search => "Search session types".into(),
                Self::New => "New session type".into(),
                Self::Add => "Add session type".into(),
                Self::Edit => "Edit session type".into(),
                Self::Title => "Title".into(),
                Self::Colour => "Colour".into(),
                Self::ColourHelp => "Marks sessions of this type in lists and calendars.".into(),
                Self::Blue => "Blue".into(),
                Self::Green => "Green".into(),
                Self::Violet => "Violet".into(),
                Self::Amber => "Amber".into(),
                Self::Pink => "Pink".into(),
                Self::Orange => "Orange".into(),
                Self::Grey => "Grey".into(),
                Self::Olive => "Olive".into(),
                Self::OtherColour(colour) => format!("Other: #{colour}").into(),
                Self::Use => "Use".into(),
                Self::Assessment => "Assessment".into(),
                Self::Teaching => "Teaching".into(),
                Self::Assesses => "Assessment".into(),
                Self::AssessesHelp => "Sessions of this type assess learners.".into(),
                Self::Sessions => "Sessions".into(),
                Self::DeleteOne(title) => format!("Delete {}?", quoted(title)).into(),
                Self::DeleteMany(count) => format!(
                    "Delete {}?",
                    counted(*count, "session type", "session types")
                )
                .into(),
                Self::Delete(1) => "Delete session type".into(),
                Self::Delete(count) => format!(
                    "Delete {}",
                    counted(*count, "session type", "session types")
                )
                .into(),
                Self::TypeOf(count) => {
                    format!("Type of {}:", counted(*count, "session", "sessions")).into()
                }
                Self::WithoutType => {
                    "These sessions are left without a type, and cannot be published until they \
                     have one. You can undo this."
                        .into()
                }
                Self::NoneYet => "No session types yet".into(),
                Self::NoneYetHelp => "Add types such as Lecture or Laboratory.".into(),
            },
        }
    }
}
