//! For which groups a selection stands, in the order of the tree.

use super::{GroupTree, Selection};
use crate::planning::Group;

impl Selection {
    /// Exactly the selected groups.
    #[must_use]
    pub fn groups(&self, tree: &GroupTree) -> Vec<Group> {
        let groups = self.places.iter().map(|place| tree.order()[place as usize]);
        groups.collect()
    }

    /// The selected groups that are not below another selected one.
    #[must_use]
    pub fn topmost(&self, tree: &GroupTree) -> Vec<Group> {
        let (mut found, mut below) = (Vec::new(), 0);
        for place in self.places.iter() {
            if place >= below {
                let group = tree.order()[place as usize];
                below = tree.places(group).end;
                found.push(group);
            }
        }
        found
    }

    /// The leaves under the selection. A selected group below which nothing is selected stands for
    /// all its leaves, and for itself if it is one; with something selected below, it stands for no
    /// more than that. So "Anatomy labs" alone means all of its 38 groups, and with one of them
    /// unticked the other 37.
    #[must_use]
    pub fn leaves(&self, tree: &GroupTree) -> Vec<Group> {
        let mut found = Vec::new();
        let mut places = self.places.iter().peekable();
        while let Some(place) = places.next() {
            let branch = tree.branch(tree.order()[place as usize]);
            let end = place + branch.len() as u32;
            if places.peek().is_none_or(|next| *next >= end) {
                found.extend(branch.iter().filter(|group| tree.is_leaf(**group)));
            }
        }
        found
    }
}
