//! The words of the page of people.

use std::borrow::Cow;

use super::{Language, Words, counted};

/// Words of the page of people.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum People {
    Section,
    Lead,
    Search,
    SearchHint,
    NewPerson,
    AddPerson,
    EditPerson,
    Name,
    Username,
    FirstName,
    LastName,
    Email,
    OfficialCode,
    Role,
    Classes,
    CourseSessions,
    AllRoles,
    DeletePeople(usize),
    DeleteOne(String),
    DeleteMany(usize),
    EnrolledIn(usize),
    CoachOf(usize),
    TeacherOf(usize),
    MemberOf(usize),
    NobodyYet,
    NobodyYetHelp,
    ImportPeople,
    MoreClasses(usize),
}

impl Words for People {
    fn say(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => self.english(),
        }
    }
}

impl People {
    fn english(&self) -> Cow<'static, str> {
        Cow::Borrowed(match self {
            Self::Section => "People and classes",
            Self::Lead => "Everybody who learns, teaches and coaches here.",
            Self::Search => "Search people",
            Self::SearchHint => "Name, username, email or code",
            Self::NewPerson => "New person",
            Self::AddPerson => "Add person",
            Self::EditPerson => "Edit person",
            Self::Name => "Name",
            Self::Username => "Username",
            Self::FirstName => "First name",
            Self::LastName => "Last name",
            Self::Email => "Email",
            Self::OfficialCode => "Official code",
            Self::Role => "Role",
            Self::Classes => "Classes",
            Self::CourseSessions => "Course sessions",
            Self::AllRoles => "All",
            Self::DeletePeople(count) => {
                return ["Delete ", &counted(*count, "person", "people")]
                    .concat()
                    .into();
            }
            Self::DeleteOne(name) => return format!("Delete {name}?").into(),
            Self::DeleteMany(count) => {
                return format!("Delete {}?", counted(*count, "person", "people")).into();
            }
            Self::EnrolledIn(count) => {
                return format!(
                    "Enrolled in {}:",
                    counted(*count, "course session", "course sessions")
                )
                .into();
            }
            Self::CoachOf(count) => {
                return format!(
                    "Coach of {}:",
                    counted(*count, "course session", "course sessions")
                )
                .into();
            }
            Self::TeacherOf(count) => {
                return format!("Teacher of {}:", counted(*count, "course", "courses")).into();
            }
            Self::MemberOf(count) => {
                return format!("Member of {}:", counted(*count, "class", "classes")).into();
            }
            Self::NobodyYet => "There is nobody here yet",
            Self::NobodyYetHelp => "Add people one by one, or import them from a CSV file.",
            Self::ImportPeople => "Import people",
            Self::MoreClasses(count) => {
                return format!("and {} more", crate::ui::format::number(*count)).into();
            }
        })
    }
}
