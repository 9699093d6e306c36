//! What a change did, as data: the sentence is made where it is shown, in the language of the reader.

use crate::json::{object, words};

/// What was done. New words are added at the end; a word that this version does not know reads as
/// [`Deed::Other`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
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
    Restored,
    Drafted,
    #[default]
    Other,
}

words! {
    Deed {
        BeganWorkspace = "began-workspace",
        OpenedSample = "opened-sample",
        ChangedSettings = "changed-settings",
        AddedPerson = "added-person",
        ChangedPerson = "changed-person",
        DeletedPeople = "deleted-people",
        AddedClass = "added-class",
        ChangedClass = "changed-class",
        DeletedClass = "deleted-class",
        ChangedMembers = "changed-members",
        AddedCategory = "added-category",
        ChangedCategory = "changed-category",
        DeletedCategory = "deleted-category",
        AddedCourse = "added-course",
        ChangedCourse = "changed-course",
        DeletedCourses = "deleted-courses",
        CreatedCourseSession = "created-course-session",
        ChangedDetails = "changed-details",
        ChangedCourses = "changed-courses",
        ChangedLearners = "changed-learners",
        BinnedCourseSessions = "binned-course-sessions",
        RestoredCourseSessions = "restored-course-sessions",
        DeletedCourseSessions = "deleted-course-sessions",
        CopiedCourseSessions = "copied-course-sessions",
        SetCategory = "set-category",
        ShiftedDates = "shifted-dates",
        DiscardedDraft = "discarded-draft",
        EmptiedBin = "emptied-bin",
        Imported = "imported",
        Restored = "restored-backup",
        Drafted = "drafted",
        Other = "other",
    } else Other
}

/// A deed, on what or on how many.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Label {
    /// What was done.
    pub deed: Deed,
    /// To what, where it was one thing; else empty.
    pub name: String,
    /// To how many.
    pub count: usize,
}

object! { Label { deed = "deed" } { name = "name", count = "count" } }

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
