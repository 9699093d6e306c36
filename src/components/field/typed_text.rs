//! Text that is read as a value: it stays as typed while the field has the focus, and so does one that
//! was not taken.

use web_sys::{FocusEvent, InputEvent};
use yew::prelude::*;

use super::{TextFieldProps, typed};
use crate::components::press::after_press;

/// Text typed into a field.
#[derive(Clone, PartialEq)]
struct Typed {
    text: String,
    /// Value that was reported.
    reported: String,
    /// Value of the field when it was left without having taken the text.
    left_at: Option<AttrValue>,
}

/// Text of a field, its state, and the handlers of its control.
pub(super) struct TypedText {
    /// Text of the control.
    pub shown: AttrValue,
    /// The field was left with a text that means nothing and that its owner has not taken.
    pub is_unread: bool,
    pub on_input: Callback<InputEvent>,
    pub on_blur: Callback<FocusEvent>,
    /// Takes a value that was picked.
    pub on_pick: Callback<String>,
}

/// Keeps the text of a field. `read` returns the value that a text means, which is reported in its
/// place, and `show` the text of a value.
#[hook]
pub(super) fn use_typed_text(
    props: &TextFieldProps,
    read: impl Fn(&str) -> Option<String> + 'static,
    show: fn(&str) -> String,
) -> TypedText {
    let state = use_state_eq(|| None::<Typed>);
    let current = Option::clone(&state);
    let kept = current.as_ref().filter(|typed| {
        let left_at = typed.left_at.as_ref();
        left_at.is_none_or(|value| *value == props.value)
    });
    let shown = match kept {
        Some(typed) => typed.text.clone(),
        None => show(&props.value),
    };
    let is_unread = kept.is_some_and(|kept| kept.left_at.is_some() && read(&kept.text).is_none());
    let on_blur = {
        let (state, value) = (state.clone(), props.value.clone());
        let (current, on_blur) = (current.clone(), props.on_blur.clone());
        Callback::from(move |_: FocusEvent| {
            let not_taken =
                |typed: &Typed| typed.reported != value.as_str() && !typed.text.trim().is_empty();
            state.set(current.clone().filter(not_taken).map(|typed| Typed {
                left_at: Some(value.clone()),
                ..typed
            }));
            after_press(on_blur.clone());
        })
    };
    let on_pick = {
        let (state, on_input, on_blur) =
            (state.clone(), props.on_input.clone(), props.on_blur.clone());
        Callback::from(move |value: String| {
            state.set(None);
            on_input.emit(value);
            on_blur.emit(());
        })
    };
    let on_text = {
        let on_input = props.on_input.clone();
        Callback::from(move |text: String| {
            let reported = read(&text).unwrap_or_else(|| text.clone());
            state.set(Some(Typed {
                text,
                reported: reported.clone(),
                left_at: None,
            }));
            on_input.emit(reported);
        })
    };
    TypedText {
        shown: shown.into(),
        is_unread,
        on_input: typed(&on_text),
        on_blur,
        on_pick,
    }
}
