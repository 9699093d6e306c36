//! A native modal dialog: focus trap, inert background, Escape and top layer are the browser's.
//! Focus starts on the title or the safest action and returns to the opener.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDialogElement, HtmlElement};
use yew::prelude::*;

/// The props of [`Dialog`].
#[derive(Properties, PartialEq)]
pub struct DialogProps {
    /// Its title.
    pub title: AttrValue,
    /// Whether it asks before something is lost: then it is announced as an alert, and the focus
    /// starts on the element marked `data-safest`.
    #[prop_or_default]
    pub alert: bool,
    /// Escape, or a click outside.
    pub on_close: Callback<()>,
    /// The body, and in a `footer` its buttons.
    pub children: Html,
}

/// Shows a dialog for as long as it is drawn.
#[component]
pub fn Dialog(props: &DialogProps) -> Html {
    let node = use_node_ref();
    {
        let node = node.clone();
        use_effect_with((), move |()| {
            let opener = gloo::utils::document().active_element();
            let dialog = node.cast::<HtmlDialogElement>();
            if let Some(dialog) = &dialog {
                // Fails only for a dialog that is open already, which is what is wanted.
                let _ = dialog.show_modal();
                let safest = dialog
                    .query_selector("[data-safest], [data-first]")
                    .ok()
                    .flatten();
                let title = dialog.query_selector("h2").ok().flatten();
                focus(safest.or(title));
            }
            move || {
                // As long as it is open, nothing behind it takes the focus.
                if let Some(dialog) = dialog {
                    dialog.close();
                }
                focus(opener);
            }
        });
    }
    let on_cancel = props
        .on_close
        .reform(|event: Event| event.prevent_default());
    let role = if props.alert { "alertdialog" } else { "dialog" };
    html! {
        <dialog ref={node} class="dialog" {role} aria-labelledby="dialog-title" oncancel={on_cancel}>
            <h2 id="dialog-title" tabindex="-1">{ &props.title }</h2>
            { props.children.clone() }
        </dialog>
    }
}

fn focus(element: Option<Element>) {
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}
