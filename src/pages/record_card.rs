//! The form of a record in a card on its page.

use gloo::utils::document;
use lectern_core::workspace::Command;
use yew::prelude::*;

use super::draft_notice::DraftNotice;
use super::editable::EditableFields;
use super::record_form::{FormPlacement, save_callback};
use crate::components::error_summary::ErrorSummary;
use crate::components::keys;
use crate::components::picker::submit_complete;
use crate::components::primary_button::PrimaryButton;
use crate::components::side_panel::keep_focus;
use crate::components::unsaved_question::{UnsavedInput, use_unsaved_question};
use crate::hooks::{RecordForm, UseFormHandle, use_workspace};
use crate::i18n::{Frame, Panel, t};
use crate::platform::keyboard::KeyPress;

/// Properties of [`RecordCard`].
#[derive(Properties, PartialEq)]
pub struct RecordCardProps<F: RecordForm> {
    /// Form.
    pub form: UseFormHandle<F>,
    /// Title of the card.
    pub title: AttrValue,
    /// Label of the button that saves a form which is left by saving or cancelling; `None` for the form
    /// of a record that always shows it.
    #[prop_or_default]
    pub save: Option<AttrValue>,
    /// Returns the command that saves the values.
    pub command: Callback<F, Command>,
    /// Called when the values have been saved.
    #[prop_or_default]
    pub on_saved: Callback<()>,
    /// Called when unsaved values have been discarded.
    pub on_cancel: Callback<()>,
    /// Fields of the form.
    pub children: Html,
}

/// A card that shows the problems of its form and saves it. The buttons of a form that is always shown
/// appear once a value differs from the record. Escape cancels; unsaved input is not discarded without
/// asking.
#[component]
pub fn RecordCard<F: RecordForm>(props: &RecordCardProps<F>) -> Html {
    let workspace = use_workspace();
    let form = &props.form;
    let save = save_callback(
        form,
        &workspace,
        FormPlacement::Panel,
        &props.on_saved,
        &props.command,
        None,
    );
    let is_left = props.save.is_some();
    let is_dirty = form.is_dirty();
    let onsubmit = submit_complete(Callback::from(move |()| {
        if is_left || is_dirty {
            save.emit(());
        }
    }));
    // Found while drawing: afterwards a field of the card may have taken the focus.
    let opener = use_memo((), |()| document().active_element());
    let discard = {
        let (form, on_cancel) = (form.clone(), props.on_cancel.clone());
        Callback::from(move |()| {
            form.discard();
            on_cancel.emit(());
            let opener = Option::clone(&opener).filter(|_| is_left);
            if let Some(opener) = opener.filter(|opener| opener.tag_name() != "BODY") {
                keys::focus(&opener);
            }
        })
    };
    let UnsavedInput {
        close, question, ..
    } = use_unsaved_question(is_dirty, discard.clone());
    let onkeydown = {
        let close = close.clone();
        move |event: KeyboardEvent| {
            let is_escape =
                KeyPress::from_event(&event).is_some_and(|press| press.name == "Escape");
            if is_escape && !event.default_prevented() && (is_left || is_dirty) {
                event.prevent_default();
                close.emit(());
            }
        }
    };
    // The other button of a form that is always shown says that it discards.
    let (save, cancel, on_cancel) = match &props.save {
        Some(save) => (save.clone(), t(Frame::Cancel), close),
        None => (t(Frame::Save), t(Panel::Discard), discard),
    };
    html! {
        <section class="card record-card" aria-labelledby="record-title" {onkeydown}>
            <form {onsubmit} novalidate=true>
                <div class="card-head">
                    // A form that is always shown is below the heading with the name of its record.
                    if is_left { <h2 id="record-title">{ &props.title }</h2> } else { <h3 id="record-title">{ &props.title }</h3> }
                </div>
                <div class="card-body">
                    <ErrorSummary problems={form.error_links()} attempt={form.attempts()} />
                    <DraftNotice<F> form={form.clone()} />
                    <EditableFields class="panel-fields">{ props.children.clone() }</EditableFields>
                </div>
                { question }
                if is_left || is_dirty {
                    <footer class="panel-foot">
                        <button type="button" class="button" onclick={on_cancel.reform(|_: MouseEvent| ())}>{ cancel }</button>
                        <PrimaryButton submit=true saves=true onmousedown={Callback::from(keep_focus)}>{ save }</PrimaryButton>
                    </footer>
                }
            </form>
        </section>
    }
}
