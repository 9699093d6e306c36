//! Dialog beside a field in which a value is picked: a native modal `<dialog>`, which keeps the focus
//! until a value is chosen or Escape is pressed.

use gloo::utils::window;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDialogElement, KeyboardEvent};
use yew::prelude::*;

use crate::components::keys;
use crate::platform::keyboard::KeyPress;

/// Space between the field and the dialog, in px.
const GAP: f64 = 4.0;
/// Smallest distance from the edge of the window, in px.
const MARGIN: f64 = 8.0;

#[derive(Properties, PartialEq)]
pub(super) struct PickerDialogProps {
    /// Accessible name.
    pub label: AttrValue,
    /// Additional class.
    pub class: &'static str,
    /// Control of the field, which the focus returns to.
    pub control: NodeRef,
    /// Called on Escape, and by a press outside.
    pub on_close: Callback<()>,
    /// Content; the focus starts on the element marked `data-first`.
    pub children: Html,
}

/// Dialog that is open as long as it is rendered.
#[component]
pub(super) fn PickerDialog(props: &PickerDialogProps) -> Html {
    let node = use_node_ref();
    {
        let (node, control) = (node.clone(), props.control.clone());
        use_effect_with((), move |()| {
            let dialog = node.cast::<HtmlDialogElement>();
            let control = control.cast::<Element>();
            if let Some(dialog) = &dialog {
                // Fails only for a dialog that is already open.
                let _ = dialog.show_modal();
                if let Some(control) = &control {
                    place(dialog, control);
                }
                focus_first(dialog);
            }
            move || {
                // Closed first: elements behind an open modal dialog cannot be focused.
                if let Some(dialog) = dialog {
                    dialog.close();
                }
                if let Some(control) = control {
                    return_focus(&control);
                }
            }
        });
    }
    let oncancel = props
        .on_close
        .reform(|event: Event| event.prevent_default());
    let onclick = {
        let (node, on_close) = (node.clone(), props.on_close.clone());
        move |event: MouseEvent| {
            // The content covers the dialog, so that its own area is the backdrop alone.
            if event.target_dyn_into::<Element>() == node.cast::<Element>() {
                on_close.emit(());
            }
        }
    };
    let onkeydown = {
        let on_close = props.on_close.clone();
        move |event: KeyboardEvent| {
            // Nothing behind the dialog has keys.
            event.stop_propagation();
            if KeyPress::from_event(&event).is_some_and(|press| press.name == "Escape") {
                event.prevent_default();
                on_close.emit(());
            }
        }
    };
    html! {
        <dialog ref={node} class={classes!("picker-dialog", props.class)} aria-label={props.label.clone()} {oncancel} {onclick} {onkeydown}>
            <div>{ props.children.clone() }</div>
        </dialog>
    }
}

fn focus_first(dialog: &HtmlDialogElement) {
    if let Ok(Some(first)) = dialog.query_selector("[data-first]") {
        keys::focus(&first);
    }
}

/// Focuses the control, or on a device without a keyboard the button beside it, so that none appears on
/// the screen.
fn return_focus(control: &Element) {
    let touch = window().match_media("(pointer: coarse)").ok().flatten();
    let button = control
        .next_element_sibling()
        .filter(|_| touch.is_some_and(|query| query.matches()));
    keys::focus(&button.unwrap_or_else(|| control.clone()));
}

/// Places the dialog below its control, or above where there is more room.
fn place(dialog: &HtmlDialogElement, control: &Element) {
    let root = gloo::utils::document().document_element();
    let Some(root) = root else { return };
    let (width, height) = (
        f64::from(root.client_width()),
        f64::from(root.client_height()),
    );
    let (field, size) = (
        control.get_bounding_client_rect(),
        dialog.get_bounding_client_rect(),
    );
    let right = width - size.width() - MARGIN;
    let x = field.left().min(right).max(MARGIN);
    let below = field.bottom() + GAP;
    let fits = below + size.height() <= height - MARGIN;
    let y = if fits || field.top() < height - field.bottom() {
        below.min(height - size.height() - MARGIN)
    } else {
        field.top() - GAP - size.height()
    };
    let y = y.max(MARGIN);
    let element: &web_sys::HtmlElement = dialog.unchecked_ref();
    for (name, length) in [("--x", x), ("--y", y)] {
        // Cannot fail: the names and lengths are valid.
        let _ = element.style().set_property(name, &format!("{length}px"));
    }
}
