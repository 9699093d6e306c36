//! The words of the pages of courses.

use std::borrow::Cow;

use super::{Language, Words, counted};

/// Words of the pages of courses.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Courses {
    Lead,
    Search,
    SearchHint,
    NewCourse,
    AddCourse,
    EditCourse,
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
    CourseSessions,
    DeleteCourses(usize),
    DeleteOne(String),
    DeleteMany(usize),
    TakenFrom(usize),
    SessionLosing(String, usize),
    EnrolmentsStay,
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

impl Words for Courses {
    fn say(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => self.english(),
        }
    }
}

impl Courses {
    fn english(&self) -> Cow<'static, str> {
        Cow::Borrowed(match self {
            Self::Lead => {
                "What is taught. Course sessions put courses, learners and coaches together."
            }
            Self::Search => "Search courses",
            Self::SearchHint => "Title, code or teacher",
            Self::NewCourse => "New course",
            Self::AddCourse => "Add course",
            Self::EditCourse => "Edit course",
            Self::Code => "Code",
            Self::Title => "Title",
            Self::AcademicYear => "Academic year",
            Self::AcademicYearHelp => "The year it begins in, such as 2026",
            Self::AnyYear => "All",
            Self::NoYear => "No year",
            Self::StartDate => "Start date",
            Self::EndDate => "End date",
            Self::Dates => "Dates",
            Self::Teachers => "Teachers",
            Self::TeachersHelp => "People with the role teacher.",
            Self::CourseSessions => "Course sessions",
            Self::DeleteCourses(count) => {
                return ["Delete ", &counted(*count, "course", "courses")]
                    .concat()
                    .into();
            }
            Self::DeleteOne(title) => return format!("Delete “{title}”?").into(),
            Self::DeleteMany(count) => {
                return format!("Delete {}?", counted(*count, "course", "courses")).into();
            }
            Self::TakenFrom(count) => {
                return format!(
                    "Taken out of {}:",
                    counted(*count, "course session", "course sessions")
                )
                .into();
            }
            Self::SessionLosing(name, count) => {
                return format!("{name}, {}", counted(*count, "learner", "learners")).into();
            }
            Self::EnrolmentsStay => "The learners stay in those course sessions.",
            Self::NoneYet => "There is no course yet",
            Self::NoneYetHelp => "Add the first one, or import courses from a CSV file.",
            Self::ImportCourses => "Import courses",
            Self::Breadcrumbs => "Where this page is",
            Self::About => "About this course",
            Self::NotGiven => "Not given",
            Self::RegisteredIn => "In course sessions",
            Self::RegisteredNowhere => "This course is in no course session.",
            Self::Name => "Name",
            Self::Status => "Status",
            Self::Access => "Learner access",
            Self::Learners => "Learners",
            Self::NoTimeLimits => "No time limits",
            Self::DaysEach(days) => {
                return format!("{} each", counted((*days).into(), "day", "days")).into();
            }
            Self::From(day) => return format!("From {day}").into(),
            Self::Until(day) => return format!("Until {day}").into(),
        })
    }
}
