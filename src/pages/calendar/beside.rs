//! The place of a popover beside a block.

use gloo::utils::window;
use web_sys::{Element, HtmlElement};

/// Distance in px from the block and from the edges of the window.
const GAP: f64 = 8.0;

/// Places the popover to the right of the block, to its left where there is no space, within the
/// window.
pub fn place_beside(popover: &HtmlElement, anchor: &Element) {
    let size = popover.get_bounding_client_rect();
    let block = anchor.get_bounding_client_rect();
    let window_size = |size: Result<wasm_bindgen::JsValue, _>| {
        size.ok().and_then(|size| size.as_f64()).unwrap_or_default()
    };
    let (width, height) = (
        window_size(window().inner_width()),
        window_size(window().inner_height()),
    );
    let right = block.right() + GAP;
    let left = block.left() - GAP - size.width();
    let left = if right + size.width() <= width - GAP {
        right
    } else if left >= GAP {
        left
    } else {
        (width - size.width() - GAP).max(GAP)
    };
    let top = block.top().min(height - size.height() - GAP).max(GAP);
    for (name, px) in [("--left", left), ("--top", top)] {
        // Cannot fail: the names and the lengths are valid.
        let _ = popover.style().set_property(name, &format!("{px}px"));
    }
}
