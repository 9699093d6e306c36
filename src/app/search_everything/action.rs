//! Actions that can be found.

use lectern_core::workspace::Workspace;
use serde::{Deserialize, Serialize};
use yew::Callback;

use super::entry::Entry;
use super::target::Target;
use crate::app::list_link::{find_slot_href, new_record_href};
use crate::app::route::Route;
use crate::app::sync_service::SyncService;
use crate::app::workspace_handle::WorkspaceHandle;
use crate::components::icon::Icon;
use crate::i18n::{
    Categories, Classes, Courses, FindSlot, Frame, LearnerGroups, People,
    SearchEverything as Message, Sync, sentence, t,
};
use crate::pages::calendar::{CalendarQuery, View};
use crate::pages::files::ExportKind;
use crate::pages::planning_lists::PlanningList;

/// What actions are carried out on.
pub struct ActionContext<'a> {
    /// The workspace.
    pub workspace: &'a WorkspaceHandle,
    /// The exchange with a server.
    pub sync: &'a SyncService,
    /// Shows the keyboard shortcuts.
    pub on_keys: &'a Callback<()>,
}

/// An action that is available on every page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AppAction {
    /// Begins a course session.
    NewCourseSession,
    /// Opens the form of a new course.
    NewCourse,
    /// Opens the form of a new cohort.
    NewCohort,
    /// Opens the form of a new person.
    NewPerson,
    /// Opens the form of a new class.
    NewClass,
    /// Opens the form of a new category.
    NewCategory,
    /// Opens the form of a new record of a list for planning.
    NewPlanning(PlanningList),
    /// Shows the present day, week or month in a view of the calendar.
    Calendar(View),
    /// Opens the panel of the calendar that finds a time for an offering.
    FindSlot,
    /// Exchanges the workspace with the server now.
    SyncNow,
    /// Undoes the last change.
    Undo,
    /// Redoes the change undone last.
    Redo,
    /// Downloads a backup of the workspace.
    SaveBackup,
    /// Shows the keyboard shortcuts.
    ShowKeys,
}

impl AppAction {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 22] = [
        Self::NewCourseSession,
        Self::NewCourse,
        Self::NewPerson,
        Self::NewClass,
        Self::NewCohort,
        Self::NewPlanning(PlanningList::Rooms),
        Self::NewPlanning(PlanningList::InstructorGroups),
        Self::NewPlanning(PlanningList::SessionTypes),
        Self::NewPlanning(PlanningList::Vocabularies),
        Self::NewPlanning(PlanningList::Holidays),
        Self::NewCategory,
        Self::Calendar(View::Day),
        Self::Calendar(View::Week),
        Self::Calendar(View::Month),
        Self::Calendar(View::List),
        Self::Calendar(View::Board),
        Self::FindSlot,
        Self::SyncNow,
        Self::Undo,
        Self::Redo,
        Self::SaveBackup,
        Self::ShowKeys,
    ];

    /// Returns `true` if it edits the workspace.
    pub const fn edits(self) -> bool {
        match self {
            Self::NewCourseSession
            | Self::NewCourse
            | Self::NewCohort
            | Self::NewPerson
            | Self::NewClass
            | Self::NewCategory
            | Self::NewPlanning(_)
            | Self::FindSlot
            | Self::Undo
            | Self::Redo => true,
            Self::Calendar(_) | Self::SyncNow | Self::SaveBackup | Self::ShowKeys => false,
        }
    }

    /// Returns its icon.
    pub const fn icon(self) -> Icon {
        match self {
            Self::NewCourseSession
            | Self::NewCourse
            | Self::NewCohort
            | Self::NewPerson
            | Self::NewClass
            | Self::NewCategory
            | Self::NewPlanning(_) => Icon::Plus,
            Self::Calendar(_) => Icon::Week,
            Self::FindSlot => Icon::Search,
            Self::SyncNow => Icon::Saved,
            Self::Undo => Icon::Undo,
            Self::Redo => Icon::Redo,
            Self::SaveBackup => Icon::Export,
            Self::ShowKeys => Icon::Info,
        }
    }

    /// Returns the address that it goes to; `None` if it stays on the page.
    pub fn href(self) -> Option<String> {
        Some(match self {
            Self::NewCourseSession => Route::NewCourseSession.href(),
            Self::NewCourse => new_record_href(Route::Courses),
            Self::NewCohort => Route::NewCohort.href(),
            Self::NewPerson => new_record_href(Route::People),
            Self::NewClass => new_record_href(Route::Classes),
            Self::NewCategory => new_record_href(Route::Categories),
            Self::NewPlanning(list) => new_record_href(list.route()),
            Self::Calendar(view) => CalendarQuery {
                view: Some(view),
                ..CalendarQuery::default()
            }
            .href(),
            Self::FindSlot => find_slot_href(),
            Self::SyncNow | Self::Undo | Self::Redo | Self::SaveBackup | Self::ShowKeys => {
                return None;
            }
        })
    }

    /// Carries out an action that stays on the page.
    pub fn carry_out(self, context: &ActionContext<'_>) {
        let workspace = context.workspace;
        match self {
            Self::SyncNow => context.sync.sync_now(),
            Self::Undo => workspace.undo(),
            Self::Redo => workspace.redo(),
            Self::SaveBackup => {
                ExportKind::Backup.whole(workspace).download(workspace);
            }
            Self::ShowKeys => context.on_keys.emit(()),
            Self::NewCourseSession
            | Self::NewCourse
            | Self::NewCohort
            | Self::NewPerson
            | Self::NewClass
            | Self::NewCategory
            | Self::NewPlanning(_)
            | Self::Calendar(_)
            | Self::FindSlot => {}
        }
    }

    /// Returns the entry of the action; `None` if there is nothing to undo or to redo, or no server to
    /// exchange with.
    pub fn entry(self, workspace: &Workspace, is_connected: bool) -> Option<Entry> {
        let history = workspace.history();
        let mut detail = String::new();
        let title = match self {
            Self::NewCourseSession => t(Message::NewCourseSession),
            Self::NewCourse => t(Courses::NewCourse),
            Self::NewCohort => t(LearnerGroups::NewCohort),
            Self::NewPerson => t(People::NewPerson),
            Self::NewClass => t(Classes::NewClass),
            Self::NewCategory => t(Categories::New),
            Self::NewPlanning(list) => t(new_in(list)),
            Self::Calendar(view) => t(calendar_view(view)),
            Self::FindSlot => t(FindSlot::Title),
            Self::SyncNow if is_connected => t(Sync::SyncNow),
            Self::SyncNow => return None,
            Self::Undo => {
                detail = sentence(&history.undoable()?.label);
                t(Frame::Undo)
            }
            Self::Redo => {
                detail = sentence(&history.redoable()?.label);
                t(Frame::Redo)
            }
            Self::SaveBackup => t(Frame::SaveBackup),
            Self::ShowKeys => t(Message::KeyboardShortcuts),
        };
        Some(Entry {
            detail: detail.into(),
            ..Entry::new(Target::Action(self), title)
        })
    }
}

/// Returns the name of the command that adds to a list for planning.
const fn new_in(list: PlanningList) -> Message {
    match list {
        PlanningList::Rooms => Message::NewRoom,
        PlanningList::InstructorGroups => Message::NewInstructorGroup,
        PlanningList::SessionTypes => Message::NewSessionType,
        PlanningList::Vocabularies => Message::NewVocabulary,
        PlanningList::Holidays => Message::NewHoliday,
    }
}

/// Returns the name of the command that shows a view of the calendar.
const fn calendar_view(view: View) -> Message {
    match view {
        View::Day => Message::CalendarDay,
        View::Week => Message::CalendarWeek,
        View::Month => Message::CalendarMonth,
        View::List => Message::CalendarList,
        View::Board => Message::CalendarBoard,
    }
}
