//! Letting the browser draw and listen in the middle of long work.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// So long may work go on before the browser gets its turn: well within one frame.
const SLICE_MS: f64 = 8.0;

/// A stretch of work between two pauses.
#[derive(Debug)]
pub struct Slice {
    begun: f64,
}

impl Slice {
    /// Work begins now.
    #[must_use]
    pub fn begin() -> Self {
        Self { begun: now() }
    }

    /// Pauses, if the work has gone on long enough.
    pub async fn pause_if_over(&mut self) {
        if now() - self.begun >= SLICE_MS {
            pause().await;
            self.begun = now();
        }
    }
}

/// Gives the browser its turn: whatever waited before this was called comes first, be it a timer, an
/// answer of the store or a message of another tab. `scheduler.yield()` is not for us: it comes back
/// before all of these, so that long work in slices would still keep them waiting to its end. Where
/// there is no `scheduler.postTask()`, a timer is some milliseconds slower.
pub async fn pause() {
    let window = gloo::utils::window();
    let scheduler = Reflect::get(&window, &"scheduler".into()).unwrap_or_default();
    match turn(&scheduler, "postTask") {
        Some(turn) => drop(JsFuture::from(turn).await),
        None => gloo::timers::future::TimeoutFuture::new(0).await,
    }
}

/// Waits until the browser has nothing better to do.
pub async fn idle() {
    match turn(&gloo::utils::window(), "requestIdleCallback") {
        Some(turn) => drop(JsFuture::from(turn).await),
        None => gloo::timers::future::TimeoutFuture::new(200).await,
    }
}

/// What ends when `of` has called back the function that its method `name` is given. Nothing if there
/// is no such method. It never fails: should the method, it has ended.
fn turn(of: &JsValue, name: &str) -> Option<Promise> {
    let method: Function = Reflect::get(of, &name.into()).ok()?.dyn_into().ok()?;
    Some(Promise::new(&mut |resolve, _| {
        if method.call1(of, &resolve).is_err() {
            let _ = resolve.call0(&JsValue::UNDEFINED);
        }
    }))
}

/// Milliseconds, for differences only.
fn now() -> f64 {
    let performance = web_sys::window().and_then(|window| window.performance());
    performance.map_or(0.0, |performance| performance.now())
}
