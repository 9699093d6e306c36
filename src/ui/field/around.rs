//! What stands around a control: its label above, its error and its help below, and how it says so
//! itself.

use yew::prelude::*;

use crate::i18n::{Frame, t};
use crate::ui::icon::{Icon, icon};

/// The props of [`Field`].
#[derive(Properties, PartialEq)]
pub struct FieldProps {
    /// The id of the control.
    pub id: AttrValue,
    /// Its name.
    pub label: AttrValue,
    /// A sentence below.
    #[prop_or_default]
    pub help: Option<AttrValue>,
    /// What is wrong, and what to do.
    #[prop_or_default]
    pub error: Option<AttrValue>,
    /// The control.
    pub children: Html,
}

/// A control with its label, help and error.
#[component]
pub fn Field(props: &FieldProps) -> Html {
    let around = Around {
        id: &props.id,
        label: &props.label,
        optional: false,
        help: &props.help,
        error: &props.error,
        class: "",
    };
    around.draw(props.children.clone())
}

/// What stands around a control.
#[derive(Clone, Copy)]
pub struct Around<'a> {
    /// The id of the control.
    pub id: &'a AttrValue,
    /// Its name.
    pub label: &'a AttrValue,
    /// Whether "(optional)" stands after the name.
    pub optional: bool,
    /// A sentence below.
    pub help: &'a Option<AttrValue>,
    /// What is wrong, and what to do.
    pub error: &'a Option<AttrValue>,
    /// One more class of the whole.
    pub class: &'a str,
}

impl Around<'_> {
    /// The control with its label, help and error.
    pub fn draw(&self, control: Html) -> Html {
        let Self { id, label, .. } = *self;
        let wrong = self.error.as_ref().map(|_| "wrong");
        html! {
            <div class={classes!("field", wrong, self.class.to_owned())}>
                <label for={id.clone()}>
                    { label }
                    if self.optional { <span class="optional">{ " " }{ t(Frame::Optional) }</span> }
                </label>
                { control }
                if let Some(error) = self.error { { error_line(id, error) } }
                if let Some(help) = self.help { <p class="help" id={help_id(id)}>{ help }</p> }
            </div>
        }
    }

    /// What describes the control.
    #[must_use]
    pub fn described(&self) -> Option<String> {
        described_by(self.id, self.error.is_some(), self.help.is_some())
    }

    /// What the control itself says of being wrong.
    #[must_use]
    pub fn invalid(&self) -> Option<&'static str> {
        self.error.as_ref().map(|_| "true")
    }
}

/// The error sentence of a control.
pub fn error_line(id: &str, error: &AttrValue) -> Html {
    html! {
        <p class="error" id={error_id(id)}>{ icon(Icon::Triangle) }<span>{ error }</span></p>
    }
}

/// The id of a control's error sentence.
fn error_id(id: &str) -> String {
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
