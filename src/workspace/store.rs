//! What the workspace asks of whatever keeps it: a journal that changes are appended to, in one
//! order for all tabs, and chunks into which the journal is folded. The browser's is in `platform`.

use std::rc::Rc;

use super::change::Change;
use super::history::HistoryEntry;
use crate::model::{ChangeId, Record};

/// Why the store did not do what was asked. Nothing of it was done.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// The device gives no more room.
    #[error("no room left")]
    Full,
    /// The browser gives no storage, or has taken it away.
    #[error("storage cannot be reached: {0}")]
    Unreachable(String),
    /// Written by a newer version of the app.
    #[error("written by version {0} of the store")]
    Newer(u32),
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
    pub seen: u64,
    /// Texts that could not be read as records; they stay where they are.
    pub unreadable: Vec<String>,
}

/// What an append did.
#[derive(Debug, Default)]
pub struct Appended {
    /// Changes that other tabs appended before ours, oldest first.
    pub others: Vec<Rc<Change>>,
    /// Ours as they stand in the journal, after theirs.
    pub ours: Vec<Rc<Change>>,
    /// The number of the last journal entry.
    pub seen: u64,
}

/// Keeps changes for good.
pub trait Store {
    /// Reads everything.
    fn open(&self) -> impl Future<Output = Result<Opened, StoreError>>;

    /// In one transaction: reads what others appended after entry `seen`, hands it to `rebase`, and
    /// appends what that returns. Resolves when it is on disk.
    fn append(
        &self,
        seen: u64,
        rebase: impl FnOnce(&[Rc<Change>]) -> Vec<Rc<Change>>,
    ) -> impl Future<Output = Result<Appended, StoreError>>;

    /// The body of a change in the journal.
    fn body(&self, id: ChangeId) -> impl Future<Output = Result<Option<Rc<Change>>, StoreError>>;
}
