//! A modal dialog with a form that ends by saving or cancelling.

use lectern_core::workspace::Command;
use yew::prelude::*;

use super::draft_notice::DraftNotice;
use super::record_form::{FormPlacement, save_callback};
use crate::components::dialog::Dialog;
use crate::components::picker::submit_complete;
use crate::components::primary_button::PrimaryButton;
use crate::components::unsaved_question::{UnsavedInput, use_unsaved_question};
use crate::hooks::{Form, UseFormHandle, use_workspace};
use crate::i18n::{Frame, t};

/// Properties of [`FormDialog`].
#[derive(Properties, PartialEq)]
pub struct FormDialogProps<F: Form> {
    /// Title.
    pub title: AttrValue,
    /// Form.
    pub form: UseFormHandle<F>,
    /// Label of the primary button.
    pub save: AttrValue,
    /// Returns the command that carries out what the values say.
    pub command: Callback<F, Command>,
    /// Called at the end.
    pub on_close: Callback<()>,
    /// Fields of the form.
    pub children: Html,
}

/// A dialog that carries out the command of its form, or shows what is wrong with it.
#[component]
pub fn FormDialog<F: Form>(props: &FormDialogProps<F>) -> Html {
    let workspace = use_workspace();
    let on_save = save_callback(
        &props.form,
        &workspace,
        FormPlacement::Dialog,
        &props.on_close,
        &props.command,
        None,
    );
    let on_cancel = props.form.on_discard(props.on_close.clone());
    let UnsavedInput {
        close, question, ..
    } = use_unsaved_question(props.form.is_dirty(), on_cancel);
    let onsubmit = submit_complete(on_save);
    html! {
        <Dialog title={props.title.clone()} on_close={close.clone()}>
            <form class="dialog-form" novalidate=true {onsubmit}>
                <DraftNotice<F> form={props.form.clone()} />
                { props.children.clone() }
                { question }
                <footer>
                    <button type="button" class="button" onclick={close.reform(|_: MouseEvent| ())}>{ t(Frame::Cancel) }</button>
                    <PrimaryButton submit=true>{ &props.save }</PrimaryButton>
                </footer>
            </form>
        </Dialog>
    }
}
