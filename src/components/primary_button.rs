//! The primary button of a page, a form or a dialog, which Ctrl+Enter presses.

use yew::prelude::*;

use super::button_shortcuts::{ButtonShortcut, use_button_shortcuts};

/// Properties of [`PrimaryButton`].
#[derive(Properties, PartialEq)]
pub struct PrimaryButtonProps {
    /// Its id.
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// The button submits its form.
    #[prop_or_default]
    pub submit: bool,
    /// Ctrl+S presses it too.
    #[prop_or_default]
    pub saves: bool,
    /// N presses it too.
    #[prop_or_default]
    pub creates: bool,
    /// Keys press it.
    #[prop_or(true)]
    pub active: bool,
    /// Classes.
    #[prop_or_else(|| classes!("button", "primary"))]
    pub class: Classes,
    /// Called when it is pressed.
    #[prop_or_default]
    pub onclick: Option<Callback<MouseEvent>>,
    /// Called when the press begins.
    #[prop_or_default]
    pub onmousedown: Option<Callback<MouseEvent>>,
    /// `aria-disabled`.
    #[prop_or_default]
    pub disabled: Option<bool>,
    /// `aria-busy`.
    #[prop_or_default]
    pub busy: Option<bool>,
    /// `aria-expanded`.
    #[prop_or_default]
    pub expanded: Option<bool>,
    /// `aria-describedby`.
    #[prop_or_default]
    pub described_by: Option<AttrValue>,
    /// Icon and label.
    pub children: Html,
}

/// A button that Ctrl+Enter presses.
#[component]
pub fn PrimaryButton(props: &PrimaryButtonProps) -> Html {
    let (shortcuts, keys): (&'static [ButtonShortcut], _) = match (props.saves, props.creates) {
        (true, _) => (
            &[ButtonShortcut::Primary, ButtonShortcut::Save],
            "Control+Enter Control+S",
        ),
        (false, true) => (
            &[ButtonShortcut::Primary, ButtonShortcut::New],
            "Control+Enter N",
        ),
        (false, false) => (&[ButtonShortcut::Primary], "Control+Enter"),
    };
    let button = use_button_shortcuts(shortcuts, props.active);
    let text = |value: Option<bool>| value.map(|value| value.to_string());
    html! {
        <button ref={button} id={props.id.clone()} type={if props.submit { "submit" } else { "button" }} class={props.class.clone()}
            aria-keyshortcuts={props.active.then_some(keys)} aria-disabled={text(props.disabled)} aria-busy={text(props.busy)}
            aria-expanded={text(props.expanded)} aria-describedby={props.described_by.clone()}
            onclick={props.onclick.clone()} onmousedown={props.onmousedown.clone()}>
            { props.children.clone() }
        </button>
    }
}
