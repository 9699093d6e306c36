//! The selected rows of a table, by id, so that sorting, filtering and edits keep the selection.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;
use std::rc::Rc;

use serde::{Deserialize, Serialize};

/// A set of row ids; cheap to clone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "BTreeSet<Id>", into = "BTreeSet<Id>")]
#[serde(bound(
    serialize = "Id: Clone + Ord + Serialize",
    deserialize = "Id: Ord + Deserialize<'de>"
))]
pub struct Selection<Id>(Rc<BTreeSet<Id>>);

impl<Id> Default for Selection<Id> {
    fn default() -> Self {
        Self(Rc::default())
    }
}

impl<Id> From<BTreeSet<Id>> for Selection<Id> {
    fn from(ids: BTreeSet<Id>) -> Self {
        Self(Rc::new(ids))
    }
}

impl<Id: Clone + Ord> From<Selection<Id>> for BTreeSet<Id> {
    fn from(selection: Selection<Id>) -> Self {
        Rc::unwrap_or_clone(selection.0)
    }
}

impl<Id: Copy + Ord> Selection<Id> {
    /// Returns whether the row is selected.
    #[must_use]
    pub fn contains(&self, id: Id) -> bool {
        self.0.contains(&id)
    }

    /// Returns the number of selected rows.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Returns whether no row is selected.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns the selected ids in ascending order.
    pub fn iter(&self) -> impl Iterator<Item = Id> + '_ {
        self.0.iter().copied()
    }

    /// Returns the selected ids as a set.
    #[must_use]
    pub fn ids(&self) -> BTreeSet<Id> {
        BTreeSet::clone(&self.0)
    }

    /// Returns the selection with `ids` selected or deselected.
    #[must_use]
    pub fn with(&self, ids: impl IntoIterator<Item = Id>, selected: bool) -> Self {
        let mut next = self.ids();
        for id in ids {
            if selected {
                next.insert(id);
            } else {
                next.remove(&id);
            }
        }
        Self(Rc::new(next))
    }

    /// Returns the selected rows for which `keep` is true; the same selection if that is all.
    #[must_use]
    pub fn retain(&self, mut keep: impl FnMut(Id) -> bool) -> Self {
        let next: BTreeSet<Id> = self.iter().filter(|id| keep(*id)).collect();
        if next.len() == self.len() {
            self.clone()
        } else {
            Self(Rc::new(next))
        }
    }
}

impl<Id: Ord> FromIterator<Id> for Selection<Id> {
    fn from_iter<I: IntoIterator<Item = Id>>(ids: I) -> Self {
        Self(Rc::new(ids.into_iter().collect()))
    }
}

/// Returns the positions between two rows, both included, in ascending order.
pub(super) fn range_between(a: usize, b: usize) -> RangeInclusive<usize> {
    a.min(b)..=a.max(b)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_selected_and_deselected_by_id() {
        let all = Selection::default().with([1, 2, 3], true);
        let some = all.with([2], false);
        assert_eq!((all.len(), some.len()), (3, 2));
        assert!(!some.contains(2));
        assert_eq!(some.retain(|id| id > 1), Selection::from_iter([3]));
    }

    #[test]
    fn a_range_goes_both_ways() {
        assert_eq!(range_between(5, 2), 2..=5);
        assert_eq!(range_between(2, 5), 2..=5);
    }
}
