//! Messages of the import of course sessions and offerings.

use std::borrow::Cow;

use super::{Language, Message};
use lectern_core::exchange::{DateOrder, Existing};

/// Messages of the import of course sessions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SessionImport {
    Existing,
    CreateUnknown,
    CreateUnknownHelp,
    CreateSessionsHelp,
    FollowEveryCourse,
    FollowEveryCourseHelp,
    RemoveAbsent,
    RemoveAbsentHelp,
    Dates,
    DetectOrder,
}

impl Message for SessionImport {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => match self {
                Self::Existing => "Course sessions that already exist".into(),
                Self::CreateUnknown => "Create what does not exist".into(),
                Self::CreateUnknownHelp => {
                    "People, courses and classes that are not in this workspace are added with \
                     nothing but the name in the file."
                        .into()
                }
                Self::CreateSessionsHelp => {
                    "Courses and sessions that are not in this workspace are added with the names in \
                     the file."
                        .into()
                }
                Self::FollowEveryCourse => "Learners follow every course".into(),
                Self::FollowEveryCourseHelp => {
                    "Otherwise, learners listed under Users follow only the courses that name \
                     them."
                        .into()
                }
                Self::RemoveAbsent => "Remove what is not in the file".into(),
                Self::RemoveAbsentHelp => {
                    "Courses, coaches, learners and classes of course sessions that are updated."
                        .into()
                }
                Self::Dates => "Dates".into(),
                Self::DetectOrder => "As the file shows".into(),
            },
        }
    }
}

impl Message for DateOrder {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => match self {
                Self::DayFirst => "Day first (31/12/2026)".into(),
                Self::MonthFirst => "Month first (12/31/2026)".into(),
            },
        }
    }
}

impl Message for Existing {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => match self {
                Self::Update => "Update".into(),
                Self::LeaveAlone => "Skip".into(),
                Self::CreateNumbered => "Create another with a number".into(),
            },
        }
    }
}
