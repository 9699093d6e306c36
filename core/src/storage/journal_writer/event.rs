//! What a writer tells, and how far it is.

use std::rc::Rc;

use crate::storage::StoreError;
use crate::workspace::{Change, Kinds};

/// What happened to the workspace's keeping.
#[derive(Clone, Debug, PartialEq)]
pub enum WriterEvent {
    /// Changes are on the way to the store.
    Saving,
    /// Everything that was pushed is on disk.
    Saved,
    /// The store refused. The changes stay in memory; see [`JournalWriter::unsaved`](super::JournalWriter::unsaved); [`JournalWriter::drain`](super::JournalWriter::drain) tries
    /// again.
    Failed(StoreError),
    /// Other tabs changed records of these kinds.
    Changed(Kinds),
    /// These changes of ours replaced what other tabs had stored meanwhile.
    Conflicting(Vec<Rc<Change>>),
}

/// Whether everything is on disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WriterState {
    /// It is.
    Saved,
    /// Not yet.
    Saving,
    /// The store refused, and has not been asked again.
    Failed(StoreError),
}
