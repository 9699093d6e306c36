//! Where a workspace lives: in the browser's database, or in memory where there is none.

use std::future::ready;
use std::rc::Rc;

use super::indexed_db::IndexedDbStore;
use super::{locks, preferences, unload_guard};
use lectern_core::model::ChangeId;
use lectern_core::storage::{
    Appended, Compaction, CompactionOutcome, JournalWriter, Opened, Opening, Rebase, Store,
    StoreError, StoreFuture, StoreState,
};
use lectern_core::workspace::Change;

/// The name of the database, of the line between tabs, and the beginning of the names of locks.
pub const NAME: &str = "lectern";

/// Connects to the browser's store.
///
/// # Errors
/// [`StoreError::Unreachable`] when the browser gives none: then [`EphemeralStore`] keeps the workspace as
/// long as the page is open. [`StoreError::Newer`] when a newer app made it.
pub async fn open_store() -> Result<Box<dyn Store>, StoreError> {
    Ok(Box::new(IndexedDbStore::connect(NAME).await?))
}

/// Connects to a store that a newer app made, to show what of it can be read.
///
/// # Errors
/// When there is nothing to connect to.
pub async fn open_newer_store() -> Result<Box<dyn Store>, StoreError> {
    Ok(Box::new(ReadOnly(
        IndexedDbStore::connect_to_newer(NAME).await?,
    )))
}

/// Deletes the workspace and what the browser remembers of a person, and begins anew. Other tabs give
/// up the store.
///
/// # Errors
/// When the browser will not.
pub async fn delete_everything() -> Result<(), StoreError> {
    IndexedDbStore::delete(NAME).await?;
    unload_guard::disarm();
    preferences::clear();
    let location = gloo::utils::window().location();
    let page = location.pathname().unwrap_or_default();
    // The first page, whatever was open; a page that is there already is only loaded anew. Neither
    // fails for an address of this page itself, and if one did, the page would stay.
    let _ = location.replace(&[&page, "#/"].concat());
    let _ = location.reload();
    Ok(())
}

/// Compacts the journal, unless another tab is at it or there is nothing to compact. What fails is tried
/// again at the next call.
///
/// # Errors
/// When the store refused; nothing is lost by it.
pub async fn compact(writer: &JournalWriter) -> Result<(), StoreError> {
    if !writer.can_compact() {
        return Ok(());
    }
    match locks::try_lock("lectern-fold").await {
        Some(_lock) => writer.compact().await,
        None => Ok(()),
    }
}

/// A store that is read and not written.
#[derive(Debug)]
struct ReadOnly(IndexedDbStore);

impl Store for ReadOnly {
    fn open(&self) -> StoreFuture<'_, Opened> {
        self.0.open()
    }

    fn append<'a>(&'a self, last_seq: u64, rebase: &'a Rebase<'a>) -> StoreFuture<'a, Appended> {
        Box::pin(ready(Ok(in_memory(last_seq, rebase))))
    }

    fn read_after(&self, _: u64) -> StoreFuture<'_, Vec<Rc<Change>>> {
        Box::pin(ready(Ok(Vec::new())))
    }

    fn body(&self, id: ChangeId) -> StoreFuture<'_, Option<Rc<Change>>> {
        self.0.body(id)
    }

    fn compact(&self, compaction: Compaction) -> StoreFuture<'_, CompactionOutcome> {
        Box::pin(ready(Ok(CompactionOutcome::Done(
            compaction.onto(&compaction.from),
        ))))
    }
}

/// What is added goes nowhere, and nobody else adds anything.
fn in_memory(last_seq: u64, rebase: &Rebase<'_>) -> Appended {
    let ours = rebase(&[]);
    Appended {
        others: Vec::new(),
        last_seq: last_seq + ours.len() as u64,
        ours,
    }
}

/// No store: what the page has in memory is all there is.
#[derive(Debug)]
pub struct EphemeralStore;

impl Store for EphemeralStore {
    fn open(&self) -> StoreFuture<'_, Opened> {
        Box::pin(ready(Ok(Opening::new(StoreState::default()).finish())))
    }

    fn append<'a>(&'a self, last_seq: u64, rebase: &'a Rebase<'a>) -> StoreFuture<'a, Appended> {
        Box::pin(ready(Ok(in_memory(last_seq, rebase))))
    }

    fn read_after(&self, _: u64) -> StoreFuture<'_, Vec<Rc<Change>>> {
        Box::pin(ready(Ok(Vec::new())))
    }

    fn body(&self, _: ChangeId) -> StoreFuture<'_, Option<Rc<Change>>> {
        Box::pin(ready(Ok(None)))
    }

    fn compact(&self, compaction: Compaction) -> StoreFuture<'_, CompactionOutcome> {
        Box::pin(ready(Ok(CompactionOutcome::Done(
            compaction.onto(&compaction.from),
        ))))
    }
}
