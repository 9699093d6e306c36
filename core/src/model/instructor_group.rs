//! Instructor groups.

use std::collections::BTreeSet;

use super::record::record;
use super::{InstructorGroupId, PersonId};

record! {
    /// A named set of instructors.
    InstructorGroup = "instructor-group" schema 1 by { id: InstructorGroupId } with {
        /// Unique in the workspace, ignoring case and accents.
        title: String = "title" as scalar,
        /// The instructors of the group.
        members: BTreeSet<PersonId> = "members" as set,
        /// `true` if it cannot be chosen any more.
        inactive: bool = "inactive" as scalar,
    }
}
