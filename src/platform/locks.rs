//! Locks between tabs: one tab does what all could do. A lock goes with its tab, however that ends.
//! web-sys has them only behind a compiler flag, so they are called by name.

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

/// A lock held; given back when dropped.
#[derive(Debug)]
pub struct Lock {
    /// Ends the promise that holds it; none where the browser has no locks.
    release: Option<Function>,
}

impl Drop for Lock {
    fn drop(&mut self) {
        if let Some(release) = &self.release {
            // It takes no argument and cannot fail.
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

fn manager() -> Option<JsValue> {
    let navigator = web_sys::window()?.navigator();
    let manager = Reflect::get(&navigator, &"locks".into()).ok()?;
    manager.is_object().then_some(manager)
}

/// A promise of what gives the lock back, or of null when another tab has it.
fn request(manager: &JsValue, name: &str) -> Promise {
    Promise::new(&mut |answer, refuse| {
        let granted = Closure::once_into_js(move |lock: JsValue| -> JsValue {
            if lock.is_null() {
                let _ = answer.call1(&JsValue::UNDEFINED, &JsValue::NULL);
                return JsValue::UNDEFINED;
            }
            // The lock is held until this promise ends.
            Promise::new(&mut |release, _| {
                let _ = answer.call1(&JsValue::UNDEFINED, &release);
            })
            .into()
        });
        let asked = ask(manager, name, &granted);
        if let Err(why) = asked {
            let _ = refuse.call1(&JsValue::UNDEFINED, &why);
        }
    })
}

fn ask(manager: &JsValue, name: &str, granted: &JsValue) -> Result<(), JsValue> {
    let options = Object::new();
    Reflect::set(&options, &"ifAvailable".into(), &JsValue::TRUE)?;
    let request: Function = Reflect::get(manager, &"request".into())?.dyn_into()?;
    request.call3(manager, &name.into(), &options, granted)?;
    Ok(())
}
