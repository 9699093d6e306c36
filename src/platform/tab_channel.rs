//! Notices between the tabs of a browser that the journal has grown. A notice has no content: the
//! changes are read from the store.

use std::rc::Rc;

use gloo::events::EventListener;
use wasm_bindgen::JsValue;
use web_sys::{BroadcastChannel, EventTarget};

/// Channel to the other tabs with the same workspace; closed when dropped.
#[derive(Debug)]
pub struct TabChannel {
    channel: Option<BroadcastChannel>,
    _listeners: Vec<EventListener>,
}

impl TabChannel {
    /// Opens the channel. `behind` is called when another tab may have written: on its notice, and
    /// when this tab becomes visible, as browsers do not run tabs in the background for long.
    #[must_use]
    pub fn open(name: &str, behind: Rc<dyn Fn()>) -> Self {
        let channel = BroadcastChannel::new(name).ok();
        let mut listeners = Vec::new();
        let mut listen = |target: &EventTarget, event: &'static str| {
            let behind = behind.clone();
            listeners.push(EventListener::new(target, event, move |_| behind()));
        };
        if let Some(channel) = &channel {
            listen(channel, "message");
        }
        listen(&gloo::utils::window(), "focus");
        // The event is also sent when the tab is hidden; an extra call does no harm.
        listen(&gloo::utils::document(), "visibilitychange");
        Self {
            channel,
            _listeners: listeners,
        }
    }

    /// Notifies the other tabs that the journal has grown up to entry `seen`.
    pub fn notify(&self, seen: u64) {
        if let Some(channel) = &self.channel {
            // Fails only on a closed channel. Tabs that miss the notice read the journal before
            // writing.
            let _ = channel.post_message(&JsValue::from_f64(seen as f64));
        }
    }
}

/// Notifies all tabs with the same workspace, including this one.
pub fn notify_all(name: &str) {
    if let Ok(channel) = BroadcastChannel::new(name) {
        // Fails only on a closed channel. Every tab also checks the store on focus.
        let _ = channel.post_message(&JsValue::UNDEFINED);
        channel.close();
    }
}

impl Drop for TabChannel {
    fn drop(&mut self) {
        if let Some(channel) = &self.channel {
            channel.close();
        }
    }
}
