//! The inputs that every strategy shares.

use super::defaults::effective_defaults;
use super::{DefaultOverrides, ExistingOfferings, GroupDefaults, PlannedOffering};
use crate::planning::{GroupIndex, GroupTree, SessionIndex};

/// The groups, their defaults and the existing offerings.
#[derive(Clone, Copy)]
pub(super) struct PlanContext<'a> {
    pub tree: &'a GroupTree,
    pub defaults: &'a [GroupDefaults],
    pub overrides: DefaultOverrides,
    pub inherit_defaults: bool,
    pub existing: &'a ExistingOfferings,
}

impl PlanContext<'_> {
    /// Creates the offering of a group in the first slot. It depends on no other group's offering.
    pub(super) fn offering(&self, session: SessionIndex, group: GroupIndex) -> PlannedOffering {
        let defaults = effective_defaults(self.tree, self.defaults, group, self.inherit_defaults);
        let values = self.overrides.apply_to(defaults);
        PlannedOffering {
            session,
            group,
            slot: 0,
            room: values.room,
            link: values.link,
            instructors: values.instructors,
            instructor_groups: values.instructor_groups,
            learner_count: self.tree.member_count(group),
        }
    }
}
