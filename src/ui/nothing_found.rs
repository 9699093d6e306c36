//! What stands where a list would when the search and the filters leave nothing of it.

use yew::prelude::*;

use crate::i18n::{Table as Words, t};

/// "Nothing matches “anatt”", and the way back. `on_clear` takes the search and the filters away.
pub fn nothing_found(typed: &str, on_clear: &Callback<()>) -> Html {
    let typed = typed.trim();
    let (words, clear) = if typed.is_empty() {
        (Words::NothingMatchesFilters, Words::ClearFilters)
    } else {
        (Words::NothingMatches(typed.to_owned()), Words::ClearSearch)
    };
    html! {
        <div class="card empty-state">
            <h2>{ t(words) }</h2>
            <button type="button" class="button" onclick={on_clear.reform(|_: MouseEvent| ())}>{ t(clear) }</button>
        </div>
    }
}
