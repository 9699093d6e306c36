//! Form fields: label above, error message and help below the control.

mod around;
mod choices;
mod date_list;
mod date_picker;
mod dates;
mod formatted_area;
mod inline_select;
mod picker_dialog;
mod present_day;
mod time_picker;
mod typed_text;

use chrono::NaiveDate;
use web_sys::{Element, HtmlInputElement};
use yew::prelude::*;

use super::keys;
use super::press::after_press;
use crate::i18n::{Frame, t};

pub use around::{Around, Field, described_by, error_line, help_id};
pub use choices::{Checkbox, CompactSelect, Select};
pub use date_list::DateListField;
pub use dates::{DateField, TimeField};
pub use formatted_area::FormattedArea;
pub use inline_select::InlineSelect;
pub use present_day::PresentDay;

/// Props of [`TextField`], [`TextArea`], [`FormattedArea`], [`DateField`] and [`TimeField`].
#[derive(Properties, PartialEq)]
pub struct TextFieldProps {
    /// Id of the control.
    pub id: AttrValue,
    /// Label.
    pub label: AttrValue,
    /// Current text.
    pub value: AttrValue,
    /// Receives the text on every input event.
    pub on_input: Callback<String>,
    /// Called after the control has lost the focus, and after a value was picked beside it.
    #[prop_or_default]
    pub on_blur: Callback<()>,
    /// Type of the input of a [`TextField`]: `text`, `url`, `password`, …
    #[prop_or(AttrValue::Static("text"))]
    pub kind: AttrValue,
    /// Virtual keyboard (`inputmode`): `numeric`, `email`, …
    #[prop_or_default]
    pub input_mode: Option<AttrValue>,
    /// Adds "(optional)" after the label.
    #[prop_or_default]
    pub optional: bool,
    /// Help text below the control.
    #[prop_or_default]
    pub help: Option<AttrValue>,
    /// Value that was saved elsewhere while the control was edited. Without an error, the help text says
    /// so instead.
    #[prop_or_default]
    pub elsewhere: Option<AttrValue>,
    /// Error message.
    #[prop_or_default]
    pub error: Option<AttrValue>,
    /// Placeholder.
    #[prop_or_default]
    pub placeholder: Option<AttrValue>,
    /// Focuses the control when it is first rendered.
    #[prop_or_default]
    pub autofocus: bool,
    /// Date from which a distance such as "+12w" counts in a [`DateField`]; today by default.
    #[prop_or_default]
    pub origin: Option<NaiveDate>,
    /// Additional class of the field.
    #[prop_or_default]
    pub class: AttrValue,
}

impl TextFieldProps {
    /// A plain text field.
    #[must_use]
    pub fn new(
        id: impl Into<AttrValue>,
        label: AttrValue,
        value: impl Into<AttrValue>,
        on_input: Callback<String>,
    ) -> Self {
        Self {
            id: id.into(),
            label,
            value: value.into(),
            on_input,
            on_blur: Callback::noop(),
            kind: AttrValue::Static("text"),
            input_mode: None,
            optional: false,
            help: None,
            elsewhere: None,
            error: None,
            placeholder: None,
            autofocus: false,
            origin: None,
            class: AttrValue::default(),
        }
    }

    /// Returns the help text. `show` returns a value as the control shows it.
    #[must_use]
    pub fn help_text(&self, show: impl Fn(&str) -> String) -> Option<AttrValue> {
        let elsewhere = self.elsewhere.as_ref().filter(|_| self.error.is_none());
        let elsewhere = elsewhere.map(|value| t(Frame::Meanwhile(show(value))));
        elsewhere.or_else(|| self.help.clone())
    }

    fn around(&self) -> Around<'_> {
        Around {
            id: &self.id,
            label: &self.label,
            optional: self.optional,
            help: self.help_text(str::to_owned),
            error: &self.error,
            class: &self.class,
        }
    }
}

/// Returns the reference of a control that takes the focus as soon as `autofocus` is set.
#[hook]
fn use_autofocus(autofocus: bool) -> NodeRef {
    let node = use_node_ref();
    use_effect_with((autofocus, node.clone()), |(autofocus, node)| {
        if let (true, Some(control)) = (*autofocus, node.cast::<Element>()) {
            keys::focus(&control);
        }
    });
    node
}

/// Returns the handler that reports, once the press of a pointer has ended, that a control was left.
fn on_blur(props: &TextFieldProps) -> Callback<FocusEvent> {
    let on_blur = props.on_blur.clone();
    Callback::from(move |_: FocusEvent| after_press(on_blur.clone()))
}

/// Single-line text field.
#[component]
pub fn TextField(props: &TextFieldProps) -> Html {
    let node = use_autofocus(props.autofocus);
    let around = props.around();
    around.draw(html! {
        <input ref={node} id={props.id.clone()} class="control" type={props.kind.clone()} dir={text_direction(&props.kind)} value={props.value.clone()}
            inputmode={props.input_mode.clone()} placeholder={props.placeholder.clone()} autocomplete="off"
            aria-invalid={around.invalid()} aria-describedby={around.described()}
            oninput={typed(&props.on_input)} onblur={on_blur(props)} />
    })
}

/// Multi-line text field.
#[component]
pub fn TextArea(props: &TextFieldProps) -> Html {
    let node = use_autofocus(props.autofocus);
    let around = props.around();
    around.draw(html! {
        <textarea ref={node} id={props.id.clone()} class="control" rows="4" dir="auto" value={props.value.to_string()}
            aria-invalid={around.invalid()} aria-describedby={around.described()}
            oninput={typed(&props.on_input)} onblur={on_blur(props)} />
    })
}

/// Returns the `dir` of an input: texts have the direction of their first letter.
fn text_direction(kind: &str) -> Option<&'static str> {
    matches!(kind, "text" | "search").then_some("auto")
}

/// Returns an event handler that passes the value of the event target to `tell`.
pub fn typed<E: AsRef<Event> + 'static>(tell: &Callback<String>) -> Callback<E> {
    tell.reform(|event: E| value_of(event.as_ref()))
}

/// Returns the value of the event target, which may be an input, a select or a textarea.
#[must_use]
pub fn value_of(event: &Event) -> String {
    event.target_unchecked_into::<HtmlInputElement>().value()
}
