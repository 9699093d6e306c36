//! The browser's store. One database holds four tables, whose rows `workspace::store` describes;
//! what is here only carries them in and out. All values are bytes, which cross into WebAssembly in
//! one copy; every write is `strict`, so that what is acknowledged is on disk.

mod connection;
mod request;
mod transaction;

use std::rc::Rc;

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};

use self::connection::Connection;
use self::transaction::{CHUNKS, HEADS, JOURNAL, META, STATE, Transaction};
use super::pause::Slice;
use crate::model::ChangeId;
use crate::workspace::{
    Appended, Change, Entry, Fold, Folded, Head, Opened, Opening, State, Store, StoreError,
    read_change, trim,
};

/// A workspace in IndexedDB.
#[derive(Debug)]
pub struct IndexedDbStore {
    connection: Connection,
}

impl IndexedDbStore {
    /// Connects to the database of this name; makes it when it is not there.
    ///
    /// # Errors
    /// [`StoreError::Unreachable`] when the browser gives none, [`StoreError::Newer`] when a newer
    /// version of the app made it.
    pub async fn connect(name: &str) -> Result<Self, StoreError> {
        let connection = Connection::open(name).await?;
        Ok(Self { connection })
    }

    /// Deletes the database of this name, with all that is in it.
    ///
    /// # Errors
    /// When the browser will not.
    pub async fn delete(name: &str) -> Result<(), StoreError> {
        connection::delete(name).await
    }

    fn begin(&self, tables: &[&str]) -> Result<Transaction, StoreError> {
        Transaction::begin(&self.connection, tables)
    }

    fn read(&self, tables: &[&str]) -> Result<Transaction, StoreError> {
        Transaction::read(&self.connection, tables)
    }
}

impl Store for IndexedDbStore {
    async fn open(&self) -> Result<Opened, StoreError> {
        let transaction = self.read(&[META, CHUNKS, JOURNAL, HEADS])?;
        let state = transaction.get(META, &STATE.into())?;
        let names = transaction.all_keys(CHUNKS)?;
        let chunks = transaction.all(CHUNKS)?;
        let numbers = transaction.all_keys(HEADS)?;
        let heads = transaction.all(HEADS)?;
        let state = read_state(&state.await?)?;
        let unfolded_numbers = transaction.keys_after(JOURNAL, state.folded)?;
        let unfolded = transaction.all_after(JOURNAL, state.folded)?;
        let mut aside = Vec::new();
        for number in &state.aside {
            if *number <= state.folded {
                let key = JsValue::from_f64(*number as f64);
                aside.push((key.clone(), transaction.get(JOURNAL, &key)?));
            }
        }
        let chunks = pairs(names.await?, chunks.await?);
        let heads = pairs(numbers.await?, heads.await?);
        let unfolded = pairs(unfolded_numbers.await?, unfolded.await?);
        let mut journal = Vec::new();
        for (number, body) in aside {
            journal.push((number, body.await?));
        }
        journal.extend(unfolded);

        // The transaction is over; what follows may take its time.
        let mut opening = Opening::new(state);
        let mut slice = Slice::begin();
        let mut bytes = Vec::new();
        for (name, chunk) in chunks {
            opening.chunk(
                &name.as_string().unwrap_or_default(),
                copy(&chunk, &mut bytes),
            );
            slice.pause_if_over().await;
        }
        for (number, head) in heads {
            opening.head(number_of(&number), copy(&head, &mut bytes));
        }
        for (number, body) in journal {
            opening.entry(number_of(&number), copy(&body, &mut bytes));
            slice.pause_if_over().await;
        }
        Ok(opening.finish())
    }

    async fn append(
        &self,
        seen: u64,
        rebase: impl FnOnce(&[Rc<Change>]) -> Vec<Rc<Change>>,
    ) -> Result<Appended, StoreError> {
        let transaction = self.begin(&[META, JOURNAL, HEADS])?;
        let others = others(&transaction, seen).await?;
        let ours = rebase(&others);
        let first = seen + others.len() as u64 + 1;
        // No await from here to the end: all rows or none.
        for (number, change) in (first..).zip(&ours) {
            let Entry { number, body, head } = Entry::new(number, change);
            let key = JsValue::from_f64(number as f64);
            transaction.add(JOURNAL, &key, &body)?;
            transaction.add(HEADS, &key, &head)?;
        }
        transaction.commit().await?;
        let seen = first + ours.len() as u64 - 1;
        Ok(Appended { others, ours, seen })
    }

    async fn read_after(&self, seen: u64) -> Result<Vec<Rc<Change>>, StoreError> {
        others(&self.read(&[META, JOURNAL])?, seen).await
    }

    async fn body(&self, id: ChangeId) -> Result<Option<Rc<Change>>, StoreError> {
        let transaction = self.read(&[HEADS, JOURNAL])?;
        let heads = read_heads(&transaction.all(HEADS)?.await?);
        let Some(head) = heads.into_iter().find(|head| head.id == id) else {
            return Ok(None);
        };
        let body = transaction
            .get(JOURNAL, &JsValue::from_f64(head.number as f64))?
            .await?;
        Ok(bytes_of(&body).and_then(|body| read_change(&body).ok()))
    }

    async fn fold(&self, fold: Fold) -> Result<Folded, StoreError> {
        // Made ready beforehand, since a transaction ends as soon as one waits for anything else.
        let mut slice = Slice::begin();
        let mut bytes = Vec::new();
        let mut chunks = Vec::with_capacity(fold.chunks.len());
        for chunk in &fold.chunks {
            let value = if chunk.is_empty() {
                None
            } else {
                chunk.write(&mut bytes);
                Some(Uint8Array::from(bytes.as_slice()))
            };
            chunks.push((chunk.name.as_str(), value));
            slice.pause_if_over().await;
        }

        let transaction = self.begin(&[META, CHUNKS, JOURNAL, HEADS])?;
        let state = transaction.get(META, &STATE.into())?;
        let heads = transaction.all(HEADS)?;
        let numbers = transaction.all_keys(JOURNAL)?;
        let state = read_state(&state.await?)?;
        let heads = read_heads(&heads.await?);
        let numbers: Vec<u64> = numbers
            .await?
            .iter()
            .map(|number| number_of(&number))
            .collect();
        if !fold.fits(&state) {
            return Ok(Folded::Overtaken(state));
        }
        let mut state = fold.onto(&state);
        for (name, value) in chunks {
            match value {
                Some(value) => transaction.put(CHUNKS, &name.into(), &value)?,
                None => transaction.delete(CHUNKS, &name.into())?,
            }
        }
        for (name, bytes) in &fold.spoiled {
            transaction.put(CHUNKS, &name.as_str().into(), &Uint8Array::from(&**bytes))?;
        }
        let trim = trim(&heads, &numbers, &state);
        for (table, numbers) in [(JOURNAL, &trim.journal), (HEADS, &trim.heads)] {
            for number in numbers {
                transaction.delete(table, &JsValue::from_f64(*number as f64))?;
            }
        }
        state.complete = trim.complete;
        transaction.put(
            META,
            &STATE.into(),
            &Uint8Array::from(state.write().as_slice()),
        )?;
        transaction.commit().await?;
        Ok(Folded::Done(state))
    }
}

/// What stands in the journal after entry `seen`.
async fn others(transaction: &Transaction, seen: u64) -> Result<Vec<Rc<Change>>, StoreError> {
    let state = transaction.get(META, &STATE.into())?;
    let others = transaction.all_after(JOURNAL, seen)?;
    let state = state.await?;
    let others = others.await?;
    read_state(&state)?.admits(seen)?;
    let mut bytes = Vec::new();
    let others = others.iter();
    others
        .map(|body| read_change(copy(&body, &mut bytes)))
        .collect()
}

fn read_state(row: &JsValue) -> Result<State, StoreError> {
    State::read(bytes_of(row).as_deref())
}

fn read_heads(rows: &Array) -> Vec<Head> {
    let mut bytes = Vec::new();
    rows.iter()
        .filter_map(|row| Head::read(copy(&row, &mut bytes)))
        .collect()
}

fn pairs(keys: Array, values: Array) -> impl Iterator<Item = (JsValue, JsValue)> {
    let at = 0..keys.length();
    at.map(move |at| (keys.get(at), values.get(at)))
}

fn number_of(key: &JsValue) -> u64 {
    key.as_f64().unwrap_or_default() as u64
}

fn bytes_of(value: &JsValue) -> Option<Vec<u8>> {
    value.dyn_ref::<Uint8Array>().map(Uint8Array::to_vec)
}

/// Copies bytes into a buffer that serves for all rows; a value that is none reads as empty.
fn copy<'a>(value: &JsValue, buffer: &'a mut Vec<u8>) -> &'a [u8] {
    match value.dyn_ref::<Uint8Array>() {
        Some(bytes) => {
            buffer.resize(bytes.length() as usize, 0);
            bytes.copy_to(buffer);
        }
        None => buffer.clear(),
    }
    buffer
}
