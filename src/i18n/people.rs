//! Messages of the people page.

use std::borrow::Cow;

use super::english::{counted, number};
use super::isolate::isolate;
use super::{Language, Message};

/// Messages of the people page.
#[derive(Clone, Debug, PartialEq, Eq)]
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
    LeftWithoutCoach(usize),
    AsCoach(usize),
    TeacherOf(usize),
    MemberOf(usize),
    NobodyYet,
    NobodyYetHelp,
    ImportPeople,
    MoreClasses(usize),
    Breadcrumbs,
    About,
    Phone,
    NotGiven,
    Availability,
    EditAvailability,
    TeachingTimes,
    Roles,
    NoRoles,
    Teaches,
    Directs,
    Administers,
    Advises,
    AdministersSessions,
    Coaches,
    LearnsIn,
    InClasses,
    InGroups,
    InstructsGroups,
    InInstructorGroups,
}

impl Message for People {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => match self {
                Self::Section => "People and classes".into(),
                Self::Lead => "Learners, teachers and coaches".into(),
                Self::Search => "Search people".into(),
                Self::SearchHint => "Name, username, email or code".into(),
                Self::NewPerson => "New person".into(),
                Self::AddPerson => "Add person".into(),
                Self::EditPerson => "Edit person".into(),
                Self::Name => "Name".into(),
                Self::Username => "Username".into(),
                Self::FirstName => "First name".into(),
                Self::LastName => "Last name".into(),
                Self::Email => "Email".into(),
                Self::OfficialCode => "Official code".into(),
                Self::Role => "Role".into(),
                Self::Classes => "Classes".into(),
                Self::CourseSessions => "Course sessions".into(),
                Self::AllRoles => "All".into(),
                Self::DeletePeople(count) => {
                    format!("Delete {}", counted(*count, "person", "people")).into()
                }
                Self::DeleteOne(name) => format!("Delete {}?", isolate(name)).into(),
                Self::DeleteMany(count) => {
                    format!("Delete {}?", counted(*count, "person", "people")).into()
                }
                Self::EnrolledIn(count) => format!(
                    "Enrolled in {}:",
                    counted(*count, "course session", "course sessions")
                )
                .into(),
                Self::CoachOf(count) => format!(
                    "Coach of {}:",
                    counted(*count, "course session", "course sessions")
                )
                .into(),
                Self::LeftWithoutCoach(count) => format!(
                    "{} no coach:",
                    counted(
                        *count,
                        "course session will have",
                        "course sessions will have"
                    )
                )
                .into(),
                Self::AsCoach(count) => format!("{} as coach", number(*count)).into(),
                Self::TeacherOf(count) => {
                    format!("Teacher of {}:", counted(*count, "course", "courses")).into()
                }
                Self::MemberOf(count) => {
                    format!("Member of {}:", counted(*count, "class", "classes")).into()
                }
                Self::NobodyYet => "No people yet".into(),
                Self::NobodyYetHelp => {
                    "Add people one by one, or import them from a CSV file.".into()
                }
                Self::ImportPeople => "Import people".into(),
                Self::MoreClasses(count) => format!("and {} more", number(*count)).into(),
                Self::Breadcrumbs => "Breadcrumb".into(),
                Self::About => "About this person".into(),
                Self::Phone => "Phone".into(),
                Self::NotGiven => "Not given".into(),
                Self::Availability => "Availability".into(),
                Self::EditAvailability => "Edit availability".into(),
                Self::TeachingTimes => "Times for teaching".into(),
                Self::Roles => "Courses, sessions and groups".into(),
                Self::NoRoles => "In no course, course session, class or group.".into(),
                Self::Teaches => "Teaches".into(),
                Self::Directs => "Directs".into(),
                Self::Administers => "Administers".into(),
                Self::Advises => "Advises learners of".into(),
                Self::AdministersSessions => "Administers the sessions".into(),
                Self::Coaches => "Coaches the course sessions".into(),
                Self::LearnsIn => "Learns in the course sessions".into(),
                Self::InClasses => "Member of the classes".into(),
                Self::InGroups => "Member of the learner groups".into(),
                Self::InstructsGroups => "Default instructor of".into(),
                Self::InInstructorGroups => "Member of the instructor groups".into(),
            },
        }
    }
}
