//! Tooltips of cells whose text is cut off at their edges.

use wasm_bindgen::JsCast;
use web_sys::{Element, MouseEvent};
use yew::prelude::*;

/// Attribute of cells whose tooltip is the whole of their text.
const CUT: &str = "data-cut";

/// Gives the cell under the pointer its text as a tooltip as long as that is cut off, unless it has
/// another.
pub(super) fn name_cut_cell(event: MouseEvent) {
    let target = event.target_dyn_into::<Element>();
    let Some(cell) = target.and_then(|target| target.closest("td, th").ok().flatten()) else {
        return;
    };
    if cell.has_attribute("title") && !cell.has_attribute(CUT) {
        return;
    }
    // Cannot fail: the names of the attributes are valid.
    if is_cut(&cell) {
        let text = cell.text_content().unwrap_or_default();
        let _ = cell.set_attribute("title", text.trim());
        let _ = cell.set_attribute(CUT, "");
    } else {
        let _ = cell.remove_attribute("title");
        let _ = cell.remove_attribute(CUT);
    }
}

/// Returns whether a cell, or an element in it, is narrower than its text.
fn is_cut(cell: &Element) -> bool {
    let is_wider = |element: &Element| element.scroll_width() > element.client_width();
    let inside = cell
        .query_selector_all(".row-link, bdi, .below, .chip")
        .ok();
    let mut inside = inside.into_iter().flat_map(|list| {
        (0..list.length()).filter_map(move |at| list.item(at)?.dyn_into::<Element>().ok())
    });
    is_wider(cell) || inside.any(|element| element.client_width() > 0 && is_wider(&element))
}
