//! The words of the frame: navigation, save state, undo, and what stands on every page.

use std::borrow::Cow;

use super::{Language, Words};

/// Words that stand on every page.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Frame {
    AppName,
    SkipToContent,
    Main,
    CourseSessions,
    Courses,
    People,
    Classes,
    Categories,
    Files,
    Settings,
    Undo,
    Redo,
    UndoStep(String),
    RedoStep(String),
    Saved,
    Saving,
    NotSaved,
    NotSavedHelp,
    InMemoryOnly,
    SaveAgain,
    ExportUnsaved,
    NotFound,
    NotFoundHelp,
    GoHome,
    Cancel,
    Close,
    Delete,
    Save,
    Edit,
    More,
    Clear,
    Optional,
    Problem,
    ErrorPrefix,
    Loading,
    Undone(String),
    Redone(String),
    DismissToast,
    SearchEverything,
    Theme,
    Back,
    Home,
    NewerStore,
    Open,
    Stopped,
    Unreadable(usize),
}

impl Words for Frame {
    fn say(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => self.english(),
        }
    }
}

impl Frame {
    fn english(&self) -> Cow<'static, str> {
        Cow::Borrowed(match self {
            Self::AppName => "Lectern",
            Self::SkipToContent => "Skip to content",
            Self::Main => "Main",
            Self::CourseSessions => "Course sessions",
            Self::Courses => "Courses",
            Self::People => "People",
            Self::Classes => "Classes",
            Self::Categories => "Categories",
            Self::Files => "Files",
            Self::Settings => "Settings",
            Self::Undo => "Undo",
            Self::Redo => "Redo",
            Self::UndoStep(step) => return format!("Undo: {step}").into(),
            Self::RedoStep(step) => return format!("Redo: {step}").into(),
            Self::Saved => "Saved in this browser",
            Self::Saving => "Saving",
            Self::NotSaved => "Not saved",
            Self::NotSavedHelp => {
                "Your last changes are in this window only. Make room on this device and save again, or export them."
            }
            Self::InMemoryOnly => {
                "This browser gives Lectern no storage, so nothing is kept after this window is closed. Export your work before you leave."
            }
            Self::SaveAgain => "Save again",
            Self::ExportUnsaved => "Export what is not saved",
            Self::NotFound => "Page not found",
            Self::NotFoundHelp => {
                "This address leads nowhere. What you were looking for may have been deleted."
            }
            Self::GoHome => "Go to course sessions",
            Self::Cancel => "Cancel",
            Self::Close => "Close",
            Self::Delete => "Delete",
            Self::Save => "Save",
            Self::Edit => "Edit",
            Self::More => "More",
            Self::Clear => "Clear",
            Self::Optional => "(optional)",
            Self::Problem => "There is a problem",
            Self::ErrorPrefix => "Error: ",
            Self::Loading => "Opening the workspace",
            Self::Undone(step) => return format!("Undone: {step}").into(),
            Self::Redone(step) => return format!("Done again: {step}").into(),
            Self::DismissToast => "Dismiss",
            Self::SearchEverything => "Search everything",
            Self::Theme => "Colours",
            Self::Back => "Back",
            Self::Home => "Home",
            Self::Open => "Open",
            Self::Stopped => {
                "Lectern has stopped because of a mistake of ours. Reload the page: everything that was saved is there."
            }
            Self::NewerStore => {
                "This workspace was written by a newer version of Lectern, so it is open for reading only. Reload the page to get the newer version."
            }
            Self::Unreadable(count) => {
                return super::counted(
                    *count,
                    "record could not be read. It is kept aside.",
                    "records could not be read. They are kept aside.",
                )
                .into();
            }
        })
    }
}
