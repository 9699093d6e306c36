//! Modal dialog on the native `<dialog>`: the browser provides focus trap, inert background, Escape
//! and top layer.
//! The focus starts on the title or the safest action and returns to the opener, or to the title of the page
//! where there is no opener any more.

use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDialogElement, HtmlElement};
use yew::prelude::*;

use super::keys;
use crate::platform::keyboard::KeyPress;

/// Props of [`Dialog`].
#[derive(Properties, PartialEq)]
pub struct DialogProps {
    /// Title, which labels the dialog.
    pub title: AttrValue,
    /// Confirms a loss of data: the dialog is announced as an alert, and the focus starts on the
    /// element marked `data-safest`.
    #[prop_or_default]
    pub alert: bool,
    /// Additional classes of the dialog.
    #[prop_or_default]
    pub class: Classes,
    /// Called on Escape.
    pub on_close: Callback<()>,
    /// Body, with the buttons in a `footer`.
    pub children: Html,
}

/// Modal dialog that is open as long as it is rendered.
#[component]
pub fn Dialog(props: &DialogProps) -> Html {
    let node = use_node_ref();
    {
        let node = node.clone();
        use_effect_with((), move |()| {
            let opener = gloo::utils::document().active_element();
            let dialog = node.cast::<HtmlDialogElement>();
            if let Some(dialog) = &dialog {
                // Fails only for a dialog that is already open.
                let _ = dialog.show_modal();
                let safest = dialog
                    .query_selector("[data-safest], [data-first]")
                    .ok()
                    .flatten();
                let title = dialog.query_selector("h2").ok().flatten();
                focus(safest.or(title));
            }
            move || {
                // Closed first: elements behind an open modal dialog cannot be focused.
                if let Some(dialog) = dialog {
                    dialog.close();
                }
                focus(opener);
                // Once the page is drawn without what the dialog has deleted, and a list has focused what
                // follows it.
                Timeout::new(0, focus_page_if_lost).forget();
            }
        });
    }
    let on_cancel = props
        .on_close
        .reform(|event: Event| event.prevent_default());
    // A second close request without other input in between cannot be cancelled: browsers close the dialog.
    let onkeydown = {
        let (node, on_close) = (node.clone(), props.on_close.clone());
        move |event: KeyboardEvent| {
            let target = event.target_dyn_into::<Element>();
            let dialog = target.and_then(|target| target.closest("dialog").ok().flatten());
            let is_escape =
                KeyPress::from_event(&event).is_some_and(|press| press.name == "Escape");
            if is_escape && !event.default_prevented() && dialog == node.cast::<Element>() {
                event.prevent_default();
                on_close.emit(());
            }
        }
    };
    let role = if props.alert { "alertdialog" } else { "dialog" };
    html! {
        <dialog ref={node} class={classes!("dialog", props.class.clone())} {role} aria-labelledby="dialog-title" oncancel={on_cancel} {onkeydown}>
            <h2 id="dialog-title" tabindex="-1">{ &props.title }</h2>
            { props.children.clone() }
        </dialog>
    }
}

/// Focuses the title of the page if nothing has the focus.
fn focus_page_if_lost() {
    if keys::is_focus_lost() {
        keys::focus_first("h1[tabindex]");
    }
}

fn focus(element: Option<Element>) {
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // An element that cannot be focused leaves the focus where it is.
        let _ = element.focus();
    }
}
