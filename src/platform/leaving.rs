//! Asks before the page is left while something is typed that is nowhere else. The browser has the
//! words for it.

use std::cell::Cell;

use gloo::events::{EventListener, EventListenerOptions};

thread_local! {
    static DECIDED: Cell<bool> = const { Cell::new(false) };
}

/// The page is left for good: nothing is asked any more.
pub fn decide() {
    DECIDED.set(true);
}

/// Asks for as long as it is held.
#[derive(Debug)]
pub struct Guard {
    _listener: EventListener,
}

impl Guard {
    /// From now on.
    #[must_use]
    pub fn hold() -> Self {
        let options = EventListenerOptions::enable_prevent_default();
        let window = gloo::utils::window();
        let listener = EventListener::new_with_options(&window, "beforeunload", options, |event| {
            if !DECIDED.get() {
                event.prevent_default();
            }
        });
        Self {
            _listener: listener,
        }
    }
}
