//! The words of the last step of the wizard.

use std::borrow::Cow;

use super::{Language, Words, counted};

/// Words of the review.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Review {
    CreateTitle,
    SaveTitle,
    Lead(usize, usize),
    NoName,
    NoCoach,
    Fix,
    LearnersWithoutCourse(usize),
    OneWithoutCourse(String),
    CoursesWithoutCoach(usize, usize, String),
    PeriodInThePast(String),
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
}

impl Words for Review {
    fn say(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => self.english(),
        }
    }
}

impl Review {
    fn english(&self) -> Cow<'static, str> {
        let courses = |count: usize| counted(count, "course", "courses");
        let learners = |count: usize| counted(count, "learner", "learners");
        Cow::Borrowed(match self {
            Self::CreateTitle => "Review and create",
            Self::SaveTitle => "Review",
            Self::Lead(c, l) => {
                return format!(
                    "One save writes the dates, {} and {} together. You can undo it as one step.",
                    courses(*c),
                    learners(*l)
                )
                .into();
            }
            Self::NoName => "The course session has no name.",
            Self::NoCoach => "The course session has no coach.",
            Self::Fix => "Go to details",
            Self::LearnersWithoutCourse(count) => {
                let verb = if *count == 1 { "has" } else { "have" };
                return format!("{} {verb} no course to follow.", learners(*count)).into();
            }
            Self::OneWithoutCourse(name) => {
                return format!("{name} has no course to follow.").into();
            }
            Self::CoursesWithoutCoach(count, generals, names) => {
                let (have, own) = if *count == 1 {
                    ("has", "its")
                } else {
                    ("have", "their")
                };
                let (look, them) = if *generals == 1 {
                    ("looks", "coach")
                } else {
                    ("look", "coaches")
                };
                let after = match generals {
                    0 => String::new(),
                    1 => format!(" {names} {look} after them as general {them}."),
                    _ => format!(" {names} {look} after them as general {them}."),
                };
                return format!("{} {have} no coach of {own} own.{after}", courses(*count)).into();
            }
            Self::PeriodInThePast(date) => {
                return format!("The period is in the past: it ended {date}.").into();
            }
            Self::NoCourses => {
                "The course session has no courses. Learners will find nothing in it."
            }
            Self::NoLearners => "The course session has no learners.",
            Self::CoursesLeave(names, count) => {
                return format!("{names} leaves this course session. {} lose their enrolment in it. Their results are kept.", learners(*count)).into();
            }
            Self::AddCourses => "Add courses",
            Self::AddLearners => "Add learners",
            Self::AssignCoaches => "Assign coaches",
            Self::ChangeDates => "Change the dates",
            Self::SeeLearners => "Go to learners",
            Self::KeepThem => "Go to courses",
            Self::Change(what) => return format!("Edit {what}").into(),
            Self::Name => "Name",
            Self::Coaches => "Coaches",
            Self::Category => "Category",
            Self::LearnerAccess => "Learner access",
            Self::CoachAccess => "Coach access",
            Self::AfterEnd => "After the end",
            Self::NoLimit => "No time limit",
            Self::DaysEach(days) => {
                return format!(
                    "{} from the first visit of each learner",
                    counted((*days).into(), "day", "days")
                )
                .into();
            }
            Self::FromOn(date) => return format!("From {date}").into(),
            Self::UntilOn(date) => return format!("Until {date}").into(),
            Self::Courses(count) => return courses(*count).into(),
            Self::Learners(count) => return learners(*count).into(),
            Self::ViaClass(class) => return format!("via {class}").into(),
            Self::Individually => "individually",
            Self::CountedMoreThanOnce => "counted more than once",
            Self::DifferentPeople => "different people",
            Self::None => "None",
            Self::NewBadge => "new",
            Self::LeavesBadge => "leaves on save",
            Self::KeptHere => "Kept in this browser. Nothing is final until you finish.",
        })
    }
}
