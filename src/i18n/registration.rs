//! Messages of steps 2 and 3 of the wizard: registering courses and learners.

use std::borrow::Cow;

use super::english::{counted, number};
use super::isolate::{isolate, quoted};
use super::{Language, Message, Noun};

/// Noun for courses.
pub const COURSES: Noun = Noun {
    one: "course",
    many: "courses",
};
/// Noun for learners.
pub const LEARNERS: Noun = Noun {
    one: "learner",
    many: "learners",
};
/// Noun for the members of a class.
pub const MEMBERS: Noun = Noun {
    one: "member",
    many: "members",
};

/// Messages of the registration steps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Registration {
    Mode,
    Multiple,
    Single,
    Classes,
    AvailableCourses,
    ChosenCourses,
    SearchAvailableCourses,
    SearchChosenCourses,
    InThisCourseSession,
    AddACourse,
    AvailableLearners,
    ChosenLearners,
    SearchAvailableLearners,
    SearchChosenLearners,
    Enrolled,
    AddALearner,
    FirstLetterOfCode,
    FirstLetterOfLastName,
    AnyLetter,
    AcademicYear,
    AnyYear,
    Role,
    AnyRole,
    Class,
    AnyClass,
    InNoCourseSession,
    NotInThisCourse,
    AnyCourse,
    CourseCoaches,
    CoachesOf(String),
    ChooseACourse,
    TeachersCoach,
    TeachersCoachDone(usize),
    LearnersSeeThisOrder,
    RemovalCost(usize),
    LearnerStays,
    StayBecause(usize),
    All,
    IndividuallyCount(usize),
    ViaClassCount(usize),
    Individually,
    Via(String),
    SearchClasses,
    ClassTitle,
    Members,
    AlreadyEnrolled,
    EnrolledBadge,
    KeepFollowing,
    FollowHelp,
    NewlyEnrolled,
    AlreadyIndividually,
    StayIfClassGoes(usize),
    MembersOf,
    ShowAll(usize),
    NoClasses,
    ChooseAClass,
    ExtensionDays,
    BlockedCourses,
    BlockedHelp,
    LearnerTools(String),
    ShownOf(usize, usize),
    OneCourseNeeded,
}

impl Message for Registration {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => match self {
                Self::Mode => "How to register".into(),
                Self::Multiple => "Multiple registration".into(),
                Self::Single => "Single registration".into(),
                Self::Classes => "Classes".into(),
                Self::AvailableCourses => "Available courses".into(),
                Self::ChosenCourses => "Chosen courses".into(),
                Self::SearchAvailableCourses => "Search available courses".into(),
                Self::SearchChosenCourses => "Search chosen courses".into(),
                Self::InThisCourseSession => "In this course session".into(),
                Self::AddACourse => "Add a course".into(),
                Self::AvailableLearners => "Available learners".into(),
                Self::ChosenLearners => "Chosen learners".into(),
                Self::SearchAvailableLearners => "Search available learners".into(),
                Self::SearchChosenLearners => "Search chosen learners".into(),
                Self::Enrolled => "Enrolled".into(),
                Self::AddALearner => "Add a learner".into(),
                Self::FirstLetterOfCode => "First letter of the code".into(),
                Self::FirstLetterOfLastName => "First letter of the last name".into(),
                Self::AnyLetter => "Any letter".into(),
                Self::AcademicYear => "Academic year".into(),
                Self::AnyYear => "Any year".into(),
                Self::Role => "Role".into(),
                Self::AnyRole => "Any role".into(),
                Self::Class => "Class".into(),
                Self::AnyClass => "Any class".into(),
                Self::InNoCourseSession => "Not in any course session".into(),
                Self::NotInThisCourse => "Not in this course".into(),
                Self::AnyCourse => "Any course".into(),
                Self::CourseCoaches => "Course coaches".into(),
                Self::CoachesOf(title) => {
                    format!("Coaches of {} in this course session", quoted(title)).into()
                }
                Self::ChooseACourse => "Choose a course in the list to set its coaches.".into(),
                Self::TeachersCoach => "Make the courses’ teachers coaches".into(),
                Self::TeachersCoachDone(count) => format!(
                    "Teachers are now coaches of {}",
                    counted(*count, "course", "courses")
                )
                .into(),
                Self::LearnersSeeThisOrder => "Learners see the courses in this order.".into(),
                Self::RemovalCost(count) => format!(
                    "{} access to the removed courses. Results are kept.",
                    counted(*count, "learner will lose", "learners will lose")
                )
                .into(),
                Self::LearnerStays => {
                    "Learners stay enrolled until they are removed individually and from \
                     every class."
                        .into()
                }
                Self::StayBecause(count) => format!(
                    "{} enrolled through a class. To remove them, remove the class under \
                     Classes.",
                    counted(*count, "learner stays", "learners stay")
                )
                .into(),
                Self::All => "All".into(),
                Self::IndividuallyCount(count) => format!("Individually {}", number(*count)).into(),
                Self::ViaClassCount(count) => format!("Via class {}", number(*count)).into(),
                Self::Individually => "individually".into(),
                Self::Via(class) => format!("via {}", isolate(class)).into(),
                Self::SearchClasses => "Search classes".into(),
                Self::ClassTitle => "Class".into(),
                Self::Members => "Members".into(),
                Self::AlreadyEnrolled => "Already enrolled".into(),
                Self::EnrolledBadge => "enrolled".into(),
                Self::KeepFollowing => "Keep following this class".into(),
                Self::FollowHelp => {
                    "People who join the class later are enrolled too; people who leave the \
                     class are removed, unless enrolled another way."
                        .into()
                }
                Self::NewlyEnrolled => "newly enrolled".into(),
                Self::AlreadyIndividually => "already individually".into(),
                Self::StayIfClassGoes(0) => {
                    "If you remove this class later, all of its members are removed.".into()
                }
                Self::StayIfClassGoes(1) => {
                    "If you remove this class later, 1 person stays, because they are \
                     enrolled another way too."
                        .into()
                }
                Self::StayIfClassGoes(count) => format!(
                    "If you remove this class later, {} people stay, because they are \
                     enrolled another way too.",
                    number(*count)
                )
                .into(),
                Self::MembersOf => "Members".into(),
                Self::ShowAll(count) => format!("Show all {}", number(*count)).into(),
                Self::NoClasses => "No classes yet. Create one under People.".into(),
                Self::ChooseAClass => "Choose a class to see its members.".into(),
                Self::ExtensionDays => "Extension in days".into(),
                Self::BlockedCourses => "Courses blocked for this learner".into(),
                Self::BlockedHelp => {
                    "The learner is not enrolled in these. At least one course must remain.".into()
                }
                Self::LearnerTools(name) => format!("Settings for {}", isolate(name)).into(),
                Self::ShownOf(shown, all) => {
                    format!("{} of {} shown", number(*shown), number(*all)).into()
                }
                Self::OneCourseNeeded => {
                    "At least one course must remain. To block all of them, remove the \
                     learner."
                        .into()
                }
            },
        }
    }
}

/// Formats an academic year: "2026–27"; empty for 0.
#[must_use]
pub fn academic_year(year: u16) -> String {
    if year == 0 {
        String::new()
    } else {
        format!("{year}–{:02}", (year + 1) % 100)
    }
}
