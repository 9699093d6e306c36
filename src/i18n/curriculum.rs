//! Messages about the sessions of courses, their offerings and their independent learning.

use std::borrow::Cow;

use lectern_core::model::{Hours, Publication};
use lectern_core::rules::publication::MissingPart;
use lectern_core::workspace::SessionFlag;

use super::english::{counted, number, plural};
use super::isolate::{isolate, quoted};
use super::{Language, Message, text};

/// Messages about the sessions of courses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Curriculum {
    Sessions,
    NewSession,
    NoSessions,
    ExpandAll,
    CollapseAll,
    OfferingsOf(String),
    SessionOf(usize, usize),
    PreviousSession(String),
    NextSession(String),
    SearchSessions,
    SearchHint,
    All,
    Title,
    Type,
    SessionType,
    NoType,
    IndependentLearning,
    LearningHours(Hours),
    Hours,
    DueDate,
    DueTime,
    DueAt(String),
    FirstOffering,
    Groups,
    Offerings,
    Status,
    Attention,
    AndOthers(usize),
    Publication(Publication),
    Publish,
    MarkScheduled,
    TakeBack,
    Missing(MissingPart),
    WithoutRoom(usize),
    WithoutInstructor(usize),
    WithoutLearners(usize),
    Add,
    AddAndOpen,
    Added(String),
    OpenIt,
    DeleteOne(String),
    DeleteMany(usize),
    DeleteSessions(usize),
    OfferingsForGroups(usize, usize),
    Hidden(String),
    ShowAllSessions,
    OfferingsGo(usize),
    LosePostrequisite(usize),
    MissingTitle,
    Attributes,
    NotSet,
    InactiveType(String),
    Requirements,
    Flag(SessionFlag),
    Description,
    InstructionalNotes,
    Terms,
    Administrators,
    Postrequisite,
    PostrequisiteCycle,
    Prerequisites,
    LearningOff,
    LearningOffKept,
    NoLearning,
    LearningKept,
    DueBefore,
    NotScheduled,
    LearnerGroups,
    Learners,
    Instructors,
    InstructorGroups,
    Objectives,
    NoObjectives,
    ObjectiveNumber(usize),
    NewObjective,
    AddObjective,
    DragObjective,
    CourseObjectives,
    Materials,
    NoMaterials,
    NewMaterial,
    EditMaterial,
    AddMaterial,
    RequiredMaterial,
    Kind,
    Link,
    Citation,
    Notes,
    VisibleFrom,
    VisibleUntil,
    TimeOf(String),
    WithoutATime(String),
    VisibleBetween(String, String),
    VisibleSince(String),
    VisibleTill(String),
    PublishCourse,
    TakeCourseBack,
    PeopleAndCohorts,
    Cohorts,
    Directors,
    Advisors,
    Figures,
    FigureSessions(usize),
    FigureOfferings(usize),
    FigureLearning,
    Off,
    On,
    FigureLongest,
    FigureAttention(usize),
    NeedsAttention,
}

impl Message for Curriculum {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => match self {
                Self::Sessions => "Sessions".into(),
                Self::NewSession => "New session".into(),
                Self::ExpandAll => "Expand all".into(),
                Self::CollapseAll => "Collapse all".into(),
                Self::OfferingsOf(title) => format!("Offerings of {}", isolate(title)).into(),
                Self::SessionOf(number, count) => format!(
                    "Session {} of {}",
                    super::english::number(*number),
                    super::english::number(*count)
                )
                .into(),
                Self::PreviousSession(title) => {
                    format!("Previous session: {}", isolate(title)).into()
                }
                Self::NextSession(title) => format!("Next session: {}", isolate(title)).into(),
                Self::NoSessions => "No sessions yet. Add the first one.".into(),
                Self::SearchSessions => "Search sessions".into(),
                Self::SearchHint => "Title, type or status".into(),
                Self::All => "All".into(),
                Self::Title => "Title".into(),
                Self::Type => "Type".into(),
                Self::SessionType => "Session type".into(),
                Self::NoType => "No type".into(),
                Self::IndependentLearning => "Independent learning".into(),
                Self::LearningHours(hours) => format!("ILM {hours} h").into(),
                Self::Hours => "Hours".into(),
                Self::DueDate => "Due date".into(),
                Self::DueTime => "Due time".into(),
                Self::DueAt(at) => format!("Due {at}").into(),
                Self::FirstOffering => "First offering".into(),
                Self::Groups => "Groups".into(),
                Self::Offerings => "Offerings".into(),
                Self::Status => "Status".into(),
                Self::Attention => "Attention".into(),
                Self::AndOthers(count) => format!(" and {} more", number(*count)).into(),
                Self::Publication(publication) => match publication {
                    Publication::Draft => "Draft".into(),
                    Publication::Scheduled => "Scheduled".into(),
                    Publication::Published => "Published".into(),
                },
                Self::Publish => "Publish".into(),
                Self::MarkScheduled => "Mark as scheduled".into(),
                Self::TakeBack => "Take back to draft".into(),
                Self::Missing(part) => format!("No {}", text(part)).into(),
                Self::WithoutRoom(count) => format!("{} without room", number(*count)).into(),
                Self::WithoutInstructor(count) => {
                    format!("{} without instructor", number(*count)).into()
                }
                Self::WithoutLearners(count) => {
                    format!("{} without learners", number(*count)).into()
                }
                Self::Add => "Add".into(),
                Self::AddAndOpen => "Add and open".into(),
                Self::Added(title) => format!("{} added.", quoted(title)).into(),
                Self::OpenIt => "Open it".into(),
                Self::DeleteOne(title) => format!("Delete session {}?", quoted(title)).into(),
                Self::OfferingsForGroups(0, _) => "No offerings".into(),
                Self::OfferingsForGroups(offerings, 0) => {
                    counted(*offerings, "offering", "offerings").into()
                }
                Self::OfferingsForGroups(offerings, groups) => format!(
                    "{} for {}",
                    counted(*offerings, "offering", "offerings"),
                    counted(*groups, "group", "groups")
                )
                .into(),
                Self::Hidden(title) => {
                    format!("The search or filter hides {}.", quoted(title)).into()
                }
                Self::ShowAllSessions => "Show all sessions".into(),
                Self::DeleteSessions(count) => {
                    format!("Delete {}", counted(*count, "session", "sessions")).into()
                }
                Self::DeleteMany(count) => {
                    format!("Delete {}?", counted(*count, "session", "sessions")).into()
                }
                Self::OfferingsGo(count) => format!(
                    "{} will be deleted too.",
                    counted(*count, "offering", "offerings")
                )
                .into(),
                Self::LosePostrequisite(count) => format!(
                    "{} will no longer be due before a session:",
                    counted(*count, "session", "sessions")
                )
                .into(),
                Self::MissingTitle => "Missing".into(),
                Self::Attributes => "Attributes".into(),
                Self::NotSet => "Not set".into(),
                Self::InactiveType(title) => format!("{} (inactive)", isolate(title)).into(),
                Self::Requirements => "Requirements".into(),
                Self::Flag(flag) => match flag {
                    SessionFlag::Supplemental => "Supplemental".into(),
                    SessionFlag::SpecialAttire => "Special attire".into(),
                    SessionFlag::SpecialEquipment => "Special equipment".into(),
                    SessionFlag::AttendanceRequired => "Attendance required".into(),
                },
                Self::Description => "Description".into(),
                Self::InstructionalNotes => "Instructional notes".into(),
                Self::Terms => "Terms".into(),
                Self::Administrators => "Administrators".into(),
                Self::Postrequisite => "Post-requisite".into(),
                Self::PostrequisiteCycle => {
                    "These sessions have to be completed before one another. Choose another \
                     post-requisite for one of them."
                        .into()
                }
                Self::Prerequisites => "Prerequisites".into(),
                Self::LearningOff => "Switch it on to give learners hours and a due date instead of, or besides, times on the calendar.".into(),
                Self::NoLearning => "This session has no independent learning.".into(),
                Self::LearningOffKept => "Its values are kept until you leave the session; Undo restores them later, too.".into(),
                Self::LearningKept => "Switching it off keeps these values until you leave the session; Undo restores them later, too.".into(),
                Self::DueBefore => "Due before".into(),
                Self::NotScheduled => "Not scheduled yet".into(),
                Self::LearnerGroups => "Learner groups".into(),
                Self::Learners => "Individual learners".into(),
                Self::Instructors => "Instructors".into(),
                Self::InstructorGroups => "Instructor groups".into(),
                Self::Objectives => "Objectives".into(),
                Self::NoObjectives => "No objectives yet.".into(),
                Self::ObjectiveNumber(number) => format!("Objective {number}").into(),
                Self::NewObjective => "New objective".into(),
                Self::AddObjective => "Add objective".into(),
                Self::DragObjective => "Drag to another place".into(),
                Self::CourseObjectives => "Course objectives".into(),
                Self::Materials => "Learning materials".into(),
                Self::NoMaterials => "No learning materials yet.".into(),
                Self::NewMaterial => "New material".into(),
                Self::EditMaterial => "Edit material".into(),
                Self::AddMaterial => "Add material".into(),
                Self::RequiredMaterial => "Required".into(),
                Self::Kind => "Kind".into(),
                Self::Link => "Link".into(),
                Self::Citation => "Citation".into(),
                Self::Notes => "Notes".into(),
                Self::VisibleFrom => "Visible from".into(),
                Self::VisibleUntil => "Visible until".into(),
                Self::TimeOf(label) => format!("{label}, time").into(),
                Self::WithoutATime(time) => format!("{time} if left empty").into(),
                Self::VisibleBetween(from, until) => {
                    format!("Visible from {from} until {until}.").into()
                }
                Self::VisibleSince(from) => format!("Visible from {from}.").into(),
                Self::VisibleTill(until) => format!("Visible until {until}.").into(),
                Self::PublishCourse => "Publish course".into(),
                Self::TakeCourseBack => "Take course back to draft".into(),
                Self::PeopleAndCohorts => "People and cohorts".into(),
                Self::Cohorts => "Cohorts".into(),
                Self::Directors => "Directors".into(),
                Self::Advisors => "Student advisors".into(),
                Self::Figures => "Figures".into(),
                Self::FigureSessions(count) => plural(*count, "session", "sessions").into(),
                Self::FigureOfferings(count) => plural(*count, "offering", "offerings").into(),
                Self::FigureLearning => "independent learning".into(),
                Self::Off => "Off".into(),
                Self::On => "On".into(),
                Self::FigureLongest => "longest path per learner".into(),
                Self::NeedsAttention => "Needs attention".into(),
                Self::FigureAttention(count) => {
                    plural(*count, "needs attention", "need attention").into()
                }
            },
        }
    }
}
