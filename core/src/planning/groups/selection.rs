//! The selection of groups in a tree.

use std::ops::Range;

use super::GroupTree;
use crate::planning::GroupIndex;
use crate::search::{Bitmap, ItemIndex};

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
            positions: Bitmap::new(tree.len()),
        }
    }

    /// Creates a selection of the given groups only, without their descendants.
    #[must_use]
    pub fn from_groups(tree: &GroupTree, groups: &[GroupIndex]) -> Self {
        let mut selection = Self::new(tree);
        for group in groups {
            selection.positions.set(position_of(tree, *group));
        }
        selection
    }

    /// Returns `true` if the group is selected.
    #[must_use]
    pub fn contains(&self, tree: &GroupTree, group: GroupIndex) -> bool {
        self.positions.contains(position_of(tree, group))
    }

    /// Returns the state of the group's checkbox.
    #[must_use]
    pub fn check_state(&self, tree: &GroupTree, group: GroupIndex) -> CheckState {
        let positions = tree.positions(group);
        let [start, end] = [positions.start, positions.end].map(ItemIndex::from_usize);
        let selected = self.positions.rank(end) - self.positions.rank(start);
        match selected {
            0 => CheckState::Unchecked,
            all if all == positions.len() => CheckState::Checked,
            _ => CheckState::Mixed,
        }
    }

    /// Selects a group and its descendants, or deselects them if all are selected, and with them the groups
    /// above it, of which it is a part.
    ///
    /// With a filter, `visible` holds the groups that it shows; the others keep their state.
    /// (In Ilios, selecting a group also selects descendants that the filter hides.)
    pub fn toggle_branch(
        &mut self,
        tree: &GroupTree,
        group: GroupIndex,
        visible: Option<&Bitmap<GroupIndex>>,
    ) {
        self.toggle_range(tree, tree.positions(group), visible);
        if !self.contains(tree, group) {
            for above in tree.ancestors(group) {
                self.positions.clear(position_of(tree, above));
            }
        }
    }

    /// Selects or deselects a group without its descendants.
    pub fn toggle_group(&mut self, tree: &GroupTree, group: GroupIndex) {
        let position = position_of(tree, group);
        self.set_selected(position, !self.positions.contains(position));
    }

    /// Selects all groups, or deselects them if all are selected. With a filter, only those in
    /// `visible` count.
    pub fn toggle_all(&mut self, tree: &GroupTree, visible: Option<&Bitmap<GroupIndex>>) {
        self.toggle_range(tree, 0..tree.len(), visible);
    }

    /// Selects the groups in a range of positions, or deselects them if all are selected.
    fn toggle_range(
        &mut self,
        tree: &GroupTree,
        range: Range<usize>,
        visible: Option<&Bitmap<GroupIndex>>,
    ) {
        let is_visible = |position: &usize| {
            visible.is_none_or(|visible| visible.contains(tree.order()[*position]))
        };
        let positions = range.filter(is_visible).map(ItemIndex::from_usize);
        let all_selected = positions
            .clone()
            .all(|position| self.positions.contains(position));
        for position in positions {
            self.set_selected(position, !all_selected);
        }
    }

    /// Returns the number of selected groups.
    #[must_use]
    pub fn count(&self) -> usize {
        self.positions.count()
    }

    fn set_selected(&mut self, position: ItemIndex, selected: bool) {
        if selected {
            self.positions.set(position);
        } else {
            self.positions.clear(position);
        }
    }
}

/// Returns the position of a group in the order of the tree.
fn position_of(tree: &GroupTree, group: GroupIndex) -> ItemIndex {
    ItemIndex::from_usize(tree.positions(group).start)
}
