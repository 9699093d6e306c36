//! Messages of the class pages.

use std::borrow::Cow;

use super::english::counted;
use super::isolate::quoted;
use super::{Language, Message};

/// Messages of the class list and the page of one class.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Classes {
    Lead,
    Search,
    SearchHint,
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
                Self::Lead => "A class is a group of people who are enrolled together.".into(),
                Self::Search => "Search classes".into(),
                Self::SearchHint => "Title or description".into(),
                Self::NewClass => "New class".into(),
                Self::AddClass => "Add class".into(),
                Self::EditClass => "Edit class".into(),
                Self::Title => "Title".into(),
                Self::Description => "Description".into(),
                Self::Members => "Members".into(),
                Self::CourseSessions => "Course sessions".into(),
                Self::Delete => "Delete class".into(),
                Self::DeleteOne(title) => format!("Delete {}?", quoted(title)).into(),
                Self::EnrolledInLosing(count, 0) => format!(
                    "Enrolled in {}; no learner loses an enrolment:",
                    counted(*count, "course session", "course sessions")
                )
                .into(),
                Self::EnrolledInLosing(count, leave) => format!(
                    "Enrolled in {}; {} enrolled only through this class:",
                    counted(*count, "course session", "course sessions"),
                    counted(
                        *leave,
                        "learner loses the enrolment, being",
                        "learners lose their enrolment, being"
                    )
                )
                .into(),
                Self::MembersStay(count) => format!(
                    "{} not deleted.",
                    counted(*count, "member is", "members are")
                )
                .into(),
                Self::NoneYet => "No classes yet".into(),
                Self::NoneYetHelp => {
                    "Create one and choose its members, or import classes from a CSV file.".into()
                }
                Self::ImportClasses => "Import classes".into(),
                Self::Breadcrumbs => "Breadcrumb".into(),
                Self::AvailablePeople => "Available people".into(),
                Self::SearchAvailable => "Search available people".into(),
                Self::SearchMembers => "Search members".into(),
                Self::SaveMembers(0) => "Save members".into(),
                Self::SaveMembers(count) => {
                    format!("Save {}", counted(*count, "change", "changes")).into()
                }
                Self::MembersHelp => "Changes apply when you save.".into(),
                Self::FollowTitle => "Course sessions".into(),
                Self::FollowedBy(count) => counted(
                    *count,
                    "course session follows this class",
                    "course sessions follow this class",
                )
                .into(),
                Self::FollowHelp => {
                    "People who join this class are enrolled; people who leave it are \
                     removed, unless enrolled another way."
                        .into()
                }
                Self::EnrolledOnce(count) => counted(
                    *count,
                    "course session does not follow this class",
                    "course sessions do not follow this class",
                )
                .into(),
                Self::OnceHelp => {
                    "The members at that time were enrolled. Later changes to the class have \
                     no effect."
                        .into()
                }
                Self::NotEnrolled => "This class is not enrolled in any course session.".into(),
                Self::Begin(count) => {
                    counted(*count, "enrolment will start.", "enrolments will start.").into()
                }
                Self::End(count) => counted(
                    *count,
                    "enrolment will end. Results are kept.",
                    "enrolments will end. Results are kept.",
                )
                .into(),
                Self::Stay(count) => counted(
                    *count,
                    "learner stays enrolled another way.",
                    "learners stay enrolled another way.",
                )
                .into(),
                Self::Undescribed => "No description".into(),
            },
        }
    }
}
