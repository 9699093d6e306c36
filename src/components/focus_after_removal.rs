//! The focus where the element that had it is drawn anew elsewhere, or is gone.

use gloo::events::EventListener;
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusEvent};
use yew::prelude::*;

/// Calls `focus` once the element in `root` that had the focus has been removed and nothing else has taken
/// the focus, as when a move is undone.
#[hook]
pub fn use_focus_after_removal(root: &NodeRef, focus: impl FnOnce() + 'static) {
    let focused = use_mut_ref(|| None::<Element>);
    {
        let focused = focused.clone();
        use_effect_with(root.clone(), move |root| {
            let listeners = root.cast::<Element>().map(|root| {
                let left = focused.clone();
                [
                    EventListener::new(&root, "focusin", move |event| {
                        focused.replace(event.target().and_then(|target| target.dyn_into().ok()));
                    }),
                    EventListener::new(&root, "focusout", move |event| {
                        let event = event.dyn_ref::<FocusEvent>();
                        if event.is_some_and(|event| event.related_target().is_some()) {
                            left.take();
                        }
                    }),
                ]
            });
            move || drop(listeners)
        });
    }
    use_effect(move || {
        let removed = focused
            .borrow_mut()
            .take_if(|element| !element.is_connected());
        let active = document().active_element();
        if removed.is_some() && active.is_none_or(|active| active.tag_name() == "BODY") {
            focus();
        }
    });
}
