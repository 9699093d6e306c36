//! The words of the first page.

use super::catalogue::words;

/// Words of the welcome.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Welcome {
    Title,
    Lead,
    OpenSample,
    OpenSampleHelp,
    StartEmpty,
    StartEmptyHelp,
    OpenBackup,
    OpenBackupHelp,
    Opening,
    WorkspaceName,
    Privacy,
    AlreadyBegun,
    GoToWork,
}

words! { Welcome, self: self => English {
    Self::Title => "Plan course sessions",
    Self::Lead => "Register courses and learners into course sessions, and know who may see what, when. Everything stays in this browser; nothing needs an account or a network.",
    Self::OpenSample => "Open the sample workspace",
    Self::OpenSampleHelp => "A medical school: 12,480 people, 86 classes, 40 courses and 12 course sessions to try things on.",
    Self::StartEmpty => "Start with an empty workspace",
    Self::StartEmptyHelp => "Begin with your own people and courses: type them in, or import CSV files.",
    Self::OpenBackup => "Open a backup",
    Self::OpenBackupHelp => "Go on where a backup file of Lectern ends.",
    Self::Opening => "Opening the sample workspace",
    Self::WorkspaceName => "My workspace",
    Self::Privacy => "No data leaves this device.",
    Self::AlreadyBegun => "This browser already holds a workspace.",
    Self::GoToWork => "Go to course sessions",
} }
