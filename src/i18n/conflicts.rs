//! Messages about scheduling conflicts.

use std::borrow::Cow;

use lectern_core::model::ConflictKind;

use super::english::{counted, number, plural};
use super::isolate::isolate;
use super::{Language, Message};

/// Messages about scheduling conflicts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Conflicts {
    Title,
    Lead,
    Search,
    SearchHint,
    Kind,
    Kinds,
    AllKinds,
    Offering,
    Time,
    Course,
    AnyCourse,
    Period,
    AnyTime,
    Upcoming,
    NextWeek,
    NextFourWeeks,
    Past,
    Show,
    Open,
    SetAside,
    All,
    NotAConflict,
    Reinstate,
    Resolve,
    ResolvingLabel,
    StopResolving,
    NothingToResolve,
    /// Sentence about the change that was made, and the number of conflicts that are left.
    ResolvedExcept(String, usize),
    ChangeOfferings,
    OpenOffering,
    UseRoom(String),
    ReplaceBy(String),
    /// Date and time.
    MoveTo(String),
    None,
    NoneHelp,
    NoneSetAside,
    NoneSetAsideHelp,
    TooMany(usize),
    /// The number of conflicts of a course or of a form.
    Count(usize),
    /// The number of offerings that are in conflict.
    OfferingsInConflict(usize),
    /// The same, below its number.
    FigureInConflict(usize),
    Come(usize),
    Go(usize),
    NoChange,
    AndMore(usize),
    ShowMore(usize),
    NoLargerRoom,
    /// The hours and the last date that were searched.
    NoFreeTime {
        hours: String,
        until: String,
    },
    /// Before the title of the course of another offering.
    OfCourse,
}

impl Message for Conflicts {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => self.english(),
        }
    }
}

fn conflicts(count: usize) -> String {
    counted(count, "conflict", "conflicts")
}

impl Conflicts {
    fn english(&self) -> Cow<'static, str> {
        match self {
            Self::Title => "Conflicts".into(),
            Self::Lead => "Conflicts warn and never forbid. Set aside those that are none.".into(),
            Self::Search => "Search conflicts".into(),
            Self::SearchHint => "Session, course, group, room or person".into(),
            Self::Kind => "Conflict".into(),
            Self::Kinds => "Kind of conflict".into(),
            Self::AllKinds => "All".into(),
            Self::Offering => "Offering".into(),
            Self::Time => "Time".into(),
            Self::Course => "Course".into(),
            Self::AnyCourse => "Any course".into(),
            Self::Period => "Period".into(),
            Self::AnyTime => "Any time".into(),
            Self::Upcoming => "From today".into(),
            Self::NextWeek => "Next 7 days".into(),
            Self::NextFourWeeks => "Next 4 weeks".into(),
            Self::Past => "Past".into(),
            Self::Show => "Show".into(),
            Self::Open => "Open".into(),
            Self::SetAside => "Set aside".into(),
            Self::All => "Open and set aside".into(),
            Self::NotAConflict => "Not a conflict".into(),
            Self::Reinstate => "Count as a conflict again".into(),
            Self::Resolve => "Resolve".into(),
            Self::ResolvingLabel => "Conflicts looked at".into(),
            Self::StopResolving => "Stop".into(),
            Self::NothingToResolve => {
                "None of these has a way out that causes no other conflict.".into()
            }
            Self::ResolvedExcept(change, left) => format!(
                "{change}. {} of these {} no way out that causes no other conflict.",
                number(*left),
                plural(*left, "has", "have")
            )
            .into(),
            Self::ChangeOfferings => "Change offerings".into(),
            Self::OpenOffering => "Edit offering".into(),
            Self::UseRoom(room) => format!("Use {}", isolate(room)).into(),
            Self::ReplaceBy(person) => format!("Let {} teach", isolate(person)).into(),
            Self::MoveTo(time) => format!("Move to {time}").into(),
            Self::None => "No conflicts".into(),
            Self::NoneHelp => {
                "Every room, instructor and learner is in one place at a time.".into()
            }
            Self::NoneSetAside => "No conflict is set aside".into(),
            Self::NoneSetAsideHelp => {
                "Choose “Not a conflict” where two groups share a room on purpose.".into()
            }
            Self::TooMany(shown) => format!(
                "These are the first {}. Resolve some to see the others.",
                number(*shown)
            )
            .into(),
            Self::Count(count) => conflicts(*count).into(),
            Self::OfferingsInConflict(count) => format!("{} in conflict", number(*count)).into(),
            Self::FigureInConflict(count) => {
                plural(*count, "offering in conflict", "offerings in conflict").into()
            }
            Self::Come(count) => format!("{} would come", conflicts(*count)).into(),
            Self::Go(count) => format!("{} would go", conflicts(*count)).into(),
            Self::NoChange => "No conflict comes or goes.".into(),
            Self::AndMore(count) => format!("and {} more", number(*count)).into(),
            Self::ShowMore(count) => format!("Show {} more", number(*count)).into(),
            Self::NoLargerRoom => "No free room is large enough.".into(),
            Self::NoFreeTime { hours, until } => {
                format!("Nothing is free until {until} between {hours}.").into()
            }
            Self::OfCourse => " of ".into(),
        }
    }
}

impl Message for ConflictKind {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => match self {
                Self::Room => "Room used twice".into(),
                Self::Instructor => "Instructor twice".into(),
                Self::Learner => "Learners twice".into(),
                Self::RoomTooSmall => "Room too small".into(),
                Self::RoomClosed => "Room closed".into(),
                Self::InstructorUnavailable => "Instructor unavailable".into(),
                Self::OutsideCourse => "Outside the course".into(),
                Self::Holiday => "Holiday".into(),
            },
        }
    }
}
