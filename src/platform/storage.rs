//! Persistence and quota of the storage that the browser provides.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::JsFuture;
use web_sys::{StorageEstimate, StorageManager};

/// Persistence of the stored data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Persistence {
    /// The browser does not delete the data unless the person does.
    Granted,
    /// The browser may delete it when the device runs low on space.
    NotGranted,
    /// The browser does not provide this information.
    Unknown,
}

/// Storage used by this page in bytes, as the browser estimates it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StorageUsage {
    /// Total bytes used.
    pub used: u64,
    /// Maximum number of bytes that may be used.
    pub quota: u64,
    /// Bytes used by databases; only Chromium provides it.
    pub database: Option<u64>,
    /// Bytes used by caches; only Chromium provides it.
    pub caches: Option<u64>,
}

/// Returns the persistence of the storage.
pub async fn persistence() -> Persistence {
    let asked = manager().map(|manager| manager.persisted());
    answer(asked).await
}

/// Requests persistent storage. Some browsers ask the person, so this comes after the first save.
pub async fn request_persistence() -> Persistence {
    let asked = manager().map(|manager| manager.persist());
    answer(asked).await
}

/// Returns the storage used, or `None` if the browser does not provide it.
pub async fn usage() -> Option<StorageUsage> {
    let estimate = manager()?.estimate().ok()?;
    let estimate: StorageEstimate = JsFuture::from(estimate).await.ok()?.unchecked_into();
    let details = estimate
        .unchecked_ref::<EstimateWithDetails>()
        .usage_details();
    let details = details.as_ref();
    Some(StorageUsage {
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

/// Returns the storage manager of the browser, or `None` outside of secure contexts.
fn manager() -> Option<StorageManager> {
    let manager = web_sys::window()?.navigator().storage();
    (!manager.is_undefined()).then_some(manager)
}

#[wasm_bindgen]
extern "C" {
    /// Estimate of Chromium, which has more fields than the standard and web-sys.
    type EstimateWithDetails;
    #[wasm_bindgen(method, getter, js_name = usageDetails)]
    fn usage_details(this: &EstimateWithDetails) -> Option<UsageDetails>;

    /// Bytes used by each type of storage.
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
        Ok(Some(true)) => Persistence::Granted,
        Ok(Some(false)) => Persistence::NotGranted,
        _ => Persistence::Unknown,
    }
}
