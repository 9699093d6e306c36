//! Edits of one command while it is being planned.

use std::collections::BTreeMap;

use super::change::Edit;
use super::command_error::CommandError;
use super::records::Records;
use super::table::Table;
use crate::model::{ExternalIdentifier, IdentifiedRecordId, Record, RecordKey, RecordType};

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

    /// Returns a copy of the record with these ids as the command has left it so far.
    ///
    /// # Errors
    /// Returns [`CommandError::NotFound`] if there is none.
    pub fn find<R: RecordType>(&self, ids: R::Key) -> Result<R, CommandError> {
        let record = self.get(R::record_key(ids));
        let record = record.as_ref().and_then(R::from_record);
        record
            .map(|record| R::clone(record))
            .ok_or(CommandError::NotFound)
    }

    /// Edits the records of a table for which `applies` returns `true`.
    pub fn update_where<R: RecordType>(
        &mut self,
        table: &Table<R>,
        applies: impl Fn(&R) -> bool,
        edit: impl Fn(&mut R),
    ) where
        Record: From<R>,
    {
        for row in table.iter() {
            // The command may have edited or removed it already.
            let Ok(mut record) = self.find::<R>(row.key()) else {
                continue;
            };
            if applies(&record) {
                edit(&mut record);
                self.put(record);
            }
        }
    }

    /// Writes a record.
    pub fn put(&mut self, record: impl Into<Record>) {
        let record = record.into();
        self.pending.insert(record.key(), Some(record));
    }

    /// Writes many records, of several with the same key the last one. This is fast if they are in order of
    /// their keys.
    pub fn put_all(&mut self, records: Vec<Record>) {
        let records = records.into_iter();
        let mut written = records.map(|row| (row.key(), Some(row))).collect();
        self.pending.append(&mut written);
    }

    /// Removes a record.
    pub fn remove(&mut self, key: RecordKey) {
        self.pending.insert(key, None);
    }

    /// Removes the identifiers that other systems have for removed records.
    fn remove_identifiers(&mut self) {
        let removed = self.pending.iter().filter(|(_, after)| after.is_none());
        let removed = removed.filter_map(|(key, _)| IdentifiedRecordId::of_record(*key));
        let identifiers = removed.flat_map(|id| self.base.identifiers_of_record(id));
        let identifiers: Vec<_> = identifiers
            .map(|row| ExternalIdentifier::record_key(row.key()))
            .collect();
        identifiers.into_iter().for_each(|key| self.remove(key));
    }

    pub(super) fn finish(mut self) -> Vec<Edit> {
        self.remove_identifiers();
        let mut edits = Vec::with_capacity(self.pending.len());
        for (key, after) in self.pending {
            let before = self.base.get(key);
            if before != after {
                edits.push(Edit { key, before, after });
            }
        }
        edits
    }
}
