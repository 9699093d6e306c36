//! Letting the browser draw and listen in the middle of long work.

use gloo::timers::future::TimeoutFuture;
use js_sys::Promise;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

/// So long may work go on before the browser gets its turn: well within one frame.
const SLICE_MS: f64 = 8.0;
/// Where the browser does not say when it is idle, work waits for so long.
const IDLE_FALLBACK_MS: u32 = 200;

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
/// there is no `scheduler`, a timer is some milliseconds slower.
pub async fn pause() {
    let scheduler = gloo::utils::window().scheduler();
    if scheduler.is_undefined() {
        return TimeoutFuture::new(0).await;
    }
    let called = Promise::new(&mut |resolve, _| {
        // The promise of the task itself is not needed: nothing aborts it, and it cannot fail.
        drop(scheduler.post_task(resolve.unchecked_ref()));
    });
    drop(JsFuture::from(called).await);
}

/// Waits until the browser has nothing better to do.
pub async fn idle() {
    let window = gloo::utils::window();
    let mut is_scheduled = false;
    let called = Promise::new(&mut |resolve, _| {
        // Fails in Safari, which does not have it.
        is_scheduled = window.request_idle_callback(&resolve).is_ok();
    });
    if is_scheduled {
        // A promise that nothing rejects.
        drop(JsFuture::from(called).await);
    } else {
        TimeoutFuture::new(IDLE_FALLBACK_MS).await;
    }
}

/// Milliseconds, for differences only.
fn now() -> f64 {
    let performance = web_sys::window().and_then(|window| window.performance());
    performance.map_or(0.0, |performance| performance.now())
}
