//! Asks before the page is left while something is typed that is nowhere else. The browser has the
//! words for it.

use gloo::events::{EventListener, EventListenerOptions};

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
            event.prevent_default();
        });
        Self {
            _listener: listener,
        }
    }
}
