//! The form of a record in a card on its page.

use lectern_core::workspace::Command;
use yew::prelude::*;

use super::draft_notice::DraftNotice;
use super::editable::EditableFields;
use super::record_form::{FormPlacement, save_callback};
use crate::components::error_summary::ErrorSummary;
use crate::components::primary_button::PrimaryButton;
use crate::components::side_panel::keep_focus;
use crate::hooks::{RecordForm, UseFormHandle, use_workspace};
use crate::i18n::{Frame, Panel, t};

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
/// appear once a value differs from the record.
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
    let onsubmit = Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        if is_left || is_dirty {
            save.emit(());
        }
    });
    let on_discard = {
        let (form, on_cancel) = (form.clone(), props.on_cancel.clone());
        move |_: MouseEvent| {
            form.discard();
            on_cancel.emit(());
        }
    };
    let (save, discard) = match &props.save {
        Some(save) => (save.clone(), t(Frame::Cancel)),
        None => (t(Frame::Save), t(Panel::Discard)),
    };
    html! {
        <section class="card record-card" aria-labelledby="record-title">
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
                if is_left || is_dirty {
                    <footer class="panel-foot">
                        <button type="button" class="button" onclick={on_discard}>{ discard }</button>
                        <PrimaryButton submit=true saves=true onmousedown={Callback::from(keep_focus)}>{ save }</PrimaryButton>
                    </footer>
                }
            </form>
        </section>
    }
}
