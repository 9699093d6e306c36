//! Places of the lists that open below or above a field.

use gloo::utils::window;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

/// Attribute of a list that opens upwards.
const ABOVE: &str = "data-above";

/// Distance from the field and from the edge of the window, in px.
const EDGE: f64 = 4.0;

/// Largest height of a list, in px.
const MAX_HEIGHT: f64 = 320.0;

/// Least height to which a list is made lower, in px.
const MIN_HEIGHT: f64 = 96.0;

/// Opens a list below the field that it is in, or above where there is more room, within what can be seen.
/// `shown` is what is in the list, or `None` while it is hidden.
#[hook]
pub fn use_popup_place<T: PartialEq + 'static>(popup: &NodeRef, shown: Option<T>) {
    let popup = popup.clone();
    use_effect_with(shown, move |shown| {
        if shown.is_some()
            && let Some(popup) = popup.cast::<HtmlElement>()
        {
            place(&popup);
        }
    });
}

fn place(popup: &HtmlElement) {
    let Some(field) = popup.parent_element() else {
        return;
    };
    // Cannot fail: the names of the property and of the attribute are valid.
    let _ = popup.style().remove_property("max-height");
    let _ = popup.remove_attribute(ABOVE);
    let (top, bottom) = seen_part(popup);
    let field = field.get_bounding_client_rect();
    let below = bottom - field.bottom();
    let above = field.top() - top;
    let height = f64::from(popup.scroll_height()).min(MAX_HEIGHT);
    if height + 2.0 * EDGE > below && above > below {
        let _ = popup.set_attribute(ABOVE, "");
    }
    // A style sheet may have a side of its own.
    let is_above = popup.get_bounding_client_rect().top() < field.top();
    let room = if is_above { above } else { below } - 2.0 * EDGE;
    if room < height {
        let room = room.max(MIN_HEIGHT);
        // Through the CSSOM, because the content security policy forbids inline styles. Cannot fail: the
        // property name and the length are valid.
        let _ = popup
            .style()
            .set_property("max-height", &format!("{room}px"));
    }
}

/// Returns the upper and the lower edge of the part of the window in which an element is not cut off by
/// what scrolls around it.
fn seen_part(element: &Element) -> (f64, f64) {
    let height = window().inner_height().ok();
    let mut bottom = height.and_then(|height| height.as_f64()).unwrap_or(0.0);
    let mut top = 0.0_f64;
    let mut around = element.parent_element();
    while let Some(parent) = around {
        if parent.tag_name() != "BODY" && parent.tag_name() != "HTML" && cuts_off(&parent) {
            let rect = parent.get_bounding_client_rect();
            top = top.max(rect.top());
            bottom = bottom.min(rect.bottom());
        }
        around = parent.parent_element();
    }
    (top, bottom)
}

/// Returns whether what reaches beyond the lower edge of an element is cut off or scrolled.
fn cuts_off(element: &Element) -> bool {
    let style = window().get_computed_style(element).ok().flatten();
    let overflow = style.and_then(|style| style.get_property_value("overflow-y").ok());
    overflow.is_some_and(|overflow| overflow != "visible" && !overflow.is_empty())
}
