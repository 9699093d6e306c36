//! The fields of a form, as data.

use yew::prelude::*;

use crate::i18n::{Frame, t};
use crate::pages::form_state::{Form, Values, control_of};
use crate::ui::field::{Select, TextArea, TextField};
use lectern_core::rules::fields::Field;

/// A field of a form.
pub struct FieldOf {
    /// The id of its control.
    pub id: &'static str,
    /// What can be wrong with it; nothing where that is none.
    pub field: Option<Field>,
    /// Its name.
    pub label: AttrValue,
    /// How it is filled in.
    pub control: Control,
    /// Whether it may be empty.
    pub optional: bool,
    /// A sentence below it.
    pub help: Option<AttrValue>,
}

/// How a field is filled in.
pub enum Control {
    /// A line of text.
    Text,
    /// A mail address.
    Email,
    /// A number.
    Number,
    /// A day.
    Day,
    /// Several lines of text.
    Lines,
    /// One of these: values, and what they are called.
    Choice(Vec<(AttrValue, AttrValue)>),
    /// As the page has it: given what is chosen, and who is told of something else.
    Own(fn(&str, Callback<String>) -> Html),
}

impl FieldOf {
    /// A line of text that has to be there.
    #[must_use]
    pub const fn new(field: Field, label: AttrValue) -> Self {
        Self {
            id: control_of(field),
            field: Some(field),
            label,
            control: Control::Text,
            optional: false,
            help: None,
        }
    }

    /// A field that may be empty.
    #[must_use]
    pub fn optional(field: Field, label: AttrValue, control: Control) -> Self {
        let mut optional = Self::new(field, label);
        optional.optional = true;
        optional.control = control;
        optional
    }

    /// A field that cannot be wrong.
    #[must_use]
    pub const fn sure(id: &'static str, label: AttrValue, control: Control) -> Self {
        Self {
            id,
            field: None,
            label,
            control,
            optional: false,
            help: None,
        }
    }

    /// Draws it: the field at a place of a form. In a dialog nothing is said before it is tried, and
    /// the dialog says who takes the focus.
    pub(super) fn draw(self, form: &Form<Values>, at: usize, in_dialog: bool) -> Html {
        let Self {
            id,
            field,
            label,
            control,
            optional,
            help,
        } = self;
        let value = form.values().get(at).cloned().unwrap_or_default();
        let on_input = form.typing(at, field);
        let error = field.and_then(|field| form.said(field));
        let (kind, input_mode) = match control {
            Control::Own(draw) => return draw(&value, on_input),
            Control::Choice(options) => {
                return html! { <Select {id} {label} {options} {value} on_change={on_input} /> };
            }
            Control::Lines => {
                return html! { <TextArea {id} {label} {optional} {value} {error} {on_input} /> };
            }
            Control::Text => ("text", None),
            Control::Email => ("text", Some(AttrValue::Static("email"))),
            Control::Number => ("text", Some(AttrValue::Static("numeric"))),
            Control::Day => ("date", None),
        };
        let on_blur = field
            .filter(|_| !in_dialog)
            .map(|field| form.leave(field))
            .unwrap_or_default();
        let meanwhile = form.meanwhile(at);
        let meanwhile = meanwhile.map(|text| t(Frame::Meanwhile(text.clone())));
        let help = meanwhile.or(help).filter(|_| error.is_none());
        html! {
            <TextField {id} {kind} {label} {value} {optional} {help} {error} {input_mode} autofocus={at == 0 && !in_dialog}
                {on_input} {on_blur} />
        }
    }
}
