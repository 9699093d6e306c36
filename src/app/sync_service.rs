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
use crate::platform::text_channel::TextChannel;
use crate::platform::{clock, ids::RandomIds};
use lectern_core::storage::JournalWriter;
use lectern_core::sync::couchdb::DatabaseName;
use lectern_core::sync::{Engine, Replica, waiting_count};
use lectern_core::workspace::Connection;

mod account;
mod connection;
mod decisions;
mod exchange;
mod kept_sign_in;
mod tabs;
mod wake;

use account::remote;
pub use account::{Account, SignIn};
use wake::Wake;

/// Service that exchanges the workspace with a remote.
pub struct SyncService {
    writer: Rc<JournalWriter>,
    replica: RefCell<Option<Rc<Replica>>>,
    status: SyncStatus,
    on_access: Callback<bool>,
    /// Value that `on_access` has received last.
    is_read_only: Cell<Option<bool>>,
    /// Method by which the person signs in, once that is known.
    sign_in: RefCell<Option<SignIn>>,
    wake: Wake,
    /// Number of the last journal entry with an edit that has woken the exchange.
    last_edit: Cell<u64>,
    /// `true` while the exchange waits as long as the server has asked: no edit ends that before its time.
    is_asked_to_wait: Cell<bool>,
    /// Number of the present exchange; an earlier one ends when it sees a later number.
    exchange: Cell<u32>,
    /// `true` if this is the tab that talks to the remote.
    is_exchanging: Cell<bool>,
    /// `true` if this tab exchanges, or waits for the tab that does. It ends where a password is missing.
    is_running: Cell<bool>,
    tabs: RefCell<Option<TextChannel>>,
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
    /// cannot be connected. `on_access` receives whether the account may only read, once that is known
    /// and whenever it changes.
    #[must_use]
    pub fn new(
        writer: Rc<JournalWriter>,
        growth: &JournalGrowth,
        is_stored: bool,
        on_access: Callback<bool>,
    ) -> Rc<Self> {
        let service = Rc::new(Self {
            writer,
            replica: RefCell::default(),
            status: SyncStatus::new(SyncState::default()),
            on_access,
            is_read_only: Cell::default(),
            sign_in: RefCell::default(),
            wake: Wake::default(),
            last_edit: Cell::default(),
            is_asked_to_wait: Cell::default(),
            exchange: Cell::default(),
            is_exchanging: Cell::default(),
            is_running: Cell::default(),
            tabs: RefCell::default(),
            subscriptions: RefCell::default(),
            listeners: RefCell::default(),
        });
        if is_stored {
            service.listen(growth);
            service.join_tabs();
            let opening = service.clone();
            spawn_local(async move {
                // A store that cannot be read is reported by the save state.
                if let Ok(replica) = Replica::open(opening.writer.clone()).await {
                    opening.replica.replace(Some(Rc::new(replica)));
                    opening.start();
                }
                opening.tell_access();
            });
        } else {
            service.tell_access();
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
            EventListener::new(target, event, move |_| service.wake_unless_asked_to_wait())
        };
        let (window, document) = (gloo::utils::window(), gloo::utils::document());
        self.listeners.borrow_mut().extend([
            listen(&window, "online"),
            listen(&window, "focus"),
            listen(&document, "visibilitychange"),
        ]);
    }

    /// Follows the journal, and wakes the exchange after an edit. Entries of the exchange itself do not,
    /// or a server that takes nothing would be asked without a pause. Nothing is written here: what the
    /// store has refused is written again when the person says so.
    fn follow(self: &Rc<Self>, origin: EntryOrigin) {
        // Another tab may have connected the workspace; this one knows when it has.
        if origin == EntryOrigin::ThisTab && self.connection().is_none() {
            return;
        }
        let service = self.clone();
        spawn_local(async move {
            service.refresh().await;
            let edit = service.read(|replica| replica.state().last_edit());
            let edit = edit.unwrap_or_default();
            if edit > service.last_edit.get() {
                service.last_edit.set(edit);
                service.wake_unless_asked_to_wait();
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
                is_whole_exchange: state
                    .connection()
                    .is_some_and(|connection| connection.first_pull.is_some()),
                is_read_only: state
                    .connection()
                    .is_some_and(|connection| connection.is_read_only),
                seq: state.seq(),
            }
        });
        let is_known = counts.is_some();
        let counts = counts.unwrap_or_default();
        self.status.set(SyncState { phase, ..counts });
        if is_known {
            self.tell_access();
        }
    }

    /// Tells whether the account may only read, unless that was told before.
    fn tell_access(&self) {
        let is_read_only = self.status.get().is_read_only;
        if self.is_read_only.replace(Some(is_read_only)) != Some(is_read_only) {
            self.on_access.emit(is_read_only);
        }
    }

    /// Creates the engine of the present connection.
    fn engine(&self) -> Option<Engine<HttpTransport>> {
        let replica = self.replica()?;
        let connection = self.connection()?;
        let sign_in = self.sign_in.borrow().clone();
        let sign_in = sign_in.or_else(|| kept_sign_in::kept(&connection.address));
        let account = Account {
            database: DatabaseName::parse(&connection.database)?,
            address: connection.address,
            database_name: connection.database,
            sign_in: sign_in.unwrap_or_default(),
            is_kept: false,
        };
        let ids = Box::new(RefCell::new(RandomIds));
        Some(Engine::new(remote(&account), replica, ids, clock::now))
    }
}
