//! Focus, and what is in view.

use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{
    Element, HtmlElement, HtmlInputElement, ScrollIntoViewOptions, ScrollLogicalPosition,
};

/// Returns whether the focus is in a text control: single letters and Ctrl+Z then belong to it.
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

/// Returns whether no element has the focus, such as after the one that had it was removed.
#[must_use]
pub fn is_focus_lost() -> bool {
    let focused = document().active_element();
    focused.is_none_or(|element| element.tag_name() == "BODY")
}

/// Returns whether a heading has the focus, which pages give it when there is nothing else.
#[must_use]
pub fn is_focus_on_heading() -> bool {
    let focused = document().active_element();
    focused.is_some_and(|element| matches!(element.tag_name().as_str(), "H1" | "H2"))
}

/// Returns whether the focus is on an element inside the one that `selector` describes.
#[must_use]
pub fn is_focus_within(selector: &str) -> bool {
    let focused = document().active_element();
    let parent = focused.and_then(|element| element.parent_element());
    parent.is_some_and(|parent| matches!(parent.closest(selector), Ok(Some(_))))
}

/// Returns whether text is selected, which Ctrl+C then copies.
#[must_use]
pub fn has_text_selection() -> bool {
    let selection = window().get_selection().ok().flatten();
    selection.is_some_and(|selection| !selection.is_collapsed())
}

/// Focuses the element with the id `id`, if it exists.
pub fn focus_id(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        focus(&element);
    }
}

/// Focuses the first element that matches `selector`, if there is one.
pub fn focus_first(selector: &str) {
    if let Ok(Some(element)) = document().query_selector(selector) {
        focus(&element);
    }
}

/// Focuses an element.
pub fn focus(element: &Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        // An element that cannot be focused leaves the focus where it is.
        let _ = element.focus();
    }
}

/// Scrolls as little as needed to bring the element with the id `id` into view, if it exists.
pub fn scroll_to_id(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        scroll_to(&element);
    }
}

/// Scrolls as little as needed to bring an element into view.
pub fn scroll_to(element: &Element) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}
