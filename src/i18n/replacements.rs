//! Messages about a workspace that takes the place of another one.

use std::borrow::Cow;

use super::english::{counted, plural};
use super::isolate::isolate;
use super::{Language, Message};
use lectern_core::workspace::Replacement;

/// Messages about a workspace that takes the place of another one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Replacements {
    /// What somebody else has replaced, and its time.
    Replaced(Replacement, String),
    Close,
    /// Question before the workspace of the server is replaced.
    Title,
    /// Number of records that are deleted there.
    Deletes(usize),
    DeletesNothing,
    /// Number of records that differ from those here.
    Overwrites(usize),
    ForEverybody,
    BackupFirst,
    /// Number of records that are deleted or replaced.
    Confirm(usize),
    ChangedMeanwhile,
}

impl Message for Replacements {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => self.english(),
        }
    }
}

impl Replacements {
    fn english(&self) -> Cow<'static, str> {
        let records = |count: usize| counted(count, "record", "records");
        match self {
            Self::Replaced(replacement, at) => {
                let by = if replacement.author.is_empty() {
                    "Somebody else".into()
                } else {
                    isolate(&replacement.author)
                };
                let Replacement {
                    removed, changed, ..
                } = replacement;
                format!(
                    "{by} has replaced the workspace on the server by another one, {at}: {} {} deleted, {} replaced. What was done before cannot be undone.",
                    records(*removed),
                    plural(*removed, "was", "were"),
                    records(*changed),
                )
                .into()
            }
            Self::Close => "Close".into(),
            Self::Title => "Replace the workspace on the server?".into(),
            Self::Deletes(count) => format!(
                "{} on the server {} not in this browser, and {} deleted there:",
                records(*count),
                plural(*count, "is", "are"),
                plural(*count, "is", "are")
            )
            .into(),
            Self::DeletesNothing => "Nothing is deleted there: this browser has every record of the server.".into(),
            Self::Overwrites(count) => format!(
                "{} that both have {} replaced by yours.",
                records(*count),
                plural(*count, "differs, and is", "differ, and are")
            )
            .into(),
            Self::ForEverybody => "Everybody who uses this database gets your workspace in place of theirs, and is told so.".into(),
            Self::BackupFirst => "A backup file of the workspace on the server is saved first.".into(),
            Self::Confirm(0) => "Replace theirs".into(),
            Self::Confirm(count) => format!("Replace {}", records(*count)).into(),
            Self::ChangedMeanwhile => "Others have changed the workspace on the server meanwhile. The numbers are new.".into(),
        }
    }
}
