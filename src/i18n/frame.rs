//! Messages of the frame: navigation, save state, undo, and controls that every page has.

use std::borrow::Cow;

use super::english::{counted, plural};
use super::isolate::{isolate, quoted};
use super::{Language, Message};

/// Messages of the frame, and labels that many pages share.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Frame {
    AppName,
    SkipToContent,
    Main,
    CourseSessions,
    Courses,
    Calendar,
    LearnerGroups,
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
    GoTo(String),
    GoToCourses,
    Cancel,
    Close,
    Done,
    Delete,
    Save,
    Edit,
    EditNamed(String),
    DeleteNamed(String),
    MoveUpNamed(String),
    MoveDownNamed(String),
    Copy,
    More,
    MoreActions,
    Clear,
    Optional,
    Problem,
    ErrorPrefix,
    Overwrote(String),
    OverwroteMany(usize),
    Undone(String),
    UndoneToDraft(String),
    /// Step, and number of records that keep what others have done since.
    UndoneExcept(String, usize),
    RedoneExcept(String, usize),
    /// Step that has no effect any more.
    ChangedSince(String),
    UndoFirst(String),
    Redone(String),
    DismissToast,
    Theme,
    Back,
    Home,
    NewerStore,
    ReadOnly,
    ReadOnlyPage,
    ShowInstead,
    /// User name; empty if there is none.
    ReadingAccount(String),
    ChangeAccount,
    Open,
    Stopped,
    Unreadable(usize),
    UnknownZone(String),
    ChooseZone,
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
                Self::Calendar => "Calendar".into(),
                Self::LearnerGroups => "Learner groups".into(),
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
                    "Your last changes are only in this window. Save again, or export them.".into()
                }
                Self::NoRoomHelp => {
                    "Your last changes are only in this window. Free some space on this \
                     device and save again, or export them."
                        .into()
                }
                Self::DeletedHelp => {
                    "This window still has all of your data. Save a backup to keep it, or \
                     reload the page to start again."
                        .into()
                }
                Self::SaveBackup => "Save a backup".into(),
                Self::SaveFirst => {
                    "Your changes are only in this window. Save them first, as the red bar \
                     says, then reload."
                        .into()
                }
                Self::InMemoryOnly => {
                    "This browser does not allow storage, so your work is lost when this \
                     window is closed. Export it before you leave."
                        .into()
                }
                Self::SaveAgain => "Save again".into(),
                Self::ExportUnsaved => "Export unsaved changes".into(),
                Self::NotFound => "Page not found".into(),
                Self::NotFoundHelp => {
                    "There is nothing at this address. It may have been deleted, or what added it was undone."
                        .into()
                }
                Self::GoHome => "Go to course sessions".into(),
                Self::GoTo(name) => format!("Go to {}", quoted(name)).into(),
                Self::GoToCourses => "Go to courses".into(),
                Self::Cancel => "Cancel".into(),
                Self::Done => "Done".into(),
                Self::Close => "Close".into(),
                Self::Delete => "Delete".into(),
                Self::Save => "Save".into(),
                Self::Edit => "Edit".into(),
                Self::EditNamed(name) => format!("Edit {}", isolate(name)).into(),
                Self::DeleteNamed(name) => format!("Delete {}", isolate(name)).into(),
                Self::MoveUpNamed(name) => format!("Move {} up", isolate(name)).into(),
                Self::MoveDownNamed(name) => format!("Move {} down", isolate(name)).into(),
                Self::Copy => "Copy".into(),
                Self::MoreActions => "More actions".into(),
                Self::More => "More".into(),
                Self::Clear => "Clear".into(),
                Self::Optional => "(optional)".into(),
                Self::Problem => "There is a problem".into(),
                Self::ErrorPrefix => "Error: ".into(),
                Self::Overwrote(step) => format!(
                    "{step}. Another tab changed the same data; your version was kept. Use \
                     Undo to bring back the other."
                )
                .into(),
                Self::OverwroteMany(count) => format!(
                    "{} replaced changes from another tab. See the last changes in Settings.",
                    counted(*count, "of your changes has", "of your changes have")
                )
                .into(),
                Self::Undone(step) => format!("Undone: {step}").into(),
                Self::UndoneToDraft(step) => {
                    format!("Undone: {step}. What was entered is a draft again.").into()
                }
                Self::UndoFirst(step) => {
                    format!("Not undone, since this came after it: {step}. Undo that first.").into()
                }
                Self::UndoneExcept(step, count) => {
                    format!("Undone: {step}. {}", kept(*count)).into()
                }
                Self::RedoneExcept(step, count) => {
                    format!("Redone: {step}. {}", kept(*count)).into()
                }
                Self::ChangedSince(step) => format!(
                    "Nothing was changed: others have changed the same since. It was about: {step}"
                )
                .into(),
                Self::Redone(step) => format!("Redone: {step}").into(),
                Self::DismissToast => "Dismiss".into(),
                Self::Theme => "Colours".into(),
                Self::Back => "Back".into(),
                Self::Home => "Home".into(),
                Self::Open => "Open".into(),
                Self::Stopped => {
                    "Something went wrong in Lectern. Your saved work is safe. Reload the \
                     page to continue."
                        .into()
                }
                Self::NewerStore => {
                    "This workspace was saved by a newer version of Lectern, or is damaged, \
                     so it is read only. Reload the page to get the newer version, or save a \
                     backup under Files."
                        .into()
                }
                Self::ReadOnly => "Read only".into(),
                Self::ReadOnlyPage => {
                    "This page is for people who may change the workspace. You can read it.".into()
                }
                Self::ShowInstead => "Show what there is".into(),
                Self::ReadingAccount(user) => {
                    let account = if user.is_empty() {
                        "Your account".to_owned()
                    } else {
                        format!("The account {}", quoted(user))
                    };
                    format!(
                        "{account} may read this workspace, not change it. To make changes, \
                         sign in with another account, or disconnect and keep a copy."
                    )
                    .into()
                }
                Self::ChangeAccount => "Account".into(),
                Self::Meanwhile(text) => format!(
                    "Changed elsewhere to {}. Saving replaces that.",
                    quoted(text)
                )
                .into(),
                Self::NewBuild => {
                    "A new version of Lectern is ready. Your saved work is kept.".into()
                }
                Self::Reload => "Reload".into(),
                Self::Unreadable(count) => counted(
                    *count,
                    "record could not be read. It has been set aside.",
                    "records could not be read. They have been set aside.",
                )
                .into(),
                Self::UnknownZone(zone) => format!(
                    "This browser does not know the time zone “{zone}” of the workspace. Until you \
                     choose another, all times are shown and compared as UTC."
                )
                .into(),
                Self::ChooseZone => "Choose a time zone".into(),
            },
        }
    }
}

/// Says how many records keep what others have done since.
fn kept(count: usize) -> String {
    format!(
        "{} {} what others have changed since.",
        counted(count, "record", "records"),
        plural(count, "keeps", "keep")
    )
}
