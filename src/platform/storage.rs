//! Whether the browser may throw away what it keeps for this page, and how much room there is.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::JsFuture;
use web_sys::{StorageEstimate, StorageManager};

/// Whether the browser promises to keep what is stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Persistence {
    /// Until the person deletes it.
    Promised,
    /// It may be thrown away when the device runs out of room.
    NotPromised,
    /// The browser cannot say.
    Unknown,
}

/// Bytes that this page takes, and may take, as the browser estimates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Room {
    /// Taken.
    pub used: u64,
    /// May be taken in all.
    pub quota: u64,
    /// Taken by databases, where the browser tells (Chromium does).
    pub database: Option<u64>,
    /// Taken by caches, likewise.
    pub caches: Option<u64>,
}

/// Whether storage is promised to last.
pub async fn persistence() -> Persistence {
    let asked = manager().map(|manager| manager.persisted());
    answer(asked).await
}

/// Asks the browser to promise it. Some ask the person, so not before there is something to keep.
pub async fn ask_to_persist() -> Persistence {
    let asked = manager().map(|manager| manager.persist());
    answer(asked).await
}

/// How much room there is.
pub async fn room() -> Option<Room> {
    let estimate = manager()?.estimate().ok()?;
    let estimate: StorageEstimate = JsFuture::from(estimate).await.ok()?.unchecked_into();
    let details = estimate
        .unchecked_ref::<EstimateWithDetails>()
        .usage_details();
    let details = details.as_ref();
    Some(Room {
        used: estimate.get_usage()? as u64,
        quota: estimate.get_quota()? as u64,
        database: details
            .and_then(|details| details.indexed_db())
            .map(|bytes| bytes as u64),
        caches: details
            .and_then(|details| details.caches())
            .map(|bytes| bytes as u64),
    })
}

/// The storage manager of the browser; none outside of secure contexts.
fn manager() -> Option<StorageManager> {
    let manager = web_sys::window()?.navigator().storage();
    (!manager.is_undefined()).then_some(manager)
}

#[wasm_bindgen]
extern "C" {
    /// An estimate as Chromium makes it, with more than the standard says and web-sys knows.
    type EstimateWithDetails;
    #[wasm_bindgen(method, getter, js_name = usageDetails)]
    fn usage_details(this: &EstimateWithDetails) -> Option<UsageDetails>;

    /// Bytes for each kind of storage.
    type UsageDetails;
    #[wasm_bindgen(method, getter, js_name = indexedDB)]
    fn indexed_db(this: &UsageDetails) -> Option<f64>;
    #[wasm_bindgen(method, getter)]
    fn caches(this: &UsageDetails) -> Option<f64>;
}

async fn answer(asked: Option<Result<js_sys::Promise, wasm_bindgen::JsValue>>) -> Persistence {
    let Some(Ok(asked)) = asked else {
        return Persistence::Unknown;
    };
    match JsFuture::from(asked).await.map(|answer| answer.as_bool()) {
        Ok(Some(true)) => Persistence::Promised,
        Ok(Some(false)) => Persistence::NotPromised,
        _ => Persistence::Unknown,
    }
}
