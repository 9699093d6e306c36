//! Edits of one command while it is being planned.

use std::collections::BTreeMap;

use super::change::Edit;
use super::records::Records;
use crate::model::{Record, RecordKey};

/// Records as a command sees them: reads return what the command has already written.
pub struct Edits<'a> {
    /// Records before the command.
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

    /// Returns the record as the command has left it so far, or `None` if there is none.
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
