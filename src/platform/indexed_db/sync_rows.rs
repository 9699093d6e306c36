//! Rows of the sync state, which lie in `meta` beside the state of the store.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsValue;

use super::transaction::{ALL, META, STATE, Transaction};
use super::values::{bytes_of, read_state};
use lectern_core::storage::{StoreError, SyncRow};

/// Reads all rows.
pub(super) async fn read(transaction: &mut Transaction) -> Result<Vec<SyncRow>, StoreError> {
    transaction.keys(META, &ALL)?;
    transaction.rows(META, &ALL)?;
    let mut responses = transaction.responses().await?;
    let (keys, rows): (Array, Array) = (responses.next(), responses.next());
    let found = keys.iter().zip(rows.iter()).filter_map(|(key, row)| {
        let name = key.as_string().filter(|name| name != STATE)?;
        let bytes = bytes_of(&row)?;
        Some(SyncRow { name, bytes })
    });
    Ok(found.collect())
}

/// Writes rows, and the number of the last journal entry that they include.
pub(super) async fn write(
    transaction: &mut Transaction,
    rows: &[SyncRow],
    synced: Option<u64>,
) -> Result<(), StoreError> {
    transaction.get(META, &STATE.into())?;
    let state: JsValue = transaction.responses().await?.next();
    let mut state = read_state(&state, false)?;
    for SyncRow { name, bytes } in rows {
        let key = name.as_str().into();
        if bytes.is_empty() {
            transaction.delete(META, &key)?;
        } else {
            transaction.put(META, &key, &Uint8Array::from(bytes.as_slice()))?;
        }
    }
    state.synced = synced;
    let row = Uint8Array::from(state.write().as_slice());
    transaction.put(META, &STATE.into(), &row)
}
