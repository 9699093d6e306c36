//! Where a workspace lives: in the browser's database, or in memory where there is none.

use std::rc::Rc;

use super::indexed_db::IndexedDbStore;
use super::locks;
use crate::model::ChangeId;
use crate::workspace::{
    Appended, Change, Fold, Folded, Keeper, Opened, Opening, State, Store, StoreError,
};

/// The name of the database, of the line between tabs, and the beginning of the names of locks.
pub const NAME: &str = "lectern";

/// Connects to the browser's store.
///
/// # Errors
/// [`StoreError::Unreachable`] when the browser gives none: then [`HomeStore::in_memory`] keeps the
/// workspace as long as the page is open. [`StoreError::Newer`] when a newer app made it.
pub async fn open_store() -> Result<HomeStore, StoreError> {
    IndexedDbStore::connect(NAME).await.map(HomeStore::Browser)
}

/// Folds the journal, unless another tab is at it or there is nothing to fold. What fails is tried
/// again at the next call.
///
/// # Errors
/// When the store refused; nothing is lost by it.
pub async fn fold<S: Store>(keeper: &Keeper<S>) -> Result<(), StoreError> {
    if !keeper.can_fold() {
        return Ok(());
    }
    match locks::try_lock("lectern-fold").await {
        Some(_lock) => keeper.fold().await,
        None => Ok(()),
    }
}

/// The store of an open page.
#[derive(Debug)]
pub enum HomeStore {
    /// In the browser's database.
    Browser(IndexedDbStore),
    /// Nowhere: what the page has in memory is all there is.
    Nowhere,
}

impl HomeStore {
    /// One that lasts as long as the page is open.
    #[must_use]
    pub fn in_memory() -> Self {
        Self::Nowhere
    }
}

impl Store for HomeStore {
    async fn open(&self) -> Result<Opened, StoreError> {
        match self {
            Self::Browser(store) => store.open().await,
            Self::Nowhere => Ok(Opening::new(State::default()).finish()),
        }
    }

    async fn append(
        &self,
        seen: u64,
        rebase: impl FnOnce(&[Rc<Change>]) -> Vec<Rc<Change>>,
    ) -> Result<Appended, StoreError> {
        match self {
            Self::Browser(store) => store.append(seen, rebase).await,
            Self::Nowhere => {
                let ours = rebase(&[]);
                Ok(Appended {
                    others: Vec::new(),
                    seen: seen + ours.len() as u64,
                    ours,
                })
            }
        }
    }

    async fn read_after(&self, seen: u64) -> Result<Vec<Rc<Change>>, StoreError> {
        match self {
            Self::Browser(store) => store.read_after(seen).await,
            Self::Nowhere => Ok(Vec::new()),
        }
    }

    async fn body(&self, id: ChangeId) -> Result<Option<Rc<Change>>, StoreError> {
        match self {
            Self::Browser(store) => store.body(id).await,
            Self::Nowhere => Ok(None),
        }
    }

    async fn fold(&self, fold: Fold) -> Result<Folded, StoreError> {
        match self {
            Self::Browser(store) => store.fold(fold).await,
            Self::Nowhere => Ok(Folded::Done(fold.onto(&fold.from))),
        }
    }
}
