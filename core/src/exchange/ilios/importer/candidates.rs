//! Records that resources can stand for by what they are called, where several can be called the same.

use std::collections::{HashMap, VecDeque};
use std::hash::Hash;

use crate::model::Uuid;

/// Records that no row is about yet, by their names, in order.
#[derive(Debug)]
pub(super) struct Candidates<K>(HashMap<K, VecDeque<Uuid>>);

impl<K> Default for Candidates<K> {
    fn default() -> Self {
        Self(HashMap::new())
    }
}

impl<K: Eq + Hash> Candidates<K> {
    /// Adds a record behind others with its name.
    pub fn add(&mut self, name: K, record: Uuid) {
        self.0.entry(name).or_default().push_back(record);
    }

    /// Takes the first record with a name that is free, so that no other row finds it.
    pub fn take(&mut self, name: &K, is_free: impl Fn(Uuid) -> bool) -> Option<Uuid> {
        let records = self.0.get_mut(name)?;
        let at = records.iter().position(|record| is_free(*record))?;
        records.remove(at)
    }
}
