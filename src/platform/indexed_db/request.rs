//! Awaiting of IndexedDB requests. The awaiting task is resumed in a microtask of the event, while
//! the transaction is still open, so that a chain of requests in one transaction can be written as
//! one async function, as long as it awaits nothing else.

use std::vec;

use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{DomException, IdbRequest};

use lectern_core::storage::{StoreError, VERSION};

/// Results of requests, in the order of the requests.
pub(super) struct Responses(vec::IntoIter<JsValue>);

impl Responses {
    /// Returns the result of the next request; undefined after the last.
    pub(super) fn next<T: JsCast>(&mut self) -> T {
        self.0.next().unwrap_or_default().unchecked_into()
    }
}

/// Awaits the results of requests of one transaction. IndexedDB runs them one after the other, so
/// all have finished when the last has; if one fails, so do those after it.
pub(super) async fn responses(requests: Vec<IdbRequest>) -> Result<Responses, StoreError> {
    if let Some(last) = requests.last() {
        let answered = Promise::new(&mut |done, _| {
            last.set_onsuccess(Some(&done));
            last.set_onerror(Some(&done));
        });
        // This promise is never rejected; the errors are read from the requests below.
        drop(JsFuture::from(answered).await);
    }
    let mut responses = Vec::new();
    for request in requests {
        if let Ok(Some(error)) = request.error() {
            return Err(why(Some(error)));
        }
        responses.push(request.result().map_err(|error| store_error(&error))?);
    }
    Ok(Responses(responses.into_iter()))
}

/// Converts an exception of IndexedDB.
pub(super) fn store_error(error: &JsValue) -> StoreError {
    why(error.dyn_ref().cloned())
}

pub(super) fn why(error: Option<DomException>) -> StoreError {
    let Some(error) = error else {
        return StoreError::Failed("aborted".to_owned());
    };
    let name = error.name();
    let words = [&name, ": ", &error.message()].concat();
    match name.as_str() {
        "QuotaExceededError" => StoreError::Full,
        // The database has a higher version than this app; the browser does not report which.
        "VersionError" => StoreError::Newer(VERSION + 1),
        "InvalidStateError" | "SecurityError" | "NotFoundError" => StoreError::Unreachable(words),
        _ => StoreError::Failed(words),
    }
}
