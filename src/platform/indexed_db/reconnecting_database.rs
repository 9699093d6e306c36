//! The link to a database that holds: where the browser closes the connection, as phones do to pages
//! in the background, it is opened again, and what it then leads to is looked at before anything is
//! written there.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::timers::future::TimeoutFuture;
use wasm_bindgen::JsValue;

use super::connection::Connection;
use super::transaction::{HEADS, META, STATE, Transaction, numbered};
use super::values::{copy, read_state};
use lectern_core::storage::{EntryHeader, JournalPosition, StoreError};

/// So often it is tried to open a database again, so long apart.
const TRIES: u32 = 5;
const BETWEEN_MS: u32 = 200;

type Begin = fn(&Connection, &[&str]) -> Result<Transaction, StoreError>;

/// A database that is opened again when it has to be.
#[derive(Debug)]
pub(super) struct ReconnectingDatabase {
    name: String,
    /// None for a database that a newer version made.
    version: Option<u32>,
    connection: RefCell<Rc<Connection>>,
    /// The last entry of the journal that went this way.
    place: Cell<Option<JournalPosition>>,
}

impl ReconnectingDatabase {
    /// To a database of a version, or as it is.
    pub(super) async fn open(name: &str, version: Option<u32>) -> Result<Self, StoreError> {
        let connection = Connection::open(name, version).await?;
        Ok(Self {
            name: name.to_owned(),
            version,
            connection: RefCell::new(Rc::new(connection)),
            place: Cell::new(None),
        })
    }

    /// Whether a newer version may have written it.
    pub(super) const fn is_newer(&self) -> bool {
        self.version.is_none()
    }

    /// Takes note of the last entry of the journal that was read or written.
    pub(super) fn remember(&self, place: Option<JournalPosition>) {
        if place.is_some() {
            self.place.set(place);
        }
    }

    /// A transaction that writes.
    pub(super) async fn begin(&self, tables: &[&str]) -> Result<Transaction, StoreError> {
        self.transaction(Transaction::begin, tables).await
    }

    /// A transaction that reads.
    pub(super) async fn read(&self, tables: &[&str]) -> Result<Transaction, StoreError> {
        self.transaction(Transaction::read, tables).await
    }

    async fn transaction(&self, begin: Begin, tables: &[&str]) -> Result<Transaction, StoreError> {
        let held = self.connection.borrow().clone();
        if !held.is_closed() {
            match begin(&held, tables) {
                // Some browsers close without a word.
                Err(StoreError::Unreachable(_)) => {}
                begun => return begun,
            }
        }
        let fresh = Rc::new(self.reopen().await?);
        if !self.is_same_database(&fresh).await? {
            fresh.lose(StoreError::Deleted);
        }
        *self.connection.borrow_mut() = fresh.clone();
        begin(&fresh, tables)
    }

    /// A browser that has just closed a database may refuse to open it while it cleans up.
    async fn reopen(&self) -> Result<Connection, StoreError> {
        for _ in 1..TRIES {
            if let Ok(fresh) = Connection::open(&self.name, self.version).await {
                return Ok(fresh);
            }
            TimeoutFuture::new(BETWEEN_MS).await;
        }
        Connection::open(&self.name, self.version).await
    }

    /// Whether this is still the database in which the last entry was read or written: another may
    /// have its name, after the data of the site was deleted.
    async fn is_same_database(&self, fresh: &Connection) -> Result<bool, StoreError> {
        let Some(place) = self.place.get() else {
            return Ok(true);
        };
        let mut transaction = Transaction::read(fresh, &[META, HEADS])?;
        transaction.get(META, &STATE.into())?;
        transaction.get(HEADS, &numbered(place.number))?;
        let mut responses = transaction.responses().await?;
        let state = read_state(&responses.next(), self.is_newer())?;
        let header: JsValue = responses.next();
        let header = EntryHeader::read(copy(&header, &mut Vec::new()));
        Ok(state.knows(place, header.as_ref()))
    }
}
