//! What a person sees when the app has a bug that stops it: not a frozen page, but what happened and
//! what to do. Everything that was said to be saved is on disk.

use gloo::utils::{body, document};

use crate::i18n::{Frame, t};

/// Shows a message when the app stops, and the reason in the console.
pub fn install() {
    std::panic::set_hook(Box::new(|info| {
        gloo::console::error!(info.to_string());
        // With the page in an unknown state, what cannot be shown is not shown.
        if let Ok(message) = document().create_element("p") {
            let _ = message.set_attribute("role", "alert");
            let _ = message.set_attribute("class", "stopped tone-danger");
            message.set_text_content(Some(&t(Frame::Stopped)));
            let _ = body().append_child(&message);
        }
    }));
}
