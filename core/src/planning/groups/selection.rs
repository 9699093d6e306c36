//! The selection of groups in a tree.

use std::ops::Range;

use super::GroupTree;
use crate::planning::GroupIndex;
use crate::search::Bitmap;

/// A set of selected groups of one tree. Each group is selected on its own; toggling a branch includes
/// its descendants.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupSelection {
    /// By position in the order of the tree.
    pub(super) positions: Bitmap,
}

/// The state of a group's checkbox.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CheckState {
    /// Neither the group nor a descendant is selected.
    Unchecked,
    /// Some groups of the branch are selected.
    Mixed,
    /// The group and all descendants are selected.
    Checked,
}

impl GroupSelection {
    /// Creates an empty selection.
    #[must_use]
    pub fn new(tree: &GroupTree) -> Self {
        Self {
            positions: Bitmap::new(tree.len() as u32),
        }
    }

    /// Creates a selection of the given groups only, without their descendants.
    #[must_use]
    pub fn from_groups(tree: &GroupTree, groups: &[GroupIndex]) -> Self {
        let mut selection = Self::new(tree);
        for group in groups {
            selection.positions.set(tree.positions(*group).start);
        }
        selection
    }

    /// Returns `true` if the group is selected.
    #[must_use]
    pub fn contains(&self, tree: &GroupTree, group: GroupIndex) -> bool {
        self.positions.contains(tree.positions(group).start)
    }

    /// Returns the state of the group's checkbox.
    #[must_use]
    pub fn check_state(&self, tree: &GroupTree, group: GroupIndex) -> CheckState {
        let positions = tree.positions(group);
        let selected = self.positions.rank(positions.end) - self.positions.rank(positions.start);
        match selected {
            0 => CheckState::Unchecked,
            all if all as usize == positions.len() => CheckState::Checked,
            _ => CheckState::Mixed,
        }
    }

    /// Selects a group and its descendants, or deselects them if all are selected.
    ///
    /// With a filter, `visible` holds the indices of the groups it shows; the others keep their state.
    /// (In Ilios, selecting a group also selects descendants that the filter hides.)
    pub fn toggle_branch(&mut self, tree: &GroupTree, group: GroupIndex, visible: Option<&Bitmap>) {
        self.toggle_range(tree, tree.positions(group), visible);
    }

    /// Selects or deselects a group without its descendants.
    pub fn toggle_group(&mut self, tree: &GroupTree, group: GroupIndex) {
        let position = tree.positions(group).start;
        self.set_selected(position, !self.positions.contains(position));
    }

    /// Selects all groups, or deselects them if all are selected. With a filter, only those in
    /// `visible` count, by index.
    pub fn toggle_all(&mut self, tree: &GroupTree, visible: Option<&Bitmap>) {
        self.toggle_range(tree, 0..tree.len() as u32, visible);
    }

    /// Selects the groups in a range of positions, or deselects them if all are selected.
    fn toggle_range(&mut self, tree: &GroupTree, range: Range<u32>, visible: Option<&Bitmap>) {
        let is_visible = |position: &u32| {
            visible.is_none_or(|visible| visible.contains(tree.order()[*position as usize].0))
        };
        let positions = range.filter(is_visible);
        let all_selected = positions
            .clone()
            .all(|position| self.positions.contains(position));
        for position in positions {
            self.set_selected(position, !all_selected);
        }
    }

    /// Returns the number of selected groups.
    #[must_use]
    pub fn count(&self) -> u32 {
        self.positions.count()
    }

    fn set_selected(&mut self, position: u32, selected: bool) {
        if selected {
            self.positions.set(position);
        } else {
            self.positions.clear(position);
        }
    }
}

impl GroupTree {
    /// Returns the groups that a filter shows: its matches and their ancestors. Both bitmaps are by
    /// group index.
    #[must_use]
    pub fn with_ancestors(&self, matches: &Bitmap) -> Bitmap {
        let mut visible = matches.clone();
        for group in matches.iter() {
            for ancestor in self.ancestors(GroupIndex(group)) {
                // The ancestors of a group that was added here are visible already.
                if visible.contains(ancestor.0) && !matches.contains(ancestor.0) {
                    break;
                }
                visible.set(ancestor.0);
            }
        }
        visible
    }
}
