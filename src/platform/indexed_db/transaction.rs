//! One transaction. Aborts when it is dropped before it was committed, so that a function that
//! leaves half-way writes nothing.

use js_sys::{Array, Function, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{IdbKeyRange, IdbObjectStore, IdbRequest, IdbTransaction};

use super::connection::Connection;
use super::request::{Answers, answers, store_error, why};
use lectern_core::workspace::StoreError;

pub(super) const META: &str = "meta";
pub(super) const CHUNKS: &str = "chunks";
pub(super) const JOURNAL: &str = "journal";
pub(super) const HEADS: &str = "heads";
/// The key of the one row of `meta`.
pub(super) const STATE: &str = "state";
/// Every row of a table, where others are chosen by [`after`].
pub(super) const ALL: JsValue = JsValue::UNDEFINED;

pub(super) struct Transaction {
    transaction: IdbTransaction,
    /// What was asked and not waited for yet.
    asked: Vec<IdbRequest>,
    is_open: bool,
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
        let names = Array::new();
        for table in tables {
            names.push(&JsValue::from_str(table));
        }
        let made = make(database, &names, mode).map_err(|error| store_error(&error))?;
        Ok(Self {
            transaction: made,
            asked: Vec::new(),
            is_open: true,
        })
    }

    fn table(&self, name: &str) -> Result<IdbObjectStore, JsValue> {
        self.transaction.object_store(name)
    }

    /// Asks for a row; undefined when there is none.
    pub(super) fn get(&mut self, table: &str, key: &JsValue) -> Result<(), StoreError> {
        let asked = self.table(table).and_then(|table| table.get(key));
        self.ask(asked)
    }

    /// Asks for rows, as a list.
    pub(super) fn rows(&mut self, table: &str, which: &JsValue) -> Result<(), StoreError> {
        let table = self.table(table);
        self.ask(table.and_then(|table| table.get_all_with_key(which)))
    }

    /// Asks for the keys of rows, in the same order.
    pub(super) fn keys(&mut self, table: &str, which: &JsValue) -> Result<(), StoreError> {
        let table = self.table(table);
        self.ask(table.and_then(|table| table.get_all_keys_with_key(which)))
    }

    /// The answers to all that was asked since the last ones, in that order.
    pub(super) async fn answers(&mut self) -> Result<Answers, StoreError> {
        answers(std::mem::take(&mut self.asked)).await
    }

    /// Writes a row that must not be there yet.
    pub(super) fn add(&self, table: &str, key: &JsValue, bytes: &[u8]) -> Result<(), StoreError> {
        let value = Uint8Array::from(bytes);
        let table = self.table(table);
        told(table.and_then(|table| table.add_with_key(&value, key)))
    }

    /// Writes a row.
    pub(super) fn put(
        &self,
        table: &str,
        key: &JsValue,
        value: &Uint8Array,
    ) -> Result<(), StoreError> {
        let table = self.table(table);
        told(table.and_then(|table| table.put_with_key(value, key)))
    }

    /// Deletes a row, if it is there.
    pub(super) fn delete(&self, table: &str, key: &JsValue) -> Result<(), StoreError> {
        told(self.table(table).and_then(|table| table.delete(key)))
    }

    /// Ends it. Resolves when all is on disk.
    pub(super) async fn commit(mut self) -> Result<(), StoreError> {
        self.is_open = false;
        let over = Promise::new(&mut |complete, aborted| {
            self.transaction.set_oncomplete(Some(&complete));
            self.transaction.set_onabort(Some(&aborted));
        });
        let over = JsFuture::from(over);
        commit(&self.transaction)?;
        match over.await {
            Ok(_) => Ok(()),
            Err(_) => Err(why(self.transaction.error())),
        }
    }

    fn ask(&mut self, asked: Asked) -> Result<(), StoreError> {
        self.asked.push(asked.map_err(|error| store_error(&error))?);
        Ok(())
    }
}

/// What goes wrong with a row aborts the transaction, and is told by [`Transaction::commit`].
fn told(told: Asked) -> Result<(), StoreError> {
    told.map(drop).map_err(|error| store_error(&error))
}

impl Drop for Transaction {
    fn drop(&mut self) {
        if self.is_open {
            // It may be over already.
            let _ = self.transaction.abort();
        }
    }
}

/// The key of an entry of the journal.
pub(super) fn numbered(number: u64) -> JsValue {
    JsValue::from_f64(number as f64)
}

/// The rows with greater numbers.
pub(super) fn after(number: u64) -> Result<JsValue, StoreError> {
    let range = IdbKeyRange::lower_bound_with_open(&numbered(number), true);
    range
        .map(JsValue::from)
        .map_err(|error| store_error(&error))
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
