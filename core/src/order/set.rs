//! A set whose members ascend.

use std::slice;
use std::vec;

use super::sort;

/// A set whose members ascend, as one list.
///
/// Finding takes the logarithm of its size. Adding and taking out move what comes behind, so a large
/// set is collected at once rather than member by member.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SortedSet<T>(Vec<T>);

impl<T> SortedSet<T> {
    /// Nothing.
    #[must_use]
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// All as a list, ascending.
    #[must_use]
    pub fn as_slice(&self) -> &[T] {
        &self.0
    }

    /// All, ascending.
    pub fn iter(&self) -> slice::Iter<'_, T> {
        self.0.iter()
    }

    /// The first.
    #[must_use]
    pub fn first(&self) -> Option<&T> {
        self.0.first()
    }

    /// The last.
    #[must_use]
    pub fn last(&self) -> Option<&T> {
        self.0.last()
    }

    /// Takes out all.
    pub fn clear(&mut self) {
        self.0.clear();
    }

    /// Takes out those that `keep` refuses.
    pub fn retain(&mut self, keep: impl FnMut(&T) -> bool) {
        self.0.retain(keep);
    }
}

impl<T: Ord> SortedSet<T> {
    /// Members in any order. Written once for each type of member, however they are collected.
    #[inline(never)]
    fn sorted(mut all: Vec<T>) -> Self {
        if !all.is_sorted_by(|a, b| a < b) {
            sort::ascending(&mut all);
            all.dedup();
        }
        Self(all)
    }

    /// Whether it is there.
    #[must_use]
    pub fn contains(&self, member: &T) -> bool {
        self.0.binary_search(member).is_ok()
    }

    /// Adds it; whether it is new.
    pub fn insert(&mut self, member: T) -> bool {
        match self.0.binary_search(&member) {
            Ok(_) => false,
            Err(place) => {
                self.0.insert(place, member);
                true
            }
        }
    }

    /// Takes it out; whether it was there.
    pub fn remove(&mut self, member: &T) -> bool {
        self.0
            .binary_search(member)
            .map(|place| self.0.remove(place))
            .is_ok()
    }

    /// Those that are not in `other`.
    pub fn difference<'a>(&'a self, other: &'a Self) -> impl Iterator<Item = &'a T> {
        self.iter().filter(|member| !other.contains(member))
    }

    /// Those that are also in `other`.
    pub fn intersection<'a>(&'a self, other: &'a Self) -> impl Iterator<Item = &'a T> {
        self.iter().filter(|member| other.contains(member))
    }

    /// Whether all are in `other` too.
    #[must_use]
    pub fn is_subset(&self, other: &Self) -> bool {
        self.difference(other).next().is_none()
    }

    /// Whether none is in `other`.
    #[must_use]
    pub fn is_disjoint(&self, other: &Self) -> bool {
        self.intersection(other).next().is_none()
    }
}

impl<T> Default for SortedSet<T> {
    fn default() -> Self {
        Self::new()
    }
}

impl<T: Ord> FromIterator<T> for SortedSet<T> {
    fn from_iter<I: IntoIterator<Item = T>>(members: I) -> Self {
        Self::sorted(members.into_iter().collect())
    }
}

impl<T: Ord, const N: usize> From<[T; N]> for SortedSet<T> {
    fn from(members: [T; N]) -> Self {
        members.into_iter().collect()
    }
}

impl<T: Ord> Extend<T> for SortedSet<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, members: I) {
        self.0.extend(members);
        *self = Self::sorted(std::mem::take(&mut self.0));
    }
}

impl<T> IntoIterator for SortedSet<T> {
    type Item = T;
    type IntoIter = vec::IntoIter<T>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<'a, T> IntoIterator for &'a SortedSet<T> {
    type Item = &'a T;
    type IntoIter = slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn does_what_the_standard_set_does(
            first in prop::collection::vec(0..40u8, 0..30),
            second in prop::collection::vec(0..40u8, 0..30),
            steps in prop::collection::vec((0..40u8, any::<bool>()), 0..30),
        ) {
            let (mut ours, mut theirs): (SortedSet<_>, BTreeSet<_>) =
                (first.iter().copied().collect(), first.iter().copied().collect());
            let (our_other, their_other): (SortedSet<_>, BTreeSet<_>) =
                (second.iter().copied().collect(), second.iter().copied().collect());
            prop_assert!(ours.difference(&our_other).eq(theirs.difference(&their_other)));
            prop_assert!(ours.intersection(&our_other).eq(theirs.intersection(&their_other)));
            prop_assert_eq!(ours.is_subset(&our_other), theirs.is_subset(&their_other));
            prop_assert_eq!(ours.is_disjoint(&our_other), theirs.is_disjoint(&their_other));
            for (member, add) in steps {
                let did = if add {
                    (ours.insert(member), theirs.insert(member))
                } else {
                    (ours.remove(&member), theirs.remove(&member))
                };
                prop_assert_eq!(did.0, did.1);
                prop_assert_eq!(ours.contains(&member), theirs.contains(&member));
            }
            ours.extend(second.iter().copied());
            theirs.extend(second);
            prop_assert_eq!(ours.first(), theirs.first());
            prop_assert!(ours.iter().eq(theirs.iter()));
        }
    }
}
