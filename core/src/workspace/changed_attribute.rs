//! Attribute of a record that a change edits where it stands.

use serde::{Deserialize, Serialize};

/// The attribute that a change of one record edits. New variants are added at the end; a name that this
/// version does not know is read as [`ChangedAttribute::Unnamed`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)]
pub enum ChangedAttribute {
    Title,
    SessionType,
    Supplemental,
    SpecialAttire,
    SpecialEquipment,
    AttendanceRequired,
    Description,
    InstructionalNotes,
    Terms,
    Administrators,
    Postrequisite,
    Teachers,
    Directors,
    Advisors,
    Cohorts,
    Publication,
    Hours,
    Due,
    Groups,
    Learners,
    Instructors,
    InstructorGroups,
    /// Several attributes, or one that has no name here.
    #[default]
    #[serde(other)]
    Unnamed,
}
