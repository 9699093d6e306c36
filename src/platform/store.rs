//! Stores of a workspace: the browser's database, or memory if there is none.

use std::future::ready;
use std::rc::Rc;

use super::indexed_db::IndexedDbStore;
use super::{locks, preferences, unload_guard};
use lectern_core::model::ChangeId;
use lectern_core::storage::{
    Appended, Compaction, CompactionOutcome, JournalWriter, Opened, Opening, Rebase, Store,
    StoreError, StoreFuture, StoreState, SyncRow,
};
use lectern_core::workspace::Change;

/// Name of the database and of the channel between tabs, and prefix of the names of locks.
pub const NAME: &str = "lectern";

/// Connects to the browser's store.
///
/// # Errors
/// [`StoreError::Unreachable`] if the browser provides no database: [`EphemeralStore`] then stores
/// the workspace as long as the page is open. [`StoreError::Newer`] if a newer version of the app
/// created it.
pub async fn open_store() -> Result<Box<dyn Store>, StoreError> {
    Ok(Box::new(IndexedDbStore::connect(NAME).await?))
}

/// Connects to a store that a newer version of the app created, to show its readable records.
///
/// # Errors
/// Returns an error if there is no database.
pub async fn open_newer_store() -> Result<Box<dyn Store>, StoreError> {
    Ok(Box::new(ReadOnly(
        IndexedDbStore::connect_to_newer(NAME).await?,
    )))
}

/// Deletes the workspace and the preferences in this browser, and reloads the app. Other tabs close
/// the store.
///
/// # Errors
/// Returns an error if the browser refuses.
pub async fn delete_everything() -> Result<(), StoreError> {
    IndexedDbStore::delete(NAME).await?;
    unload_guard::disarm();
    preferences::clear();
    let location = gloo::utils::window().location();
    let page = location.pathname().unwrap_or_default();
    // Goes to the first page, which needs a reload if it is open already. Neither call fails for an
    // address of this page itself; if one did, the page would stay.
    let _ = location.replace(&[&page, "#/"].concat());
    let _ = location.reload();
    Ok(())
}

/// Compacts the journal, unless another tab does so or there is nothing to compact. A failed
/// compaction is repeated at the next call.
///
/// # Errors
/// Returns an error if the store refuses; no data is lost.
pub async fn compact(writer: &JournalWriter) -> Result<(), StoreError> {
    if !writer.can_compact() {
        return Ok(());
    }
    match locks::try_lock("lectern-fold").await {
        Some(_lock) => writer.compact().await,
        None => Ok(()),
    }
}

/// Store that is read and never written.
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

    fn sync_rows(&self) -> StoreFuture<'_, Vec<SyncRow>> {
        Box::pin(ready(Ok(Vec::new())))
    }

    fn write_sync_rows(&self, _: Vec<SyncRow>, _: Option<u64>) -> StoreFuture<'_, ()> {
        Box::pin(ready(Ok(())))
    }

    fn compact(&self, compaction: Compaction) -> StoreFuture<'_, CompactionOutcome> {
        Box::pin(ready(Ok(CompactionOutcome::Done(
            compaction.onto(&compaction.from),
        ))))
    }
}

/// Returns the result of an append that stores nothing, without changes from other tabs.
fn in_memory(last_seq: u64, rebase: &Rebase<'_>) -> Appended {
    let ours = rebase(&[]);
    Appended {
        others: Vec::new(),
        last_seq: last_seq + ours.len() as u64,
        ours,
    }
}

/// Store that stores nothing: the workspace exists only in the memory of the page.
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

    fn sync_rows(&self) -> StoreFuture<'_, Vec<SyncRow>> {
        Box::pin(ready(Ok(Vec::new())))
    }

    fn write_sync_rows(&self, _: Vec<SyncRow>, _: Option<u64>) -> StoreFuture<'_, ()> {
        Box::pin(ready(Ok(())))
    }

    fn compact(&self, compaction: Compaction) -> StoreFuture<'_, CompactionOutcome> {
        Box::pin(ready(Ok(CompactionOutcome::Done(
            compaction.onto(&compaction.from),
        ))))
    }
}
