//! The controls of both cards.

use yew::prelude::*;

use crate::components::field::{Checkbox, Select};

/// A box to choose one of several by its number.
pub fn choose(
    id: &'static str,
    label: AttrValue,
    names: &mut dyn Iterator<Item = AttrValue>,
    at: usize,
    on_choose: &Callback<usize>,
) -> Html {
    let mut options: Vec<(AttrValue, AttrValue)> = Vec::new();
    for name in names {
        options.push((options.len().to_string().into(), name));
    }
    let on_change = on_choose.reform(|text: String| text.parse().unwrap_or_default());
    html! { <Select {id} {label} {options} value={at.to_string()} {on_change} /> }
}

/// A box to tick, with a sentence below; ticked is 1.
pub fn tick(
    id: &'static str,
    label: AttrValue,
    help: AttrValue,
    checked: bool,
    on_tick: &Callback<usize>,
) -> Html {
    html! { <Checkbox {id} {label} help={help} {checked} on_change={on_tick.reform(usize::from)} /> }
}
