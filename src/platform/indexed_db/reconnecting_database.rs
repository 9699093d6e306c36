//! Reconnection to a database whose connection the browser has closed, as phones do to pages in the
//! background. Before anything is written over the new connection, the database is checked to be
//! the same.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::timers::future::TimeoutFuture;
use wasm_bindgen::JsValue;

use super::connection::Connection;
use super::transaction::{HEADS, META, STATE, Transaction, numbered};
use super::values::{copy, read_state};
use lectern_core::storage::{EntryHeader, JournalPosition, StoreError};

/// Number of attempts to reopen a database, `BETWEEN_MS` milliseconds apart.
const TRIES: u32 = 5;
const BETWEEN_MS: u32 = 200;

type Begin = fn(&Connection, &[&str]) -> Result<Transaction, StoreError>;

/// Database that is reopened if the browser has closed the connection.
#[derive(Debug)]
pub(super) struct ReconnectingDatabase {
    name: String,
    /// Version of the database; `None` for one that a newer version of the app created.
    version: Option<u32>,
    connection: RefCell<Rc<Connection>>,
    /// Last journal entry that was read or written here.
    place: Cell<Option<JournalPosition>>,
}

impl ReconnectingDatabase {
    /// Opens a database of a version, or of its present version for `None`.
    pub(super) async fn open(name: &str, version: Option<u32>) -> Result<Self, StoreError> {
        let connection = Connection::open(name, version).await?;
        Ok(Self {
            name: name.to_owned(),
            version,
            connection: RefCell::new(Rc::new(connection)),
            place: Cell::new(None),
        })
    }

    /// Returns whether a newer version of the app may have written the database.
    pub(super) const fn is_newer(&self) -> bool {
        self.version.is_none()
    }

    /// Stores the position of the last journal entry that was read or written.
    pub(super) fn remember(&self, place: Option<JournalPosition>) {
        if place.is_some() {
            self.place.set(place);
        }
    }

    /// Begins a read-write transaction.
    pub(super) async fn begin(&self, tables: &[&str]) -> Result<Transaction, StoreError> {
        self.transaction(Transaction::begin, tables).await
    }

    /// Begins a read-only transaction.
    pub(super) async fn read(&self, tables: &[&str]) -> Result<Transaction, StoreError> {
        self.transaction(Transaction::read, tables).await
    }

    async fn transaction(&self, begin: Begin, tables: &[&str]) -> Result<Transaction, StoreError> {
        let held = self.connection.borrow().clone();
        if !held.is_closed() {
            match begin(&held, tables) {
                // Some browsers close a connection without an event.
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

    /// Reopens the database, in several attempts: a browser that has just closed it may refuse
    /// while it cleans up.
    async fn reopen(&self) -> Result<Connection, StoreError> {
        for _ in 1..TRIES {
            if let Ok(fresh) = Connection::open(&self.name, self.version).await {
                return Ok(fresh);
            }
            TimeoutFuture::new(BETWEEN_MS).await;
        }
        Connection::open(&self.name, self.version).await
    }

    /// Returns whether this is still the database in which the last entry was read or written:
    /// after the data of the site was deleted, another one may have the same name.
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
