//! Workspace, store and sync state of one browser, which change together.

use std::cell::{Ref, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::state::{SyncState, shard_of};
use crate::model::{RecordKey, to_json};
use crate::storage::{JournalWriter, NumberedChange, StoreError, SyncRow};
use crate::workspace::{Change, Connection, RecordSync, Workspace};

/// Prefix of the names of all rows.
const PREFIX: &str = "sync/";
/// Name of the row that holds everything but the states of records.
const HEAD: &str = "sync/head";
/// Number of journal entries after which a snapshot is due.
const ENTRIES_BEFORE_SNAPSHOT: u64 = 32;

/// Row [`HEAD`].
#[derive(Serialize, Deserialize)]
struct Head {
    connection: Option<Connection>,
    seq: u64,
}

/// Workspace with its store and its sync state.
pub struct Replica {
    writer: Rc<JournalWriter>,
    state: RefCell<SyncState>,
    /// Number of the last journal entry in the snapshot; `None` before the first.
    saved: RefCell<Option<u64>>,
}

impl Replica {
    /// Opens the sync state of a workspace.
    ///
    /// # Errors
    /// Returns [`StoreError`] if the store cannot be read.
    pub async fn open(writer: Rc<JournalWriter>) -> Result<Self, StoreError> {
        let rows = writer.store().sync_rows().await?;
        let (state, saved) = read_rows(&rows, writer.last_seq());
        let replica = Self {
            writer,
            state: RefCell::new(state),
            saved: RefCell::new(saved),
        };
        replica.refresh().await?;
        replica.find_unsent();
        Ok(replica)
    }

    /// Returns the writer of the workspace.
    #[must_use]
    pub const fn writer(&self) -> &Rc<JournalWriter> {
        &self.writer
    }

    /// Returns the sync state as of the last call of [`Replica::refresh`] or [`Replica::commit`].
    pub fn state(&self) -> Ref<'_, SyncState> {
        self.state.borrow()
    }

    /// Returns the workspace.
    pub fn workspace(&self) -> Ref<'_, Workspace> {
        self.writer.workspace().borrow()
    }

    /// Includes the journal entries that this and other tabs have written.
    ///
    /// # Errors
    /// Returns [`StoreError`] if the store cannot be read.
    pub async fn refresh(&self) -> Result<(), StoreError> {
        let seq = self.state.borrow().seq();
        match self.writer.store().read_after(seq).await {
            Ok(changes) => {
                let mut state = self.state.borrow_mut();
                for (number, change) in (seq + 1..).zip(&changes) {
                    state.include(number, change);
                }
                Ok(())
            }
            Err(StoreError::Behind) => {
                self.lose_track();
                Ok(())
            }
            Err(error) => Err(error),
        }
    }

    /// Writes the changes that `plan` returns, in one transaction with everything that waits to be
    /// written. `plan` sees all records and states up to that point.
    ///
    /// # Errors
    /// Returns [`StoreError`] if nothing could be written.
    pub async fn commit(
        &self,
        plan: impl Fn(&Workspace, &SyncState) -> Vec<Change>,
    ) -> Result<(), StoreError> {
        loop {
            let seen = self.state.borrow().seq();
            let plan = |workspace: &Workspace, unseen: &[NumberedChange]| {
                let mut state = self.state.borrow_mut();
                for (number, change) in unseen {
                    state.include(*number, change);
                }
                plan(workspace, &state)
            };
            match self.writer.commit(seen, &plan).await {
                Ok(planned) => {
                    let mut state = self.state.borrow_mut();
                    for (number, change) in &planned {
                        state.include(*number, change);
                    }
                    return Ok(());
                }
                Err(StoreError::Behind) => self.lose_track(),
                Err(error) => {
                    // Entries that were not written may be included.
                    self.reload().await?;
                    return Err(error);
                }
            }
        }
    }

    async fn reload(&self) -> Result<(), StoreError> {
        let rows = self.writer.store().sync_rows().await?;
        let (state, saved) = read_rows(&rows, self.writer.last_seq());
        self.state.replace(state);
        self.saved.replace(saved);
        self.refresh().await?;
        self.find_unsent();
        Ok(())
    }

    /// Finds the records that the remote has not been told of; see [`SyncState::find_unsent`].
    pub fn find_unsent(&self) {
        let workspace = self.workspace();
        self.state.borrow_mut().find_unsent(workspace.records());
    }

    fn lose_track(&self) {
        self.state
            .borrow_mut()
            .forget_records(self.writer.last_seq());
    }

    /// Returns `true` if the journal has grown so long that a snapshot should be stored.
    #[must_use]
    pub fn is_snapshot_due(&self) -> bool {
        let seq = self.state.borrow().seq();
        let saved = *self.saved.borrow();
        saved.is_none_or(|saved| seq >= saved + ENTRIES_BEFORE_SNAPSHOT)
    }

    /// Stores a snapshot of the sync state, so that the journal can be trimmed.
    ///
    /// # Errors
    /// Returns [`StoreError`] if it could not be written; the one before then still holds.
    pub async fn save_snapshot(&self) -> Result<(), StoreError> {
        let (rows, seq, is_connected) = {
            let mut state = self.state.borrow_mut();
            let rows = rows_of(&state);
            // Marked again below if the rows cannot be written.
            let touched = std::mem::take(&mut state.touched);
            let is_connected = state.connection().is_some();
            ((rows, touched), state.seq(), is_connected)
        };
        let (rows, touched) = rows;
        let synced = is_connected.then_some(seq);
        match self.writer.store().write_sync_rows(rows, synced).await {
            Ok(()) => {
                self.saved.replace(Some(seq));
                Ok(())
            }
            Err(error) => {
                self.state.borrow_mut().touched.extend(touched);
                Err(error)
            }
        }
    }
}

/// Reads a snapshot, or returns an empty state without one. A snapshot that cannot be read counts as
/// lost, so that everything is compared again.
fn read_rows(rows: &[SyncRow], last_seq: u64) -> (SyncState, Option<u64>) {
    let head = rows.iter().find(|row| row.name == HEAD);
    let head = head.and_then(|row| serde_json::from_slice::<Head>(&row.bytes).ok());
    let Some(Head { connection, seq }) = head else {
        return (SyncState::new(None, BTreeMap::new(), last_seq), None);
    };
    let mut records = BTreeMap::new();
    let mut is_complete = true;
    for row in rows.iter().filter(|row| row.name != HEAD) {
        match serde_json::from_slice::<Vec<(RecordKey, RecordSync)>>(&row.bytes) {
            Ok(read) => records.extend(read),
            Err(_) => is_complete = false,
        }
    }
    let mut state = SyncState::new(connection, records, seq);
    if !is_complete {
        state.forget_records(last_seq);
    }
    (state, Some(seq))
}

/// Returns the rows that differ from those of the last snapshot.
fn rows_of(state: &SyncState) -> Vec<SyncRow> {
    let mut shards: BTreeMap<u8, Vec<(RecordKey, &RecordSync)>> = state
        .touched
        .iter()
        .map(|shard| (*shard, Vec::new()))
        .collect();
    if !shards.is_empty() {
        for (key, record) in state.records() {
            if let Some(shard) = shards.get_mut(&shard_of(key)) {
                shard.push((key, record));
            }
        }
    }
    let head = Head {
        connection: state.connection().cloned(),
        seq: state.seq(),
    };
    let mut rows = vec![SyncRow {
        name: HEAD.to_owned(),
        bytes: to_json(&head),
    }];
    rows.extend(shards.into_iter().map(|(shard, records)| SyncRow {
        name: format!("{PREFIX}{shard}"),
        bytes: if records.is_empty() {
            Vec::new()
        } else {
            to_json(&records)
        },
    }));
    rows
}
