//! Number of list items shown. It is announced to screen readers when typing pauses.

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use super::announce::say;
use crate::i18n::{Table as Message, t};

/// Delay of the announcement after the last change, in ms.
const PAUSE_MS: u32 = 500;

/// Props of [`ShownCount`].
#[derive(Properties, PartialEq)]
pub struct ShownCountProps {
    /// Number of items shown.
    pub shown: usize,
    /// Total number of items.
    pub all: usize,
}

/// Text such as "214 of 12,480 shown".
#[component]
pub fn ShownCount(props: &ShownCountProps) -> Html {
    let words = t(Message::Shown(props.shown, props.all));
    {
        let arrived = use_mut_ref(|| false);
        use_effect_with(words.clone(), move |words| {
            let words = words.clone();
            // The first render follows no search, so it is not announced.
            let said = arrived
                .replace(true)
                .then(|| Timeout::new(PAUSE_MS, move || say(&words)));
            move || drop(said)
        });
    }
    html! { <p class="meta shown-count">{ words }</p> }
}
