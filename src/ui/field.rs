//! Form fields: label above, help below, the error in words beside the field that it is about.

mod around;
mod choices;

use web_sys::{Element, HtmlInputElement};
use yew::prelude::*;

use super::keys;
use super::press::after_press;

pub use around::{Around, Field, described_by, error_line, help_id};
pub use choices::{Checkbox, CompactSelect, Select};

/// The props of [`TextField`] and [`TextArea`].
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
    /// One more class of the whole.
    #[prop_or_default]
    pub class: AttrValue,
}

impl TextFieldProps {
    fn around(&self) -> Around<'_> {
        Around {
            id: &self.id,
            label: &self.label,
            optional: self.optional,
            help: &self.help,
            error: &self.error,
            class: &self.class,
        }
    }
}

/// A one-line field.
#[component]
pub fn TextField(props: &TextFieldProps) -> Html {
    let node = use_node_ref();
    {
        let node = node.clone();
        use_effect_with(props.autofocus, move |autofocus| {
            if let (true, Some(input)) = (*autofocus, node.cast::<Element>()) {
                keys::focus(&input);
            }
        });
    }
    let on_blur = {
        let on_blur = props.on_blur.clone();
        move |_: FocusEvent| after_press(on_blur.clone())
    };
    let around = props.around();
    around.draw(html! {
        <input ref={node} id={props.id.clone()} class="control" type={props.kind.clone()} value={props.value.clone()}
            inputmode={props.input_mode.clone()} placeholder={props.placeholder.clone()} autocomplete="off"
            aria-invalid={around.invalid()} aria-describedby={around.described()}
            oninput={typed(&props.on_input)} onblur={on_blur} />
    })
}

/// A field of several lines.
#[component]
pub fn TextArea(props: &TextFieldProps) -> Html {
    let around = props.around();
    around.draw(html! {
        <textarea id={props.id.clone()} class="control" rows="4" value={props.value.to_string()}
            aria-invalid={around.invalid()} aria-describedby={around.described()} oninput={typed(&props.on_input)} />
    })
}

/// Tells what stands in the control that an event is about.
pub fn typed<E: AsRef<Event> + 'static>(tell: &Callback<String>) -> Callback<E> {
    tell.reform(|event: E| value_of(event.as_ref()))
}

/// What stands in the control that an event is about. Every kind of control calls it `value`.
#[must_use]
pub fn value_of(event: &Event) -> String {
    event.target_unchecked_into::<HtmlInputElement>().value()
}
