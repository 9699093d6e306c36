//! A map whose keys ascend.

use std::ops::RangeInclusive;
use std::vec;

use super::sort;

/// A map whose keys ascend, as one list.
///
/// Finding takes the logarithm of its size. Adding and taking out move what comes behind, so a large
/// map is collected at once rather than entry by entry.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SortedMap<K, V>(Vec<(K, V)>);

impl<K, V> SortedMap<K, V> {
    /// Nothing.
    #[must_use]
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// How many entries there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// All, by ascending keys.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (&K, &V)> + ExactSizeIterator + Clone {
        self.0.iter().map(|(key, value)| (key, value))
    }

    /// The keys, ascending.
    pub fn keys(&self) -> impl DoubleEndedIterator<Item = &K> + ExactSizeIterator + Clone {
        self.0.iter().map(|(key, _)| key)
    }

    /// The values, by ascending keys.
    pub fn values(&self) -> impl DoubleEndedIterator<Item = &V> + ExactSizeIterator + Clone {
        self.0.iter().map(|(_, value)| value)
    }

    /// The values, by ascending keys.
    pub fn into_values(self) -> impl DoubleEndedIterator<Item = V> + ExactSizeIterator {
        self.0.into_iter().map(|(_, value)| value)
    }

    /// Takes out all.
    pub fn clear(&mut self) {
        self.0.clear();
    }

    /// Takes out what `keep` refuses.
    pub fn retain(&mut self, mut keep: impl FnMut(&K, &mut V) -> bool) {
        self.0.retain_mut(|(key, value)| keep(key, value));
    }
}

impl<K: Ord, V> SortedMap<K, V> {
    /// Entries in any order; of those with the same key the last one stays. Written once for each
    /// type of entry, however they are collected.
    #[inline(never)]
    fn sorted(mut all: Vec<(K, V)>) -> Self {
        if !all.is_sorted_by(|(a, _), (b, _)| a < b) {
            all.reverse();
            sort::by(&mut all, |(a, _), (b, _)| a.cmp(b));
            all.dedup_by(|(later, _), (first, _)| later == first);
        }
        Self(all)
    }

    fn place(&self, key: &K) -> Result<usize, usize> {
        self.0.binary_search_by(|(other, _)| other.cmp(key))
    }

    /// The value of a key.
    #[must_use]
    pub fn get(&self, key: &K) -> Option<&V> {
        self.place(key).ok().map(|place| &self.0[place].1)
    }

    /// The value of a key.
    pub fn get_mut(&mut self, key: &K) -> Option<&mut V> {
        self.place(key).ok().map(|place| &mut self.0[place].1)
    }

    /// The entries with these keys, ascending.
    #[must_use]
    pub fn range(&self, keys: RangeInclusive<K>) -> &[(K, V)] {
        let start = self.0.partition_point(|(key, _)| key < keys.start());
        let end = self.0.partition_point(|(key, _)| key <= keys.end());
        &self.0[start..end.max(start)]
    }

    /// Whether there is such a key.
    #[must_use]
    pub fn contains_key(&self, key: &K) -> bool {
        self.place(key).is_ok()
    }

    /// Sets the value of a key; the one that it had.
    pub fn insert(&mut self, key: K, value: V) -> Option<V> {
        match self.place(&key) {
            Ok(place) => Some(std::mem::replace(&mut self.0[place].1, value)),
            Err(place) => {
                self.0.insert(place, (key, value));
                None
            }
        }
    }

    /// Takes a key out; its value.
    pub fn remove(&mut self, key: &K) -> Option<V> {
        self.place(key).ok().map(|place| self.0.remove(place).1)
    }

    /// The value of a key, which is made if there is none yet.
    pub fn or_insert_with(&mut self, key: K, make: impl FnOnce() -> V) -> &mut V {
        let place = match self.place(&key) {
            Ok(place) => place,
            Err(place) => {
                self.0.insert(place, (key, make()));
                place
            }
        };
        &mut self.0[place].1
    }

    /// The same with the default value.
    pub fn or_default(&mut self, key: K) -> &mut V
    where
        V: Default,
    {
        self.or_insert_with(key, V::default)
    }
}

impl<K, V> Default for SortedMap<K, V> {
    fn default() -> Self {
        Self::new()
    }
}

/// Of entries with the same key the last one stays.
impl<K: Ord, V> FromIterator<(K, V)> for SortedMap<K, V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(entries: I) -> Self {
        Self::sorted(entries.into_iter().collect())
    }
}

impl<K: Ord, V, const N: usize> From<[(K, V); N]> for SortedMap<K, V> {
    fn from(entries: [(K, V); N]) -> Self {
        entries.into_iter().collect()
    }
}

impl<K: Ord, V> Extend<(K, V)> for SortedMap<K, V> {
    fn extend<I: IntoIterator<Item = (K, V)>>(&mut self, entries: I) {
        self.0.extend(entries);
        *self = Self::sorted(std::mem::take(&mut self.0));
    }
}

impl<K, V> IntoIterator for SortedMap<K, V> {
    type Item = (K, V);
    type IntoIter = vec::IntoIter<(K, V)>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn does_what_the_standard_map_does(
            first in prop::collection::vec((0..40u8, any::<u8>()), 0..30),
            second in prop::collection::vec((0..40u8, any::<u8>()), 0..30),
            steps in prop::collection::vec((0..40u8, 0..3u8), 0..30),
        ) {
            let (mut ours, mut theirs): (SortedMap<_, _>, BTreeMap<_, _>) =
                (first.iter().copied().collect(), first.into_iter().collect());
            for (key, step) in steps {
                match step {
                    0 => prop_assert_eq!(ours.insert(key, step), theirs.insert(key, step)),
                    1 => prop_assert_eq!(ours.remove(&key), theirs.remove(&key)),
                    _ => prop_assert_eq!(ours.or_default(key), theirs.entry(key).or_default()),
                }
                prop_assert_eq!(ours.get(&key), theirs.get(&key));
            }
            ours.extend(second.iter().copied());
            theirs.extend(second);
            ours.retain(|key, value| key > value);
            theirs.retain(|key, value| key > value);
            prop_assert!(ours.iter().eq(theirs.iter()));
            prop_assert!(ours.into_values().eq(theirs.into_values()));
        }
    }
}
