//! Whether a media query applies.

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

fn does_match(query: &str) -> bool {
    let list = window().match_media(query).ok().flatten();
    list.is_some_and(|list| list.matches())
}
