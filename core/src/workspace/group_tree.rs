//! The learner groups of cohorts in the form that planning works with.

use std::collections::BTreeSet;

use super::records::Records;
use crate::model::{CohortId, LearnerGroup, LearnerGroupId, PersonId};
use crate::planning::{GroupIndex, GroupNode, GroupTree, PersonIndex};

/// A [`GroupTree`] of learner groups, with the ids that its indices stand for.
#[derive(Clone, Debug, Default)]
pub struct LearnerGroupTree {
    /// The tree.
    pub tree: GroupTree,
    /// By index: the group. Ascending.
    groups: Vec<LearnerGroupId>,
    /// By index: the person. Ascending.
    people: Vec<PersonId>,
}

impl LearnerGroupTree {
    /// Creates the tree of all learner groups of the workspace.
    #[must_use]
    pub fn of_workspace(records: &Records) -> Self {
        Self::new(records, |_| true)
    }

    /// Creates the tree of the learner groups of some cohorts.
    #[must_use]
    pub fn of_cohorts(records: &Records, cohorts: &BTreeSet<CohortId>) -> Self {
        Self::new(records, |cohort| cohorts.contains(&cohort))
    }

    fn new(records: &Records, includes: impl Fn(CohortId) -> bool) -> Self {
        let all = Layout::new(records);
        let included: Vec<usize> = (0..all.groups.len())
            .filter(|group| includes(all.groups[all.tree[*group]].cohort))
            .collect();
        let mut members = all.members(records);
        let mut people: Vec<PersonId> = Vec::new();
        for group in &included {
            people.extend_from_slice(&members[*group]);
        }
        people.sort_unstable();
        people.dedup();
        let index_of_person = |person: &PersonId| {
            // Every member was put into the list above.
            let index = people.binary_search(person).unwrap_or_default();
            PersonIndex(index as u32)
        };
        let members: Vec<Vec<PersonIndex>> = included
            .iter()
            .map(|group| {
                let members = std::mem::take(&mut members[*group]);
                members.iter().map(index_of_person).collect()
            })
            .collect();
        let nodes: Vec<GroupNode<'_>> = included
            .iter()
            .zip(&members)
            .map(|(group, members)| GroupNode {
                title: &all.groups[*group].title,
                parent: all.parent[*group].and_then(|parent| {
                    let index = included.binary_search(&parent).ok()?;
                    Some(GroupIndex(index as u32))
                }),
                members,
            })
            .collect();
        let tree = GroupTree::new(&nodes);
        let groups = included.iter().map(|group| all.groups[*group].id);
        Self {
            tree,
            groups: groups.collect(),
            people,
        }
    }

    /// Returns the id of a group of the tree.
    #[must_use]
    pub fn group(&self, index: GroupIndex) -> LearnerGroupId {
        self.groups[index.as_usize()]
    }

    /// Returns the index of a group, or `None` if it is not in the tree.
    #[must_use]
    pub fn index_of(&self, group: LearnerGroupId) -> Option<GroupIndex> {
        let index = self.groups.binary_search(&group).ok()?;
        Some(GroupIndex(index as u32))
    }

    /// Returns the people of the tree in the order of their indices.
    #[must_use]
    pub fn people(&self) -> &[PersonId] {
        &self.people
    }

    /// Returns the id of a person of the tree.
    #[must_use]
    pub fn person(&self, index: PersonIndex) -> PersonId {
        self.people[index.as_usize()]
    }

    /// Returns the index of a person, or `None` if the person is in no group of the tree.
    #[must_use]
    pub fn index_of_person(&self, person: PersonId) -> Option<PersonIndex> {
        let index = self.people.binary_search(&person).ok()?;
        Some(PersonIndex(index as u32))
    }

    /// Iterates over all members of a group, including those of its descendants, by id.
    pub fn members(&self, group: GroupIndex) -> impl Iterator<Item = PersonId> {
        let members = self.tree.members(group).iter();
        members.map(|person| self.person(*person))
    }
}

/// All groups of a workspace by ascending id, with parents and top-level groups as positions. The same
/// as [`Records::parent_of_group`] and [`Records::tree_of_group`] say, found once for all.
struct Layout<'a> {
    groups: Vec<&'a LearnerGroup>,
    parent: Vec<Option<usize>>,
    tree: Vec<usize>,
}

impl<'a> Layout<'a> {
    fn new(records: &'a Records) -> Self {
        let groups: Vec<&LearnerGroup> = records.learner_groups.iter().map(AsRef::as_ref).collect();
        let parent: Vec<Option<usize>> = groups
            .iter()
            .map(|group| position(&groups, records.parent_of_group(group.id)?))
            .collect();
        let mut tree: Vec<Option<usize>> = vec![None; groups.len()];
        for group in 0..groups.len() {
            let mut path = Vec::new();
            let mut current = group;
            let root = loop {
                if let Some(root) = tree[current] {
                    break root;
                }
                path.push(current);
                match parent[current] {
                    Some(parent) => current = parent,
                    None => break current,
                }
            };
            for group in path {
                tree[group] = Some(root);
            }
        }
        let tree = tree.into_iter().enumerate();
        Self {
            tree: tree.map(|(group, root)| root.unwrap_or(group)).collect(),
            groups,
            parent,
        }
    }

    /// Returns the people whose deepest group each group is.
    fn members(&self, records: &Records) -> Vec<Vec<PersonId>> {
        let mut members = vec![Vec::new(); self.groups.len()];
        // The rows of one tree follow each other, so it is looked up once.
        let mut last: Option<(LearnerGroupId, Option<usize>)> = None;
        for row in records.group_memberships.iter() {
            let tree = match last {
                Some((id, tree)) if id == row.tree => tree,
                _ => position(&self.groups, row.tree),
            };
            last = Some((row.tree, tree));
            let Some(tree) = tree else { continue };
            let deepest = if self.parent[tree].is_none() {
                let named = row
                    .subgroup
                    .and_then(|group| position(&self.groups, group))
                    .filter(|group| self.tree[*group] == tree);
                Some(named.unwrap_or(tree))
            } else {
                // A tree that has become a part of another, which is rare.
                let deepest = records.deepest_group_by(row);
                deepest.and_then(|group| position(&self.groups, group))
            };
            if let Some(deepest) = deepest {
                members[deepest].push(row.person);
            }
        }
        members
    }
}

fn position(groups: &[&LearnerGroup], id: LearnerGroupId) -> Option<usize> {
    groups.binary_search_by_key(&id, |group| group.id).ok()
}
