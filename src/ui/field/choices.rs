//! Boxes to choose with: one of several, and yes or no.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{Around, described_by, help_id, typed};

/// The props of [`Select`].
#[derive(Properties, PartialEq)]
pub struct SelectProps {
    /// The id of the control.
    pub id: AttrValue,
    /// Its name.
    pub label: AttrValue,
    /// The values and what they are called, in order.
    pub options: Vec<(AttrValue, AttrValue)>,
    /// The chosen value.
    pub value: AttrValue,
    /// Another was chosen.
    pub on_change: Callback<String>,
    /// Whether "(optional)" stands after the name.
    #[prop_or_default]
    pub optional: bool,
    /// What is wrong, and what to do.
    #[prop_or_default]
    pub error: Option<AttrValue>,
}

/// A choice of one from a short list.
#[component]
pub fn Select(props: &SelectProps) -> Html {
    let around = Around {
        id: &props.id,
        label: &props.label,
        optional: props.optional,
        help: &None,
        error: &props.error,
        class: "",
    };
    around.draw(html! {
        <select id={props.id.clone()} class="control" onchange={typed(&props.on_change)}>
            { options(&props.options, &props.value) }
        </select>
    })
}

/// The props of [`Checkbox`].
#[derive(Properties, PartialEq)]
pub struct CheckboxProps {
    /// The id of the control.
    pub id: AttrValue,
    /// Its name.
    pub label: AttrValue,
    /// Whether it is ticked.
    pub checked: bool,
    /// It was ticked or cleared.
    pub on_change: Callback<bool>,
    /// A sentence below.
    #[prop_or_default]
    pub help: Option<AttrValue>,
}

/// A box to tick.
#[component]
pub fn Checkbox(props: &CheckboxProps) -> Html {
    let on_change = props
        .on_change
        .reform(|event: Event| event.target_unchecked_into::<HtmlInputElement>().checked());
    let described = described_by(&props.id, false, props.help.is_some());
    html! {
        <div class="check">
            <input id={props.id.clone()} type="checkbox" checked={props.checked} onchange={on_change} aria-describedby={described} />
            <label for={props.id.clone()}>{ &props.label }</label>
            if let Some(help) = &props.help { <p class="help" id={help_id(&props.id)}>{ help }</p> }
        </div>
    }
}

/// The props of [`CompactSelect`].
#[derive(Properties, PartialEq)]
pub struct CompactSelectProps {
    /// Its name, for listeners; the first option says it to the eye.
    pub label: AttrValue,
    /// The values and what they are called, in order.
    pub options: Vec<(AttrValue, AttrValue)>,
    /// The chosen value.
    pub value: AttrValue,
    /// Another was chosen.
    pub on_change: Callback<String>,
}

/// A small choice among filters, without a visible label.
#[component]
pub fn CompactSelect(props: &CompactSelectProps) -> Html {
    let set = !props.value.is_empty();
    html! {
        <select class={if set { "control compact set" } else { "control compact" }} aria-label={props.label.clone()}
            onchange={typed(&props.on_change)}>
            { options(&props.options, &props.value) }
        </select>
    }
}

/// The options of a select, of which one is chosen.
fn options(options: &[(AttrValue, AttrValue)], chosen: &AttrValue) -> Vec<Html> {
    let option = |(value, label): &(AttrValue, AttrValue)| {
        html! { <option key={value.to_string()} value={value.clone()} selected={value == chosen}>{ label }</option> }
    };
    options.iter().map(option).collect()
}
