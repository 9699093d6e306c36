//! The trees of learner groups and who is in them.
//!
//! Only the deepest group of a person is recorded for each tree, so membership is inclusive and nobody
//! is in two siblings by construction. Two people who move groups at the same time can leave records
//! that do not fit together; each of them is read in one way:
//! - a parent that does not exist counts as none;
//! - of groups whose parents form a cycle, the one with the least id counts as a top-level group;
//! - a membership whose tree is no longer a top-level group counts for the tree that it has become a
//!   part of, unless the person has a membership there.

use std::collections::BTreeSet;
use std::iter;
use std::rc::Rc;

use super::Records;
use crate::model::{CohortId, GroupMembership, LearnerGroup, LearnerGroupId, PersonId};

impl Records {
    /// Returns the group that a group is a part of, or `None` for a top-level group.
    #[must_use]
    pub fn parent_of_group(&self, group: LearnerGroupId) -> Option<LearnerGroupId> {
        let recorded = |group: LearnerGroupId| {
            let parent = self.learner_groups.get(group)?.parent?;
            self.learner_groups.contains(parent).then_some(parent)
        };
        let parent = recorded(group)?;
        // A walk that is longer than there are groups is caught in a cycle further up.
        let ancestors = iter::successors(Some(parent), |ancestor| recorded(*ancestor));
        let mut least = group;
        for ancestor in ancestors.take(self.learner_groups.len()) {
            if ancestor == group {
                return (least != group).then_some(parent);
            }
            least = least.min(ancestor);
        }
        Some(parent)
    }

    /// Iterates over a group and its ancestors, up to the top-level group.
    pub fn groups_up_from(&self, group: LearnerGroupId) -> impl Iterator<Item = LearnerGroupId> {
        let first = self.learner_groups.contains(group).then_some(group);
        iter::successors(first, |group| self.parent_of_group(*group))
    }

    /// Returns the top-level group above a group, followed by the groups on the way down to it, which
    /// is the last.
    #[must_use]
    pub fn path_of_group(&self, group: LearnerGroupId) -> Vec<LearnerGroupId> {
        let mut path: Vec<_> = self.groups_up_from(group).collect();
        path.reverse();
        path
    }

    /// Returns the top-level group of the tree that a group is in; a group that does not exist is on
    /// its own.
    #[must_use]
    pub fn tree_of_group(&self, group: LearnerGroupId) -> LearnerGroupId {
        self.groups_up_from(group).last().unwrap_or(group)
    }

    /// Returns the cohort of a group, which is that of its top-level group.
    #[must_use]
    pub fn cohort_of_group(&self, group: LearnerGroupId) -> Option<CohortId> {
        let tree = self.learner_groups.get(self.tree_of_group(group))?;
        Some(tree.cohort)
    }

    /// Returns `true` if `group` is `root` or one of its descendants.
    #[must_use]
    pub fn is_in_group(&self, group: LearnerGroupId, root: LearnerGroupId) -> bool {
        self.groups_up_from(group).any(|ancestor| ancestor == root)
    }

    /// Iterates over the top-level groups of a cohort, by id.
    pub fn trees_of_cohort(&self, cohort: CohortId) -> impl Iterator<Item = &Rc<LearnerGroup>> {
        let groups = self.groups_of_cohort(cohort);
        groups.filter(|group| self.parent_of_group(group.id).is_none())
    }

    /// Iterates over the groups directly below a group, by id.
    pub fn subgroups_of(&self, group: LearnerGroupId) -> impl Iterator<Item = &Rc<LearnerGroup>> {
        let ids = self.groups_by_parent.get(group);
        let children = ids.filter(move |child| self.parent_of_group(*child) == Some(group));
        children.filter_map(|child| self.learner_groups.get(child))
    }

    /// Returns a group and its descendants, each after its parent.
    #[must_use]
    pub fn branch_of_group(&self, group: LearnerGroupId) -> Vec<LearnerGroupId> {
        let mut branch = vec![group];
        let mut next = 0;
        while let Some(parent) = branch.get(next).copied() {
            branch.extend(self.subgroups_of(parent).map(|child| child.id));
            next += 1;
        }
        branch
    }

    /// Returns the deepest group that a membership puts its person into, or `None` if it counts for
    /// nothing.
    #[must_use]
    pub fn deepest_group_by(&self, membership: &GroupMembership) -> Option<LearnerGroupId> {
        let (tree, person) = (membership.tree, membership.person);
        if !self.learner_groups.contains(tree) {
            return None;
        }
        let root = self.tree_of_group(tree);
        if root != tree && self.membership_for(root, person)? != tree {
            return None;
        }
        let deepest = membership.deepest_group();
        Some(if self.is_in_group(deepest, tree) {
            deepest
        } else {
            tree
        })
    }

    /// Returns the tree in whose name the membership of a person in a tree is recorded: that of the
    /// tree itself, or the first of those that have become a part of it.
    fn membership_for(&self, tree: LearnerGroupId, person: PersonId) -> Option<LearnerGroupId> {
        if self.group_memberships.contains((tree, person)) {
            return Some(tree);
        }
        let mut recorded = self.trees_by_person.get(person);
        recorded.find(|other| {
            self.learner_groups.contains(*other) && self.tree_of_group(*other) == tree
        })
    }

    /// Returns the deepest group of a tree that a person is in, or `None` if the person is not in the
    /// tree.
    #[must_use]
    pub fn group_of_person(
        &self,
        tree: LearnerGroupId,
        person: PersonId,
    ) -> Option<LearnerGroupId> {
        let recorded = self.membership_for(tree, person)?;
        self.deepest_group_by(self.group_memberships.get((recorded, person))?)
    }

    /// Returns the deepest group of each tree that a person is in.
    #[must_use]
    pub fn groups_of_person(&self, person: PersonId) -> Vec<LearnerGroupId> {
        let trees = self.trees_by_person.get(person);
        let memberships = trees.filter_map(|tree| self.group_memberships.get((tree, person)));
        memberships
            .filter_map(|membership| self.deepest_group_by(membership))
            .collect()
    }

    /// Returns the names in which a person is recorded in a tree, that of the tree itself included.
    pub(in crate::workspace) fn recorded_trees(
        &self,
        tree: LearnerGroupId,
        person: PersonId,
    ) -> impl Iterator<Item = LearnerGroupId> {
        let recorded = self.trees_by_person.get(person);
        recorded.filter(move |other| self.tree_of_group(*other) == tree)
    }

    /// Returns all members of a cohort, including those of its learner groups.
    #[must_use]
    pub fn all_members_of_cohort(&self, cohort: CohortId) -> BTreeSet<PersonId> {
        let trees = self.trees_of_cohort(cohort);
        let in_groups = trees.flat_map(|tree| self.members_of_group(tree.id));
        self.members_of_cohort(cohort).chain(in_groups).collect()
    }

    /// Returns the members of a group that are in none of its subgroups.
    #[must_use]
    pub fn direct_members_of(&self, group: LearnerGroupId) -> BTreeSet<PersonId> {
        let named = self.memberships_by_group.get(group);
        let named = named.filter_map(|key| self.group_memberships.get(key));
        // Those recorded for a subgroup that has left the tree are in the top-level group.
        let fallen_back = self.group_memberships.starting_with(group);
        let rows = named.chain(fallen_back);
        rows.filter(|row| self.deepest_group_by(row) == Some(group))
            .map(|row| row.person)
            .collect()
    }

    /// Returns all members of a group, including those of its descendants.
    #[must_use]
    pub fn members_of_group(&self, group: LearnerGroupId) -> BTreeSet<PersonId> {
        let branch = self.branch_of_group(group);
        let members = branch.iter().map(|group| self.direct_members_of(*group));
        members.flatten().collect()
    }
}

#[cfg(test)]
mod tests;
