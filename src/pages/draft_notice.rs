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

/// Says that unsaved values were restored, and offers to discard them.
#[component]
pub fn DraftNotice<F: Form>(props: &DraftNoticeProps<F>) -> Html {
    let is_restored = props.form.is_restored();
    use_effect_with((), move |()| {
        if is_restored {
            say(&t(Message::Restored));
        }
    });
    let notice = use_node_ref();
    let onclick = {
        let (form, notice) = (props.form.clone(), notice.clone());
        Callback::from(move |_: MouseEvent| {
            // The button is about to go.
            focus_first_control(&notice);
            form.discard();
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

/// Focuses the first control of the form that contains the notice.
fn focus_first_control(notice: &NodeRef) {
    let parent = notice
        .cast::<Element>()
        .and_then(|notice| notice.parent_element());
    let control = parent.and_then(|parent| parent.query_selector(".control").ok().flatten());
    if let Some(control) = control {
        keys::focus(&control);
    }
}
