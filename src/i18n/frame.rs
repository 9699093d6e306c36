//! The words of the frame: navigation, save state, undo, and what stands on every page.

use std::borrow::Cow;

use super::english::counted;
use super::{Language, Message};

/// Words that stand on every page.
#[derive(Clone, Debug, PartialEq, Eq)]
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
    NoRoomHelp,
    DeletedHelp,
    SaveBackup,
    SaveFirst,
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
    Contested(String),
    ContestedMany(usize),
    Undone(String),
    Redone(String),
    DismissToast,
    Theme,
    Back,
    Home,
    NewerStore,
    Open,
    Stopped,
    Unreadable(usize),
    NewBuild,
    Meanwhile(String),
    Reload,
}

impl Message for Frame {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => match self {
                Self::AppName => "Lectern".into(),
                Self::SkipToContent => "Skip to content".into(),
                Self::Main => "Main".into(),
                Self::CourseSessions => "Course sessions".into(),
                Self::Courses => "Courses".into(),
                Self::People => "People".into(),
                Self::Classes => "Classes".into(),
                Self::Categories => "Categories".into(),
                Self::Files => "Files".into(),
                Self::Settings => "Settings".into(),
                Self::Undo => "Undo".into(),
                Self::Redo => "Redo".into(),
                Self::UndoStep(step) => format!("Undo: {step}").into(),
                Self::RedoStep(step) => format!("Redo: {step}").into(),
                Self::Saved => "Saved in this browser".into(),
                Self::Saving => "Saving".into(),
                Self::NotSaved => "Not saved".into(),
                Self::NotSavedHelp => {
                    "Your last changes are in this window only. Save again, or export them.".into()
                }
                Self::NoRoomHelp => {
                    "Your last changes are in this window only. Make room on this device and \
                     save again, or export them."
                        .into()
                }
                Self::DeletedHelp => {
                    "This window still has all of it: save a backup to keep it, or reload the \
                     page to begin anew."
                        .into()
                }
                Self::SaveBackup => "Save a backup".into(),
                Self::SaveFirst => {
                    "What you have done is in this window only. Save it first, as the red bar \
                     says; then reload."
                        .into()
                }
                Self::InMemoryOnly => {
                    "This browser gives Lectern no storage, so nothing is kept after this \
                     window is closed. Export your work before you leave."
                        .into()
                }
                Self::SaveAgain => "Save again".into(),
                Self::ExportUnsaved => "Export what is not saved".into(),
                Self::NotFound => "Page not found".into(),
                Self::NotFoundHelp => {
                    "This address leads nowhere. What you were looking for may have been \
                     deleted."
                        .into()
                }
                Self::GoHome => "Go to course sessions".into(),
                Self::Cancel => "Cancel".into(),
                Self::Close => "Close".into(),
                Self::Delete => "Delete".into(),
                Self::Save => "Save".into(),
                Self::Edit => "Edit".into(),
                Self::More => "More".into(),
                Self::Clear => "Clear".into(),
                Self::Optional => "(optional)".into(),
                Self::Problem => "There is a problem".into(),
                Self::ErrorPrefix => "Error: ".into(),
                Self::Contested(step) => format!(
                    "{step}. Another tab had changed the same meanwhile: what you entered \
                     stands, and Undo brings the other back."
                )
                .into(),
                Self::ContestedMany(count) => format!(
                    "{} replaced what another tab had changed meanwhile. Settings list the \
                     last changes.",
                    counted(*count, "of your changes has", "of your changes have")
                )
                .into(),
                Self::Undone(step) => format!("Undone: {step}").into(),
                Self::Redone(step) => format!("Done again: {step}").into(),
                Self::DismissToast => "Dismiss".into(),
                Self::Theme => "Colours".into(),
                Self::Back => "Back".into(),
                Self::Home => "Home".into(),
                Self::Open => "Open".into(),
                Self::Stopped => {
                    "Lectern has stopped because of a mistake of ours. Reload the page: \
                     everything that was saved is there."
                        .into()
                }
                Self::NewerStore => {
                    "This workspace was written by a newer version of Lectern, or is damaged, \
                     so it is open for reading only. Reload the page to get the newer \
                     version, or save a backup under Files."
                        .into()
                }
                Self::Meanwhile(text) => {
                    format!("It became “{text}” elsewhere meanwhile. Saving replaces that.").into()
                }
                Self::NewBuild => {
                    "A new version of Lectern is ready. Everything you have saved stays.".into()
                }
                Self::Reload => "Reload".into(),
                Self::Unreadable(count) => counted(
                    *count,
                    "record could not be read. It is kept aside.",
                    "records could not be read. They are kept aside.",
                )
                .into(),
            },
        }
    }
}
