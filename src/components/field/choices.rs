//! Selects and checkboxes.

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::{Around, described_by, help_id, value_of};

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

/// Drop-down list with a label. If a change is refused, it shows the value of before again.
#[component]
pub fn Select(props: &SelectProps) -> Html {
    let (node, onchange) = use_controlled(&props.options, &props.value, &props.on_change);
    let around = Around {
        id: &props.id,
        label: &props.label,
        optional: props.optional,
        help: None,
        error: &props.error,
        class: "",
    };
    around.draw(html! {
        <select ref={node} id={props.id.clone()} class="control" {onchange}>
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
    let (node, onchange) = use_controlled(&props.options, &props.value, &props.on_change);
    let set = !props.value.is_empty();
    html! {
        <select ref={node} class={if set { "control compact set" } else { "control compact" }} aria-label={props.label.clone()} {onchange}>
            { options(&props.options, &props.value) }
        </select>
    }
}

/// Makes a select show `value` whatever was chosen in it: a change that is refused leaves the properties
/// as they are, so that they draw nothing again. Returns the reference and the handler of the select.
#[hook]
pub(super) fn use_controlled(
    options: &[(AttrValue, AttrValue)],
    value: &AttrValue,
    on_change: &Callback<String>,
) -> (NodeRef, Callback<Event>) {
    let node = use_node_ref();
    let render = use_force_update();
    {
        let (node, value) = (node.clone(), value.clone());
        let is_offered = options.iter().any(|(option, _)| *option == value);
        use_effect(move || {
            let select = node.cast::<HtmlSelectElement>();
            if let Some(select) = select.filter(|select| is_offered && *select.value() != *value) {
                select.set_value(&value);
            }
        });
    }
    let onchange = on_change.reform(move |event: Event| {
        render.force_update();
        value_of(&event)
    });
    (node, onchange)
}

/// Renders the options of a select.
pub(super) fn options(options: &[(AttrValue, AttrValue)], chosen: &AttrValue) -> Vec<Html> {
    let option = |(value, label): &(AttrValue, AttrValue)| {
        html! { <option key={value.to_string()} value={value.clone()} dir="auto" selected={value == chosen}>{ label }</option> }
    };
    options.iter().map(option).collect()
}
