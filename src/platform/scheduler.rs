//! Yielding to the browser during long work, so that it can draw and handle input.

use gloo::timers::callback::Timeout;
use gloo::timers::future::TimeoutFuture;
use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Milliseconds of work between two yields: well within one frame.
const SLICE_MS: f64 = 8.0;
/// Milliseconds to wait if the browser does not report when it is idle.
const IDLE_FALLBACK_MS: u32 = 200;

/// Period of work between two yields.
#[derive(Debug)]
pub struct TimeSlice {
    started: f64,
}

impl TimeSlice {
    /// Starts a time slice now.
    #[must_use]
    pub fn start() -> Self {
        Self { started: now() }
    }

    /// Returns whether the time slice is over.
    #[must_use]
    pub fn is_over(&self) -> bool {
        now() - self.started >= SLICE_MS
    }

    /// Yields to the browser if the time slice is over, and starts the next one.
    pub async fn yield_if_over(&mut self) {
        if self.is_over() {
            yield_now().await;
            self.started = now();
        }
    }
}

/// Waits until what was drawn is on the screen. In a tab in the background, where nothing is painted,
/// it waits no longer than a timer does.
pub async fn painted() {
    let called = Promise::new(&mut |resolve, _| {
        // Without a frame the timer below resumes.
        drop(gloo::utils::window().request_animation_frame(&resolve));
        let timer = Timeout::new(IDLE_FALLBACK_MS, move || {
            // The promise may be resolved already, which changes nothing.
            drop(resolve.call0(&JsValue::NULL));
        });
        timer.forget();
    });
    // Nothing rejects this promise.
    drop(JsFuture::from(called).await);
    // The frame is painted after its callbacks.
    yield_now().await;
}

/// Yields to the browser: every task that was queued before runs first, be it a timer, a response
/// of the store or a message of another tab. `scheduler.yield()` would resume before all of these,
/// so that they would wait until the end of long work in slices. Without a `scheduler`, a timer is
/// used, which is some milliseconds slower.
pub async fn yield_now() {
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

/// Waits until the browser is idle.
pub async fn idle() {
    let window = gloo::utils::window();
    let mut is_scheduled = false;
    let called = Promise::new(&mut |resolve, _| {
        // Fails in Safari, which lacks the function.
        is_scheduled = window.request_idle_callback(&resolve).is_ok();
    });
    if is_scheduled {
        // Nothing rejects this promise.
        drop(JsFuture::from(called).await);
    } else {
        TimeoutFuture::new(IDLE_FALLBACK_MS).await;
    }
}

/// Returns the milliseconds since the page was opened.
fn now() -> f64 {
    let performance = web_sys::window().and_then(|window| window.performance());
    performance.map_or(0.0, |performance| performance.now())
}
