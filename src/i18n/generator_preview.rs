//! Messages of the preview of the small-group generator.

use std::borrow::Cow;

use super::english::{counted, number, plural};
use super::isolate::isolate;
use super::{Language, Message};

/// Messages of the preview of the small-group generator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GeneratorPreview {
    NoGroups,
    Undo,
    Redo,
    Undid,
    Redid,
    KeptEdits(usize),
    ForgetEdits(usize),
    ShowConflicts(usize),
    HideConflicts,
    /// The title of a group.
    ConflictsOf(String),
    /// Number of offerings that groups would have twice.
    CreateTwiceHelp(usize),
    LeaveOut,
    /// The title of a group whose offering was left out.
    LeftOut(String),
    SkipExisting,
    Counting,
}

impl Message for GeneratorPreview {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => self.english(),
        }
    }
}

impl GeneratorPreview {
    fn english(&self) -> Cow<'static, str> {
        match self {
            Self::NoGroups => "Choose the learner groups that get offerings.".into(),
            Self::Undo => "Undo the last change in the preview".into(),
            Self::Redo => "Redo the change in the preview".into(),
            Self::Undid => "Undid the change in the preview".into(),
            Self::Redid => "Redid the change in the preview".into(),
            Self::KeptEdits(count) => format!(
                "{} that you changed {} not proposed now. What you changed is kept in case {}.",
                counted(*count, "offering", "offerings"),
                plural(*count, "is", "are"),
                plural(*count, "it is again", "they are again")
            )
            .into(),
            Self::ForgetEdits(count) => {
                plural(*count, "Discard this change", "Discard these changes").into()
            }
            Self::ShowConflicts(1) => "Details".into(),
            Self::ShowConflicts(count) => format!("All {} conflicts", number(*count)).into(),
            Self::HideConflicts => "Hide details".into(),
            Self::CreateTwiceHelp(0) => "None of them has one now.".into(),
            Self::CreateTwiceHelp(count) => format!(
                "{} {} already and would be created again.",
                counted(*count, "offering", "offerings"),
                plural(*count, "exists", "exist")
            )
            .into(),
            Self::LeaveOut => "Leave it out".into(),
            Self::LeftOut(group) => format!("Left out the offering of {}", isolate(group)).into(),
            Self::SkipExisting => "Skip all groups that have one".into(),
            Self::Counting => "being counted".into(),
            Self::ConflictsOf(group) => format!("Conflicts of {}", isolate(group)).into(),
        }
    }
}
