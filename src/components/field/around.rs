//! Label, error message and help text around a control, and the ARIA attributes that refer to them.

use yew::prelude::*;

use crate::components::icon::{Icon, icon};
use crate::i18n::{Frame, t};

/// Props of [`Field`].
#[derive(Properties, PartialEq)]
pub struct FieldProps {
    /// Id of the control.
    pub id: AttrValue,
    /// Label.
    pub label: AttrValue,
    /// Help text below the control.
    #[prop_or_default]
    pub help: Option<AttrValue>,
    /// Error message.
    #[prop_or_default]
    pub error: Option<AttrValue>,
    /// Control.
    pub children: Html,
}

/// Control with label, help text and error message.
#[component]
pub fn Field(props: &FieldProps) -> Html {
    let around = Around {
        id: &props.id,
        label: &props.label,
        optional: false,
        help: props.help.clone(),
        error: &props.error,
        class: "",
    };
    around.draw(props.children.clone())
}

/// Layout of a field around its control.
pub struct Around<'a> {
    /// Id of the control.
    pub id: &'a AttrValue,
    /// Label.
    pub label: &'a AttrValue,
    /// Adds "(optional)" after the label.
    pub optional: bool,
    /// Help text below the control.
    pub help: Option<AttrValue>,
    /// Error message.
    pub error: &'a Option<AttrValue>,
    /// Additional class of the field.
    pub class: &'a str,
}

impl Around<'_> {
    /// Renders `control` with label, help text and error message.
    pub fn draw(&self, control: Html) -> Html {
        let Self { id, label, .. } = self;
        let wrong = self.error.as_ref().map(|_| "wrong");
        html! {
            <div class={classes!("field", wrong, self.class.to_owned())}>
                <label for={(*id).clone()}>
                    { label }
                    if self.optional { <span class="optional">{ " " }{ t(Frame::Optional) }</span> }
                </label>
                { control }
                if let Some(error) = self.error { { error_line(id, error) } }
                if let Some(help) = &self.help { <p class="help" id={help_id(id)}>{ help }</p> }
            </div>
        }
    }

    /// Returns the `aria-describedby` of the control.
    #[must_use]
    pub fn described(&self) -> Option<String> {
        described_by(self.id, self.error.is_some(), self.help.is_some())
    }

    /// Returns the `aria-invalid` of the control.
    #[must_use]
    pub fn invalid(&self) -> Option<&'static str> {
        self.error.as_ref().map(|_| "true")
    }
}

/// Renders the error message of the control `id`.
pub fn error_line(id: &str, error: &AttrValue) -> Html {
    html! {
        <p class="error" id={error_id(id)}>{ icon(Icon::Triangle) }<span>{ error }</span></p>
    }
}

/// Returns the id of the error message of the control `id`.
fn error_id(id: &str) -> String {
    [id, "-error"].concat()
}

/// Returns the id of the help text of the control `id`.
#[must_use]
pub fn help_id(id: &str) -> String {
    [id, "-help"].concat()
}

/// Returns the `aria-describedby` of the control `id`: the error message, then the help text.
#[must_use]
pub fn described_by(id: &str, error: bool, help: bool) -> Option<String> {
    match (error, help) {
        (true, true) => Some([&error_id(id), " ", &help_id(id)].concat()),
        (true, false) => Some(error_id(id)),
        (false, true) => Some(help_id(id)),
        (false, false) => None,
    }
}
