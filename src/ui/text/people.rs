//! The words of the page of people.

use super::catalogue::words;

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

words! { People, self: self => English {
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
    Self::DeletePeople(count) => "Delete {person|people}" [count],

    Self::DeleteOne(name) => "Delete {}?" [name],
    Self::DeleteMany(count) => "Delete {person|people}?" [count],
    Self::EnrolledIn(count) => "Enrolled in {course session|course sessions}:" [count],
    Self::CoachOf(count) => "Coach of {course session|course sessions}:" [count],
    Self::TeacherOf(count) => "Teacher of {course|courses}:" [count],
    Self::MemberOf(count) => "Member of {class|classes}:" [count],
    Self::NobodyYet => "There is nobody here yet",
    Self::NobodyYetHelp => "Add people one by one, or import them from a CSV file.",
    Self::ImportPeople => "Import people",
    Self::MoreClasses(count) => "and {} more" [count],
} }
