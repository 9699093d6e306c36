//! Narrowing a list to one kind: a row of pressed and unpressed chips, each with its count.

use crate::ui::{After, Properties, component, html};
use yew::prelude::*;

use super::format::number;

/// The props of [`FilterChips`].
#[derive(Properties, PartialEq)]
pub struct FilterChipsProps {
    /// What the chips filter by; heard only.
    pub label: AttrValue,
    /// Their names and counts, in order; the first is all.
    pub chips: Vec<(AttrValue, usize)>,
    /// Which one is pressed.
    pub chosen: usize,
    /// Another was pressed.
    pub on_choose: Callback<usize>,
}

/// A row of chips.
#[component]
pub fn FilterChips(props: &FilterChipsProps) -> Html {
    html! {
        <div class="filter-chips" role="group" aria-label={props.label.clone()}>
            { for props.chips.iter().enumerate().map(|(at, (name, count))| {
                let pressed = at == props.chosen;
                // Pressing the pressed one lets it go.
                let onclick = props.on_choose.after(move |_: MouseEvent| if pressed { 0 } else { at });
                html! {
                    <button key={name.to_string()} type="button" class="filter-chip" aria-pressed={pressed.to_string()} {onclick}>
                        { name }<span class="count">{ number(*count) }</span>
                    </button>
                }
            }) }
        </div>
    }
}
