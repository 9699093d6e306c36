//! Whether the browser may throw away what it keeps for this page, and how much room there is.

use js_sys::Reflect;
use wasm_bindgen::JsCast;
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
    let details = Reflect::get(&estimate, &"usageDetails".into()).unwrap_or_default();
    let detail = |name: &str| {
        let bytes = Reflect::get(&details, &name.into()).ok()?.as_f64()?;
        Some(bytes as u64)
    };
    Some(Room {
        used: estimate.get_usage()? as u64,
        quota: estimate.get_quota()? as u64,
        database: detail("indexedDB"),
        caches: detail("caches"),
    })
}

/// None outside of secure contexts.
fn manager() -> Option<StorageManager> {
    let navigator = web_sys::window()?.navigator();
    let manager = Reflect::get(&navigator, &"storage".into()).ok()?;
    manager.dyn_into().ok()
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
