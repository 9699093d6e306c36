//! Focus of a view of the calendar once what was open beside it or over it has closed.

use gloo::utils::document;
use yew::prelude::*;

use crate::components::keys;

/// Selector of the element of a view that the Tab key reaches.
const TAB_STOP: &str = ":is(.cal-grid, .board-scroll, .month) [tabindex='0']";

/// Moves the focus to the view once nothing is open any more, unless something else has taken it.
#[hook]
pub fn use_returned_focus(is_open: bool) {
    let was_open = use_mut_ref(|| false);
    use_effect_with(is_open, move |is_open| {
        if was_open.replace(*is_open) && !is_open && is_focus_lost() {
            keys::focus_first(TAB_STOP);
        }
    });
}

/// Returns whether no control has the focus. A click beside the blocks focuses the main part of the page, and a
/// panel whose opener is gone the heading.
fn is_focus_lost() -> bool {
    let focused = document().active_element();
    focused.is_none_or(|focused| matches!(focused.tag_name().as_str(), "BODY" | "MAIN" | "H1"))
}
