//! Dense indices of ids and other values of records.
//!
//! Indices are assigned in the order in which values are added and never change, so that an engine
//! can be fed with further records without being built anew.

use std::collections::BTreeMap;
use std::marker::PhantomData;

use crate::model::{PersonId, RoomId};
use crate::planning::{DenseIndex, PersonIndex, RoomIndex};

/// Indices of people.
pub type PersonIndices = DenseIndices<PersonId, PersonIndex>;

/// Indices of rooms.
pub type RoomIndices = DenseIndices<RoomId, RoomIndex>;

/// Distinct values, each with an index of type `I`.
#[derive(Clone, Debug)]
pub struct DenseIndices<T, I> {
    /// By index, from [`DenseIndex::FIRST`] on.
    values: Vec<T>,
    positions: BTreeMap<T, u32>,
    index: PhantomData<I>,
}

impl<T, I> Default for DenseIndices<T, I> {
    fn default() -> Self {
        Self {
            values: Vec::new(),
            positions: BTreeMap::new(),
            index: PhantomData,
        }
    }
}

impl<T: Clone + Ord, I: DenseIndex> DenseIndices<T, I> {
    /// Adds a value unless it is among the others, and returns its index.
    pub fn insert(&mut self, value: T) -> I {
        let next = self.values.len() as u32;
        let values = &mut self.values;
        let position = self.positions.entry(value).or_insert_with_key(|value| {
            values.push(value.clone());
            next
        });
        I::from_u32(I::FIRST + *position)
    }

    /// Returns the index of a value, or `None` if it has none.
    #[must_use]
    pub fn index_of(&self, value: &T) -> Option<I> {
        let position = self.positions.get(value)?;
        Some(I::from_u32(I::FIRST + position))
    }

    /// Returns the value with an index, or `None` if the index is reserved or has not been assigned.
    #[must_use]
    pub fn get(&self, index: I) -> Option<&T> {
        let position = index.to_u32().checked_sub(I::FIRST)?;
        self.values.get(position as usize)
    }

    /// Iterates over the values in the order of their indices.
    pub fn iter(&self) -> impl Iterator<Item = (I, &T)> {
        (I::FIRST..).map(I::from_u32).zip(&self.values)
    }

    /// Returns the number of values.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.values.len()
    }

    /// Returns `true` if there are no values.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.values.is_empty()
    }
}

impl<T: Clone + Ord, I: DenseIndex> FromIterator<T> for DenseIndices<T, I> {
    fn from_iter<V: IntoIterator<Item = T>>(values: V) -> Self {
        let mut indices = Self::default();
        for value in values {
            indices.insert(value);
        }
        indices
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn an_index_stands_for_its_value_for_good(values in prop::collection::vec(0..20_u128, 0..60)) {
            let mut rooms = RoomIndices::default();
            let mut assigned = BTreeMap::new();
            for bits in values {
                let room = RoomId::from_bits(bits);
                let index = rooms.insert(room);
                prop_assert!(!index.is_none());
                prop_assert_eq!(*assigned.entry(room).or_insert(index), index);
            }
            for (room, index) in &assigned {
                prop_assert_eq!(rooms.get(*index), Some(room));
                prop_assert_eq!(rooms.index_of(room), Some(*index));
            }
            prop_assert_eq!(rooms.len(), assigned.len());
            prop_assert!(rooms.iter().all(|(index, room)| assigned.get(room) == Some(&index)));
            prop_assert_eq!(rooms.get(RoomIndex::NONE), None);
        }
    }
}
