//! Conversion of the values of rows.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};

use lectern_core::storage::{EntryHeader, StoreError, StoreState};

/// Parses the state row; of a row of a newer version, the known parts.
pub(super) fn read_state(row: &JsValue, is_newer: bool) -> Result<StoreState, StoreError> {
    let row = bytes_of(row);
    if is_newer {
        return Ok(StoreState::read_newer(row.as_deref()));
    }
    StoreState::read(row.as_deref())
}

/// Parses rows as headers and skips those that are not valid.
pub(super) fn read_headers(rows: &Array) -> Vec<EntryHeader> {
    let mut bytes = Vec::new();
    rows.iter()
        .filter_map(|row| EntryHeader::read(copy(&row, &mut bytes)))
        .collect()
}

/// Returns the journal number that a key has.
pub(super) fn number_of(key: &JsValue) -> u64 {
    key.as_f64().unwrap_or_default() as u64
}

/// Returns the bytes of a row, or `None` if the value is not a byte array.
pub(super) fn bytes_of(value: &JsValue) -> Option<Vec<u8>> {
    value.dyn_ref::<Uint8Array>().map(Uint8Array::to_vec)
}

/// Copies bytes into a buffer that is reused for all rows; a value that is not a byte array gives
/// an empty slice.
pub(super) fn copy<'a>(value: &JsValue, buffer: &'a mut Vec<u8>) -> &'a [u8] {
    match value.dyn_ref::<Uint8Array>() {
        Some(bytes) => {
            buffer.resize(bytes.length() as usize, 0);
            bytes.copy_to(buffer);
        }
        None => buffer.clear(),
    }
    buffer
}
