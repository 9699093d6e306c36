//! The frame of an action's dialog: title, content, Cancel and the button of the action.

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use crate::components::dialog::Dialog;
use crate::components::icon::{Icon, icon};
use crate::components::keys;
use crate::components::picker::submit_complete;
use crate::components::primary_button::PrimaryButton;
use crate::components::unsaved_question::{UnsavedInput, use_unsaved_question};
use crate::i18n::{Frame, t};

/// Properties of [`ActionDialog`].
#[derive(Properties, PartialEq)]
pub struct ActionDialogProps {
    /// Title of the dialog.
    pub title: AttrValue,
    /// Label of the button; `None` if the action is impossible.
    pub button: Option<AttrValue>,
    /// Icon of the button.
    #[prop_or_default]
    pub button_icon: Option<Icon>,
    /// The content is a form, which Enter submits.
    #[prop_or(true)]
    pub form: bool,
    /// There is nothing to do yet, which the content says.
    #[prop_or_default]
    pub idle: bool,
    /// There is unsaved input, which is not discarded without asking.
    #[prop_or_default]
    pub dirty: bool,
    /// Called when the button is pressed or the form is submitted.
    pub on_submit: Callback<()>,
    /// Called when the dialog is cancelled.
    pub on_cancel: Callback<()>,
    /// Content of the dialog.
    pub children: Html,
}

/// A dialog with one action.
#[component]
pub fn ActionDialog(props: &ActionDialogProps) -> Html {
    let UnsavedInput {
        close, question, ..
    } = use_unsaved_question(props.dirty, props.on_cancel.clone());
    // A form submits itself.
    let onclick = (!props.form).then(|| props.on_submit.reform(|_: MouseEvent| ()));
    let content = html! {
        <>
            { props.children.clone() }
            { question }
            <footer>
                <button type="button" class="button" onclick={close.reform(|_: MouseEvent| ())}>{ t(Frame::Cancel) }</button>
                if let Some(label) = &props.button {
                    <PrimaryButton submit={props.form} disabled={props.idle.then_some(true)} {onclick}>if let Some(button_icon) = props.button_icon { { icon(button_icon) } }{ label }</PrimaryButton>
                }
            </footer>
        </>
    };
    let onsubmit = submit_complete(props.on_submit.clone());
    html! {
        <Dialog title={props.title.clone()} on_close={close}>
            if props.form {
                <form class="dialog-form" {onsubmit} novalidate=true>{ content }</form>
            } else {
                { content }
            }
        </Dialog>
    }
}

/// Focuses the control with an id after the dialog has opened and focused its title. An empty id leaves
/// the focus on the title.
#[hook]
pub fn use_first_focus(id: &'static str) {
    use_effect_with((), move |()| {
        let timeout = Timeout::new(0, move || keys::focus_id(id));
        move || drop(timeout)
    });
}
