//! Narrowing a list to one kind: a row of pressed and unpressed chips, each with its count.

use yew::prelude::*;

use super::icon::{Icon, icon};
use crate::i18n::format::number;

/// One chip.
#[derive(Clone, Debug, PartialEq)]
pub struct Chip {
    /// What it is known by; no two are the same.
    pub id: AttrValue,
    /// Its name.
    pub name: AttrValue,
    /// How many there are of it, where its name does not say so.
    pub count: Option<usize>,
    /// Its drawing.
    pub icon: Option<Icon>,
}

impl Chip {
    /// A chip with a count.
    #[must_use]
    pub fn counted(name: AttrValue, count: usize) -> Self {
        Self {
            id: name.clone(),
            name,
            count: Some(count),
            icon: None,
        }
    }
}

/// A row of chips; the first is all. `label` says what they filter by, heard only; `on_choose` is told
/// which one is to be pressed in place of `chosen`.
pub fn filter_chips(
    label: &AttrValue,
    chips: &[Chip],
    chosen: usize,
    on_choose: &Callback<usize>,
) -> Html {
    html! {
        <div class="filter-chips" role="group" aria-label={label.clone()}>
            { for chips.iter().enumerate().map(|(at, chip)| {
                let pressed = at == chosen;
                // Pressing the pressed one lets it go.
                let onclick = on_choose.reform(move |_: MouseEvent| if pressed { 0 } else { at });
                html! {
                    <button key={at} type="button" class="filter-chip" aria-pressed={pressed.to_string()} {onclick}>
                        { chip.icon.map(icon) }{ &chip.name }
                        if let Some(count) = chip.count { <span class="count">{ number(count) }</span> }
                    </button>
                }
            }) }
        </div>
    }
}
