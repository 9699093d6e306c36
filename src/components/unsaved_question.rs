//! The question before unsaved input is discarded.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use gloo::utils::document;
use web_sys::Element;
use yew::prelude::*;

use super::keys;
use crate::i18n::{Panel as Message, t};

/// Properties of [`UnsavedQuestion`].
#[derive(Properties, PartialEq)]
struct UnsavedQuestionProps {
    /// Called when the person stays.
    on_stay: Callback<()>,
    /// Called when the input may be discarded.
    on_leave: Callback<()>,
}

/// Handlers of a form that asks before it is closed, and the question while it is asked.
pub struct UnsavedInput {
    /// Closes the form, or asks first if there is unsaved input. Called while it is asked, it keeps the form
    /// open.
    pub close: Callback<()>,
    /// The question is asked.
    pub is_asking: bool,
    /// The question, above the buttons of the form.
    pub question: Html,
}

/// Asks before the input of a form is discarded that is `dirty`. `on_leave` closes it.
#[hook]
pub fn use_unsaved_question(dirty: bool, on_leave: Callback<()>) -> UnsavedInput {
    use_unsaved_question_with(dirty, on_leave, Callback::noop())
}

/// Asks as [`use_unsaved_question`] does, and calls `on_stay` when the person stays.
#[hook]
pub fn use_unsaved_question_with(
    dirty: bool,
    on_leave: Callback<()>,
    on_stay: Callback<()>,
) -> UnsavedInput {
    let asking = use_state_eq(|| false);
    let focused = use_memo((), |()| RefCell::new(None::<Element>));
    let stay = {
        let (asking, focused) = (asking.setter(), focused.clone());
        Callback::from(move |()| {
            asking.set(false);
            on_stay.emit(());
            return_focus(&focused);
        })
    };
    let leave = {
        let asking = asking.setter();
        Callback::from(move |()| {
            asking.set(false);
            on_leave.emit(());
        })
    };
    let close = {
        let (asking, stay, leave) = (asking.clone(), stay.clone(), leave.clone());
        Callback::from(move |()| {
            if *asking {
                stay.emit(());
            } else if dirty {
                focused.replace(document().active_element());
                asking.set(true);
            } else {
                leave.emit(());
            }
        })
    };
    let question = html! { if *asking { <UnsavedQuestion on_stay={stay} on_leave={leave} /> } };
    UnsavedInput {
        close,
        is_asking: *asking,
        question,
    }
}

/// Returns the focus, once the question is gone, to where it was before.
fn return_focus(focused: &Rc<RefCell<Option<Element>>>) {
    if let Some(element) = focused.take() {
        Timeout::new(0, move || keys::focus(&element)).forget();
    }
}

/// The question whether to keep editing or to discard unsaved input. The focus is on the former.
#[component]
fn UnsavedQuestion(props: &UnsavedQuestionProps) -> Html {
    // Several forms of a page may ask at once, so that nothing has an id.
    let stay = use_node_ref();
    use_effect_with(stay.clone(), |stay| {
        if let Some(stay) = stay.cast::<Element>() {
            keys::focus(&stay);
        }
    });
    html! {
        <div class="panel-ask tone-warn" role="group" aria-label={t(Message::NotSaved)}>
            <p>{ t(Message::NotSaved) }</p>
            <button ref={stay} type="button" class="button small"
                onclick={props.on_stay.reform(|_: MouseEvent| ())}>{ t(Message::KeepEditing) }</button>
            <button type="button" class="button small danger" onclick={props.on_leave.reform(|_: MouseEvent| ())}>{ t(Message::Discard) }</button>
        </div>
    }
}
