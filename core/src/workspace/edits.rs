//! The edits of one command while it is being planned.

use super::change::Edit;
use super::records::Records;
use super::table::{Row, Rows};
use crate::model::{Record, RecordKey};

/// What a command reads and writes: what it reads is what it has written.
pub struct Edits<'a> {
    /// The records as they are before the command.
    pub base: &'a Records,
    pending: Rows,
}

impl<'a> Edits<'a> {
    pub(super) fn on(base: &'a Records) -> Self {
        Self {
            base,
            pending: Rows::default(),
        }
    }

    /// The record as this command leaves it.
    #[must_use]
    pub fn get(&self, key: RecordKey) -> Option<Record> {
        match self.pending.get(key) {
            Some(pending) => pending.record.clone(),
            None => self.base.get(key),
        }
    }

    /// Writes a record.
    pub fn put(&mut self, record: impl Into<Record>) {
        let record = record.into();
        self.pending.put(Row::new(record.key(), Some(record)));
    }

    /// Removes a record.
    pub fn remove(&mut self, key: RecordKey) {
        self.pending.put(Row::new(key, None));
    }

    pub(super) fn finish(self) -> Vec<Edit> {
        let mut edits = Vec::new();
        for row in self.pending.iter() {
            let (key, after) = (row.key(), row.record.clone());
            let before = self.base.get(key);
            if before != after {
                edits.push(Edit { key, before, after });
            }
        }
        edits
    }
}
