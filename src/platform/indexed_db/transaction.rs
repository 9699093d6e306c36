//! Transactions. A transaction that is dropped without a commit is aborted, so that a function that
//! returns early writes nothing.

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
/// Key of the only row of `meta`.
pub(super) const STATE: &str = "state";
/// Range of all rows of a table, as an alternative to [`after`].
pub(super) const ALL: JsValue = JsValue::UNDEFINED;

pub(super) struct Transaction {
    transaction: IdbTransaction,
    /// Requests that were made and not awaited yet.
    asked: Vec<IdbRequest>,
    is_open: bool,
}

type Asked = Result<IdbRequest, JsValue>;

impl Transaction {
    /// Begins a read-write transaction, which waits for all others that write to the same tables.
    pub(super) fn begin(connection: &Connection, tables: &[&str]) -> Result<Self, StoreError> {
        Self::new(connection, tables, IdbTransactionMode::Readwrite)
    }

    /// Begins a read-only transaction, which reads a consistent snapshot.
    pub(super) fn read(connection: &Connection, tables: &[&str]) -> Result<Self, StoreError> {
        Self::new(connection, tables, IdbTransactionMode::Readonly)
    }

    fn new(
        connection: &Connection,
        tables: &[&str],
        mode: IdbTransactionMode,
    ) -> Result<Self, StoreError> {
        let names: Vec<JsString> = tables.iter().map(|table| JsString::from(*table)).collect();
        // Chromium's default durability acknowledges writes that a power failure can still lose.
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

    /// Requests a row; the response is undefined if there is none.
    pub(super) fn get(&mut self, table: &str, key: &JsValue) -> Result<(), StoreError> {
        let asked = self.table(table).and_then(|table| table.get(key));
        self.ask(asked)
    }

    /// Requests rows as an array.
    pub(super) fn rows(&mut self, table: &str, which: &JsValue) -> Result<(), StoreError> {
        let table = self.table(table);
        self.ask(table.and_then(|table| table.get_all_with_key(which)))
    }

    /// Requests the keys of rows, in the order of [`Transaction::rows`].
    pub(super) fn keys(&mut self, table: &str, which: &JsValue) -> Result<(), StoreError> {
        let table = self.table(table);
        self.ask(table.and_then(|table| table.get_all_keys_with_key(which)))
    }

    /// Awaits the responses to all requests since the last call, in the order of the requests.
    pub(super) async fn responses(&mut self) -> Result<Responses, StoreError> {
        responses(std::mem::take(&mut self.asked)).await
    }

    /// Inserts a row; an existing row with this key is an error.
    pub(super) fn add(
        &self,
        table: &str,
        key: &JsValue,
        value: &Uint8Array,
    ) -> Result<(), StoreError> {
        let table = self.table(table);
        told(table.and_then(|table| table.add_with_key(value, key)))
    }

    /// Inserts or replaces a row.
    pub(super) fn put(
        &self,
        table: &str,
        key: &JsValue,
        value: &Uint8Array,
    ) -> Result<(), StoreError> {
        let table = self.table(table);
        told(table.and_then(|table| table.put_with_key(value, key)))
    }

    /// Deletes a row if it exists.
    pub(super) fn delete(&self, table: &str, key: &JsValue) -> Result<(), StoreError> {
        told(self.table(table).and_then(|table| table.delete(key)))
    }

    /// Commits the transaction. Resolves when all writes are on disk.
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

/// Converts the result of a write request. A later failure of the request aborts the transaction,
/// and [`Transaction::commit`] returns it.
fn told(told: Asked) -> Result<(), StoreError> {
    told.map(drop).map_err(|error| store_error(&error))
}

impl Drop for Transaction {
    fn drop(&mut self) {
        if self.is_open {
            // Fails if the transaction has ended already.
            let _ = self.transaction.abort();
        }
    }
}

/// Returns the key of a journal entry.
pub(super) fn numbered(number: u64) -> JsValue {
    JsValue::from_f64(number as f64)
}

/// Returns the range of the rows with greater numbers.
pub(super) fn after(number: u64) -> Result<JsValue, StoreError> {
    let range = IdbKeyRange::lower_bound_with_open(&numbered(number), true);
    range
        .map(JsValue::from)
        .map_err(|error| store_error(&error))
}

/// Commits at once, not only in the next turn of the event loop.
#[expect(deprecated, reason = "web-sys marks a method that the standard has")]
fn commit(transaction: &IdbTransaction) -> Result<(), StoreError> {
    match transaction.commit() {
        Err(error) if error.has_type::<DomException>() => Err(store_error(&error)),
        // A browser without the method, such as Safari 14, throws a `TypeError` and commits by
        // itself.
        Err(_) | Ok(()) => Ok(()),
    }
}
