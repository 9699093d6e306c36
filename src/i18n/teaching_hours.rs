//! Messages of the teaching hours of courses, sessions, learner groups and people.

use std::borrow::Cow;

use lectern_core::workspace::HoursScope;

use super::english::{counted, plural};
use super::{Language, Message};

/// Messages of the card with teaching hours.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TeachingHours {
    Title,
    InHours(String),
    Taught,
    ForLearner,
    ParallelOnce,
    Independent,
    Offerings,
    ByType,
    ByWeek,
    BySession,
    Type,
    Week,
    Session,
    Course,
    NoType,
    NoDate,
    Total,
    Definition(HoursScope),
    Unscheduled(usize),
    None,
    ExportOfferings,
    ExportPeople,
}

impl Message for TeachingHours {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => match self {
                Self::Title => "Teaching hours".into(),
                Self::InHours(hours) => format!("{hours} h").into(),
                Self::Taught => "Taught".into(),
                Self::ForLearner => "For a learner".into(),
                Self::ParallelOnce => "Parallel groups once".into(),
                Self::Independent => "Independent learning".into(),
                Self::Offerings => "Offerings".into(),
                Self::ByType => "By session type".into(),
                Self::ByWeek => "By week".into(),
                Self::BySession => "By session".into(),
                Self::Type => "Session type".into(),
                Self::Week => "Week".into(),
                Self::Session => "Session".into(),
                Self::Course => "Course".into(),
                Self::NoType => "No type".into(),
                Self::NoDate => "No date".into(),
                Self::Total => "Total".into(),
                Self::Definition(scope) => definition(*scope).into(),
                Self::Unscheduled(count) => format!(
                    "{} without a time {} not counted yet.",
                    counted(*count, "offering", "offerings"),
                    plural(*count, "is", "are")
                )
                .into(),
                Self::None => "No offerings with a time, and no independent learning.".into(),
                Self::ExportOfferings => "Offerings, one in each row".into(),
                Self::ExportPeople => "Totals by person".into(),
            },
        }
    }
}

const fn definition(scope: HoursScope) -> &'static str {
    match scope {
        HoursScope::Course(_) | HoursScope::Session(_) => {
            "Taught: every offering counts. For a learner: offerings of a session at the same time \
             count once, and independent learning is added. Cancelled offerings do not count. An \
             offering belongs to the week in which it begins, independent learning to the week in \
             which it is due."
        }
        HoursScope::Instructor(_) => {
            "Taught: every offering counts that the person instructs, also through an instructor \
             group. Parallel groups once: offerings of a session at the same time count once. \
             Cancelled offerings and independent learning do not count. An offering belongs to the \
             week in which it begins."
        }
        HoursScope::LearnerGroup(_) => {
            "What takes place for the group, its subgroups and the groups above it. Taught: every \
             offering counts. For a learner: offerings of a session at the same time count once, \
             and independent learning is added. Cancelled offerings do not count. An offering \
             belongs to the week in which it begins, independent learning to the week in which it \
             is due."
        }
    }
}
