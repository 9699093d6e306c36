//! Where a workspace lives: in the browser's database, or in memory where there is none.

use std::future::ready;
use std::rc::Rc;

use super::indexed_db::IndexedDbStore;
use super::locks;
use crate::model::ChangeId;
use crate::workspace::{
    Answer, Appended, Change, Fold, Folded, Keeper, Opened, Opening, Rebase, State, Store,
    StoreError,
};

/// The name of the database, of the line between tabs, and the beginning of the names of locks.
pub const NAME: &str = "lectern";

/// Connects to the browser's store.
///
/// # Errors
/// [`StoreError::Unreachable`] when the browser gives none: then [`Nowhere`] keeps the workspace as
/// long as the page is open. [`StoreError::Newer`] when a newer app made it.
pub async fn open_store() -> Result<Box<dyn Store>, StoreError> {
    Ok(Box::new(IndexedDbStore::connect(NAME).await?))
}

/// Folds the journal, unless another tab is at it or there is nothing to fold. What fails is tried
/// again at the next call.
///
/// # Errors
/// When the store refused; nothing is lost by it.
pub async fn fold(keeper: &Keeper) -> Result<(), StoreError> {
    if !keeper.can_fold() {
        return Ok(());
    }
    match locks::try_lock("lectern-fold").await {
        Some(_lock) => keeper.fold().await,
        None => Ok(()),
    }
}

/// No store: what the page has in memory is all there is.
#[derive(Debug)]
pub struct Nowhere;

impl Store for Nowhere {
    fn open(&self) -> Answer<'_, Opened> {
        Box::pin(ready(Ok(Opening::new(State::default()).finish())))
    }

    fn append<'a>(&'a self, seen: u64, rebase: &'a Rebase<'a>) -> Answer<'a, Appended> {
        let ours = rebase(&[]);
        Box::pin(ready(Ok(Appended {
            others: Vec::new(),
            seen: seen + ours.len() as u64,
            ours,
        })))
    }

    fn read_after(&self, _: u64) -> Answer<'_, Vec<Rc<Change>>> {
        Box::pin(ready(Ok(Vec::new())))
    }

    fn body(&self, _: ChangeId) -> Answer<'_, Option<Rc<Change>>> {
        Box::pin(ready(Ok(None)))
    }

    fn fold(&self, fold: Fold) -> Answer<'_, Folded> {
        Box::pin(ready(Ok(Folded::Done(fold.onto(&fold.from)))))
    }
}
