//! Selects and checkboxes.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{Around, described_by, help_id, typed};

/// Props of [`Select`].
#[derive(Properties, PartialEq)]
pub struct SelectProps {
    /// Id of the control.
    pub id: AttrValue,
    /// Label.
    pub label: AttrValue,
    /// Values and their labels, in order.
    pub options: Vec<(AttrValue, AttrValue)>,
    /// Selected value.
    pub value: AttrValue,
    /// Receives the newly selected value.
    pub on_change: Callback<String>,
    /// Adds "(optional)" after the label.
    #[prop_or_default]
    pub optional: bool,
    /// Error message.
    #[prop_or_default]
    pub error: Option<AttrValue>,
}

/// Drop-down list with a label.
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

/// Props of [`Checkbox`].
#[derive(Properties, PartialEq)]
pub struct CheckboxProps {
    /// Id of the control.
    pub id: AttrValue,
    /// Label.
    pub label: AttrValue,
    /// Current state.
    pub checked: bool,
    /// Receives the new state.
    pub on_change: Callback<bool>,
    /// Help text below the control.
    #[prop_or_default]
    pub help: Option<AttrValue>,
}

/// Checkbox with a label.
#[component]
pub fn Checkbox(props: &CheckboxProps) -> Html {
    let on_change = props
        .on_change
        .reform(|event: Event| event.target_unchecked_into::<HtmlInputElement>().checked());
    let described = described_by(&props.id, false, props.help.is_some());
    html! {
        <div class="check">
            <input id={props.id.clone()} type="checkbox" checked={props.checked} onchange={on_change} aria-describedby={described} />
            <label for={props.id.clone()}><bdi>{ &props.label }</bdi></label>
            if let Some(help) = &props.help { <p class="help" id={help_id(&props.id)}>{ help }</p> }
        </div>
    }
}

/// Props of [`CompactSelect`].
#[derive(Properties, PartialEq)]
pub struct CompactSelectProps {
    /// Accessible name; the first option shows it.
    pub label: AttrValue,
    /// Values and their labels, in order.
    pub options: Vec<(AttrValue, AttrValue)>,
    /// Selected value.
    pub value: AttrValue,
    /// Receives the newly selected value.
    pub on_change: Callback<String>,
}

/// Small drop-down list for filters, without a visible label.
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

/// Renders the options of a select.
fn options(options: &[(AttrValue, AttrValue)], chosen: &AttrValue) -> Vec<Html> {
    let option = |(value, label): &(AttrValue, AttrValue)| {
        html! { <option key={value.to_string()} value={value.clone()} dir="auto" selected={value == chosen}>{ label }</option> }
    };
    options.iter().map(option).collect()
}
