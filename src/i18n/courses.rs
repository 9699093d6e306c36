//! Messages of the course pages.

use std::borrow::Cow;

use super::english::counted;
use super::isolate::{isolate, quoted};
use super::{Language, Message};

/// Messages of the course list and the page of one course.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Courses {
    Lead,
    Search,
    SearchHint,
    NewCourse,
    AddCourse,
    EditCourse,
    /// Titles of cohorts, and the number of their members.
    LeadCohorts(String, usize),
    /// Names of directors.
    LeadDirectors(String),
    Code,
    Title,
    AcademicYear,
    AcademicYearHelp,
    AnyYear,
    NoYear,
    StartDate,
    EndDate,
    Dates,
    Teachers,
    TeachersHelp,
    Sessions,
    CourseSessions,
    DeleteCourses(usize),
    DeleteOne(String),
    DeleteMany(usize),
    TakenFrom(usize),
    SessionLosing(String, usize),
    EnrolmentsStay,
    SessionsGo {
        sessions: usize,
        offerings: usize,
    },
    NoneYet,
    NoneYetHelp,
    ImportCourses,
    Breadcrumbs,
    About,
    NotGiven,
    RegisteredIn,
    RegisteredNowhere,
    Name,
    Status,
    Access,
    Learners,
    NoTimeLimits,
    DaysEach(u16),
    From(String),
    Until(String),
}

impl Message for Courses {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => match self {
                Self::Lead => {
                    "What is taught, with its sessions and offerings. Course sessions register courses.".into()
                }
                Self::Search => "Search courses".into(),
                Self::SearchHint => "Title, code or teacher".into(),
                Self::NewCourse => "New course".into(),
                Self::AddCourse => "Add course".into(),
                Self::LeadCohorts(titles, members) => {
                    format!("{titles}, {}", counted(*members, "learner", "learners")).into()
                }
                Self::LeadDirectors(names) => format!("directed by {names}").into(),
                Self::EditCourse => "Edit course".into(),
                Self::Code => "Code".into(),
                Self::Title => "Title".into(),
                Self::AcademicYear => "Academic year".into(),
                Self::AcademicYearHelp => "For example 2026, 2026-27 or 2026/27".into(),
                Self::AnyYear => "All".into(),
                Self::NoYear => "No year".into(),
                Self::StartDate => "Start date".into(),
                Self::EndDate => "End date".into(),
                Self::Dates => "Dates".into(),
                Self::Teachers => "Teachers".into(),
                Self::TeachersHelp => "People with the role Teacher.".into(),
                Self::Sessions => "Sessions".into(),
                Self::CourseSessions => "Course sessions".into(),
                Self::DeleteCourses(count) => {
                    format!("Delete {}", counted(*count, "course", "courses")).into()
                }
                Self::DeleteOne(title) => format!("Delete {}?", quoted(title)).into(),
                Self::DeleteMany(count) => {
                    format!("Delete {}?", counted(*count, "course", "courses")).into()
                }
                Self::TakenFrom(count) => format!(
                    "Removed from {}:",
                    counted(*count, "course session", "course sessions")
                )
                .into(),
                Self::SessionLosing(name, count) => format!(
                    "{}, {}",
                    isolate(name),
                    counted(*count, "learner", "learners")
                )
                .into(),
                Self::EnrolmentsStay => "Learners stay enrolled in those course sessions.".into(),
                Self::SessionsGo {
                    sessions,
                    offerings,
                } => format!(
                    "{} and {} will be deleted too.",
                    counted(*sessions, "session", "sessions"),
                    counted(*offerings, "offering", "offerings")
                )
                .into(),
                Self::NoneYet => "No courses yet".into(),
                Self::NoneYetHelp => "Add the first one, or import courses from a CSV file.".into(),
                Self::ImportCourses => "Import courses".into(),
                Self::Breadcrumbs => "Breadcrumb".into(),
                Self::About => "About this course".into(),
                Self::NotGiven => "Not set".into(),
                Self::RegisteredIn => "Course sessions".into(),
                Self::RegisteredNowhere => "This course is not in any course session.".into(),
                Self::Name => "Name".into(),
                Self::Status => "Status".into(),
                Self::Access => "Learner access".into(),
                Self::Learners => "Learners".into(),
                Self::NoTimeLimits => "No time limits".into(),
                Self::DaysEach(days) => {
                    format!("{} each", counted(usize::from(*days), "day", "days")).into()
                }
                Self::From(day) => format!("From {day}").into(),
                Self::Until(day) => format!("Until {day}").into(),
            },
        }
    }
}
