//! The text beside a place over which something is held, kept in view.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

/// Distance in px from the edges of what is in view.
const GAP: f64 = 4.0;

/// Moves the text of a place that something is held over in `root` into the part of the calendar that is in view,
/// after each drawing.
#[hook]
pub fn use_ghost_in_view(root: &NodeRef) {
    let root = root.clone();
    use_effect(move || {
        if let Some(root) = root.cast::<Element>() {
            keep_in_view(&root);
        }
    });
}

fn keep_in_view(root: &Element) -> Option<()> {
    let find = |selector| root.query_selector(selector).ok().flatten();
    let text: HtmlElement = find(".cal-ghost-text")?.dyn_into().ok()?;
    let style = text.style();
    // Cannot fail: the name and the values are valid.
    let _ = style.set_property("translate", "none");
    let scroller = find("[data-scroller]");
    let frame = scroller.as_ref().unwrap_or(root).get_bounding_client_rect();
    let own = text.get_bounding_client_rect();
    let across = shift((own.left(), own.right()), (frame.left(), frame.right()));
    let down = shift((own.top(), own.bottom()), (frame.top(), frame.bottom()));
    if across != 0.0 || down != 0.0 {
        // Cannot fail: the name and the values are valid.
        let _ = style.set_property("translate", &format!("{across}px {down}px"));
    }
    Some(())
}

/// Returns the distance by which something is moved back, so that it ends within a frame and, if it has room,
/// begins within it.
fn shift((first, last): (f64, f64), (from, until): (f64, f64)) -> f64 {
    let beyond = (last - until + GAP).max(0.0);
    let room = (first - from - GAP).max(0.0);
    -beyond.min(room)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_ends_beyond_the_frame_is_moved_back_as_far_as_there_is_room() {
        let frame = (100.0, 500.0);
        assert_eq!(shift((120.0, 300.0), frame), 0.0);
        assert_eq!(shift((450.0, 540.0), frame), -44.0);
        assert_eq!(shift((110.0, 600.0), frame), -6.0);
    }
}
