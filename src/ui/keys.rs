//! Keys, read the same way everywhere.

use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, KeyboardEvent};

/// Whether the key for commands is down: Ctrl, or Cmd on a Mac.
#[must_use]
pub fn command(event: &KeyboardEvent) -> bool {
    event.ctrl_key() || event.meta_key()
}

/// Whether any key is down that makes a letter more than a letter.
#[must_use]
pub fn modified(event: &KeyboardEvent) -> bool {
    command(event) || event.alt_key()
}

/// Whether the person is typing text: then single letters and Ctrl+Z belong to the field.
#[must_use]
pub fn typing() -> bool {
    let Some(element) = document().active_element() else {
        return false;
    };
    match element.tag_name().as_str() {
        "TEXTAREA" => true,
        "INPUT" => element.dyn_ref::<HtmlInputElement>().is_some_and(|input| {
            !matches!(
                input.type_().as_str(),
                "checkbox" | "radio" | "button" | "file" | "range"
            )
        }),
        "SELECT" => true,
        _ => element
            .dyn_ref::<HtmlElement>()
            .is_some_and(HtmlElement::is_content_editable),
    }
}

/// Puts the focus on the element with an id, if it is there.
pub fn focus_id(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        focus(&element);
    }
}

/// Puts the focus on the first element that a selector finds.
pub fn focus_first(selector: &str) {
    if let Ok(Some(element)) = document().query_selector(selector) {
        focus(&element);
    }
}

/// Puts the focus on an element.
pub fn focus(element: &Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        // An element that cannot take the focus leaves it where it is.
        let _ = element.focus();
    }
}
