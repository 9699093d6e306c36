//! Rows that were read, and what they say to the opening of a workspace.

use js_sys::Array;

use super::request::Responses;
use super::transaction::{CHUNKS, HEADS, JOURNAL, Transaction, after, numbered};
use super::values::{copy, number_of};
use lectern_core::model::ChangeId;
use lectern_core::storage::{EntryHeader, JournalPosition, Opening, StoreError, StoreState};

/// Rows of one table, or some of them.
pub(super) struct StoredRows {
    table: &'static str,
    pub(super) keys: Array,
    rows: Array,
}

impl StoredRows {
    /// As the next two responses have them.
    pub(super) fn next(table: &'static str, responses: &mut Responses) -> Self {
        Self {
            table,
            keys: responses.next(),
            rows: responses.next(),
        }
    }

    /// The entry of the last of these headers.
    pub(super) fn last_header(&self) -> Option<JournalPosition> {
        let last = self.rows.get(self.rows.length().checked_sub(1)?);
        let header = EntryHeader::read(copy(&last, &mut Vec::new()))?;
        let (number, id) = (header.number, header.id);
        Some(JournalPosition { number, id })
    }

    /// With a row to each key, as the next responses have them.
    pub(super) fn answered(self, responses: &mut Responses) -> Self {
        for _ in 0..self.keys.length() {
            self.rows.push(&responses.next());
        }
        self
    }

    /// Hands one row to `opening`. Returns the change that a header is about, and its number.
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

/// Asks for the entries of the journal that a state has set quarantined, the keys of which it returns, and
/// for those that are not compacted.
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
