//! Controls used by both the import card and the export card.

use yew::prelude::*;

use crate::components::field::{Checkbox, Select};

/// Renders a select; `at` is the index of the selected name.
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

/// Renders a checkbox with a help text; `on_tick` receives 1 for checked and 0 for unchecked.
pub fn tick(
    id: &'static str,
    label: AttrValue,
    help: AttrValue,
    checked: bool,
    on_tick: &Callback<usize>,
) -> Html {
    html! { <Checkbox {id} {label} help={help} {checked} on_change={on_tick.reform(usize::from)} /> }
}
