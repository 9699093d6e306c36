//! Moving the focus among the rows of a table and the controls of a row.

use wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget, HtmlElement};

use crate::ui::keys;

/// What takes the focus inside a row.
const CONTROLS: &str = "input, a[href], button";

/// The row that something happened in, and its place.
pub(super) fn row_of(target: Option<EventTarget>) -> Option<(Element, u32)> {
    let element: Element = target?.dyn_into().ok()?;
    let row = element.closest("tr[data-at]").ok().flatten()?;
    let at = row.get_attribute("data-at")?.parse().ok()?;
    Some((row, at))
}

/// Whether the target is a control with a life of its own, or inside one.
pub(super) fn is_control(target: &Element) -> bool {
    matches!(
        target.closest("input, a, button, select, [role=menu]"),
        Ok(Some(_))
    )
}

/// Puts the focus on the row at a place; false when it is not drawn.
pub(super) fn focus_row(table: &Element, at: u32) -> bool {
    let row = table
        .query_selector(&format!("tr[data-at=\"{at}\"]"))
        .ok()
        .flatten();
    if let Some(row) = &row {
        keys::focus(row);
    }
    row.is_some()
}

/// Clicks what a selector finds in a row.
pub(super) fn click_in(row: &Element, selector: &str) -> bool {
    let found = row.query_selector(selector).ok().flatten();
    let found = found.and_then(|element| element.dyn_into::<HtmlElement>().ok());
    if let Some(element) = &found {
        element.click();
    }
    found.is_some()
}

/// Goes to the next control of a row, or to the one before; before the first is the row itself.
pub(super) fn step_inside(row: &Element, from: &Element, back: bool) {
    let Ok(list) = row.query_selector_all(CONTROLS) else {
        return;
    };
    let controls: Vec<HtmlElement> = (0..list.length())
        .filter_map(|at| list.item(at)?.dyn_into().ok())
        // What is not drawn (a narrow window) has no place.
        .filter(|control: &HtmlElement| control.offset_parent().is_some())
        .collect();
    let here = controls.iter().position(|control| {
        let control: &Element = control;
        control == from
    });
    let to = match (here, back) {
        (None, false) => controls.first(),
        (Some(at), false) => controls.get(at + 1),
        (Some(at), true) if at > 0 => controls.get(at - 1),
        (Some(_), true) => return keys::focus(row),
        (None, true) => None,
    };
    if let Some(control) = to {
        keys::focus(control);
    }
}
