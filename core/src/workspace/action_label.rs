//! What a change did, as data: the sentence is made where it is shown, in the language of the reader.

use serde::{Deserialize, Serialize};

use crate::model::is_default;

/// What was done. New words are added at the end; a word that this version does not know reads as
/// [`ActionKind::Other`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)]
pub enum ActionKind {
    BeganWorkspace,
    OpenedSample,
    ChangedSettings,
    AddedPerson,
    ChangedPerson,
    DeletedPeople,
    AddedClass,
    ChangedClass,
    DeletedClass,
    ChangedMembers,
    AddedCategory,
    ChangedCategory,
    DeletedCategory,
    AddedCourse,
    ChangedCourse,
    DeletedCourses,
    CreatedCourseSession,
    ChangedDetails,
    ChangedCourses,
    ChangedLearners,
    BinnedCourseSessions,
    RestoredCourseSessions,
    DeletedCourseSessions,
    CopiedCourseSessions,
    SetCategory,
    ShiftedDates,
    DiscardedDraft,
    EmptiedBin,
    Imported,
    #[serde(rename = "restored-backup")]
    Restored,
    Drafted,
    #[default]
    #[serde(other)]
    Other,
}

/// An action together with the name or the number of its objects.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActionLabel {
    /// What was done.
    #[serde(rename = "deed")]
    pub action: ActionKind,
    /// To what, where it was one thing; else empty.
    #[serde(default, skip_serializing_if = "is_default")]
    pub name: String,
    /// To how many.
    #[serde(default, skip_serializing_if = "is_default")]
    pub count: usize,
}

impl ActionLabel {
    /// An action on one named thing.
    #[must_use]
    pub fn one(action: ActionKind, name: impl Into<String>) -> Self {
        Self {
            action,
            name: name.into(),
            count: 1,
        }
    }

    /// An action on `count` things; `name` is used when it is one.
    #[must_use]
    pub fn many(action: ActionKind, count: usize, name: impl Into<String>) -> Self {
        Self {
            action,
            name: if count == 1 {
                name.into()
            } else {
                String::new()
            },
            count,
        }
    }
}
