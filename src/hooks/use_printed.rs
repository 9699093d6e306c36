//! Whether the page is being printed.

use gloo::events::EventListener;
use gloo::utils::window;
use yew::prelude::*;

use super::use_media::use_media;

/// Returns whether the page is being printed. The component is drawn again before it is, so that paper has
/// what the screen leaves out, and after it was.
#[hook]
pub fn use_printed() -> bool {
    let is_on_paper = use_media("print");
    let is_printing = use_state_eq(|| false);
    {
        let printing = is_printing.setter();
        use_effect_with((), move |()| {
            // The pages are counted before the media of the page change.
            let listen = |event, is_printing| {
                let printing = printing.clone();
                EventListener::new(&window(), event, move |_| printing.set(is_printing))
            };
            let listeners = [listen("beforeprint", true), listen("afterprint", false)];
            move || drop(listeners)
        });
    }
    is_on_paper || *is_printing
}
