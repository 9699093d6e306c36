//! The room, link and instructors of a generated offering: defaults of the group, or values chosen for
//! all offerings.
//!
//! Each group is considered on its own. (In Ilios a group without a room gets the room of the group
//! before it.)

use crate::planning::{
    GroupIndex, GroupTree, InstructorGroupsIndex, InstructorsIndex, LinkIndex, RoomIndex,
};

/// The default values for the offerings of a group.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct GroupDefaults {
    /// The room.
    pub room: RoomIndex,
    /// The virtual meeting link.
    pub link: LinkIndex,
    /// The individual instructors.
    pub instructors: InstructorsIndex,
    /// The instructor groups.
    pub instructor_groups: InstructorGroupsIndex,
}

/// The groups whose defaults chosen values replace.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum OverrideScope {
    /// All groups.
    #[default]
    AllGroups,
    /// Groups that have no default of their own for the value.
    GroupsWithoutDefault,
}

/// Values chosen for all offerings of a plan. `None` keeps the default of the group, `Some(NONE)`
/// leaves the field blank.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DefaultOverrides {
    /// The room.
    pub room: Option<RoomIndex>,
    /// The virtual meeting link.
    pub link: Option<LinkIndex>,
    /// The individual instructors.
    pub instructors: Option<InstructorsIndex>,
    /// The instructor groups.
    pub instructor_groups: Option<InstructorGroupsIndex>,
    /// The groups to which this applies.
    pub scope: OverrideScope,
}

impl GroupDefaults {
    /// Returns these defaults, with the fields that are empty taken from `other`.
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

impl DefaultOverrides {
    /// Returns the defaults of a group with the chosen values in their place, as far as the scope goes.
    #[must_use]
    pub fn apply_to(self, defaults: GroupDefaults) -> GroupDefaults {
        let chosen = GroupDefaults {
            room: self.room.unwrap_or(defaults.room),
            link: self.link.unwrap_or(defaults.link),
            instructors: self.instructors.unwrap_or(defaults.instructors),
            instructor_groups: self.instructor_groups.unwrap_or(defaults.instructor_groups),
        };
        match self.scope {
            OverrideScope::AllGroups => chosen,
            OverrideScope::GroupsWithoutDefault => defaults.or(chosen),
        }
    }
}

/// Returns the defaults of a group. With `inherit`, an empty field is taken from the nearest ancestor
/// that has a value. A group out of bounds of `defaults` has no defaults.
pub(super) fn effective_defaults(
    tree: &GroupTree,
    defaults: &[GroupDefaults],
    group: GroupIndex,
    inherit: bool,
) -> GroupDefaults {
    let own = |group: GroupIndex| defaults.get(group.as_usize()).copied().unwrap_or_default();
    if !inherit {
        return own(group);
    }
    tree.ancestors(group)
        .fold(own(group), |found, ancestor| found.or(own(ancestor)))
}
