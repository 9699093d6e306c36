//! Persistence of the workspace: a journal to which changes are appended, in one order for all
//! tabs, and chunks into which the journal is compacted. Apart from [`Store`], everything here is
//! pure and shared by all stores; the browser's store is in `platform`.

mod body_encoder;
mod chunk_layout;
mod journal_writer;
mod memory;
mod opening;
mod rows;
mod shards;
#[cfg(test)]
mod tests;
mod trim;
mod yield_now;

use std::pin::Pin;
use std::rc::Rc;

use serde::{Deserialize, Serialize};

use crate::model::{ChangeId, Record};
use crate::workspace::{Change, HistoryEntry};

pub use body_encoder::BodyEncoder;
pub use chunk_layout::{Chunk, ChunkLayout, Compaction};
pub use journal_writer::{JournalWriter, NumberedChange, Plan, WriterEvent, WriterState};
pub use memory::MemoryStore;
pub use opening::Opening;
pub use rows::{Entry, EntryHeader, JournalPosition, StoreState, VERSION, read_change};
pub(crate) use shards::shard_hash;
pub use trim::{Trim, trim};
#[cfg(test)]
pub(crate) use yield_now::yield_now;

/// Reasons why a store operation failed. A failed operation has no effect.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
pub enum StoreError {
    /// Storage quota of the device or browser used up.
    #[error("no room left")]
    Full,
    /// Storage not available: the browser does not offer it, or has revoked it.
    #[error("storage cannot be reached: {0}")]
    Unreachable(String),
    /// Workspace deleted by another tab.
    #[error("deleted")]
    Deleted,
    /// Data written by a newer version of the app; the field is that version.
    #[error("written by version {0} of the store")]
    Newer(u32),
    /// Tab too far behind other tabs: entries that it needs have been trimmed from the journal, or
    /// a change can only be read by opening the store. The writer then reopens the store itself.
    #[error("other tabs are too far ahead")]
    Behind,
    /// Any other error, with the browser's message.
    #[error("storage failed: {0}")]
    Failed(String),
}

/// Contents of a store as read by [`Store::open`].
#[derive(Debug, Default)]
pub struct Opened {
    /// All readable records.
    pub records: Vec<Record>,
    /// Headers of the journal entries, oldest first.
    pub entries: Vec<HistoryEntry>,
    /// Number of the last journal entry included.
    pub last_seq: u64,
    /// Texts that could not be read as records. They are not removed from the store.
    pub unreadable: Vec<Rc<str>>,
    /// Distribution of the records over chunks, and the journal entries that are not compacted yet.
    pub layout: ChunkLayout,
}

/// Result of [`Store::append`].
#[derive(Debug, Default)]
pub struct Appended {
    /// Changes that other tabs appended before those of this tab, oldest first.
    pub others: Vec<Rc<Change>>,
    /// Changes of this tab as written to the journal, rebased on those of the other tabs.
    pub ours: Vec<Rc<Change>>,
    /// Number of the last journal entry.
    pub last_seq: u64,
}

/// Row of the sync state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SyncRow {
    /// Name of the row.
    pub name: String,
    /// Bytes of the row; empty to delete it.
    pub bytes: Vec<u8>,
}

/// Result of [`Store::compact`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CompactionOutcome {
    /// Compaction written; the field is the new state of the store.
    Done(StoreState),
    /// Nothing written, because another tab had compacted further or changed the number of shards;
    /// the field is the present state of the store.
    Superseded(StoreState),
}

/// Future returned by the operations of a [`Store`].
pub type StoreFuture<'a, T> = Pin<Box<dyn Future<Output = Result<T, StoreError>> + 'a>>;

/// Durable storage of changes. The futures are boxed so that code awaiting them is compiled once
/// for all stores and stays small.
pub trait Store {
    /// Reads the whole store.
    fn open(&self) -> StoreFuture<'_, Opened>;

    /// Prepares a large change that will be appended, so that appending it takes less time at once.
    fn prepare(&self, _change: Rc<Change>) -> StoreFuture<'_, ()> {
        Box::pin(async { Ok(()) })
    }

    /// Appends changes in one transaction: reads the changes that other tabs appended after entry
    /// `last_seq`, passes them to `rebase`, and appends the changes it returns. Resolves when they
    /// are on disk. The changes passed to `rebase` are on disk even if the append then fails.
    fn append<'a>(&'a self, last_seq: u64, rebase: &'a Rebase<'a>) -> StoreFuture<'a, Appended>;

    /// Returns the changes in the journal after entry `last_seq`.
    fn read_after(&self, last_seq: u64) -> StoreFuture<'_, Vec<Rc<Change>>>;

    /// Returns the body of a change in the journal, or `None` if it has been trimmed.
    fn body(&self, id: ChangeId) -> StoreFuture<'_, Option<Rc<Change>>>;

    /// Returns the rows of the sync state.
    fn sync_rows(&self) -> StoreFuture<'_, Vec<SyncRow>>;

    /// Writes rows of the sync state in one transaction, and the number of the last journal entry
    /// that they include. Later entries stay in the journal. `None` without a remote.
    fn write_sync_rows(&self, rows: Vec<SyncRow>, synced: Option<u64>) -> StoreFuture<'_, ()>;

    /// Writes chunks and trims the journal, in one transaction.
    fn compact(&self, compaction: Compaction) -> StoreFuture<'_, CompactionOutcome>;
}

/// Callback that applies changes of other tabs and returns the changes of this tab to append after
/// them.
pub type Rebase<'a> = dyn Fn(&[Rc<Change>]) -> Vec<Rc<Change>> + 'a;
