//! Messages of the dialog that copies a session.

use std::borrow::Cow;

use super::english::{counted, number};
use super::isolate::quoted;
use super::{Language, Message};

/// Messages of the dialog that copies a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SessionCopying {
    Title(String),
    Course,
    CopiedAlways(CopiedAlways),
    Learners,
    Staff,
    Offerings(usize),
    LaterByDays,
    LaterByDaysHelp,
    Create,
    Preview,
    Dates(String, String),
    NoDates,
    NoConflicts,
    OnHoliday(usize),
    OutsideCourse(usize),
}

/// Parts of a session that every copy has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CopiedAlways {
    /// Number of terms.
    pub terms: usize,
    /// Number of objectives.
    pub objectives: usize,
    /// Number of learning materials.
    pub materials: usize,
    /// It is independent learning.
    pub independent_learning: bool,
}

impl Message for SessionCopying {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => match self {
                Self::Title(title) => format!("Copy session {}", quoted(title)).into(),
                Self::Course => "Course".into(),
                Self::CopiedAlways(parts) => format!("Copied along: {}.", parts.english()).into(),
                Self::Learners => "Also copy learner groups and learners".into(),
                Self::Staff => "Also copy administrators and instructors".into(),
                Self::Offerings(count) => {
                    format!("Also copy {}", counted(*count, "offering", "offerings")).into()
                }
                Self::LaterByDays => "Days later".into(),
                Self::LaterByDaysHelp => {
                    "Offerings and due dates move by this number of days; 0 keeps them.".into()
                }
                Self::Create => "Create copy".into(),
                Self::Preview => "Preview".into(),
                Self::Dates(first, last) if first == last => {
                    format!("Copied offerings: {first}.").into()
                }
                Self::Dates(first, last) => {
                    format!("Copied offerings: first {first}, last {last}.").into()
                }
                Self::NoDates => "The copied offerings have no dates.".into(),
                Self::NoConflicts => "No conflicts".into(),
                Self::OnHoliday(count) => format!("{} on a holiday", number(*count)).into(),
                Self::OutsideCourse(count) => {
                    format!("{} outside the dates of the course", number(*count)).into()
                }
            },
        }
    }
}

impl CopiedAlways {
    /// "attributes, 3 objectives, 2 materials", without what the session does not have.
    fn english(self) -> String {
        let counts = [
            (self.terms, "term", "terms"),
            (self.objectives, "objective", "objectives"),
            (self.materials, "material", "materials"),
        ];
        let counts = counts.into_iter().filter(|(count, ..)| *count > 0);
        let counts = counts.map(|(count, one, many)| counted(count, one, many));
        let learning = self.independent_learning.then_some("independent learning");
        let parts = std::iter::once("attributes".to_owned()).chain(counts);
        let parts: Vec<String> = parts.chain(learning.map(str::to_owned)).collect();
        parts.join(", ")
    }
}
