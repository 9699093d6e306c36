//! How much of a list is shown: for eyes at once, for ears when the typing pauses.

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use super::announce::say;
use crate::i18n::{Table as Words, t};

/// So long after the last key it is said.
const PAUSE_MS: u32 = 500;

/// The props of [`ShownCount`].
#[derive(Properties, PartialEq)]
pub struct ShownCountProps {
    /// How many are shown.
    pub shown: usize,
    /// Of how many.
    pub all: usize,
}

/// "214 of 12,480 shown".
#[component]
pub fn ShownCount(props: &ShownCountProps) -> Html {
    let words = t(Words::Shown(props.shown, props.all));
    {
        let arrived = use_mut_ref(|| false);
        use_effect_with(words.clone(), move |words| {
            let words = words.clone();
            // Nothing was searched for when the page came.
            let said = arrived
                .replace(true)
                .then(|| Timeout::new(PAUSE_MS, move || say(&words)));
            move || drop(said)
        });
    }
    html! { <p class="meta shown-count">{ words }</p> }
}
