//! Pages that can be found.

use serde::{Deserialize, Serialize};

use super::entry::Entry;
use super::target::Target;
use crate::app::route::{Route, SessionsTab};
use crate::i18n::{Conflicts, Frame, PlanningLists, SearchEverything as Message, Sync, t};
use crate::pages::planning_lists::PlanningList;

/// A page that is not that of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Page {
    /// Course sessions.
    CourseSessions,
    /// Course sessions whose wizard was left open.
    Drafts,
    /// Deleted course sessions.
    Bin,
    /// Session categories.
    Categories,
    /// Courses.
    Courses,
    /// Conflicts.
    Conflicts,
    /// The calendar.
    Calendar,
    /// Learner groups.
    LearnerGroups,
    /// People.
    People,
    /// Classes.
    Classes,
    /// Import and export.
    Files,
    /// Storage and sync.
    Sync,
    /// Settings.
    Settings,
    /// A list for planning.
    Planning(PlanningList),
}

impl Page {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 18] = [
        Self::CourseSessions,
        Self::Courses,
        Self::Conflicts,
        Self::Calendar,
        Self::LearnerGroups,
        Self::People,
        Self::Classes,
        Self::Files,
        Self::Settings,
        Self::Sync,
        Self::Planning(PlanningList::Rooms),
        Self::Planning(PlanningList::InstructorGroups),
        Self::Planning(PlanningList::SessionTypes),
        Self::Planning(PlanningList::Vocabularies),
        Self::Planning(PlanningList::Holidays),
        Self::Categories,
        Self::Drafts,
        Self::Bin,
    ];

    /// Returns its address.
    pub fn href(self) -> String {
        match self {
            Self::CourseSessions => SessionsTab::All.href(),
            Self::Drafts => SessionsTab::Drafts.href(),
            Self::Bin => SessionsTab::Bin.href(),
            Self::Categories => Route::Categories.href(),
            Self::Courses => Route::Courses.href(),
            Self::Conflicts => Route::Conflicts.href(),
            Self::Calendar => Route::Calendar.href(),
            Self::LearnerGroups => Route::LearnerGroups.href(),
            Self::People => Route::People.href(),
            Self::Classes => Route::Classes.href(),
            Self::Files => Route::Files.href(),
            Self::Sync => Route::Sync.href(),
            Self::Settings => Route::Settings.href(),
            Self::Planning(list) => list.route().href(),
        }
    }

    /// Returns the entry of the page.
    pub fn entry(self) -> Entry {
        let title = match self {
            Self::CourseSessions => t(Frame::CourseSessions),
            Self::Drafts => t(Message::Drafts),
            Self::Bin => t(Message::Bin),
            Self::Categories => t(Frame::Categories),
            Self::Courses => t(Frame::Courses),
            Self::Conflicts => t(Conflicts::Title),
            Self::Calendar => t(Frame::Calendar),
            Self::LearnerGroups => t(Frame::LearnerGroups),
            Self::People => t(Frame::People),
            Self::Classes => t(Frame::Classes),
            Self::Files => t(Frame::Files),
            Self::Sync => t(Sync::Title),
            Self::Settings => t(Frame::Settings),
            Self::Planning(list) => list.name(),
        };
        let detail = match self {
            Self::Drafts | Self::Bin | Self::Categories => t(Frame::CourseSessions),
            Self::Files => t(Message::ImportAndExport),
            Self::Settings => t(Message::InSettings),
            Self::Planning(_) => t(PlanningLists::Title),
            Self::Sync => t(Frame::Settings),
            Self::CourseSessions
            | Self::Courses
            | Self::Conflicts
            | Self::Calendar
            | Self::LearnerGroups
            | Self::People
            | Self::Classes => "".into(),
        };
        Entry {
            detail,
            ..Entry::new(Target::Page(self), title)
        }
    }
}
