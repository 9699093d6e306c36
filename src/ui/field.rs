//! Form fields: label above, help below, the error in words beside the field that it is about.

use crate::ui::hooks::use_effect_with;
use crate::ui::{After, component, html};
use web_sys::{HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::icon::{Icon, icon};
use super::press::after_press;
use super::text::{Frame, t};

/// The props of [`Field`].
#[derive(Properties, PartialEq)]
pub struct FieldProps {
    /// The id of the control.
    pub id: AttrValue,
    /// Its name.
    pub label: AttrValue,
    /// Whether "(optional)" stands after the name.
    #[prop_or_default]
    pub optional: bool,
    /// A sentence below.
    #[prop_or_default]
    pub help: Option<AttrValue>,
    /// What is wrong, and what to do.
    #[prop_or_default]
    pub error: Option<AttrValue>,
    /// More classes of the whole.
    #[prop_or_default]
    pub class: Classes,
    /// The control.
    pub children: Html,
}

/// A control with its label, help and error.
#[component]
pub fn Field(props: &FieldProps) -> Html {
    html! {
        <div class={classes!("field", props.error.is_some().then_some("wrong"), props.class.clone())}>
            <label for={props.id.clone()}>
                { &props.label }
                if props.optional { <span class="optional">{ " " }{ t(Frame::Optional) }</span> }
            </label>
            { props.children.clone() }
            if let Some(error) = &props.error { { error_line(&props.id, error) } }
            if let Some(help) = &props.help {
                <p class="help" id={help_id(&props.id)}>{ help }</p>
            }
        </div>
    }
}

/// The error sentence of a control.
pub fn error_line(id: &str, error: &AttrValue) -> Html {
    html! {
        <p class="error" id={error_id(id)}>{ icon(Icon::Triangle) }<span>{ error }</span></p>
    }
}

/// The id of a control's error sentence.
#[must_use]
pub fn error_id(id: &str) -> String {
    [id, "-error"].concat()
}

/// The id of a control's help sentence.
#[must_use]
pub fn help_id(id: &str) -> String {
    [id, "-help"].concat()
}

/// What describes a control: its error first, then its help.
#[must_use]
pub fn described_by(id: &str, error: bool, help: bool) -> Option<String> {
    match (error, help) {
        (true, true) => Some([&error_id(id), " ", &help_id(id)].concat()),
        (true, false) => Some(error_id(id)),
        (false, true) => Some(help_id(id)),
        (false, false) => None,
    }
}

/// The props of [`TextField`].
#[derive(Properties, PartialEq)]
pub struct TextFieldProps {
    /// The id of the control.
    pub id: AttrValue,
    /// Its name.
    pub label: AttrValue,
    /// What stands in it.
    pub value: AttrValue,
    /// What was typed.
    pub on_input: Callback<String>,
    /// The focus has left it.
    #[prop_or_default]
    pub on_blur: Callback<()>,
    /// `text`, `date`, `time`, `search`, …
    #[prop_or(AttrValue::Static("text"))]
    pub kind: AttrValue,
    /// The keyboard of a touch screen: `numeric`, `email`, …
    #[prop_or_default]
    pub input_mode: Option<AttrValue>,
    /// Whether "(optional)" stands after the name.
    #[prop_or_default]
    pub optional: bool,
    /// A sentence below.
    #[prop_or_default]
    pub help: Option<AttrValue>,
    /// What is wrong, and what to do.
    #[prop_or_default]
    pub error: Option<AttrValue>,
    /// What is shown while it is empty.
    #[prop_or_default]
    pub placeholder: Option<AttrValue>,
    /// Whether it takes the focus when it appears.
    #[prop_or_default]
    pub autofocus: bool,
    /// More classes of the whole.
    #[prop_or_default]
    pub class: Classes,
}

/// A one-line field.
#[component]
pub fn TextField(props: &TextFieldProps) -> Html {
    let node = use_node_ref();
    {
        let node = node.clone();
        use_effect_with(props.autofocus, move |autofocus| {
            if let (true, Some(input)) = (*autofocus, node.cast::<HtmlInputElement>()) {
                let _ = input.focus();
            }
        });
    }
    let on_input = props
        .on_input
        .after(|event: InputEvent| event.target_unchecked_into::<HtmlInputElement>().value());
    let on_blur = {
        let on_blur = props.on_blur.clone();
        move |_: FocusEvent| after_press(on_blur.clone())
    };
    let described = described_by(&props.id, props.error.is_some(), props.help.is_some());
    html! {
        <Field id={props.id.clone()} label={props.label.clone()} optional={props.optional}
            help={props.help.clone()} error={props.error.clone()} class={props.class.clone()}>
            <input ref={node} id={props.id.clone()} class="control" type={props.kind.clone()} value={props.value.clone()}
                inputmode={props.input_mode.clone()} placeholder={props.placeholder.clone()} autocomplete="off"
                aria-invalid={props.error.is_some().then_some("true")} aria-describedby={described}
                oninput={on_input} onblur={on_blur} />
        </Field>
    }
}

/// The props of [`TextArea`].
#[derive(Properties, PartialEq)]
pub struct TextAreaProps {
    /// The id of the control.
    pub id: AttrValue,
    /// Its name.
    pub label: AttrValue,
    /// What stands in it.
    pub value: AttrValue,
    /// What was typed.
    pub on_input: Callback<String>,
    /// Whether "(optional)" stands after the name.
    #[prop_or_default]
    pub optional: bool,
    /// What is wrong, and what to do.
    #[prop_or_default]
    pub error: Option<AttrValue>,
}

/// A field of several lines.
#[component]
pub fn TextArea(props: &TextAreaProps) -> Html {
    let on_input = props
        .on_input
        .after(|event: InputEvent| event.target_unchecked_into::<HtmlTextAreaElement>().value());
    let described = described_by(&props.id, props.error.is_some(), false);
    html! {
        <Field id={props.id.clone()} label={props.label.clone()} optional={props.optional} error={props.error.clone()}>
            <textarea id={props.id.clone()} class="control" rows="4" value={props.value.to_string()}
                aria-invalid={props.error.is_some().then_some("true")} aria-describedby={described} oninput={on_input} />
        </Field>
    }
}

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
    let on_change = props
        .on_change
        .after(|event: Event| event.target_unchecked_into::<HtmlSelectElement>().value());
    html! {
        <Field id={props.id.clone()} label={props.label.clone()} optional={props.optional} error={props.error.clone()}>
            <select id={props.id.clone()} class="control" onchange={on_change}>
                { for props.options.iter().map(|(value, label)| html! {
                    <option key={value.to_string()} value={value.clone()} selected={*value == props.value}>{ label }</option>
                }) }
            </select>
        </Field>
    }
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
        .after(|event: Event| event.target_unchecked_into::<HtmlInputElement>().checked());
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
    let on_change = props
        .on_change
        .after(|event: Event| event.target_unchecked_into::<HtmlSelectElement>().value());
    html! {
        <select class={classes!("control", "compact", (!props.value.is_empty()).then_some("set"))} aria-label={props.label.clone()} onchange={on_change}>
            { for props.options.iter().map(|(value, label)| html! {
                <option key={value.to_string()} value={value.clone()} selected={*value == props.value}>{ label }</option>
            }) }
        </select>
    }
}
