//! Rows of a table in the clipboard.

use wasm_bindgen::JsCast;
use web_sys::ClipboardEvent;
use yew::prelude::*;

use crate::components::announce::say;
use crate::components::keys;
use crate::i18n::{Table as Message, t};

/// Copies the rows that `rows` returns, with their number, and announces that. The browser copies what is
/// selected as text with the pointer or in a field, also if there are no rows.
pub fn copy_rows(event: &Event, rows: impl FnOnce() -> Option<(usize, String)>) {
    if keys::has_text_selection() || keys::typing() {
        return;
    }
    let Some((count, text)) = rows() else {
        return;
    };
    let clipboard = event
        .dyn_ref::<ClipboardEvent>()
        .and_then(ClipboardEvent::clipboard_data);
    if clipboard.is_some_and(|clipboard| clipboard.set_data("text/plain", &text).is_ok()) {
        event.prevent_default();
        say(&t(Message::Copied(count)));
    }
}
