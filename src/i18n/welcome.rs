//! The words of the first page.

use std::borrow::Cow;

use super::{Language, Message};

/// Words of the welcome.
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
                Self::Lead => {
                    "Register courses and learners into course sessions, and know who may see \
                     what, when. Everything stays in this browser; nothing needs an account \
                     or a network."
                        .into()
                }
                Self::OpenSample => "Open the sample workspace".into(),
                Self::OpenSampleHelp => {
                    "A medical school: 12,480 people, 86 classes, 40 courses and 12 course \
                     sessions to try things on."
                        .into()
                }
                Self::StartEmpty => "Start with an empty workspace".into(),
                Self::StartEmptyHelp => {
                    "Begin with your own people and courses: type them in, or import CSV \
                     files."
                        .into()
                }
                Self::OpenBackup => "Open a backup".into(),
                Self::OpenBackupHelp => "Go on where a backup file of Lectern ends.".into(),
                Self::Opening => "Opening the sample workspace".into(),
                Self::WorkspaceName => "My workspace".into(),
                Self::Privacy => "No data leaves this device.".into(),
                Self::AlreadyBegun => "This browser already holds a workspace.".into(),
                Self::GoToWork => "Go to course sessions".into(),
            },
        }
    }
}
