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
pub struct UnsavedQuestionProps {
    /// Called when the person stays.
    pub on_stay: Callback<()>,
    /// Called when the input may be discarded.
    pub on_leave: Callback<()>,
}

/// Handlers of a form that asks before it is closed, and the question while it is asked.
pub struct UnsavedInput {
    /// Closes the form, or asks first if there is unsaved input. Called while it is asked, it keeps the form
    /// open.
    pub close: Callback<()>,
    /// The question, above the buttons of the form.
    pub question: Html,
}

/// Asks before the input of a form is discarded that is `dirty`. `on_leave` closes it.
#[hook]
pub fn use_unsaved_question(dirty: bool, on_leave: Callback<()>) -> UnsavedInput {
    let asking = use_state_eq(|| false);
    let focused = use_memo((), |()| RefCell::new(None::<Element>));
    let stay = {
        let (asking, focused) = (asking.setter(), focused.clone());
        Callback::from(move |()| {
            asking.set(false);
            return_focus(&focused);
        })
    };
    let close = {
        let (asking, stay, on_leave) = (asking.clone(), stay.clone(), on_leave.clone());
        Callback::from(move |()| {
            if *asking {
                stay.emit(());
            } else if dirty {
                focused.replace(document().active_element());
                asking.set(true);
            } else {
                on_leave.emit(());
            }
        })
    };
    let question = html! { if *asking { <UnsavedQuestion on_stay={stay} {on_leave} /> } };
    UnsavedInput { close, question }
}

/// Returns the focus, once the question is gone, to where it was before.
fn return_focus(focused: &Rc<RefCell<Option<Element>>>) {
    if let Some(element) = focused.take() {
        Timeout::new(0, move || keys::focus(&element)).forget();
    }
}

/// The question whether to keep editing or to discard unsaved input. The focus is on the former.
#[component]
pub fn UnsavedQuestion(props: &UnsavedQuestionProps) -> Html {
    use_effect_with((), |()| keys::focus_id("panel-stay"));
    html! {
        <div class="panel-ask tone-warn" role="group" aria-labelledby="panel-ask">
            <p id="panel-ask">{ t(Message::NotSaved) }</p>
            <button type="button" id="panel-stay" class="button small" aria-describedby="panel-ask"
                onclick={props.on_stay.reform(|_: MouseEvent| ())}>{ t(Message::KeepEditing) }</button>
            <button type="button" class="button small danger" onclick={props.on_leave.reform(|_: MouseEvent| ())}>{ t(Message::Discard) }</button>
        </div>
    }
}
