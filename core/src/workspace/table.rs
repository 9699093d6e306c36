//! Records of one kind in memory, by key. Records are shared, so holding one is cheap; keys ascend,
//! so every iteration has the same order.

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::model::RecordType;

/// All records of one kind.
#[derive(Clone, Debug)]
pub struct Table<R: RecordType> {
    records: BTreeMap<R::Key, Rc<R>>,
    version: u64,
}

impl<R: RecordType> Default for Table<R> {
    fn default() -> Self {
        Self {
            records: BTreeMap::new(),
            version: 0,
        }
    }
}

impl<R: RecordType> Table<R> {
    /// Returns the record with this key, or `None` if there is none.
    #[must_use]
    pub fn get(&self, key: R::Key) -> Option<&Rc<R>> {
        self.records.get(&key)
    }

    /// Returns `true` if there is a record with this key.
    #[must_use]
    pub fn contains(&self, key: R::Key) -> bool {
        self.records.contains_key(&key)
    }

    /// Iterates over all records, by key.
    pub fn iter(&self) -> impl Iterator<Item = &Rc<R>> + Clone {
        self.records.values()
    }

    /// Iterates over all records with their keys, by key.
    pub(super) fn entries(&self) -> impl Iterator<Item = (R::Key, &Rc<R>)> {
        self.records.iter().map(|(key, record)| (*key, record))
    }

    /// Returns the number of records.
    #[must_use]
    pub fn len(&self) -> usize {
        self.records.len()
    }

    /// Returns `true` if there are no records.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.records.is_empty()
    }

    /// Returns a number that grows with every edit: tables with equal versions have equal contents.
    #[must_use]
    pub const fn version(&self) -> u64 {
        self.version
    }

    /// Inserts a record under its key. Returns the record that it replaces, if any.
    pub(super) fn insert(&mut self, record: Rc<R>) -> Option<Rc<R>> {
        self.version += 1;
        self.records.insert(record.key(), record)
    }

    /// Inserts the records of another table, or replaces those that have their keys: trees are merged, not
    /// searched.
    pub(super) fn merge(&mut self, mut other: Self) {
        if other.is_empty() {
            return;
        }
        self.version += 1;
        self.records.append(&mut other.records);
    }

    /// Removes and returns the record with this key.
    pub(super) fn remove(&mut self, key: R::Key) -> Option<Rc<R>> {
        self.version += 1;
        self.records.remove(&key)
    }

    /// Replaces all records, given in any order; of several with the same key the last one wins.
    pub(super) fn refill(&mut self, records: Vec<Rc<R>>) {
        self.version += 1;
        // Collecting sorts them, which is linear if they are in order, and builds the tree at once.
        self.records = records.into_iter().map(|row| (row.key(), row)).collect();
    }
}

impl<A, B, R> Table<R>
where
    A: Copy + Ord + 'static,
    B: Copy + Ord + Default + 'static,
    R: RecordType<Key = (A, B)>,
{
    /// Iterates over the records whose key begins with this id.
    pub(super) fn starting_with(&self, first: A) -> impl Iterator<Item = &Rc<R>> + Clone {
        // The default of an id is zero, so it sorts before all others.
        self.records
            .range((first, B::default())..)
            .take_while(move |((id, _), _)| *id == first)
            .map(|(_, record)| record)
    }
}
