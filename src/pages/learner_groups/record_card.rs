//! The form of a record in a card on its page.

use lectern_core::workspace::Command;
use yew::prelude::*;

use super::task::HEADING;
use crate::components::error_summary::ErrorSummary;
use crate::components::keys;
use crate::components::side_panel::keep_focus;
use crate::hooks::{RecordForm, UseFormHandle, use_workspace};
use crate::i18n::{Frame, LearnerGroups as Message, t};
use crate::pages::draft_notice::DraftNotice;
use crate::pages::record_form::{FormPlacement, save_callback};

/// Properties of [`RecordCard`].
#[derive(Properties, PartialEq)]
pub struct RecordCardProps<F: RecordForm> {
    /// Form.
    pub form: UseFormHandle<F>,
    /// Title of the card.
    pub title: AttrValue,
    /// Label of the button that adds a new record; `None` for one that exists.
    #[prop_or_default]
    pub new: Option<AttrValue>,
    /// Returns the command that saves the values.
    pub command: Callback<F, Command>,
    /// Called when the values have been saved.
    #[prop_or_default]
    pub on_saved: Callback<()>,
    /// Called when a new record is given up.
    pub on_cancel: Callback<()>,
    /// Fields of the form.
    pub children: Html,
}

/// A card that shows the problems of its form and saves it. The buttons of the form of a record that
/// exists appear once a value differs from the record.
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
    );
    let is_new = props.new.is_some();
    let is_dirty = form.is_dirty();
    let onsubmit = Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        if is_new || is_dirty {
            save.emit(());
        }
    });
    let on_discard = {
        let (form, on_cancel) = (form.clone(), props.on_cancel.clone());
        move |_: MouseEvent| {
            form.discard();
            if is_new {
                on_cancel.emit(());
            } else {
                // The button goes with the unsaved values.
                keys::focus_id(HEADING);
            }
        }
    };
    let (save, discard) = match &props.new {
        Some(add) => (add.clone(), t(Frame::Cancel)),
        None => (t(Frame::Save), t(Message::DiscardChanges)),
    };
    html! {
        <section class="card record-card" aria-labelledby="record-title">
            <form {onsubmit} novalidate=true>
                <div class="card-head">
                    // The card of a record that exists is below the heading with its name.
                    if is_new { <h2 id="record-title">{ &props.title }</h2> } else { <h3 id="record-title">{ &props.title }</h3> }
                </div>
                <div class="card-body">
                    <ErrorSummary problems={form.error_links()} attempt={form.attempts()} />
                    <DraftNotice<F> form={form.clone()} />
                    { props.children.clone() }
                </div>
                if is_new || is_dirty {
                    <footer class="panel-foot">
                        <button type="button" class="button" onclick={on_discard}>{ discard }</button>
                        <button type="submit" class="button primary" data-primary="true" data-save="true" aria-keyshortcuts="Control+Enter"
                            onmousedown={keep_focus}>{ save }</button>
                    </footer>
                }
            </form>
        </section>
    }
}
