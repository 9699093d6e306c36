//! Media of the page: queries, and paper.

use gloo::events::EventListener;
use gloo::utils::window;
use yew::prelude::*;

/// Windows in which panes and tables become lists.
pub const NARROW: &str = "(max-width: 720px)";

/// Returns whether a media query applies, and draws the component again when that changes.
#[hook]
pub fn use_media(query: &'static str) -> bool {
    let matches = use_state_eq(|| does_match(query));
    {
        let matches = matches.setter();
        use_effect_with(query, move |query| {
            let query = *query;
            let list = window().match_media(query).ok().flatten();
            let listener = list.map(|list| {
                EventListener::new(&list, "change", move |_| matches.set(does_match(query)))
            });
            move || drop(listener)
        });
    }
    *matches
}

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

fn does_match(query: &str) -> bool {
    let list = window().match_media(query).ok().flatten();
    list.is_some_and(|list| list.matches())
}
