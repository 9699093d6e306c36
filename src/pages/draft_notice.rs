//! The notice that a form shows unsaved values from before.

use web_sys::Element;
use yew::prelude::*;

use crate::components::announce::say;
use crate::components::icon::{Icon, icon};
use crate::components::keys;
use crate::hooks::{Form, UseFormHandle};
use crate::i18n::{Panel as Message, t};

/// Properties of [`DraftNotice`].
#[derive(Properties, PartialEq)]
pub struct DraftNoticeProps<F: Form> {
    /// Form.
    pub form: UseFormHandle<F>,
}

/// Notice that unsaved values were restored, with a button that discards them.
#[component]
pub fn DraftNotice<F: Form>(props: &DraftNoticeProps<F>) -> Html {
    let form = props.form.clone();
    html! {
        <RestoredNotice is_restored={form.is_restored()} on_discard={Callback::from(move |()| form.discard())} />
    }
}

/// Properties of [`RestoredNotice`].
#[derive(Properties, PartialEq)]
pub struct RestoredNoticeProps {
    /// Unsaved values are shown.
    pub is_restored: bool,
    /// Discards them.
    pub on_discard: Callback<()>,
}

/// The notice of [`DraftNotice`], for a page whose values are in several forms.
#[component]
pub fn RestoredNotice(props: &RestoredNoticeProps) -> Html {
    let is_restored = props.is_restored;
    use_effect_with((), move |()| {
        if is_restored {
            say(&t(Message::Restored));
        }
    });
    let notice = use_node_ref();
    let onclick = {
        let (on_discard, notice) = (props.on_discard.clone(), notice.clone());
        Callback::from(move |_: MouseEvent| {
            // The button is about to go.
            focus_first_control(&notice);
            on_discard.emit(());
        })
    };
    html! {
        if is_restored {
            <div ref={notice} class="draft-notice tone-accent">
                { icon(Icon::Pencil) }
                <p>{ t(Message::Restored) }</p>
                <button type="button" class="button small" {onclick}>{ t(Message::DiscardDraft) }</button>
            </div>
        }
    }
}

/// Focuses the first control of the form that contains the notice, or the heading of a page.
fn focus_first_control(notice: &NodeRef) {
    let parent = notice
        .cast::<Element>()
        .and_then(|notice| notice.parent_element());
    let control = parent.and_then(|parent| {
        parent
            .query_selector(".control, h1[tabindex]")
            .ok()
            .flatten()
    });
    if let Some(control) = control {
        keys::focus(&control);
    }
}
