//! Filter chips: a row of toggle buttons of which one is pressed, each with its count.

use yew::prelude::*;

use super::icon::{Icon, icon};
use crate::i18n::format::number;

/// Filter chip.
#[derive(Clone, Debug, PartialEq)]
pub struct Chip {
    /// Identifier, unique among the chips.
    pub id: AttrValue,
    /// Label.
    pub name: AttrValue,
    /// Number of matching items, if the label does not say it.
    pub count: Option<usize>,
    /// Icon before the label.
    pub icon: Option<Icon>,
}

impl Chip {
    /// Creates a chip with a count, identified by its label.
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

/// Renders a row of chips, the first of which stands for all items. `label` is the accessible name of
/// the group; `on_choose` receives the index of the chip to press in place of `chosen`.
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
                // Pressing the pressed chip goes back to all.
                let onclick = on_choose.reform(move |_: MouseEvent| if pressed { 0 } else { at });
                html! {
                    <button key={at} type="button" class="filter-chip" aria-pressed={pressed.to_string()} {onclick}>
                        { chip.icon.map(icon) }<bdi>{ &chip.name }</bdi>
                        if let Some(count) = chip.count { <span class="count">{ number(count) }</span> }
                    </button>
                }
            }) }
        </div>
    }
}
