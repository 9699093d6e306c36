//! What the workspace asks of whatever keeps it: a journal that changes are appended to, in one
//! order for all tabs, and chunks into which the journal is compacted. Everything here but the trait is
//! pure and shared by all stores; the browser's is in `platform`.

mod chunk_layout;
mod journal_writer;
#[cfg(test)]
mod memory;
mod opening;
mod rows;
mod shards;
#[cfg(test)]
mod tests;
mod trim;

use std::pin::Pin;
use std::rc::Rc;

use crate::model::{ChangeId, Record};
use crate::workspace::{Change, HistoryEntry};

pub use chunk_layout::{Chunk, ChunkLayout, Compaction};
pub use journal_writer::{JournalWriter, WriterEvent, WriterState};
#[cfg(test)]
pub use memory::MemoryStore;
pub use opening::Opening;
pub use rows::{Entry, EntryHeader, JournalPosition, StoreState, VERSION, read_change};
pub use trim::{Trim, trim};

/// Why the store did not do what was asked. Nothing of it was done.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// The device gives no more room.
    #[error("no room left")]
    Full,
    /// The browser gives no storage, or has taken it away.
    #[error("storage cannot be reached: {0}")]
    Unreachable(String),
    /// Another tab has deleted the workspace.
    #[error("deleted")]
    Deleted,
    /// Written by a newer version of the app.
    #[error("written by version {0} of the store")]
    Newer(u32),
    /// Other tabs have gone on further than the journal still tells, or in words that only opening
    /// can take in. The writer then opens again by itself.
    #[error("other tabs are too far ahead")]
    Behind,
    /// Anything else, in the browser's words.
    #[error("storage failed: {0}")]
    Failed(String),
}

/// What opening finds.
#[derive(Debug, Default)]
pub struct Opened {
    /// Every record that can be read.
    pub records: Vec<Record>,
    /// Heads of the journal, oldest first.
    pub entries: Vec<HistoryEntry>,
    /// The number of the last journal entry taken in.
    pub last_seq: u64,
    /// Texts that could not be read as records; they stay where they are.
    pub unreadable: Vec<Rc<str>>,
    /// How the records lie in chunks, and what is not compacted yet.
    pub layout: ChunkLayout,
}

/// What an append did.
#[derive(Debug, Default)]
pub struct Appended {
    /// Changes that other tabs appended before ours, oldest first.
    pub others: Vec<Rc<Change>>,
    /// Ours as they stand in the journal, after theirs.
    pub ours: Vec<Rc<Change>>,
    /// The number of the last journal entry.
    pub last_seq: u64,
}

/// What came of a compaction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CompactionOutcome {
    /// It is done; so the store stands now.
    Done(StoreState),
    /// Another tab had compacted further, or laid the chunks out anew; nothing was done.
    Superseded(StoreState),
}

/// What a store answers, when it has done what was asked.
pub type StoreFuture<'a, T> = Pin<Box<dyn Future<Output = Result<T, StoreError>> + 'a>>;

/// Keeps changes for good. Its answers are boxed, so that whoever awaits them is compiled once for
/// all stores, and small.
pub trait Store {
    /// Reads everything.
    fn open(&self) -> StoreFuture<'_, Opened>;

    /// In one transaction: reads what others appended after entry `last_seq`, hands it to `rebase`, and
    /// appends what that returns. Resolves when it is on disk. What `rebase` was handed is on disk
    /// even if the append then fails.
    fn append<'a>(&'a self, last_seq: u64, rebase: &'a Rebase<'a>) -> StoreFuture<'a, Appended>;

    /// What stands in the journal after entry `last_seq`.
    fn read_after(&self, last_seq: u64) -> StoreFuture<'_, Vec<Rc<Change>>>;

    /// The body of a change in the journal; none when it is not there any more.
    fn body(&self, id: ChangeId) -> StoreFuture<'_, Option<Rc<Change>>>;

    /// Writes chunks, and trims the journal, in one transaction.
    fn compact(&self, compaction: Compaction) -> StoreFuture<'_, CompactionOutcome>;
}

/// Takes changes of others in, and gives back those of ours that come after them.
pub type Rebase<'a> = dyn Fn(&[Rc<Change>]) -> Vec<Rc<Change>> + 'a;
