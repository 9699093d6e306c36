//! What stands where a list would when the search and the filters leave nothing of it.

use crate::ui::{After, Properties, component, html};
use yew::prelude::*;

use super::text::{Table as Words, t};

/// The props of [`NothingFound`].
#[derive(Properties, PartialEq)]
pub struct NothingFoundProps {
    /// What was typed.
    pub typed: AttrValue,
    /// Takes the search and the filters away.
    pub on_clear: Callback<()>,
}

/// "Nothing matches “anatt”", and the way back.
#[component]
pub fn NothingFound(props: &NothingFoundProps) -> Html {
    let typed = props.typed.trim();
    let (words, clear) = if typed.is_empty() {
        (Words::NothingMatchesFilters, Words::ClearFilters)
    } else {
        (Words::NothingMatches(typed.to_owned()), Words::ClearSearch)
    };
    html! {
        <div class="card empty-state">
            <h2>{ t(words) }</h2>
            <button type="button" class="button" onclick={props.on_clear.after(|_: MouseEvent| ())}>{ t(clear) }</button>
        </div>
    }
}
