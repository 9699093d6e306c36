//! What the offering of a group is given: the room, the link and the instructors that the group has
//! as defaults, or others that were chosen for all.
//!
//! Each group is looked at by itself. In Ilios a group without a room gets that of the group before.

use crate::planning::{Group, GroupTree, InstructorGroups, Instructors, Link, Room};

/// The defaults of one group, and what an offering is given in the end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Defaults {
    /// Where.
    pub room: Room,
    /// Where online.
    pub link: Link,
    /// Who teaches.
    pub instructors: Instructors,
    /// Of which groups those who teach are.
    pub instructor_groups: InstructorGroups,
}

/// What was chosen for all offerings of a plan; none chosen blanks the field, not chosen leaves it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Overrides {
    /// Where.
    pub room: Option<Room>,
    /// Where online.
    pub link: Option<Link>,
    /// Who teaches.
    pub instructors: Option<Instructors>,
    /// Of which groups those who teach are.
    pub instructor_groups: Option<InstructorGroups>,
}

impl Defaults {
    /// These, and others in the fields that these leave empty.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self {
            room: self.room.or(other.room),
            link: self.link.or(other.link),
            instructors: self.instructors.or(other.instructors),
            instructor_groups: self.instructor_groups.or(other.instructor_groups),
        }
    }
}

impl Overrides {
    /// These where chosen, otherwise the defaults.
    #[must_use]
    pub fn over(self, defaults: Defaults) -> Defaults {
        Defaults {
            room: self.room.unwrap_or(defaults.room),
            link: self.link.unwrap_or(defaults.link),
            instructors: self.instructors.unwrap_or(defaults.instructors),
            instructor_groups: self.instructor_groups.unwrap_or(defaults.instructor_groups),
        }
    }
}

/// The defaults of a group; what it leaves empty is taken from the nearest group above that has it,
/// if that is wanted. A group beyond the list has none.
pub(super) fn of_group(
    tree: &GroupTree,
    defaults: &[Defaults],
    group: Group,
    inherit: bool,
) -> Defaults {
    let of = |group: Group| defaults.get(group.at()).copied().unwrap_or_default();
    let above = tree
        .ancestors(group)
        .take(if inherit { usize::MAX } else { 0 });
    above.fold(of(group), |found, above| found.or(of(above)))
}
