//! The question before unsaved input is discarded.

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
