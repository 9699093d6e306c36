//! One transaction. Aborts when it is dropped before it was committed, so that a function that
//! leaves half-way writes nothing.

use js_sys::{Array, Function, Object, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{IdbKeyRange, IdbObjectStore, IdbRequest, IdbTransaction};

use super::connection::Connection;
use super::request::{Answer, Handler, Outcome, function, handler, store_error, why};
use crate::workspace::StoreError;

pub(super) const META: &str = "meta";
pub(super) const CHUNKS: &str = "chunks";
pub(super) const JOURNAL: &str = "journal";
pub(super) const HEADS: &str = "heads";
/// The key of the one row of `meta`.
pub(super) const STATE: &str = "state";

pub(super) struct Transaction {
    transaction: IdbTransaction,
    completed: Outcome<()>,
    is_open: bool,
    _handlers: [Handler; 2],
}

type Asked = Result<IdbRequest, JsValue>;

impl Transaction {
    /// One that writes. It waits for all others that write to the same tables.
    pub(super) fn begin(connection: &Connection, tables: &[&str]) -> Result<Self, StoreError> {
        Self::new(connection, tables, "readwrite")
    }

    /// One that reads: all of it as of one moment.
    pub(super) fn read(connection: &Connection, tables: &[&str]) -> Result<Self, StoreError> {
        Self::new(connection, tables, "readonly")
    }

    fn new(connection: &Connection, tables: &[&str], mode: &str) -> Result<Self, StoreError> {
        let database = connection.database()?;
        let tables: Array = tables
            .iter()
            .map(|table| JsValue::from_str(table))
            .collect();
        let made = make(database, &tables, mode).map_err(|error| store_error(&error))?;
        let completed = Outcome::pending();
        let settled = completed.clone();
        let complete = handler(move |_| settled.settle(Ok(())));
        let (settled, aborted) = (completed.clone(), made.clone());
        let abort = handler(move |_| settled.settle(Err(why(aborted.error()))));
        made.set_oncomplete(function(&complete));
        made.set_onabort(function(&abort));
        Ok(Self {
            transaction: made,
            completed,
            is_open: true,
            _handlers: [complete, abort],
        })
    }

    /// Asks for a row; undefined when there is none.
    pub(super) fn get(&self, table: &str, key: &JsValue) -> Result<Answer<JsValue>, StoreError> {
        self.ask(table, |table| table.get(key))
    }

    /// Asks for all rows.
    pub(super) fn all(&self, table: &str) -> Result<Answer<Array>, StoreError> {
        self.ask(table, IdbObjectStore::get_all)
    }

    /// Asks for the keys of all rows, in the same order.
    pub(super) fn all_keys(&self, table: &str) -> Result<Answer<Array>, StoreError> {
        self.ask(table, IdbObjectStore::get_all_keys)
    }

    /// Asks for the rows with greater numbers.
    pub(super) fn all_after(&self, table: &str, number: u64) -> Result<Answer<Array>, StoreError> {
        self.ask(table, |table| table.get_all_with_key(&after(number)?))
    }

    /// Asks for their keys.
    pub(super) fn keys_after(&self, table: &str, number: u64) -> Result<Answer<Array>, StoreError> {
        self.ask(table, |table| table.get_all_keys_with_key(&after(number)?))
    }

    /// Writes a row that must not be there yet.
    pub(super) fn add(&self, table: &str, key: &JsValue, bytes: &[u8]) -> Result<(), StoreError> {
        let value = Uint8Array::from(bytes);
        self.tell(table, |table| table.add_with_key(&value, key))
    }

    /// Writes a row.
    pub(super) fn put(
        &self,
        table: &str,
        key: &JsValue,
        value: &Uint8Array,
    ) -> Result<(), StoreError> {
        self.tell(table, |table| table.put_with_key(value, key))
    }

    /// Deletes a row, if it is there.
    pub(super) fn delete(&self, table: &str, key: &JsValue) -> Result<(), StoreError> {
        self.tell(table, |table| table.delete(key))
    }

    /// Ends it. Resolves when all is on disk.
    pub(super) async fn commit(mut self) -> Result<(), StoreError> {
        self.is_open = false;
        commit(&self.transaction)?;
        self.completed.clone().await
    }

    fn ask<T: JsCast + 'static>(
        &self,
        table: &str,
        ask: impl FnOnce(&IdbObjectStore) -> Asked,
    ) -> Result<Answer<T>, StoreError> {
        let asked = self
            .transaction
            .object_store(table)
            .and_then(|table| ask(&table));
        asked.map(Answer::to).map_err(|error| store_error(&error))
    }

    /// What goes wrong with a row aborts the transaction, and is told by [`Transaction::commit`].
    fn tell(
        &self,
        table: &str,
        tell: impl FnOnce(&IdbObjectStore) -> Asked,
    ) -> Result<(), StoreError> {
        let told = self
            .transaction
            .object_store(table)
            .and_then(|table| tell(&table));
        told.map(|_| ()).map_err(|error| store_error(&error))
    }
}

impl Drop for Transaction {
    fn drop(&mut self) {
        self.transaction.set_oncomplete(None);
        self.transaction.set_onabort(None);
        if self.is_open {
            // It may be over already.
            let _ = self.transaction.abort();
        }
    }
}

fn after(number: u64) -> Result<JsValue, JsValue> {
    IdbKeyRange::lower_bound_with_open(&JsValue::from_f64(number as f64), true).map(JsValue::from)
}

/// As `database.transaction(tables, mode, {durability: "strict"})`. Strict, because the default of
/// Chromium acknowledges what a power cut can still lose. By name, because web-sys has the options
/// only behind a compiler flag.
fn make(database: &JsValue, tables: &Array, mode: &str) -> Result<IdbTransaction, JsValue> {
    let options = Object::new();
    Reflect::set(&options, &"durability".into(), &"strict".into())?;
    let make: Function = Reflect::get(database, &"transaction".into())?.dyn_into()?;
    let made = make.call3(database, tables, &mode.into(), &options)?;
    Ok(made.unchecked_into())
}

/// As `transaction.commit()`, which saves a turn of the event loop; older browsers, which do not
/// have it, commit by themselves. By name, because web-sys calls it deprecated.
fn commit(transaction: &JsValue) -> Result<(), StoreError> {
    let commit = Reflect::get(transaction, &"commit".into()).ok();
    if let Some(commit) = commit.and_then(|commit| commit.dyn_into::<Function>().ok()) {
        commit
            .call0(transaction)
            .map_err(|error| store_error(&error))?;
    }
    Ok(())
}
