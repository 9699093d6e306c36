//! Events and state of a [`JournalWriter`](super::JournalWriter).

use std::rc::Rc;

use crate::storage::StoreError;
use crate::workspace::{Change, Kinds};

/// Events reported to the listener of a writer.
#[derive(Clone, Debug, PartialEq)]
pub enum WriterEvent {
    /// Start of writing to the store.
    Saving,
    /// All pushed changes on disk.
    Saved,
    /// Entries of this tab in the journal that were not there before, for other tabs to read.
    Appended,
    /// Write failed. The changes stay in memory, see
    /// [`JournalWriter::unsaved`](super::JournalWriter::unsaved);
    /// [`JournalWriter::drain`](super::JournalWriter::drain) tries again.
    Failed(StoreError),
    /// Records of these kinds changed by other tabs, or by a planned change; no kind if only the
    /// sync state has changed.
    Changed(Kinds),
    /// Changes of this tab that replaced values stored by other tabs meanwhile.
    Conflicting(Vec<Rc<Change>>),
}

/// Progress of writing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WriterState {
    /// All changes on disk.
    Saved,
    /// Changes waiting, or being written.
    Saving,
    /// Last write failed and not retried yet.
    Failed(StoreError),
}
