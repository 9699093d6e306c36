//! Waiting for the events of IndexedDB. What awaits is resumed in a microtask of the event, while
//! the transaction is still open, so a chain of requests in one transaction can be written as one
//! async function, as long as it awaits nothing else.

use std::vec;

use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{DomException, IdbRequest};

use lectern_core::storage::{StoreError, VERSION};

/// What requests were answered, in the order in which they were made.
pub(super) struct Responses(vec::IntoIter<JsValue>);

impl Responses {
    /// The answer to the next request; undefined after the last.
    pub(super) fn next<T: JsCast>(&mut self) -> T {
        self.0.next().unwrap_or_default().unchecked_into()
    }
}

/// The responses to requests of one transaction. It responses them one after the other, so with the last
/// all are answered; and when one fails, so do those after it.
pub(super) async fn responses(requests: Vec<IdbRequest>) -> Result<Responses, StoreError> {
    if let Some(last) = requests.last() {
        let answered = Promise::new(&mut |done, _| {
            last.set_onsuccess(Some(&done));
            last.set_onerror(Some(&done));
        });
        // It does not fail: what did is asked of the requests.
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

/// What an exception of IndexedDB means to us.
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
        // The database has a higher number than ours; which, it does not say.
        "VersionError" => StoreError::Newer(VERSION + 1),
        "InvalidStateError" | "SecurityError" | "NotFoundError" => StoreError::Unreachable(words),
        _ => StoreError::Failed(words),
    }
}
