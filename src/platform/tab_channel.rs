//! TabChannel of one browser tell each other that they have written. They say no more than that: what was
//! written is read from the store.

use std::rc::Rc;

use gloo::events::EventListener;
use wasm_bindgen::JsValue;
use web_sys::{BroadcastChannel, EventTarget};

/// A channel to the other tabs with the same workspace; closed when dropped.
#[derive(Debug)]
pub struct TabChannel {
    channel: Option<BroadcastChannel>,
    _listeners: Vec<EventListener>,
}

impl TabChannel {
    /// Opens the channel. `behind` is called when another tab may have written: when it says so, and
    /// when this one comes to the front, as browsers do not run tabs in the background for long.
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
        // Going to the back says so too, which does no harm.
        listen(&gloo::utils::document(), "visibilitychange");
        Self {
            channel,
            _listeners: listeners,
        }
    }

    /// Notifies the other tabs that the journal has grown up to entry `seen`.
    pub fn notify(&self, seen: u64) {
        if let Some(channel) = &self.channel {
            // Fails only on a closed channel. TabChannel that do not hear it read the journal before writing.
            let _ = channel.post_message(&JsValue::from_f64(seen as f64));
        }
    }
}

/// Notifies all tabs with the same workspace, this one too.
pub fn notify_all(name: &str) {
    if let Ok(channel) = BroadcastChannel::new(name) {
        // Fails only on a closed channel. Every tab looks when it gets the focus, too.
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
