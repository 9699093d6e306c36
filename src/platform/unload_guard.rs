//! A question before the page is left while something is typed that is stored nowhere. The browser
//! words it.

use std::cell::Cell;

use gloo::events::{EventListener, EventListenerOptions};

thread_local! {
    static DISARMED: Cell<bool> = const { Cell::new(false) };
}

/// Switches all guards off, before the page is left on purpose.
pub fn disarm() {
    DISARMED.set(true);
}

/// A guard that has the browser ask before the page is left, until it is dropped.
#[derive(Debug)]
pub struct UnloadGuard {
    _listener: EventListener,
}

impl UnloadGuard {
    /// Starts asking.
    #[must_use]
    pub fn new() -> Self {
        let options = EventListenerOptions::enable_prevent_default();
        let window = gloo::utils::window();
        let listener = EventListener::new_with_options(&window, "beforeunload", options, |event| {
            if !DISARMED.get() {
                event.prevent_default();
            }
        });
        Self {
            _listener: listener,
        }
    }
}

impl Default for UnloadGuard {
    fn default() -> Self {
        Self::new()
    }
}
