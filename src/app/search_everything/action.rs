//! Actions that can be found.

use lectern_core::workspace::Workspace;
use serde::{Deserialize, Serialize};
use yew::Callback;

use super::entry::Entry;
use super::target::Target;
use crate::app::list_link::new_record_href;
use crate::app::route::Route;
use crate::app::workspace_handle::WorkspaceHandle;
use crate::components::icon::Icon;
use crate::i18n::{
    Categories, Classes, Courses, Frame, LearnerGroups, People, SearchEverything as Message,
    sentence, t,
};
use crate::pages::files::ExportKind;

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
    pub const ALL: [Self; 10] = [
        Self::NewCourseSession,
        Self::NewCourse,
        Self::NewPerson,
        Self::NewClass,
        Self::NewCohort,
        Self::NewCategory,
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
            | Self::Undo
            | Self::Redo => true,
            Self::SaveBackup | Self::ShowKeys => false,
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
            | Self::NewCategory => Icon::Plus,
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
            Self::Undo | Self::Redo | Self::SaveBackup | Self::ShowKeys => return None,
        })
    }

    /// Carries out an action that stays on the page; `on_keys` shows the keyboard shortcuts.
    pub fn carry_out(self, workspace: &WorkspaceHandle, on_keys: &Callback<()>) {
        match self {
            Self::Undo => workspace.undo(),
            Self::Redo => workspace.redo(),
            Self::SaveBackup => {
                ExportKind::Backup.whole(workspace).download(workspace);
            }
            Self::ShowKeys => on_keys.emit(()),
            Self::NewCourseSession
            | Self::NewCourse
            | Self::NewCohort
            | Self::NewPerson
            | Self::NewClass
            | Self::NewCategory => {}
        }
    }

    /// Returns the entry of the action; `None` if there is nothing to undo or to redo.
    pub fn entry(self, workspace: &Workspace) -> Option<Entry> {
        let history = workspace.history();
        let mut detail = String::new();
        let title = match self {
            Self::NewCourseSession => t(Message::NewCourseSession),
            Self::NewCourse => t(Courses::NewCourse),
            Self::NewCohort => t(LearnerGroups::NewCohort),
            Self::NewPerson => t(People::NewPerson),
            Self::NewClass => t(Classes::NewClass),
            Self::NewCategory => t(Categories::New),
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
