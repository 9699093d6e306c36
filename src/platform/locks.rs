//! Locks between tabs, for work that one tab does for all. The browser releases a lock when its tab
//! is closed or crashes.

use js_sys::{Function, Promise};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{LockManager, LockOptions};

/// Acquired lock; released when dropped.
#[derive(Debug)]
pub struct Lock {
    /// Resolver of the promise that holds the lock; `None` if the browser has no locks.
    release: Option<Function>,
}

impl Drop for Lock {
    fn drop(&mut self) {
        if let Some(release) = &self.release {
            // Resolving a promise cannot throw.
            let _ = release.call0(&JsValue::UNDEFINED);
        }
    }
}

/// Acquires the lock of this name, or returns `None` if another tab holds it. If the browser has no
/// locks, every caller gets it: locks save work, and the correctness of data never depends on them.
pub async fn try_lock(name: &str) -> Option<Lock> {
    acquire(name, true).await
}

/// Acquires the lock of this name as soon as no other tab holds it.
pub async fn lock(name: &str) -> Option<Lock> {
    acquire(name, false).await
}

/// Returns whether no tab holds the lock of this name; `false` if the browser has no locks.
pub async fn is_free(name: &str) -> bool {
    manager().is_some() && try_lock(name).await.is_some()
}

async fn acquire(name: &str, if_available: bool) -> Option<Lock> {
    let Some(manager) = manager() else {
        return Some(Lock { release: None });
    };
    match JsFuture::from(request(&manager, name, if_available)).await {
        Ok(release) => release.dyn_into().ok().map(|release| Lock {
            release: Some(release),
        }),
        Err(_) => Some(Lock { release: None }),
    }
}

/// Returns the lock manager of the browser, or `None` outside of secure contexts.
fn manager() -> Option<LockManager> {
    let manager = web_sys::window()?.navigator().locks();
    (!manager.is_undefined()).then_some(manager)
}

/// Requests a lock. The promise resolves to the function that releases it, or with `if_available` to
/// null if another tab holds it.
fn request(manager: &LockManager, name: &str, if_available: bool) -> Promise {
    Promise::new(&mut |answer, refuse| {
        let granted = Closure::once_into_js(move |lock: JsValue| -> JsValue {
            if lock.is_null() {
                // Resolving a promise cannot throw.
                let _ = answer.call1(&JsValue::UNDEFINED, &JsValue::NULL);
                return JsValue::UNDEFINED;
            }
            // The lock is held until this promise resolves.
            Promise::new(&mut |release, _| {
                // Resolving a promise cannot throw.
                let _ = answer.call1(&JsValue::UNDEFINED, &release);
            })
            .into()
        });
        let options = LockOptions::new();
        options.set_if_available(if_available);
        let held = manager.request_with_options(name, &options, granted.unchecked_ref());
        spawn_local(async move {
            // A request is refused in a document without an origin.
            if let Err(error) = JsFuture::from(held).await {
                // Rejecting a promise cannot throw.
                let _ = refuse.call1(&JsValue::UNDEFINED, &error);
            }
        });
    })
}
