//! Messages of the welcome page.

use std::borrow::Cow;

use super::{Language, Message};

/// Messages of the welcome page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Welcome {
    Title,
    Lead,
    OpenSample,
    OpenSampleHelp,
    StartEmpty,
    StartEmptyHelp,
    OpenBackup,
    OpenBackupHelp,
    ConnectToServer,
    ConnectToServerHelp,
    Opening,
    WorkspaceName,
    Privacy,
    AlreadyBegun,
    GoToWork,
}

impl Message for Welcome {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => match self {
                Self::Title => "Plan course sessions".into(),
                Self::Lead => "Register courses and learners in course sessions, and see who has \
                     access, and when. Everything stays in this browser; no account or \
                     network is needed."
                    .into(),
                Self::OpenSample => "Open the sample workspace".into(),
                Self::OpenSampleHelp => {
                    "A medical school with 12,480 people, 86 classes, 40 courses and 12 \
                     course sessions to explore."
                        .into()
                }
                Self::StartEmpty => "Start with an empty workspace".into(),
                Self::StartEmptyHelp => {
                    "Start with your own people and courses: type them in, or import CSV \
                     files."
                        .into()
                }
                Self::OpenBackup => "Open a backup".into(),
                Self::OpenBackupHelp => "Continue from a Lectern backup file.".into(),
                Self::ConnectToServer => "Connect to a server".into(),
                Self::ConnectToServerHelp => {
                    "Work with others on the database of your department, also without a network."
                        .into()
                }
                Self::Opening => "Opening the sample workspace".into(),
                Self::WorkspaceName => "My workspace".into(),
                Self::Privacy => {
                    "No data leaves this device unless you connect to a server.".into()
                }
                Self::AlreadyBegun => "This browser already has a workspace.".into(),
                Self::GoToWork => "Go to course sessions".into(),
            },
        }
    }
}
