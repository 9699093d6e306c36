//! Messages of the last step of the wizard.

use std::borrow::Cow;

use super::english::{counted, plural};
use super::isolate::isolate;
use super::{Language, Message};

/// Messages of the review step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Review {
    CreateTitle,
    SaveTitle,
    Lead(usize, usize),
    NoName,
    NoCoach,
    Problem(String),
    Fix,
    LearnersWithoutCourse(usize),
    CoursesWithoutCoach(usize, usize, String),
    PeriodInThePast(String),
    SkippedTime(String),
    NoCourses,
    NoLearners,
    CoursesLeave(String, usize),
    AddCourses,
    AddLearners,
    AssignCoaches,
    ChangeDates,
    SeeLearners,
    KeepThem,
    Change(String),
    Name,
    Coaches,
    Category,
    LearnerAccess,
    CoachAccess,
    AfterEnd,
    NoLimit,
    DaysEach(u16),
    FromOn(String),
    UntilOn(String),
    Courses(usize),
    Learners(usize),
    ViaClass(String),
    Individually,
    CountedMoreThanOnce,
    DifferentPeople,
    None,
    NewBadge,
    LeavesBadge,
    KeptHere,
    ChangeOnSave,
    EnrolledThrough,
    NumberOfLearners,
}

impl Message for Review {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => match self {
                Self::CreateTitle => "Review and create".into(),
                Self::SaveTitle => "Review".into(),
                Self::Lead(c, l) => format!(
                    "Finish saves the details, {} and {} in one step.",
                    counted(*c, "course", "courses"),
                    counted(*l, "learner", "learners")
                )
                .into(),
                Self::NoName => "The course session has no name.".into(),
                Self::NoCoach => "The course session has no coach.".into(),
                Self::Problem(text) => text.clone().into(),
                Self::Fix => "Go to details".into(),
                Self::LearnersWithoutCourse(count) => format!(
                    "{} no course.",
                    counted(*count, "learner has", "learners have")
                )
                .into(),
                Self::CoursesWithoutCoach(count, 0, _) => format!(
                    "{}.",
                    counted(
                        *count,
                        "course has no course coach",
                        "courses have no course coach"
                    )
                )
                .into(),
                Self::CoursesWithoutCoach(count, generals, names) => format!(
                    "{}. {names} {}.",
                    counted(
                        *count,
                        "course has no course coach",
                        "courses have no course coach"
                    ),
                    plural(
                        *generals,
                        "is responsible as general coach",
                        "are responsible as general coaches"
                    )
                )
                .into(),
                Self::SkippedTime(sentence) => sentence.clone().into(),
                Self::PeriodInThePast(date) => {
                    format!("The period is in the past: it ended on {date}.").into()
                }
                Self::NoCourses => {
                    "The course session has no courses. Learners will find nothing in it.".into()
                }
                Self::NoLearners => "The course session has no learners.".into(),
                Self::CoursesLeave(names, count) => format!(
                    "{names} will be removed from this course session. {} enrolment in it. \
                     Results are kept.",
                    counted(*count, "learner loses the", "learners lose their")
                )
                .into(),
                Self::AddCourses => "Add courses".into(),
                Self::AddLearners => "Add learners".into(),
                Self::AssignCoaches => "Assign coaches".into(),
                Self::ChangeDates => "Change the dates".into(),
                Self::SeeLearners => "Go to learners".into(),
                Self::KeepThem => "Go to courses".into(),
                Self::Change(what) => format!("Edit {what}").into(),
                Self::Name => "Name".into(),
                Self::Coaches => "Coaches".into(),
                Self::Category => "Category".into(),
                Self::LearnerAccess => "Learner access".into(),
                Self::CoachAccess => "Coach access".into(),
                Self::AfterEnd => "After the end".into(),
                Self::NoLimit => "No time limit".into(),
                Self::DaysEach(days) => format!(
                    "{} from the first visit of each learner",
                    counted(usize::from(*days), "day", "days")
                )
                .into(),
                Self::FromOn(date) => format!("From {date}").into(),
                Self::UntilOn(date) => format!("Until {date}").into(),
                Self::Courses(count) => counted(*count, "course", "courses").into(),
                Self::Learners(count) => counted(*count, "learner", "learners").into(),
                Self::ViaClass(class) => format!("via {}", isolate(class)).into(),
                Self::Individually => "individually".into(),
                Self::CountedMoreThanOnce => "Enrolled more than one way".into(),
                Self::DifferentPeople => "Total learners".into(),
                Self::None => "None".into(),
                Self::ChangeOnSave => "Change".into(),
                Self::EnrolledThrough => "Enrolled".into(),
                Self::NumberOfLearners => "Learners".into(),
                Self::NewBadge => "new".into(),
                Self::LeavesBadge => "removed on save".into(),
                Self::KeptHere => {
                    "Draft saved in this browser. Changes apply when you finish.".into()
                }
            },
        }
    }
}
