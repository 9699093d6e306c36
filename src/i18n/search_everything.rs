//! Messages of the search over everything.

use std::borrow::Cow;

use super::{Language, Message};

/// Messages of "Search everything", and the names of what it finds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SearchEverything {
    Title,
    Placeholder,
    Matches,
    Recent,
    PagesAndCommands,
    Person,
    Class,
    Course,
    Session,
    LearnerGroup,
    Cohort,
    CourseSession,
    Category,
    Room,
    InstructorGroup,
    SessionType,
    Vocabulary,
    Holiday,
    Page,
    Command,
    Drafts,
    Bin,
    ImportAndExport,
    InSettings,
    NewCourseSession,
    NewRoom,
    NewInstructorGroup,
    NewSessionType,
    NewVocabulary,
    NewHoliday,
    CalendarDay,
    CalendarWeek,
    CalendarMonth,
    CalendarList,
    CalendarBoard,
    KeyboardShortcuts,
}

impl Message for SearchEverything {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => match self {
                Self::Title => "Search everything",
                Self::Placeholder => "People, courses, groups, rooms, pages and commands",
                Self::Matches => "Matches",
                Self::Recent => "Recent",
                Self::PagesAndCommands => "Pages and commands",
                Self::Person => "Person",
                Self::Class => "Class",
                Self::Course => "Course",
                Self::Session => "Session",
                Self::LearnerGroup => "Learner group",
                Self::Cohort => "Cohort",
                Self::CourseSession => "Course session",
                Self::Category => "Category",
                Self::Room => "Room",
                Self::InstructorGroup => "Instructor group",
                Self::SessionType => "Session type",
                Self::Vocabulary => "Vocabulary",
                Self::Holiday => "Holiday",
                Self::Page => "Page",
                Self::Command => "Command",
                Self::Drafts => "Drafts",
                Self::Bin => "Bin",
                Self::ImportAndExport => "Import and export",
                Self::InSettings => "Workspace, time zone, colours, keyboard, storage, history",
                Self::NewCourseSession => "New course session",
                Self::NewRoom => "New room",
                Self::NewInstructorGroup => "New instructor group",
                Self::NewSessionType => "New session type",
                Self::NewVocabulary => "New vocabulary",
                Self::NewHoliday => "New holiday",
                Self::CalendarDay => "Calendar: today",
                Self::CalendarWeek => "Calendar: this week",
                Self::CalendarMonth => "Calendar: this month",
                Self::CalendarList => "Calendar: list",
                Self::CalendarBoard => "Calendar: board",
                Self::KeyboardShortcuts => "Keyboard shortcuts",
            }
            .into(),
        }
    }
}
