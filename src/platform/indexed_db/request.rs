//! Waiting for the events of IndexedDB. What awaits is resumed in a microtask of the event, while
//! the transaction is still open, so a chain of requests in one transaction can be written as one
//! async function, as long as it awaits nothing else.

use std::cell::RefCell;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use wasm_bindgen::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DomException, IdbRequest};

use crate::workspace::{StoreError, VERSION};

/// What comes of something, once.
#[derive(Debug)]
pub(super) struct Outcome<T>(Rc<RefCell<Slot<T>>>);

#[derive(Debug)]
struct Slot<T> {
    result: Option<Result<T, StoreError>>,
    waker: Option<Waker>,
}

impl<T> Clone for Outcome<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<T> Outcome<T> {
    pub(super) fn pending() -> Self {
        Self(Rc::new(RefCell::new(Slot {
            result: None,
            waker: None,
        })))
    }

    /// Settles it; the first time counts.
    pub(super) fn settle(&self, result: Result<T, StoreError>) {
        let mut slot = self.0.borrow_mut();
        slot.result.get_or_insert(result);
        let waker = slot.waker.take();
        drop(slot);
        if let Some(waker) = waker {
            waker.wake();
        }
    }
}

impl<T> Future for Outcome<T> {
    type Output = Result<T, StoreError>;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let mut slot = self.0.borrow_mut();
        match slot.result.take() {
            Some(result) => Poll::Ready(result),
            None => {
                slot.waker = Some(context.waker().clone());
                Poll::Pending
            }
        }
    }
}

/// A handler of an event, alive as long as what waits for it.
pub(super) type Handler = Closure<dyn FnMut(JsValue)>;

pub(super) fn handler(handle: impl FnMut(JsValue) + 'static) -> Handler {
    Closure::new(handle)
}

pub(super) fn function(handler: &Handler) -> Option<&js_sys::Function> {
    Some(handler.as_ref().unchecked_ref())
}

/// The answer to a request.
#[derive(Debug)]
pub(super) struct Answer<T> {
    outcome: Outcome<T>,
    request: IdbRequest,
    _handlers: [Handler; 2],
}

impl<T: JsCast + 'static> Answer<T> {
    pub(super) fn to(request: IdbRequest) -> Self {
        let outcome = Outcome::pending();
        let (asked, settled) = (request.clone(), outcome.clone());
        let succeeded = handler(move |_| {
            let result = asked.result().map_err(|error| store_error(&error));
            settled.settle(result.map(JsCast::unchecked_into));
        });
        let (asked, settled) = (request.clone(), outcome.clone());
        let failed = handler(move |_| settled.settle(Err(why(asked.error().ok().flatten()))));
        request.set_onsuccess(function(&succeeded));
        request.set_onerror(function(&failed));
        Self {
            outcome,
            request,
            _handlers: [succeeded, failed],
        }
    }
}

impl<T> Drop for Answer<T> {
    fn drop(&mut self) {
        self.request.set_onsuccess(None);
        self.request.set_onerror(None);
    }
}

impl<T> Future for Answer<T> {
    type Output = Result<T, StoreError>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        Pin::new(&mut self.outcome).poll(context)
    }
}

/// What an exception of IndexedDB means to us.
pub(super) fn store_error(error: &JsValue) -> StoreError {
    why(error.dyn_ref().cloned())
}

pub(super) fn why(error: Option<DomException>) -> StoreError {
    let Some(error) = error else {
        return StoreError::Failed("aborted".to_owned());
    };
    let words = || [&error.name(), ": ", &error.message()].concat();
    match error.name().as_str() {
        "QuotaExceededError" => StoreError::Full,
        // The database has a higher number than ours; which, it does not say.
        "VersionError" => StoreError::Newer(VERSION + 1),
        "InvalidStateError" | "SecurityError" | "NotFoundError" => StoreError::Unreachable(words()),
        _ => StoreError::Failed(words()),
    }
}
