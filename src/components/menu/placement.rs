//! Places of menus.

use gloo::utils::document;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

/// Places a menu above or below its button, by its distances from the edges of the window.
pub fn place_in_window(menu: &NodeRef, button: &NodeRef, upwards: bool) {
    let (Some(menu), Some(button)) = (menu.cast::<HtmlElement>(), button.cast::<Element>()) else {
        return;
    };
    let root = document().document_element();
    let Some(root) = root else { return };
    let rect = button.get_bounding_client_rect();
    let (edge, distance) = if upwards {
        ("bottom", f64::from(root.client_height()) - rect.top())
    } else {
        ("top", rect.bottom())
    };
    let right = f64::from(root.client_width()) - rect.right();
    // Through the CSSOM, because the content security policy forbids inline styles.
    // Cannot fail: the property names and lengths are valid.
    let _ = menu.style().set_property(edge, &format!("{distance}px"));
    let _ = menu.style().set_property("right", &format!("{right}px"));
}

/// Moves a menu to the right as far as it begins left of the window: its right edge is that of its button.
pub fn keep_in_window(menu: &NodeRef) {
    /// Distance from the edge of the window, in px.
    const EDGE: f64 = 8.0;
    let Some(menu) = menu.cast::<HtmlElement>() else {
        return;
    };
    let hidden = EDGE - menu.get_bounding_client_rect().left();
    if hidden > 0.0 {
        // Cannot fail: the property name and the length are valid.
        let _ = menu
            .style()
            .set_property("margin-right", &format!("-{hidden}px"));
    }
}
