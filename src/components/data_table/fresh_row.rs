//! The row that was just added, which is scrolled into view.

use gloo::utils::window;
use web_sys::Element;
use yew::prelude::*;

use super::lines::{Heights, Lines};
use crate::components::keys;

/// Scrolls a row that was just added into view once, wherever the table is sorted to have it. `fresh` is
/// its id, and its position if it is shown.
#[hook]
pub(super) fn use_fresh_row_in_view<Id: Copy + PartialEq + 'static>(
    body: &NodeRef,
    fresh: Option<(Id, Option<usize>)>,
    lines: &Lines,
    heights: Heights,
) {
    let (body, lines) = (body.clone(), lines.clone());
    let shown = use_mut_ref(|| None::<Id>);
    use_effect_with(fresh, move |fresh| {
        let (Some((id, Some(position))), Some(body)) = (*fresh, body.cast::<Element>()) else {
            return;
        };
        if shown.replace(Some(id)) == Some(id) {
            return;
        }
        let row = body.query_selector(&format!("tr[data-at=\"{position}\"]"));
        if let Ok(Some(row)) = row {
            keys::scroll_to(&row);
        } else {
            let distance = lines.top_of(lines.of_row(position), heights);
            scroll_to_middle(body.get_bounding_client_rect().top() + distance);
        }
    });
}

/// Scrolls the window so that what is `top` px below its upper edge is in its middle.
fn scroll_to_middle(top: f64) {
    let height = window().inner_height().ok();
    let height = height.and_then(|height| height.as_f64());
    window().scroll_by_with_x_and_y(0.0, top - height.unwrap_or_default() / 2.0);
}
