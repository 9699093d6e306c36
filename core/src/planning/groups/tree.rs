//! The immutable tree of learner groups. Groups are stored in display order, so that a group and its
//! descendants are one range.

use std::ops::Range;
use std::rc::Rc;

use super::layout;
use crate::planning::{GroupIndex, PersonIndex};

/// A group as input of [`GroupTree::new`].
#[derive(Clone, Copy, Debug)]
pub struct GroupNode<'a> {
    /// The title. Siblings are in natural order of their titles: "Group 2" before "Group 10".
    pub title: &'a str,
    /// The parent group.
    pub parent: Option<GroupIndex>,
    /// The recorded members, in any order. Members of descendants need not be among them.
    pub members: &'a [PersonIndex],
}

/// One or more trees of groups.
#[derive(Clone, Debug, Default)]
pub struct GroupTree {
    /// Groups in display order: each before its descendants, siblings in natural order.
    order: Vec<GroupIndex>,
    /// By group: its position in `order`.
    position: Vec<usize>,
    /// By position: the first position after the branch.
    branch_end: Vec<usize>,
    /// By group: its parent.
    parent: Vec<Option<GroupIndex>>,
    /// By group: recorded members, sorted.
    recorded: Vec<Box<[PersonIndex]>>,
    /// By group: all members, sorted.
    members: Vec<Rc<[PersonIndex]>>,
    /// By group: the number of members that are in no descendant.
    direct_count: Vec<u32>,
}

impl GroupTree {
    /// Builds the tree of a list of groups; a [`GroupIndex`] is a position in the list.
    ///
    /// A parent out of bounds counts as none. Where parents form a cycle, which merging two edits can
    /// cause, one group of the cycle becomes a root.
    #[must_use]
    pub fn new(nodes: &[GroupNode<'_>]) -> Self {
        let parent = layout::acyclic_parents(nodes);
        let (order, branch_end) = layout::display_order(nodes, &parent);
        let mut position = vec![0; nodes.len()];
        for (at, group) in order.iter().enumerate() {
            position[group.as_usize()] = at;
        }
        let recorded = nodes
            .iter()
            .map(|node| sorted_unique(node.members.to_vec()).into());
        let mut tree = Self {
            order,
            position,
            branch_end,
            parent,
            recorded: recorded.collect(),
            members: vec![Rc::default(); nodes.len()],
            direct_count: vec![0; nodes.len()],
        };
        tree.collect_members();
        tree
    }

    /// Computes the members of all groups from the leaves up.
    fn collect_members(&mut self) {
        for position in (0..self.order.len()).rev() {
            let group = self.order[position];
            let mut members = Vec::new();
            for child in self.children(group) {
                members.extend_from_slice(&self.members[child.as_usize()]);
            }
            members = sorted_unique(members);
            let below = members.len();
            members.extend_from_slice(&self.recorded[group.as_usize()]);
            if below > 0 {
                members = sorted_unique(members);
            }
            self.direct_count[group.as_usize()] = (members.len() - below) as u32;
            self.members[group.as_usize()] = members.into();
        }
    }

    /// Returns the number of groups.
    #[must_use]
    pub fn len(&self) -> usize {
        self.order.len()
    }

    /// Returns `true` if there are no groups.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.order.is_empty()
    }

    /// Returns all groups in display order.
    #[must_use]
    pub fn order(&self) -> &[GroupIndex] {
        &self.order
    }

    /// Returns a group and its descendants in display order.
    #[must_use]
    pub fn branch(&self, group: GroupIndex) -> &[GroupIndex] {
        &self.order[self.positions(group)]
    }

    /// Returns the child groups in natural order.
    pub fn children(&self, group: GroupIndex) -> impl Iterator<Item = GroupIndex> {
        let positions = self.positions(group);
        self.siblings(positions.start + 1..positions.end)
    }

    /// Returns the root groups in natural order.
    pub fn roots(&self) -> impl Iterator<Item = GroupIndex> {
        self.siblings(0..self.order.len())
    }

    fn siblings(&self, positions: Range<usize>) -> impl Iterator<Item = GroupIndex> {
        let mut next = positions.start;
        std::iter::from_fn(move || {
            (next < positions.end).then(|| {
                let position = next;
                next = self.branch_end[position];
                self.order[position]
            })
        })
    }

    /// Returns the parent group.
    #[must_use]
    pub fn parent(&self, group: GroupIndex) -> Option<GroupIndex> {
        self.parent[group.as_usize()]
    }

    /// Returns the ancestors, the parent first.
    pub fn ancestors(&self, group: GroupIndex) -> impl Iterator<Item = GroupIndex> {
        std::iter::successors(self.parent(group), |ancestor| self.parent(*ancestor))
    }

    /// Returns `true` if the group has no children.
    #[must_use]
    pub fn is_leaf(&self, group: GroupIndex) -> bool {
        self.positions(group).len() == 1
    }

    /// Returns `true` if `group` is `root` or one of its descendants.
    #[must_use]
    pub fn is_in_branch(&self, group: GroupIndex, root: GroupIndex) -> bool {
        self.positions(root)
            .contains(&self.position[group.as_usize()])
    }

    /// Returns all members, including those of descendants, sorted and without duplicates.
    #[must_use]
    pub fn members(&self, group: GroupIndex) -> &Rc<[PersonIndex]> {
        &self.members[group.as_usize()]
    }

    /// Returns `true` if the person is in the group or one of its descendants.
    #[must_use]
    pub fn has_member(&self, group: GroupIndex, person: PersonIndex) -> bool {
        self.members[group.as_usize()]
            .binary_search(&person)
            .is_ok()
    }

    /// Returns the recorded members, sorted and without duplicates.
    #[must_use]
    pub fn recorded_members(&self, group: GroupIndex) -> &[PersonIndex] {
        &self.recorded[group.as_usize()]
    }

    /// Returns the number of members, including those of descendants.
    #[must_use]
    pub fn member_count(&self, group: GroupIndex) -> u32 {
        self.members[group.as_usize()].len() as u32
    }

    /// Returns the number of members that are in no descendant.
    #[must_use]
    pub fn direct_member_count(&self, group: GroupIndex) -> u32 {
        self.direct_count[group.as_usize()]
    }

    /// Returns the positions of a group and its descendants in [`order`](Self::order).
    pub(super) fn positions(&self, group: GroupIndex) -> Range<usize> {
        let start = self.position[group.as_usize()];
        start..self.branch_end[start]
    }
}

fn sorted_unique(mut people: Vec<PersonIndex>) -> Vec<PersonIndex> {
    people.sort_unstable();
    people.dedup();
    people
}
