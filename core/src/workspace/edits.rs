//! The edits of one command while it is being planned.

use std::collections::BTreeMap;

use super::change::Edit;
use super::records::Records;
use crate::model::{Record, RecordKey};

/// What a command reads and writes: what it reads is what it has written.
pub struct Edits<'a> {
    /// The records as they are before the command.
    pub base: &'a Records,
    pending: BTreeMap<RecordKey, Option<Record>>,
}

impl<'a> Edits<'a> {
    pub(super) fn on(base: &'a Records) -> Self {
        Self {
            base,
            pending: BTreeMap::new(),
        }
    }

    /// The record as this command leaves it.
    #[must_use]
    pub fn get(&self, key: RecordKey) -> Option<Record> {
        match self.pending.get(&key) {
            Some(pending) => pending.clone(),
            None => self.base.get(key),
        }
    }

    /// Writes a record.
    pub fn put(&mut self, record: impl Into<Record>) {
        let record = record.into();
        self.pending.insert(record.key(), Some(record));
    }

    /// Removes a record.
    pub fn remove(&mut self, key: RecordKey) {
        self.pending.insert(key, None);
    }

    pub(super) fn finish(self) -> Vec<Edit> {
        let mut edits = Vec::new();
        for (key, after) in self.pending {
            let before = self.base.get(key);
            if before != after {
                edits.push(Edit { key, before, after });
            }
        }
        edits
    }
}
