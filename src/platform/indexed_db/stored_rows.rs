//! Stored rows, as passed to the opening of a workspace.

use js_sys::Array;

use super::request::Responses;
use super::transaction::{CHUNKS, HEADS, JOURNAL, Transaction, after, numbered};
use super::values::{copy, number_of};
use lectern_core::model::ChangeId;
use lectern_core::storage::{EntryHeader, JournalPosition, Opening, StoreError, StoreState};

/// Keys and rows of one table, or some of them.
pub(super) struct StoredRows {
    table: &'static str,
    pub(super) keys: Array,
    rows: Array,
}

impl StoredRows {
    /// Takes the keys and the rows from the next two responses.
    pub(super) fn next(table: &'static str, responses: &mut Responses) -> Self {
        Self {
            table,
            keys: responses.next(),
            rows: responses.next(),
        }
    }

    /// Returns the position of the journal entry with the last of these headers, or `None` without
    /// a valid one.
    pub(super) fn last_header(&self) -> Option<JournalPosition> {
        let last = self.rows.get(self.rows.length().checked_sub(1)?);
        let header = EntryHeader::read(copy(&last, &mut Vec::new()))?;
        let (number, id) = (header.number, header.id);
        Some(JournalPosition { number, id })
    }

    /// Adds a row for each key, from the next responses.
    pub(super) fn answered(self, responses: &mut Responses) -> Self {
        for _ in 0..self.keys.length() {
            self.rows.push(&responses.next());
        }
        self
    }

    /// Passes one row to `opening`. Returns the id and the journal number of the change if the row
    /// is a header.
    pub(super) fn take(
        &self,
        at: u32,
        bytes: &mut Vec<u8>,
        opening: &mut Opening,
    ) -> Option<(ChangeId, u64)> {
        let key = self.keys.get(at);
        let bytes = copy(&self.rows.get(at), bytes);
        match self.table {
            CHUNKS => opening.chunk(&key.as_string().unwrap_or_default(), bytes),
            HEADS => {
                let number = number_of(&key);
                return Some((opening.header(number, bytes)?, number));
            }
            _ => opening.entry(number_of(&key), bytes),
        }
        None
    }
}

/// Requests the compacted journal entries that a state lists as quarantined, whose keys are
/// returned, and all entries that are not compacted.
pub(super) fn ask_for_journal(
    transaction: &mut Transaction,
    state: &StoreState,
) -> Result<StoredRows, StoreError> {
    let keys = Array::new();
    for number in &state.quarantined {
        if *number <= state.compacted {
            let key = numbered(*number);
            keys.push(&key);
            transaction.get(JOURNAL, &key)?;
        }
    }
    let uncompacted = after(state.compacted)?;
    transaction.keys(JOURNAL, &uncompacted)?;
    transaction.rows(JOURNAL, &uncompacted)?;
    Ok(StoredRows {
        table: JOURNAL,
        keys,
        rows: Array::new(),
    })
}
