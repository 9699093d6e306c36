//! Locks between tabs: one tab does what all could do. A lock goes with its tab, however that ends.

use js_sys::{Function, Promise};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{LockManager, LockOptions};

/// A lock held; given back when dropped.
#[derive(Debug)]
pub struct Lock {
    /// Ends the promise that holds it; none where the browser has no locks.
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

/// The lock of this name, if no other tab holds it. Where the browser has no locks everybody gets
/// it: it saves work, and is never what keeps data right.
pub async fn try_lock(name: &str) -> Option<Lock> {
    let Some(manager) = manager() else {
        return Some(Lock { release: None });
    };
    match JsFuture::from(request(&manager, name)).await {
        Ok(release) => release.dyn_into().ok().map(|release| Lock {
            release: Some(release),
        }),
        Err(_) => Some(Lock { release: None }),
    }
}

/// The lock manager of the browser; none outside of secure contexts.
fn manager() -> Option<LockManager> {
    let manager = web_sys::window()?.navigator().locks();
    (!manager.is_undefined()).then_some(manager)
}

/// A promise of what gives the lock back, or of null when another tab has it.
fn request(manager: &LockManager, name: &str) -> Promise {
    Promise::new(&mut |answer, refuse| {
        let granted = Closure::once_into_js(move |lock: JsValue| -> JsValue {
            if lock.is_null() {
                // Resolving a promise cannot throw.
                let _ = answer.call1(&JsValue::UNDEFINED, &JsValue::NULL);
                return JsValue::UNDEFINED;
            }
            // The lock is held until this promise ends.
            Promise::new(&mut |release, _| {
                // Resolving a promise cannot throw.
                let _ = answer.call1(&JsValue::UNDEFINED, &release);
            })
            .into()
        });
        let options = LockOptions::new();
        options.set_if_available(true);
        let held = manager.request_with_options(name, &options, granted.unchecked_ref());
        spawn_local(async move {
            // A document without an origin is refused.
            if let Err(error) = JsFuture::from(held).await {
                // Rejecting a promise cannot throw.
                let _ = refuse.call1(&JsValue::UNDEFINED, &error);
            }
        });
    })
}
