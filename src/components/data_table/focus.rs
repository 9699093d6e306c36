//! Focus among the rows of a table and the controls of a row.

use wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget, HtmlElement};

use crate::components::keys;

/// Elements of a row that can have the focus.
const CONTROLS: &str = "input, a[href], button";

/// Returns the row that contains the target of an event, and its position.
pub(super) fn closest_row(target: Option<EventTarget>) -> Option<(Element, usize)> {
    let element: Element = target?.dyn_into().ok()?;
    let row = element.closest("tr[data-at]").ok().flatten()?;
    let at = row.get_attribute("data-at")?.parse().ok()?;
    Some((row, at))
}

/// Returns the head of a group that contains the target of an event, and its number.
pub(super) fn closest_head(target: Option<EventTarget>) -> Option<(Element, usize)> {
    let element: Element = target?.dyn_into().ok()?;
    let head = element.closest("tr[data-group]").ok().flatten()?;
    let number = head.get_attribute("data-group")?.parse().ok()?;
    Some((head, number))
}

/// Focuses the first control of the head of a group in the table of `row`; returns `false` if there is
/// none.
pub(super) fn focus_head(row: &Element, number: usize) -> bool {
    let table = row.closest("table").ok().flatten();
    let selector = format!("tr[data-group=\"{number}\"] :is(input, button)");
    let control = table.and_then(|table| table.query_selector(&selector).ok().flatten());
    if let Some(control) = &control {
        keys::focus(control);
    }
    control.is_some()
}

/// Returns whether `target` is a control, or inside one, that handles its own events.
pub(super) fn is_control(target: &Element) -> bool {
    matches!(
        target.closest("input, a, button, select, [role=menu]"),
        Ok(Some(_))
    )
}

/// Focuses the row at `position`; returns `false` if it is not drawn.
pub(super) fn focus_row(table: &Element, position: usize) -> bool {
    let row = table
        .query_selector(&format!("tr[data-at=\"{position}\"]"))
        .ok()
        .flatten();
    if let Some(row) = &row {
        keys::focus(row);
    }
    row.is_some()
}

/// Clicks the first match of `selector` in `row`; returns `false` if there is none.
pub(super) fn click_in(row: &Element, selector: &str) -> bool {
    let found = row.query_selector(selector).ok().flatten();
    let found = found.and_then(|element| element.dyn_into::<HtmlElement>().ok());
    if let Some(element) = &found {
        element.click();
    }
    found.is_some()
}

/// Focuses the next or previous control of `row`; before the first is the row itself.
pub(super) fn focus_sibling_control(row: &Element, from: &Element, back: bool) {
    let Ok(list) = row.query_selector_all(CONTROLS) else {
        return;
    };
    let controls: Vec<HtmlElement> = (0..list.length())
        .filter_map(|index| list.item(index)?.dyn_into().ok())
        // Controls that are hidden in narrow windows have no offset parent.
        .filter(|control: &HtmlElement| control.offset_parent().is_some())
        .collect();
    let current = controls.iter().position(|control| {
        let control: &Element = control;
        control == from
    });
    let next = match (current, back) {
        (None, false) => controls.first(),
        (Some(index), false) => controls.get(index + 1),
        (Some(index), true) if index > 0 => controls.get(index - 1),
        (Some(_), true) => return keys::focus(row),
        (None, true) => None,
    };
    if let Some(control) = next {
        keys::focus(control);
    }
}
