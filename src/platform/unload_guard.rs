//! Confirmation before the page is left while there is unsaved input. The browser chooses the
//! wording.

use std::cell::Cell;

use gloo::events::{EventListener, EventListenerOptions};

thread_local! {
    static DISARMED: Cell<bool> = const { Cell::new(false) };
}

/// Disables all guards, before the page is left on purpose.
pub fn disarm() {
    DISARMED.set(true);
}

/// Guard that makes the browser ask for confirmation before the page is left, until dropped.
#[derive(Debug)]
pub struct UnloadGuard {
    _listener: EventListener,
}

impl UnloadGuard {
    /// Creates a guard, which is active at once.
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
