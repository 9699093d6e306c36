//! Exchange of the open workspace with a remote, while the app is open. One tab talks to the remote;
//! the others read what it writes.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::events::EventListener;
use wasm_bindgen_futures::spawn_local;
use yew::Callback;

use crate::app::save_service::{EntryOrigin, JournalGrowth};
use crate::app::sync_status::{SyncPhase, SyncState, SyncStatus};
use crate::hooks::observable::Subscription;
use crate::platform::http::HttpTransport;
use crate::platform::{clock, ids::RandomIds};
use lectern_core::model::{Record, RecordKey, Uuid};
use lectern_core::storage::{JournalWriter, StoreError};
use lectern_core::sync::couchdb::{DatabaseName, RemoteError};
use lectern_core::sync::{
    Context, Credentials, Engine, Found, Replica, connect, decide, disconnect, look,
    waiting_count,
};
use lectern_core::workspace::{ActionLabel, Connection, FirstPull};

mod account;
mod exchange;
mod wake;

pub use account::Account;
use account::remote;
use wake::Wake;

/// Service that exchanges the workspace with a remote.
pub struct SyncService {
    writer: Rc<JournalWriter>,
    replica: RefCell<Option<Rc<Replica>>>,
    status: SyncStatus,
    /// Kept in memory only.
    credentials: RefCell<Option<Credentials>>,
    wake: Wake,
    /// Number of the present exchange; an earlier one ends when it sees a later number.
    exchange: Cell<u32>,
    subscriptions: RefCell<Vec<Subscription>>,
    listeners: RefCell<Vec<EventListener>>,
}

impl PartialEq for SyncService {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl SyncService {
    /// Creates the service. `is_stored`: the workspace is stored in this browser; without that it
    /// cannot be connected.
    #[must_use]
    pub fn new(writer: Rc<JournalWriter>, growth: &JournalGrowth, is_stored: bool) -> Rc<Self> {
        let service = Rc::new(Self {
            writer,
            replica: RefCell::default(),
            status: SyncStatus::new(SyncState::default()),
            credentials: RefCell::default(),
            wake: Wake::default(),
            exchange: Cell::default(),
            subscriptions: RefCell::default(),
            listeners: RefCell::default(),
        });
        if is_stored {
            service.listen(growth);
            let opening = service.clone();
            spawn_local(async move {
                // A store that cannot be read is reported by the save state.
                if let Ok(replica) = Replica::open(opening.writer.clone()).await {
                    opening.replica.replace(Some(Rc::new(replica)));
                    opening.start();
                }
            });
        }
        service
    }

    /// Returns the observable state.
    #[must_use]
    pub fn status(&self) -> SyncStatus {
        self.status.clone()
    }

    /// Calls `ask` with the sync state of the records; `None` before it is read, and without a store.
    pub fn read<T>(&self, ask: impl FnOnce(&Replica) -> T) -> Option<T> {
        self.replica().map(|replica| ask(&replica))
    }

    /// Returns the connection, or `None` if the workspace is in this browser only.
    #[must_use]
    pub fn connection(&self) -> Option<Connection> {
        self.read(|replica| replica.state().connection().cloned())
            .flatten()
    }

    fn replica(&self) -> Option<Rc<Replica>> {
        self.replica.borrow().clone()
    }

    fn listen(self: &Rc<Self>, growth: &JournalGrowth) {
        let follow = |origin: EntryOrigin| {
            let service = self.clone();
            let on_entries = Callback::from(move |()| service.follow(origin));
            growth.subscribe(origin, on_entries)
        };
        self.subscriptions
            .borrow_mut()
            .extend([EntryOrigin::ThisTab, EntryOrigin::Elsewhere].map(follow));
        let listen = |target: &web_sys::EventTarget, event: &'static str| {
            let service = self.clone();
            EventListener::new(target, event, move |_| service.wake.set())
        };
        let (window, document) = (gloo::utils::window(), gloo::utils::document());
        self.listeners.borrow_mut().extend([
            listen(&window, "online"),
            listen(&window, "focus"),
            listen(&document, "visibilitychange"),
        ]);
    }

    /// Follows the journal, and sends what waits. Nothing is written here: what the store has refused
    /// is written again when the person says so.
    fn follow(self: &Rc<Self>, origin: EntryOrigin) {
        // Another tab may have connected the workspace; this one knows when it has.
        if origin == EntryOrigin::ThisTab && self.connection().is_none() {
            return;
        }
        let service = self.clone();
        spawn_local(async move {
            service.refresh().await;
            if service.status.get().waiting > 0 {
                service.wake.set();
            }
        });
    }

    /// Includes what this and other tabs have written, and shows it.
    async fn refresh(self: &Rc<Self>) {
        let Some(replica) = self.replica() else {
            return;
        };
        // A store that cannot be read is reported by the save state.
        if replica.refresh().await.is_ok() {
            let is_on = replica.state().connection().is_some();
            let is_shown_on = self.status.get().phase != SyncPhase::Off;
            if is_on == is_shown_on {
                self.show(self.status.get().phase);
            } else {
                // Another tab has connected or disconnected.
                self.start();
            }
        }
    }

    /// Shows a phase, with the present numbers.
    fn show(&self, phase: SyncPhase) {
        let counts = self.read(|replica| {
            let state = replica.state();
            let count = |applies: fn(&lectern_core::workspace::RecordSync) -> bool| {
                state.open().filter(|(_, record)| applies(record)).count()
            };
            SyncState {
                phase: SyncPhase::Off,
                waiting: waiting_count(&state),
                conflicts: count(|record| record.conflict.is_some()),
                rejected: count(|record| record.rejected.is_some()),
                incomplete: count(|record| record.held.is_some()),
                seq: state.seq(),
            }
        });
        let counts = counts.unwrap_or_default();
        self.status.set(SyncState { phase, ..counts });
    }

    /// Looks at a database without connecting it.
    ///
    /// # Errors
    /// Returns [`RemoteError`].
    pub async fn look(&self, account: &Account) -> Result<Found, RemoteError> {
        look(&remote(account), Uuid::new_v4()).await
    }

    /// Returns all records of a database.
    ///
    /// # Errors
    /// Returns [`RemoteError`].
    pub async fn download(&self, account: &Account) -> Result<Vec<Record>, RemoteError> {
        remote(account).records().await
    }

    /// Connects the workspace with a database and begins the exchange.
    ///
    /// # Errors
    /// Returns [`StoreError`] if the connection cannot be stored.
    pub async fn connect(
        self: &Rc<Self>,
        account: Account,
        found: Found,
        first_pull: FirstPull,
    ) -> Result<(), StoreError> {
        let Some(replica) = self.replica() else {
            return Err(StoreError::Unreachable(String::new()));
        };
        self.stop();
        let connection = Connection {
            user: account.credentials.user.clone(),
            first_pull: Some(first_pull),
            ..Connection::new(
                &account.address,
                &account.database_name,
                Uuid::new_v4(),
                found.identity,
            )
        };
        connect(&replica, connection, clock::now(), &RefCell::new(RandomIds)).await?;
        self.credentials.replace(Some(account.credentials));
        self.start();
        Ok(())
    }

    /// Signs in again, with a new password for the same account.
    pub fn sign_in(self: &Rc<Self>, password: String) {
        if let Some(connection) = self.connection() {
            let user = connection.user;
            self.credentials
                .replace(Some(Credentials { user, password }));
            self.start();
        }
    }

    /// Disconnects the workspace; all its records stay.
    ///
    /// # Errors
    /// Returns [`StoreError`] if that cannot be stored.
    pub async fn disconnect(self: &Rc<Self>) -> Result<(), StoreError> {
        self.stop();
        self.credentials.replace(None);
        if let Some(replica) = self.replica() {
            disconnect(&replica, clock::now(), &RefCell::new(RandomIds)).await?;
        }
        self.show(SyncPhase::Off);
        Ok(())
    }

    /// Settles a conflict with `record`, which is sent like any edit.
    ///
    /// # Errors
    /// Returns [`StoreError`] if it cannot be stored.
    pub async fn decide(
        self: &Rc<Self>,
        key: RecordKey,
        record: Option<Record>,
        label: ActionLabel,
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
            decide(&context, key, record.as_ref(), &label)
                .into_iter()
                .collect()
        };
        replica.commit(plan).await?;
        self.show(self.status.get().phase);
        self.wake.set();
        Ok(())
    }

    /// Creates the engine of the present connection.
    fn engine(&self) -> Option<Engine<HttpTransport>> {
        let replica = self.replica()?;
        let connection = self.connection()?;
        let credentials = self.credentials.borrow().clone();
        let account = Account {
            database: DatabaseName::parse(&connection.database)?,
            address: connection.address,
            database_name: connection.database,
            credentials: credentials.unwrap_or(Credentials {
                user: String::new(),
                password: String::new(),
            }),
        };
        let ids = Box::new(RefCell::new(RandomIds));
        Some(Engine::new(remote(&account), replica, ids, clock::now))
    }
}
