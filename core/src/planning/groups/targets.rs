//! The groups that a selection stands for, in the order of the tree.

use super::{GroupSelection, GroupTree};
use crate::planning::GroupIndex;
use crate::search::ItemIndex;

impl GroupSelection {
    /// Returns exactly the selected groups.
    #[must_use]
    pub fn groups(&self, tree: &GroupTree) -> Vec<GroupIndex> {
        let positions = self.positions.iter();
        positions
            .map(|position| tree.order()[position.as_usize()])
            .collect()
    }

    /// Returns the selected groups that have no selected ancestor.
    #[must_use]
    pub fn topmost(&self, tree: &GroupTree) -> Vec<GroupIndex> {
        let (mut topmost, mut branch_end) = (Vec::new(), 0);
        for position in self.positions.iter().map(ItemIndex::as_usize) {
            if position >= branch_end {
                let group = tree.order()[position];
                branch_end = tree.positions(group).end;
                topmost.push(group);
            }
        }
        topmost
    }

    /// Returns the leaf groups under the selection.
    ///
    /// A selected group without selected descendants stands for all its leaves, or for itself if it
    /// is one; with selected descendants it adds nothing to them. So "Anatomy labs" alone stands for
    /// all of its 38 subgroups, and with one of them deselected for the other 37.
    #[must_use]
    pub fn leaves(&self, tree: &GroupTree) -> Vec<GroupIndex> {
        let mut leaves = Vec::new();
        let mut positions = self.positions.iter().map(ItemIndex::as_usize).peekable();
        while let Some(position) = positions.next() {
            let branch = tree.branch(tree.order()[position]);
            let branch_end = position + branch.len();
            if positions.peek().is_none_or(|next| *next >= branch_end) {
                leaves.extend(branch.iter().filter(|group| tree.is_leaf(**group)));
            }
        }
        leaves
    }
}
