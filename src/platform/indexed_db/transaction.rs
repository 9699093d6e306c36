//! One transaction. Aborts when it is dropped before it was committed, so that a function that
//! leaves half-way writes nothing.

use js_sys::{JsString, Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    DomException, IdbKeyRange, IdbObjectStore, IdbRequest, IdbTransaction,
    IdbTransactionDurability, IdbTransactionMode, IdbTransactionOptions,
};

use super::connection::Connection;
use super::request::{Responses, responses, store_error, why};
use lectern_core::storage::StoreError;

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
        Self::new(connection, tables, IdbTransactionMode::Readwrite)
    }

    /// One that reads: all of it as of one moment.
    pub(super) fn read(connection: &Connection, tables: &[&str]) -> Result<Self, StoreError> {
        Self::new(connection, tables, IdbTransactionMode::Readonly)
    }

    fn new(
        connection: &Connection,
        tables: &[&str],
        mode: IdbTransactionMode,
    ) -> Result<Self, StoreError> {
        let names: Vec<JsString> = tables.iter().map(|table| JsString::from(*table)).collect();
        // The default of Chromium acknowledges what a power cut can still lose.
        let options = IdbTransactionOptions::new();
        options.set_durability(IdbTransactionDurability::Strict);
        let database = connection.database()?;
        let made = database
            .transaction_with_str_sequence_and_mode_and_options(&names, mode, &options)
            .map_err(|error| store_error(&error))?;
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

    /// The responses to all that was asked since the last ones, in that order.
    pub(super) async fn responses(&mut self) -> Result<Responses, StoreError> {
        responses(std::mem::take(&mut self.asked)).await
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

/// Commits without waiting for the next turn of the event loop.
#[expect(deprecated, reason = "web-sys marks a method that the standard has")]
fn commit(transaction: &IdbTransaction) -> Result<(), StoreError> {
    match transaction.commit() {
        Err(error) if error.has_type::<DomException>() => Err(store_error(&error)),
        // A browser without the method, such as Safari 14, throws a `TypeError` and commits by itself.
        Err(_) | Ok(()) => Ok(()),
    }
}
