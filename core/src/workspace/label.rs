//! What a change did, as data: the sentence is made where it is shown, in the language of the reader.

use serde::{Deserialize, Serialize};

use crate::model::is_default;

/// What was done. New words are added at the end; a word that this version does not know reads as
/// [`Deed::Other`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)]
pub enum Deed {
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

/// A deed, on what or on how many.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Label {
    /// What was done.
    pub deed: Deed,
    /// To what, where it was one thing; else empty.
    #[serde(default, skip_serializing_if = "is_default")]
    pub name: String,
    /// To how many.
    #[serde(default, skip_serializing_if = "is_default")]
    pub count: usize,
}

impl Label {
    /// A deed on one named thing.
    #[must_use]
    pub fn one(deed: Deed, name: impl Into<String>) -> Self {
        Self {
            deed,
            name: name.into(),
            count: 1,
        }
    }

    /// A deed on so many things; `name` is used when it is one.
    #[must_use]
    pub fn many(deed: Deed, count: usize, name: impl Into<String>) -> Self {
        Self {
            deed,
            name: if count == 1 {
                name.into()
            } else {
                String::new()
            },
            count,
        }
    }
}
