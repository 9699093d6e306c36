//! Which rows are ticked. By key, so that sorting, filtering and edits elsewhere leave ticks alone.

use std::collections::BTreeSet;
use std::rc::Rc;

use super::rows::RowKey;

/// The rows that are ticked; cheap to clone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection(Rc<BTreeSet<RowKey>>);

impl Selection {
    /// Whether a row is ticked.
    #[must_use]
    pub fn contains(&self, key: RowKey) -> bool {
        self.0.contains(&key)
    }

    /// How many are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether none is.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Those that are ticked.
    pub fn iter(&self) -> impl Iterator<Item = RowKey> + '_ {
        self.0.iter().copied()
    }

    /// With these ticked, or not.
    #[must_use]
    pub fn set(&self, keys: impl IntoIterator<Item = RowKey>, ticked: bool) -> Self {
        let mut next = BTreeSet::clone(&self.0);
        for key in keys {
            if ticked {
                next.insert(key);
            } else {
                next.remove(&key);
            }
        }
        Self(Rc::new(next))
    }

    /// Those of which `keep` holds; the same selection when it holds of all.
    #[must_use]
    pub fn retain(&self, mut keep: impl FnMut(RowKey) -> bool) -> Self {
        let next: BTreeSet<RowKey> = self.iter().filter(|key| keep(*key)).collect();
        if next.len() == self.len() {
            self.clone()
        } else {
            Self(Rc::new(next))
        }
    }
}

impl FromIterator<RowKey> for Selection {
    fn from_iter<I: IntoIterator<Item = RowKey>>(keys: I) -> Self {
        Self(Rc::new(keys.into_iter().collect()))
    }
}

/// The places from one to the other, both included, whichever comes first.
pub(super) fn span(from: u32, to: u32) -> std::ops::RangeInclusive<u32> {
    from.min(to)..=from.max(to)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_set_and_taken_away_by_key() {
        let keys = [1, 2, 3].map(RowKey);
        let all = Selection::default().set(keys, true);
        let some = all.set([RowKey(2)], false);
        assert_eq!((all.len(), some.len()), (3, 2));
        assert!(!some.contains(RowKey(2)));
        assert_eq!(
            some.retain(|key| key.0 > 1),
            Selection::from_iter([RowKey(3)])
        );
    }

    #[test]
    fn a_span_goes_both_ways() {
        assert_eq!(span(5, 2), 2..=5);
        assert_eq!(span(2, 5), 2..=5);
    }
}
