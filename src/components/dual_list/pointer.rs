//! Pointer events of a listbox. One handler per list; the row comes from the event target.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, PointerEvent};
use yew::prelude::*;

use super::keys::ListAction;
use super::side::Side;

/// Returns the click handler of a list.
pub fn on_click(on_action: &Callback<(Side, ListAction)>, side: Side) -> Callback<MouseEvent> {
    let on_action = on_action.clone();
    Callback::from(move |event: MouseEvent| {
        if let Some(row) = row_of(&event) {
            // Touch has no Ctrl key: each tap toggles the row.
            let add = event.ctrl_key() || event.meta_key() || by_touch(&event);
            on_action.emit((
                side,
                ListAction::Click {
                    row,
                    add,
                    range: event.shift_key(),
                },
            ));
        }
    })
}

/// Returns the double-click handler of a list: it moves the row to the other list.
pub fn on_double_click(
    on_action: &Callback<(Side, ListAction)>,
    side: Side,
) -> Callback<MouseEvent> {
    let on_action = on_action.clone();
    Callback::from(move |event: MouseEvent| {
        if let Some(row) = row_of(&event) {
            on_action.emit((side, ListAction::MoveRow(row)));
        }
    })
}

/// Returns the focus handler of a list. It ignores the focus from a press on a row, which the click
/// makes current: scrolling to another row would move it away from under the pointer.
pub fn on_focus(
    on_action: &Callback<(Side, ListAction)>,
    side: Side,
    pressing: &Rc<Cell<bool>>,
) -> Callback<FocusEvent> {
    let (on_action, pressing) = (on_action.clone(), pressing.clone());
    Callback::from(move |_: FocusEvent| {
        if !pressing.get() {
            on_action.emit((side, ListAction::Focus));
        }
    })
}

/// Returns the blur handler of a list.
pub fn on_blur(
    on_action: &Callback<(Side, ListAction)>,
    side: Side,
    pressing: &Rc<Cell<bool>>,
) -> Callback<FocusEvent> {
    let (on_action, pressing) = (on_action.clone(), pressing.clone());
    Callback::from(move |_: FocusEvent| {
        pressing.set(false);
        on_action.emit((side, ListAction::Blur));
    })
}

/// Returns the pointer handler of a list: a press with the mouse may become a drag. `pressing` is
/// set while the press is on a row.
pub fn on_pointer_down(
    on_press: &Callback<(Side, usize, PointerEvent)>,
    side: Side,
    pressing: &Rc<Cell<bool>>,
) -> Callback<PointerEvent> {
    let (on_press, pressing) = (on_press.clone(), pressing.clone());
    Callback::from(move |event: PointerEvent| {
        let row = row_of(&event);
        pressing.set(row.is_some());
        if event.button() == 0
            && event.pointer_type() == "mouse"
            && let Some(row) = row
        {
            on_press.emit((side, row, event));
        }
    })
}

/// Returns the handler of a press that the browser takes over, to scroll.
pub fn on_pointer_cancel(pressing: &Rc<Cell<bool>>) -> Callback<PointerEvent> {
    let pressing = pressing.clone();
    Callback::from(move |_: PointerEvent| pressing.set(false))
}

/// Returns the row number of the event target.
pub fn row_of(event: &web_sys::Event) -> Option<usize> {
    row_at(&event.target_dyn_into::<Element>()?).map(|(_, row)| row)
}

/// Returns the row element around `element` and its number.
pub fn row_at(element: &Element) -> Option<(Element, usize)> {
    let element = element.closest("[data-row]").ok()??;
    let row = element.get_attribute("data-row")?.parse().ok()?;
    Some((element, row))
}

/// Browsers that do not send clicks as pointer events count as mouse.
fn by_touch(event: &MouseEvent) -> bool {
    event
        .dyn_ref::<PointerEvent>()
        .is_some_and(|event| event.pointer_type() == "touch")
}
