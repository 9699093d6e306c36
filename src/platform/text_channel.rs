//! Texts between the tabs of a browser.

use gloo::events::EventListener;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{BroadcastChannel, MessageEvent};

/// Channel to the other tabs; closed when dropped.
#[derive(Debug)]
pub struct TextChannel {
    channel: Option<BroadcastChannel>,
    _listener: Option<EventListener>,
}

impl TextChannel {
    /// Opens the channel. `on_text` is called with each text of another tab.
    #[must_use]
    pub fn open(name: &str, on_text: Box<dyn Fn(String)>) -> Self {
        let channel = BroadcastChannel::new(name).ok();
        let listener = channel.as_ref().map(|channel| {
            EventListener::new(channel, "message", move |event| {
                let message = event.dyn_ref::<MessageEvent>();
                if let Some(text) = message.and_then(|message| message.data().as_string()) {
                    on_text(text);
                }
            })
        });
        Self {
            channel,
            _listener: listener,
        }
    }

    /// Sends a text to the other tabs.
    pub fn send(&self, text: &str) {
        if let Some(channel) = &self.channel {
            // Fails only on a closed channel.
            let _ = channel.post_message(&JsValue::from_str(text));
        }
    }
}

impl Drop for TextChannel {
    fn drop(&mut self) {
        if let Some(channel) = &self.channel {
            channel.close();
        }
    }
}
