//! Choice that looks like an attribute until it is edited.

use web_sys::{HtmlSelectElement, KeyboardEvent};
use yew::prelude::*;

use super::choices::{options, use_controlled};
use crate::components::icon::{Icon, icon};
use crate::platform::keyboard::KeyPress;
use crate::platform::show_picker::show_picker;

/// Props of [`InlineSelect`].
#[derive(Properties, PartialEq)]
pub struct InlineSelectProps {
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
    /// Colour of the value, hexadecimal `rrggbb`, of which the hue is used.
    #[prop_or_default]
    pub colour: Option<AttrValue>,
}

/// Drop-down list that shows its label and value as an attribute with a pencil. A click or Enter opens
/// the list.
#[component]
pub fn InlineSelect(props: &InlineSelectProps) -> Html {
    let (node, onchange) = use_controlled(&props.options, &props.value, &props.on_change);
    let onkeydown = {
        let node = node.clone();
        move |event: KeyboardEvent| {
            let press = KeyPress::from_event(&event).filter(|press| !press.is_modified());
            let is_enter = press.is_some_and(|press| press.name == "Enter");
            if let Some(select) = node.cast::<HtmlSelectElement>().filter(|_| is_enter) {
                event.prevent_default();
                show_picker(select);
            }
        }
    };
    html! {
        <div class="attribute">
            <label class="attribute-name" for={props.id.clone()}>{ &props.label }</label>
            <div class={classes!("inline-select", props.value.is_empty().then_some("unset"))}>
                if let Some(colour) = &props.colour { <span class="swatch" ~style={format!("--swatch:#{colour}")}></span> }
                <select ref={node} id={props.id.clone()} {onchange} {onkeydown}>{ options(&props.options, &props.value) }</select>
                { icon(Icon::Pencil) }
            </div>
        </div>
    }
}
