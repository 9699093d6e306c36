//! Focus of a view of the calendar once what was open beside it or over it has closed, or what had it is
//! not in the view that is shown.

use chrono::NaiveDate;
use gloo::utils::document;
use yew::prelude::*;

use crate::components::keys;
use crate::pages::calendar::query::View;

/// Selector of the element of a view that the Tab key reaches.
const TAB_STOP: &str = ":is(.cal-grid, .board-scroll, .month) [tabindex='0']";
/// Selector of the choice of the view that is shown.
const CHOSEN_VIEW: &str = ".calendar-tools input:checked";

/// Moves the focus to the view once nothing is open any more, unless something else has taken it.
#[hook]
pub fn use_returned_focus(is_open: bool) {
    let was_open = use_mut_ref(|| false);
    use_effect_with(is_open, move |is_open| {
        if was_open.replace(*is_open) && !is_open && is_no_control_focused() {
            keys::focus_first(TAB_STOP);
        }
    });
}

/// Moves the focus into the view once another view or date is shown without what had it: a list has no
/// element of its own for that, so that it is the choice of the view.
#[hook]
pub fn use_focus_in_view(view: View, date: NaiveDate) {
    let before = use_mut_ref(|| None);
    use_effect_with((view, date), move |shown| {
        let is_other = before.borrow_mut().replace(*shown).is_some();
        if is_other && keys::is_focus_lost() {
            keys::focus_first(TAB_STOP);
            if keys::is_focus_lost() {
                keys::focus_first(CHOSEN_VIEW);
            }
        }
    });
}

/// Returns whether no control has the focus. A click beside the blocks focuses the main part of the page, and a
/// panel whose opener is gone the heading.
fn is_no_control_focused() -> bool {
    let focused = document().active_element();
    focused.is_none_or(|focused| matches!(focused.tag_name().as_str(), "BODY" | "MAIN" | "H1"))
}
