//! Description of a change as data. The sentence is composed where it is shown, in the language of
//! the user.

use serde::{Deserialize, Serialize};

use super::changed_attribute::ChangedAttribute;
use crate::model::is_default;

/// Kind of action. New variants are added at the end; a name that this version does not know is
/// read as [`ActionKind::Other`].
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
    AddedCohort,
    ChangedCohort,
    DeletedCohorts,
    ChangedCohortMembers,
    AddedLearnerGroups,
    ChangedLearnerGroup,
    MovedLearnerGroup,
    CopiedLearnerGroup,
    DeletedLearnerGroups,
    ChangedGroupMembers,
    MovedGroupMembers,
    DistributedMembers,
    UpdatedOfferings,
    AddedRoom,
    ChangedRoom,
    DeletedRooms,
    MadeRooms,
    AddedInstructorGroup,
    ChangedInstructorGroup,
    DeletedInstructorGroups,
    AddedHoliday,
    ChangedHoliday,
    DeletedHolidays,
    ChangedAvailability,
    AddedSession,
    ChangedSession,
    CopiedSession,
    DeletedSessions,
    PublishedSessions,
    ScheduledSessions,
    WithdrewSessions,
    ChangedIndependentLearning,
    AddedObjective,
    ChangedObjective,
    DeletedObjective,
    AddedMaterial,
    ChangedMaterial,
    MovedMaterial,
    DeletedMaterial,
    AddedOfferings,
    ChangedOfferings,
    CopiedOfferings,
    DeletedOfferings,
    AddedSessionType,
    ChangedSessionType,
    #[serde(rename = "deleted-session-type")]
    DeletedSessionTypes,
    AddedVocabulary,
    ChangedVocabulary,
    #[serde(rename = "deleted-vocabulary")]
    DeletedVocabularies,
    AddedTerm,
    ChangedTerm,
    #[serde(rename = "deleted-term")]
    DeletedTerms,
    RolledOverCourse,
    DismissedConflicts,
    ReinstatedConflicts,
    DecidedConflict,
    ReplacedWorkspace,
    DeletedOrphans,
    #[default]
    #[serde(other)]
    Other,
}

impl ActionKind {
    /// Returns `true` for the action that begins a workspace.
    #[must_use]
    pub const fn begins_workspace(self) -> bool {
        matches!(self, Self::BeganWorkspace | Self::OpenedSample)
    }

    /// Returns `true` for the action by which the records of another workspace take the place of all
    /// records. What was done before concerns records that are gone, and cannot be undone.
    #[must_use]
    pub const fn ends_history(self) -> bool {
        matches!(self, Self::ReplacedWorkspace)
    }
}

/// An action together with the name or the number of its objects.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActionLabel {
    /// Kind of action.
    #[serde(rename = "deed")]
    pub action: ActionKind,
    /// Name of the object if there is exactly one; otherwise empty.
    #[serde(default, skip_serializing_if = "is_default")]
    pub name: String,
    /// Number of objects.
    #[serde(default, skip_serializing_if = "is_default")]
    pub count: usize,
    /// The attribute of the object that the action edits.
    #[serde(default, skip_serializing_if = "is_default")]
    pub attribute: ChangedAttribute,
}

impl ActionLabel {
    /// Creates the label of an action on one named object.
    #[must_use]
    pub fn one(action: ActionKind, name: impl Into<String>) -> Self {
        Self {
            action,
            name: name.into(),
            count: 1,
            attribute: ChangedAttribute::Unnamed,
        }
    }

    /// Creates the label of an action on one attribute of a named object.
    #[must_use]
    pub fn of_attribute(
        action: ActionKind,
        attribute: ChangedAttribute,
        name: impl Into<String>,
    ) -> Self {
        Self {
            attribute,
            ..Self::one(action, name)
        }
    }

    /// Creates the label of an action on `count` objects; `name` is used if `count` is 1.
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
            attribute: ChangedAttribute::Unnamed,
        }
    }
}
