//! The words of the pages of classes.

use std::borrow::Cow;

use super::english::counted;
use super::{Language, Message};

/// Words of the pages of classes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Classes {
    Lead,
    Search,
    NewClass,
    AddClass,
    EditClass,
    Title,
    Description,
    Members,
    CourseSessions,
    Delete,
    DeleteOne(String),
    EnrolledInLosing(usize, usize),
    MembersStay(usize),
    NoneYet,
    NoneYetHelp,
    ImportClasses,
    Breadcrumbs,
    AvailablePeople,
    SearchAvailable,
    SearchMembers,
    SaveMembers(usize),
    MembersHelp,
    FollowTitle,
    FollowedBy(usize),
    FollowHelp,
    EnrolledOnce(usize),
    OnceHelp,
    NotEnrolled,
    Begin(usize),
    End(usize),
    Stay(usize),
    Undescribed,
}

impl Message for Classes {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => match self {
                Self::Lead => "A class is a named set of people that is enrolled as one.".into(),
                Self::Search => "Search classes".into(),
                Self::NewClass => "New class".into(),
                Self::AddClass => "Add class".into(),
                Self::EditClass => "Edit class".into(),
                Self::Title => "Title".into(),
                Self::Description => "Description".into(),
                Self::Members => "Members".into(),
                Self::CourseSessions => "Course sessions".into(),
                Self::Delete => "Delete class".into(),
                Self::DeleteOne(title) => format!("Delete “{title}”?").into(),
                Self::EnrolledInLosing(count, 0) => format!(
                    "Enrolled in {}, where nobody leaves:",
                    counted(*count, "course session", "course sessions")
                )
                .into(),
                Self::EnrolledInLosing(count, leave) => format!(
                    "Enrolled in {}, where {} who came through it alone lose their enrolment:",
                    counted(*count, "course session", "course sessions"),
                    counted(*leave, "learner", "learners")
                )
                .into(),
                Self::MembersStay(count) => {
                    format!("{} stay as people.", counted(*count, "member", "members")).into()
                }
                Self::NoneYet => "There is no class yet".into(),
                Self::NoneYetHelp => {
                    "Make one and choose its members, or import classes from a CSV file.".into()
                }
                Self::ImportClasses => "Import classes".into(),
                Self::Breadcrumbs => "Where this page is".into(),
                Self::AvailablePeople => "Available people".into(),
                Self::SearchAvailable => "Search available people".into(),
                Self::SearchMembers => "Search members".into(),
                Self::SaveMembers(0) => "Save members".into(),
                Self::SaveMembers(count) => {
                    format!("Save {}", counted(*count, "change", "changes")).into()
                }
                Self::MembersHelp => "Nothing changes before you save.".into(),
                Self::FollowTitle => "In course sessions".into(),
                Self::FollowedBy(count) => {
                    counted(*count, "course session follows", "course sessions follow").into()
                }
                Self::FollowHelp => {
                    "Who joins this class is enrolled there; who leaves it leaves there too, \
                     unless added individually or through another class."
                        .into()
                }
                Self::EnrolledOnce(count) => counted(
                    *count,
                    "course session does not follow",
                    "course sessions do not follow",
                )
                .into(),
                Self::OnceHelp => {
                    "They took the members of that day; joining and leaving change nothing \
                     there."
                        .into()
                }
                Self::NotEnrolled => "This class is in no course session.".into(),
                Self::Begin(count) => {
                    counted(*count, "enrolment begins.", "enrolments begin.").into()
                }
                Self::End(count) => counted(
                    *count,
                    "enrolment ends; results are kept.",
                    "enrolments end; results are kept.",
                )
                .into(),
                Self::Stay(count) => counted(
                    *count,
                    "enrolment stays for another reason.",
                    "enrolments stay for another reason.",
                )
                .into(),
                Self::Undescribed => "No description".into(),
            },
        }
    }
}
