//! Learner groups with their defaults, prepared for the generator.

use std::collections::BTreeSet;
use std::rc::Rc;

use super::values::PlanValues;
use crate::model::{CohortId, LearnerGroupId};
use crate::planning::{GroupDefaults, GroupIndex, GroupSelection};
use crate::workspace::records::Records;
use crate::workspace::{LearnerGroupTree, OfferingDefaults};

/// The learner groups of some cohorts and their defaults. Made anew when groups or members change, and
/// shared by all requests until then.
#[derive(Debug)]
pub struct GeneratorGroups {
    groups: Rc<LearnerGroupTree>,
    /// By group.
    defaults: Vec<GroupDefaults>,
    values: PlanValues,
}

impl GeneratorGroups {
    /// Collects the groups of some cohorts.
    #[must_use]
    pub fn of_cohorts(records: &Records, cohorts: &BTreeSet<CohortId>) -> Self {
        let groups = LearnerGroupTree::of_cohorts(records, cohorts);
        let mut values = PlanValues::default();
        let defaults = (0..groups.tree.len() as u32).map(|index| {
            let group = records.learner_groups.get(groups.group(GroupIndex(index)));
            group.map_or_else(GroupDefaults::default, |group| {
                values.defaults(&OfferingDefaults::of_group(group))
            })
        });
        Self {
            defaults: defaults.collect(),
            groups: Rc::new(groups),
            values,
        }
    }

    /// Returns the tree of the groups.
    #[must_use]
    pub const fn groups(&self) -> &Rc<LearnerGroupTree> {
        &self.groups
    }

    /// Returns the selection of exactly these groups; others than those of the cohorts are left out.
    #[must_use]
    pub fn selection(&self, groups: &BTreeSet<LearnerGroupId>) -> GroupSelection {
        let indices = groups
            .iter()
            .filter_map(|group| self.groups.index_of(*group));
        GroupSelection::from_groups(&self.groups.tree, &indices.collect::<Vec<_>>())
    }

    pub(super) fn defaults(&self) -> &[GroupDefaults] {
        &self.defaults
    }

    pub(super) const fn values(&self) -> &PlanValues {
        &self.values
    }
}
