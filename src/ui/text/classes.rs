//! The words of the pages of classes.

use std::borrow::Cow;

use super::{Language, Words, counted};

/// Words of the pages of classes.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
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

impl Words for Classes {
    fn say(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => self.english(),
        }
    }
}

fn sessions(count: usize) -> String {
    counted(count, "course session", "course sessions")
}

fn learners(count: usize) -> String {
    counted(count, "learner", "learners")
}

impl Classes {
    fn english(&self) -> Cow<'static, str> {
        Cow::Borrowed(match self {
            Self::Lead => "A class is a named set of people that is enrolled as one.",
            Self::Search => "Search classes",
            Self::NewClass => "New class",
            Self::AddClass => "Add class",
            Self::EditClass => "Edit class",
            Self::Title => "Title",
            Self::Description => "Description",
            Self::Members => "Members",
            Self::CourseSessions => "Course sessions",
            Self::Delete => "Delete class",
            Self::DeleteOne(title) => return format!("Delete “{title}”?").into(),
            Self::EnrolledInLosing(count, 0) => {
                return format!("Enrolled in {}, where nobody leaves:", sessions(*count)).into();
            }
            Self::EnrolledInLosing(count, leave) => {
                return format!(
                    "Enrolled in {}, where {} who came through it alone lose their enrolment:",
                    sessions(*count),
                    learners(*leave)
                )
                .into();
            }
            Self::MembersStay(count) => {
                return format!("{} stay as people.", counted(*count, "member", "members")).into();
            }
            Self::NoneYet => "There is no class yet",
            Self::NoneYetHelp => {
                "Make one and choose its members, or import classes from a CSV file."
            }
            Self::ImportClasses => "Import classes",
            Self::Breadcrumbs => "Where this page is",
            Self::AvailablePeople => "Available people",
            Self::SearchAvailable => "Search available people",
            Self::SearchMembers => "Search members",
            Self::SaveMembers(0) => "Save members",
            Self::SaveMembers(count) => {
                return format!("Save {}", counted(*count, "change", "changes")).into();
            }
            Self::MembersHelp => "Nothing changes before you save.",
            Self::FollowTitle => "In course sessions",
            Self::FollowedBy(count) => {
                let follow = if *count == 1 { "follows" } else { "follow" };
                return format!("{} {follow}", sessions(*count)).into();
            }
            Self::FollowHelp => {
                "Who joins this class is enrolled there; who leaves it leaves there too, unless added individually or through another class."
            }
            Self::EnrolledOnce(count) => {
                let follow = if *count == 1 {
                    "does not follow"
                } else {
                    "do not follow"
                };
                return format!("{} {follow}", sessions(*count)).into();
            }
            Self::OnceHelp => {
                "They took the members of that day; joining and leaving change nothing there."
            }
            Self::NotEnrolled => "This class is in no course session.",
            Self::Begin(count) => {
                return counted(*count, "enrolment begins.", "enrolments begin.").into();
            }
            Self::End(count) => {
                return counted(
                    *count,
                    "enrolment ends; results are kept.",
                    "enrolments end; results are kept.",
                )
                .into();
            }
            Self::Stay(count) => {
                return counted(
                    *count,
                    "enrolment stays for another reason.",
                    "enrolments stay for another reason.",
                )
                .into();
            }
            Self::Undescribed => "No description",
        })
    }
}
