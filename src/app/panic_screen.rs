//! Message shown when a panic stops the app, in place of a frozen page: the reason and the next
//! step. Everything that was reported as saved is on disk.

use gloo::utils::{body, document};

use crate::i18n::{Frame, t};

/// Installs a panic hook that shows a message in the page and logs the reason to the console.
pub fn install() {
    std::panic::set_hook(Box::new(|info| {
        gloo::console::error!(info.to_string());
        // The state of the page is unknown here, so failures to show the message are ignored.
        if let Ok(message) = document().create_element("p") {
            let _ = message.set_attribute("role", "alert");
            let _ = message.set_attribute("class", "stopped tone-danger");
            message.set_text_content(Some(&t(Frame::Stopped)));
            let _ = body().append_child(&message);
        }
    }));
}
