//! Decisions of the person: conflicts, refused records, comparison and repair.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use super::SyncService;
use crate::platform::{clock, ids::RandomIds};
use lectern_core::model::{Kind, Record, RecordKey};
use lectern_core::storage::StoreError;
use lectern_core::sync::{
    Context, KindAudit, SyncError, compare_again, decide, forget_absence, forget_replacement,
    forget_rewind, retry,
};
use lectern_core::workspace::{ActionLabel, Change, Conflict};

impl SyncService {
    /// Settles the conflict `shown` with `record`, which is sent like any edit. Returns `false` if that
    /// conflict is not the present one any more.
    ///
    /// # Errors
    /// Returns [`StoreError`] if it cannot be stored.
    pub async fn decide(
        self: &Rc<Self>,
        key: RecordKey,
        shown: &Conflict,
        record: Option<Record>,
        label: ActionLabel,
    ) -> Result<bool, StoreError> {
        let is_settled = Cell::new(false);
        self.commit(|context| {
            let changes = decide(context, key, shown, record.as_ref(), &label);
            is_settled.set(!changes.is_empty());
            changes
        })
        .await?;
        Ok(is_settled.get())
    }

    /// Sends records again that the server has refused.
    ///
    /// # Errors
    /// Returns [`StoreError`] if that cannot be stored.
    pub async fn retry(self: &Rc<Self>, keys: &[RecordKey]) -> Result<(), StoreError> {
        self.commit(|context| retry(context, keys).into_iter().collect())
            .await
    }

    /// Forgets that the server lacked what it had before, once the person has read it.
    ///
    /// # Errors
    /// Returns [`StoreError`] if that cannot be stored.
    pub async fn forget_rewind(self: &Rc<Self>) -> Result<(), StoreError> {
        if let Some(replica) = self.replica() {
            forget_rewind(&replica, clock::now(), &RefCell::new(RandomIds)).await?;
        }
        Ok(())
    }

    /// Forgets what others changed while this browser was away, once the person has read it.
    ///
    /// # Errors
    /// Returns [`StoreError`] if that cannot be stored.
    pub async fn forget_absence(self: &Rc<Self>) -> Result<(), StoreError> {
        if let Some(replica) = self.replica() {
            forget_absence(&replica, clock::now(), &RefCell::new(RandomIds)).await?;
        }
        Ok(())
    }

    /// Forgets that somebody has replaced the workspace, once the person has read it.
    ///
    /// # Errors
    /// Returns [`StoreError`] if that cannot be stored.
    pub async fn forget_replacement(self: &Rc<Self>) -> Result<(), StoreError> {
        if let Some(replica) = self.replica() {
            forget_replacement(&replica, clock::now(), &RefCell::new(RandomIds)).await?;
        }
        Ok(())
    }

    /// Shows what has arrived of changes whose other records have not.
    ///
    /// # Errors
    /// Returns [`SyncError`].
    pub async fn show_incomplete(&self) -> Result<(), SyncError> {
        let engine = self.engine().ok_or(SyncError::NotConnected)?;
        engine.show_incomplete().await
    }

    /// Compares the records of each kind with those of the server.
    ///
    /// # Errors
    /// Returns [`SyncError`].
    pub async fn audit(&self) -> Result<BTreeMap<Kind, KindAudit>, SyncError> {
        let engine = self.engine().ok_or(SyncError::NotConnected)?;
        engine.audit().await
    }

    /// Has everything that differs exchanged, by the tab that talks to the server.
    ///
    /// # Errors
    /// Returns [`StoreError`] if that cannot be stored.
    pub async fn repair(self: &Rc<Self>) -> Result<(), StoreError> {
        let Some(replica) = self.replica() else {
            return Ok(());
        };
        compare_again(&replica, clock::now(), &RefCell::new(RandomIds)).await?;
        if !self.is_asked_to_wait.get() {
            self.sync_now();
        }
        Ok(())
    }

    /// Returns `true` until everything has been compared and exchanged.
    #[must_use]
    pub fn is_repair_under_way(&self) -> bool {
        let connection = self.connection();
        connection.is_some_and(|connection| connection.first_pull.is_some())
    }

    /// Commits what a person has decided, which is sent at once by the tab that talks to the server,
    /// unless the server has named the time at which it is to be asked again.
    async fn commit(
        self: &Rc<Self>,
        plan: impl Fn(&Context<'_>) -> Vec<Change>,
    ) -> Result<(), StoreError> {
        let Some(replica) = self.replica() else {
            return Ok(());
        };
        let ids = RefCell::new(RandomIds);
        let plan = |workspace: &_, state: &_| {
            let context = Context {
                workspace,
                state,
                now: clock::now(),
                ids: &ids,
            };
            plan(&context)
        };
        replica.commit(plan).await?;
        if !self.is_asked_to_wait.get() {
            self.sync_now();
        }
        Ok(())
    }
}
