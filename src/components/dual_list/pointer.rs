//! What a pointer on a list asks for. One handler a list, not one a row: the row says its number.

use wasm_bindgen::JsCast;
use web_sys::{Element, PointerEvent};
use yew::prelude::*;

use super::keys::Act;
use super::listbox::ListBoxProps;

pub fn on_click(props: &ListBoxProps) -> Callback<MouseEvent> {
    let (on_act, side) = (props.on_act.clone(), props.pane.side);
    Callback::from(move |event: MouseEvent| {
        if let Some(row) = row_of(&event) {
            // A finger has no Ctrl key: each tap adds or takes away.
            let add = event.ctrl_key() || event.meta_key() || by_touch(&event);
            on_act.emit((
                side,
                Act::Click {
                    row,
                    add,
                    range: event.shift_key(),
                },
            ));
        }
    })
}

pub fn on_double_click(props: &ListBoxProps) -> Callback<MouseEvent> {
    let (on_act, side) = (props.on_act.clone(), props.pane.side);
    Callback::from(move |event: MouseEvent| {
        if let Some(row) = row_of(&event) {
            on_act.emit((side, Act::MoveRow(row)));
        }
    })
}

/// A click brings the focus too, and says itself which row is current.
pub fn on_focus(props: &ListBoxProps) -> Callback<FocusEvent> {
    let (on_act, side, list) = (props.on_act.clone(), props.pane.side, props.list.clone());
    Callback::from(move |_: FocusEvent| {
        let list = list.cast::<Element>();
        if list.is_some_and(|list| list.matches(":focus-visible").unwrap_or(true)) {
            on_act.emit((side, Act::Enter));
        }
    })
}

pub fn on_pointer_down(props: &ListBoxProps) -> Callback<PointerEvent> {
    let (on_press, side) = (props.on_press.clone(), props.pane.side);
    Callback::from(move |event: PointerEvent| {
        if event.button() == 0
            && event.pointer_type() == "mouse"
            && let Some(row) = row_of(&event)
        {
            on_press.emit((side, row, event));
        }
    })
}

/// The row that an event is about.
pub fn row_of(event: &web_sys::Event) -> Option<u32> {
    row_at(&event.target_dyn_into::<Element>()?).map(|(_, row)| row)
}

/// The row that an element is in, and its number.
pub fn row_at(element: &Element) -> Option<(Element, u32)> {
    let element = element.closest("[data-row]").ok()??;
    let row = element.get_attribute("data-row")?.parse().ok()?;
    Some((element, row))
}

/// Where clicks are not told as pointer events, a tap is taken for a click of a mouse.
fn by_touch(event: &MouseEvent) -> bool {
    event
        .dyn_ref::<PointerEvent>()
        .is_some_and(|event| event.pointer_type() == "touch")
}
