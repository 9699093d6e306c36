//! Which groups of a tree are selected.

use super::GroupTree;
use crate::planning::Group;
use crate::search::Bitmap;

/// Some groups of one tree. A group is selected or not by itself; a click takes those below along.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Selection {
    /// By place in the order of the tree.
    pub(super) places: Bitmap,
}

/// What the checkbox of a group shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tick {
    /// Neither it nor any group below is selected.
    Off,
    /// Some of them are.
    Part,
    /// It and every group below are.
    On,
}

impl Selection {
    /// Nothing of a tree.
    #[must_use]
    pub fn new(tree: &GroupTree) -> Self {
        Self {
            places: Bitmap::new(tree.len() as u32),
        }
    }

    /// These groups of a tree and no others.
    #[must_use]
    pub fn of(tree: &GroupTree, groups: &[Group]) -> Self {
        let mut selection = Self::new(tree);
        for group in groups {
            selection.places.set(tree.places(*group).start);
        }
        selection
    }

    /// Whether a group is selected.
    #[must_use]
    pub fn contains(&self, tree: &GroupTree, group: Group) -> bool {
        self.places.contains(tree.places(group).start)
    }

    /// What the checkbox of a group shows.
    #[must_use]
    pub fn tick(&self, tree: &GroupTree, group: Group) -> Tick {
        let places = tree.places(group);
        let selected = self.places.rank(places.end) - self.places.rank(places.start);
        match selected {
            0 => Tick::Off,
            all if all as usize == places.len() => Tick::On,
            _ => Tick::Part,
        }
    }

    /// Takes a group and all below it, or lets them go if all are taken. Where a filter shows only
    /// some groups (by number), the others stay as they are: what nobody sees is not changed. (In
    /// Ilios the hidden ones come along.)
    pub fn toggle_branch(&mut self, tree: &GroupTree, group: Group, shown: Option<&Bitmap>) {
        let places = tree.places(group);
        let of_filter =
            |place: &u32| shown.is_none_or(|shown| shown.contains(tree.order()[*place as usize].0));
        let all = places
            .clone()
            .filter(of_filter)
            .all(|place| self.places.contains(place));
        for place in places.filter(of_filter) {
            self.put(place, !all);
        }
    }

    /// Takes a group without those below, or lets it go.
    pub fn toggle_one(&mut self, tree: &GroupTree, group: Group) {
        let place = tree.places(group).start;
        self.put(place, !self.places.contains(place));
    }

    /// How many groups are selected.
    #[must_use]
    pub fn count(&self) -> u32 {
        self.places.count()
    }

    fn put(&mut self, place: u32, selected: bool) {
        if selected {
            self.places.set(place);
        } else {
            self.places.clear(place);
        }
    }
}

impl GroupTree {
    /// What a filter shows: the groups that it finds, with all above them. By number, as is what it
    /// found.
    #[must_use]
    pub fn with_ancestors(&self, found: &Bitmap) -> Bitmap {
        let mut shown = found.clone();
        for group in found.iter() {
            // Above one that is shown already, all are.
            for above in self.ancestors(Group(group)) {
                if shown.contains(above.0) && !found.contains(above.0) {
                    break;
                }
                shown.set(above.0);
            }
        }
        shown
    }
}
