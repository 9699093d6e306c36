//! Rounds of pulling and pushing. A round can end at any point, by an error or because its future is
//! dropped, and the next one goes on from what is stored.

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::rc::Rc;

use super::context::Context;
use super::couchdb::{Access, CouchDb, Page, Received};
use super::first_pull;
use super::pull::{Show, receive};
use super::replica::Replica;
use super::state::SyncState;
use super::transport::Transport;
use crate::model::{IdGenerator, Instant, RecordKey};
use crate::workspace::{
    Change, Connection, ConnectionUpdate, FirstPull, Rewind, SyncUpdate, Workspace,
};

mod absence;
mod access;
mod checkpoint;
mod report;
mod sending;

pub use report::{RoundReport, SyncError};

/// Number of times that a round pulls and pushes while others keep writing.
const TURNS: u32 = 5;

/// Engine that keeps one workspace and one remote in step.
pub struct Engine<T> {
    remote: CouchDb<T>,
    replica: Rc<Replica>,
    ids: Box<RefCell<dyn IdGenerator>>,
    now: fn() -> Instant,
    /// Checkpoint that the remote is known to have; `None` until it was asked.
    checkpoint: RefCell<Option<Option<String>>>,
    /// `true` once a round has left a checkpoint, before the first change that it makes.
    has_left_checkpoint: Cell<bool>,
    /// Records received since a comparison began; `None` if none is under way.
    seen: RefCell<Option<BTreeSet<RecordKey>>>,
    /// Access rights of the account; `None` until they were asked for.
    access: Cell<Option<Access>>,
    /// Time since which nothing was exchanged, if that is long ago.
    away_since: Cell<Option<Instant>>,
}

impl<T: Transport> Engine<T> {
    /// Creates the engine of a connected workspace.
    pub fn new(
        remote: CouchDb<T>,
        replica: Rc<Replica>,
        ids: Box<RefCell<dyn IdGenerator>>,
        now: fn() -> Instant,
    ) -> Self {
        Self {
            remote,
            replica,
            ids,
            now,
            checkpoint: RefCell::default(),
            has_left_checkpoint: Cell::default(),
            seen: RefCell::default(),
            access: Cell::default(),
            away_since: Cell::default(),
        }
    }

    /// Returns the workspace with its sync state.
    #[must_use]
    pub const fn replica(&self) -> &Rc<Replica> {
        &self.replica
    }

    /// Returns the remote.
    #[must_use]
    pub const fn remote(&self) -> &CouchDb<T> {
        &self.remote
    }

    /// Receives everything new and sends everything that waits.
    ///
    /// # Errors
    /// Returns [`SyncError`]. What has been done until then stays done.
    pub async fn round(&self) -> Result<RoundReport, SyncError> {
        self.round_reporting(|| ()).await
    }

    /// As [`round`](Self::round). Calls `on_contact` once the remote has answered, which it need not be
    /// asked for after a round that succeeded.
    ///
    /// # Errors
    /// Returns [`SyncError`]. What has been done until then stays done.
    pub async fn round_reporting(
        &self,
        on_contact: impl FnOnce(),
    ) -> Result<RoundReport, SyncError> {
        let outcome = self.exchange(on_contact).await;
        if outcome.is_err() {
            // A server that was away may have been restored from a backup, and an account may have
            // other roles since.
            self.checkpoint.replace(None);
            self.access.set(None);
        }
        outcome
    }

    async fn exchange(&self, on_contact: impl FnOnce()) -> Result<RoundReport, SyncError> {
        self.replica.refresh().await?;
        let was_rewound = self.check_remote().await?;
        on_contact();
        self.has_left_checkpoint.set(false);
        self.check_access().await?;
        self.begin_absence();
        let mut was_overtaken = true;
        for _ in 0..TURNS {
            self.pull().await?;
            was_overtaken = self.push().await?;
            if !was_overtaken {
                break;
            }
        }
        if self.has_left_checkpoint.get() {
            self.leave_checkpoint().await?;
        }
        self.remember_access().await?;
        self.remember_exchange().await?;
        if self.replica.is_snapshot_due() {
            self.replica.save_snapshot().await?;
        }
        Ok(RoundReport {
            was_rewound,
            is_read_only: self.is_read_only(),
            was_overtaken,
        })
    }

    /// Waits until the remote has something new, or for most of a minute.
    ///
    /// # Errors
    /// Returns [`SyncError`].
    pub async fn listen(&self) -> Result<(), SyncError> {
        let connection = self.connection()?;
        Ok(self.remote.listen(connection.since.as_deref()).await?)
    }

    /// Shows the records that have arrived of changes that are not complete.
    ///
    /// # Errors
    /// Returns [`SyncError`].
    pub async fn show_incomplete(&self) -> Result<(), SyncError> {
        self.receive(&[], Show::Everything).await
    }

    /// Receives versions without a place in the feed.
    async fn receive(&self, versions: &[Received], show: Show) -> Result<(), SyncError> {
        self.commit(|context| match context.state.connection() {
            Some(connection) => receive(context, versions, connection.clone(), show),
            None => Vec::new(),
        })
        .await
    }

    async fn compare_after(&self, rewind: Rewind) -> Result<(), SyncError> {
        self.seen.replace(None);
        self.advance(|connection| {
            connection.since = None;
            connection.first_pull = Some(FirstPull::Compare);
            connection.rewind = Some(rewind);
        })
        .await
    }

    fn connection(&self) -> Result<Connection, SyncError> {
        let state = self.replica.state();
        state.connection().cloned().ok_or(SyncError::NotConnected)
    }

    async fn commit(&self, plan: impl Fn(&Context<'_>) -> Vec<Change>) -> Result<(), SyncError> {
        let plan = |workspace: &Workspace, state: &SyncState| {
            plan(&Context {
                workspace,
                state,
                now: (self.now)(),
                ids: &*self.ids,
            })
        };
        Ok(self.replica.commit(plan).await?)
    }

    /// Changes the connection as it is at that moment: other tabs may have changed it as well.
    async fn advance(&self, change: impl Fn(&mut Connection)) -> Result<(), SyncError> {
        self.commit(|context| {
            let Some(mut connection) = context.state.connection().cloned() else {
                return Vec::new();
            };
            change(&mut connection);
            let update = SyncUpdate {
                connection: Some(ConnectionUpdate::Advance(connection)),
                records: Vec::new(),
            };
            vec![context.silent(Vec::new(), update)]
        })
        .await
    }

    /// Receives pages until there is nothing new.
    async fn pull(&self) -> Result<(), SyncError> {
        loop {
            let mut connection = self.connection()?;
            let is_comparison = connection.first_pull == Some(FirstPull::Compare);
            if is_comparison && self.seen.borrow().is_none() {
                // What was seen before is not known any more.
                connection.since = None;
                self.seen.replace(Some(BTreeSet::new()));
            }
            let page = self.remote.changes(connection.since.as_deref()).await?;
            let is_last = page.is_last;
            self.take_page(page, &connection).await?;
            if is_last {
                return Ok(());
            }
        }
    }

    async fn take_page(&self, page: Page, connection: &Connection) -> Result<(), SyncError> {
        let first_pull = connection.first_pull;
        let is_comparison = first_pull == Some(FirstPull::Compare);
        let mut seen = self.seen.borrow_mut().take().unwrap_or_default();
        if is_comparison {
            seen.extend(page.documents.iter().filter_map(|received| match received {
                Received::Version(key, ..) => Some(*key),
                Received::Unreadable(id) => id.parse().ok(),
                Received::Foreign => None,
            }));
        }
        let is_same = connection.since.as_ref() == Some(&page.since);
        let has_held = self
            .replica
            .state()
            .open()
            .any(|(_, state)| state.held.is_some());
        if is_same && first_pull.is_none() && !has_held {
            return Ok(());
        }
        if !page.documents.is_empty() {
            self.leave_first_checkpoint().await?;
        }
        let plan = |context: &Context<'_>| {
            let present = context.state.connection();
            // The person may have asked for a comparison meanwhile, which begins with the first page.
            match present.filter(|present| present.first_pull == first_pull) {
                Some(present) => {
                    let after = Connection {
                        since: Some(page.since.clone()),
                        absence_under_way: self.absence_under_way(present),
                        ..present.clone()
                    };
                    receive(context, &page.documents, after, Show::Complete)
                }
                None => Vec::new(),
            }
        };
        self.commit(plan).await?;
        match first_pull {
            Some(first_pull) if page.is_last => {
                self.commit(|context| first_pull::end(context, first_pull, &seen))
                    .await?;
                self.replica.find_unsent();
            }
            Some(FirstPull::Compare) => drop(self.seen.replace(Some(seen))),
            Some(_) | None => {}
        }
        Ok(())
    }
}
