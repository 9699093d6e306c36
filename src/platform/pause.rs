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

/// Gives the browser its turn.
pub async fn pause() {
    match yielded() {
        // Neither fails; and if one did, the pause would be over.
        Some(turn) => drop(JsFuture::from(turn).await),
        None => gloo::timers::future::TimeoutFuture::new(0).await,
    }
}

/// Waits until the browser has nothing better to do.
pub async fn idle() {
    let window = gloo::utils::window();
    let request: Option<Function> = Reflect::get(&window, &"requestIdleCallback".into())
        .ok()
        .and_then(|request| request.dyn_into().ok());
    let Some(request) = request else {
        return gloo::timers::future::TimeoutFuture::new(200).await;
    };
    let turn = Promise::new(&mut |resolve, _| {
        if request.call1(&window, &resolve).is_err() {
            let _ = resolve.call0(&JsValue::UNDEFINED);
        }
    });
    drop(JsFuture::from(turn).await);
}

/// `scheduler.yield()`, where there is one: unlike a timer it is not held back for milliseconds.
fn yielded() -> Option<Promise> {
    let scheduler = Reflect::get(&gloo::utils::window(), &"scheduler".into()).ok()?;
    let give_way = Reflect::get(&scheduler, &"yield".into()).ok()?;
    let give_way: Function = give_way.dyn_into().ok()?;
    give_way.call0(&scheduler).ok()?.dyn_into().ok()
}

/// Milliseconds, for differences only.
fn now() -> f64 {
    let performance = web_sys::window().and_then(|window| window.performance());
    performance.map_or(0.0, |performance| performance.now())
}
