//! Store of a workspace in IndexedDB. One database holds four tables, whose rows
//! `lectern_core::storage` defines; this module only reads and writes them. All values are bytes,
//! which cross into WebAssembly in one copy; every write has `strict` durability, so that
//! acknowledged data is on disk.

mod connection;
mod prepared;
mod reconnecting_database;
mod request;
mod stored_rows;
mod sync_rows;
mod transaction;
mod values;

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsValue;

use self::prepared::{EntryRows, PreparedBody};
use self::reconnecting_database::ReconnectingDatabase;
use self::request::Responses;
use self::stored_rows::{StoredRows, ask_for_journal};
use self::transaction::{ALL, CHUNKS, HEADS, JOURNAL, META, STATE, Transaction, after, numbered};
use self::values::{bytes_of, copy, number_of, read_headers, read_state};
use super::scheduler::TimeSlice;
use lectern_core::model::ChangeId;
use lectern_core::storage::{
    Appended, Compaction, CompactionOutcome, JournalPosition, Opened, Opening, Rebase, Store,
    StoreError, StoreFuture, SyncRow, VERSION, read_change, trim,
};
use lectern_core::workspace::Change;

/// Workspace in IndexedDB.
#[derive(Debug)]
pub struct IndexedDbStore {
    database: ReconnectingDatabase,
    /// Journal numbers of the changes in the history.
    numbers: RefCell<HashMap<ChangeId, u64>>,
    prepared: PreparedBody,
}

impl IndexedDbStore {
    /// Connects to the database of this name, creating it if it does not exist.
    ///
    /// # Errors
    /// [`StoreError::Unreachable`] if the browser provides no database, [`StoreError::Newer`] if a
    /// newer version of the app created it.
    pub async fn connect(name: &str) -> Result<Self, StoreError> {
        Ok(Self::from(
            ReconnectingDatabase::open(name, Some(VERSION)).await?,
        ))
    }

    /// Connects to a database that a newer version of the app created, for reading only.
    ///
    /// # Errors
    /// [`StoreError::Unreachable`] if the browser provides no database.
    pub async fn connect_to_newer(name: &str) -> Result<Self, StoreError> {
        Ok(Self::from(ReconnectingDatabase::open(name, None).await?))
    }

    /// Deletes the database of this name and all its data.
    ///
    /// # Errors
    /// Returns an error if the browser refuses.
    pub async fn delete(name: &str) -> Result<(), StoreError> {
        connection::delete(name).await
    }

    /// Stores the journal numbers of consecutive changes, starting with `first`.
    fn number(&self, first: u64, changes: &[Rc<Change>]) {
        let ids = changes.iter().map(|change| change.id);
        self.numbers.borrow_mut().extend(ids.zip(first..));
    }
}

impl From<ReconnectingDatabase> for IndexedDbStore {
    fn from(database: ReconnectingDatabase) -> Self {
        Self {
            database,
            numbers: RefCell::default(),
            prepared: PreparedBody::default(),
        }
    }
}

impl Store for IndexedDbStore {
    fn open(&self) -> StoreFuture<'_, Opened> {
        Box::pin(async {
            let mut transaction = self.database.read(&[META, CHUNKS, JOURNAL, HEADS]).await?;
            transaction.get(META, &STATE.into())?;
            transaction.keys(CHUNKS, &ALL)?;
            transaction.rows(CHUNKS, &ALL)?;
            transaction.keys(HEADS, &ALL)?;
            transaction.rows(HEADS, &ALL)?;
            let mut responses = transaction.responses().await?;
            let state = read_state(&responses.next(), self.database.is_newer())?;
            let mut found = vec![
                StoredRows::next(CHUNKS, &mut responses),
                StoredRows::next(HEADS, &mut responses),
            ];
            self.database.remember(found[1].last_header());
            let quarantined = ask_for_journal(&mut transaction, &state)?;
            let mut responses = transaction.responses().await?;
            found.push(quarantined.answered(&mut responses));
            found.push(StoredRows::next(JOURNAL, &mut responses));

            // The transaction has ended, so the following work may yield.
            let mut opening = Opening::new(state);
            let mut slice = TimeSlice::start();
            let mut bytes = Vec::new();
            for found in found {
                for at in 0..found.keys.length() {
                    if let Some((id, number)) = found.take(at, &mut bytes, &mut opening) {
                        self.numbers.borrow_mut().insert(id, number);
                    }
                    slice.yield_if_over().await;
                }
            }
            Ok(opening.finish())
        })
    }

    fn prepare(&self, change: Rc<Change>) -> StoreFuture<'_, ()> {
        Box::pin(async {
            self.prepared.encode(change).await;
            Ok(())
        })
    }

    fn append<'a>(&'a self, last_seq: u64, rebase: &'a Rebase<'a>) -> StoreFuture<'a, Appended> {
        Box::pin(async move {
            let mut transaction = self.database.begin(&[META, JOURNAL, HEADS]).await?;
            let others = others(&mut transaction, last_seq).await?;
            let ours = rebase(&others);
            let first = last_seq + others.len() as u64 + 1;
            // Nothing but the commit is awaited from here on, so that all rows are written or none.
            for (number, change) in (first..).zip(&ours) {
                let EntryRows { body, header } = self.prepared.entry(number, change);
                let key = numbered(number);
                transaction.add(JOURNAL, &key, &body)?;
                transaction.add(HEADS, &key, &header)?;
            }
            transaction.commit().await?;
            let last_seq = first + ours.len() as u64 - 1;
            self.number(first - others.len() as u64, &others);
            self.number(first, &ours);
            self.database.remember(place(last_seq, &ours));
            Ok(Appended {
                others,
                ours,
                last_seq,
            })
        })
    }

    fn read_after(&self, last_seq: u64) -> StoreFuture<'_, Vec<Rc<Change>>> {
        Box::pin(async move {
            let mut transaction = self.database.read(&[META, JOURNAL]).await?;
            let others = others(&mut transaction, last_seq).await?;
            self.number(last_seq + 1, &others);
            self.database
                .remember(place(last_seq + others.len() as u64, &others));
            Ok(others)
        })
    }

    fn body(&self, id: ChangeId) -> StoreFuture<'_, Option<Rc<Change>>> {
        Box::pin(async move {
            let Some(number) = self.numbers.borrow().get(&id).copied() else {
                return Ok(None);
            };
            let mut transaction = self.database.read(&[JOURNAL]).await?;
            transaction.get(JOURNAL, &numbered(number))?;
            let body: JsValue = transaction.responses().await?.next();
            let change = bytes_of(&body).and_then(|body| read_change(&body).ok());
            // An entry with another id is never returned in place of this change.
            Ok(change.filter(|change| change.id == id))
        })
    }

    fn sync_rows(&self) -> StoreFuture<'_, Vec<SyncRow>> {
        Box::pin(async {
            let mut transaction = self.database.read(&[META]).await?;
            sync_rows::read(&mut transaction).await
        })
    }

    fn write_sync_rows(&self, rows: Vec<SyncRow>, synced: Option<u64>) -> StoreFuture<'_, ()> {
        Box::pin(async move {
            let mut transaction = self.database.begin(&[META]).await?;
            sync_rows::write(&mut transaction, &rows, synced).await?;
            transaction.commit().await
        })
    }

    fn compact(&self, compaction: Compaction) -> StoreFuture<'_, CompactionOutcome> {
        Box::pin(async move {
            // Serialised before the transaction, which ends as soon as anything else is awaited.
            let mut slice = TimeSlice::start();
            let mut bytes = Vec::new();
            let mut chunks = Vec::with_capacity(compaction.chunks.len());
            for chunk in &compaction.chunks {
                let value = (!chunk.is_empty()).then(|| {
                    chunk.write(&mut bytes);
                    Uint8Array::from(bytes.as_slice())
                });
                chunks.push(value);
                slice.yield_if_over().await;
            }

            let mut transaction = self.database.begin(&[META, CHUNKS, JOURNAL, HEADS]).await?;
            transaction.get(META, &STATE.into())?;
            transaction.rows(HEADS, &ALL)?;
            transaction.keys(JOURNAL, &ALL)?;
            let responses = transaction.responses().await?;
            let compacted = write_compaction(&transaction, &compaction, &chunks, responses)?;
            if let CompactionOutcome::Done(_) = compacted {
                transaction.commit().await?;
            }
            Ok(compacted)
        })
    }
}

/// Returns the journal position after `changes`, the last of which is entry `number`; `None`
/// without changes.
fn place(number: u64, changes: &[Rc<Change>]) -> Option<JournalPosition> {
    let id = changes.last()?.id;
    Some(JournalPosition { number, id })
}

/// Writes chunks, in the order of those of the compaction, unless the state of the store no longer
/// fits the compaction.
fn write_compaction(
    transaction: &Transaction,
    compaction: &Compaction,
    chunks: &[Option<Uint8Array>],
    mut responses: Responses,
) -> Result<CompactionOutcome, StoreError> {
    let state = read_state(&responses.next(), false)?;
    if !compaction.fits(&state) {
        return Ok(CompactionOutcome::Superseded(state));
    }
    let headers = read_headers(&responses.next());
    let keys: Array = responses.next();
    let numbers: Vec<u64> = keys.iter().map(|key| number_of(&key)).collect();
    let mut state = compaction.onto(&state);
    for (chunk, value) in compaction.chunks.iter().zip(chunks) {
        let name = chunk.name.as_str().into();
        match value {
            Some(value) => transaction.put(CHUNKS, &name, value)?,
            None => transaction.delete(CHUNKS, &name)?,
        }
    }
    for (name, bytes) in &compaction.corrupt {
        transaction.put(CHUNKS, &name.as_str().into(), &Uint8Array::from(&**bytes))?;
    }
    let trim = trim(&headers, &numbers, &state);
    for (table, numbers) in [(JOURNAL, &trim.journal), (HEADS, &trim.headers)] {
        for number in numbers {
            transaction.delete(table, &numbered(*number))?;
        }
    }
    state.complete = trim.complete;
    let row = Uint8Array::from(state.write().as_slice());
    transaction.put(META, &STATE.into(), &row)?;
    Ok(CompactionOutcome::Done(state))
}

/// Returns the changes in the journal after entry `last_seq`.
async fn others(
    transaction: &mut Transaction,
    last_seq: u64,
) -> Result<Vec<Rc<Change>>, StoreError> {
    transaction.get(META, &STATE.into())?;
    transaction.rows(JOURNAL, &after(last_seq)?)?;
    let mut responses = transaction.responses().await?;
    read_state(&responses.next(), false)?.admits(last_seq)?;
    let bodies: Array = responses.next();
    let mut bytes = Vec::new();
    let mut others = Vec::new();
    for body in bodies.iter() {
        others.push(read_change(copy(&body, &mut bytes))?);
    }
    Ok(others)
}
