//! Text that is copied from a page: without the characters that isolate names in messages.

use std::borrow::Cow;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::document;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{ClipboardEvent, Event};

use crate::components::keys;
use crate::i18n::without_isolates;

#[wasm_bindgen]
extern "C" {
    /// `Selection`.
    type Selection;
    /// `window.getSelection`.
    #[wasm_bindgen(js_name = getSelection)]
    fn get_selection() -> Option<Selection>;
    /// The selected text.
    #[wasm_bindgen(method, js_name = toString)]
    fn text(this: &Selection) -> String;
}

/// Cleans the text that is copied anywhere in the document, while the listener exists.
pub fn clean_copies() -> EventListener {
    EventListener::new_with_options(
        &document(),
        "copy",
        EventListenerOptions::enable_prevent_default(),
        copy,
    )
}

/// Replaces the selected text if it has isolates. A text control has none, and a table copies for itself.
fn copy(event: &Event) {
    if event.default_prevented() || keys::typing() {
        return;
    }
    let selected = get_selection().map(|selection| selection.text());
    let clipboard = event
        .dyn_ref::<ClipboardEvent>()
        .and_then(ClipboardEvent::clipboard_data);
    if let (Some(selected), Some(clipboard)) = (selected, clipboard)
        && let Cow::Owned(clean) = without_isolates(&selected)
        && clipboard.set_data("text/plain", &clean).is_ok()
    {
        event.prevent_default();
    }
}
