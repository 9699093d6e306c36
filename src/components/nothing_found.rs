//! Empty state of a list whose search and filters match nothing.

use yew::prelude::*;

use crate::i18n::{Table as Message, t};

/// Renders a message such as "Nothing matches “anatt”" with a button that clears search and filters
/// through `on_clear`.
pub fn nothing_found(typed: &str, on_clear: &Callback<()>) -> Html {
    let typed = typed.trim();
    let (words, clear) = if typed.is_empty() {
        (Message::NothingMatchesFilters, Message::ClearFilters)
    } else {
        (
            Message::NothingMatches(typed.to_owned()),
            Message::ClearSearch,
        )
    };
    html! {
        <div class="card empty-state">
            <h2>{ t(words) }</h2>
            <button type="button" class="button" onclick={on_clear.reform(|_: MouseEvent| ())}>{ t(clear) }</button>
        </div>
    }
}
