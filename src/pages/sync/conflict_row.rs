//! Rows of the dialog of a conflict.

use yew::prelude::*;

use crate::components::field::typed;
use crate::i18n::{SyncConflicts as Message, t};
use lectern_core::sync::ChangedSide;

/// Bytes of a text above which it is typed in several lines.
const LONG: usize = 60;

/// Decision about one field, or about fields that only make sense together.
#[derive(Clone, Debug, PartialEq)]
pub enum Choice {
    /// The value here.
    Ours,
    /// The value at the remote.
    Theirs,
    /// A third value.
    Typed(String),
}

/// Properties of [`QuestionRow`].
#[derive(Properties, PartialEq)]
pub struct QuestionRowProps {
    /// Number of the question.
    pub at: usize,
    /// Names of the fields.
    pub title: String,
    /// Value here.
    pub ours: String,
    /// Value at the remote.
    pub theirs: String,
    /// Decision, if there is one.
    pub choice: Option<Choice>,
    /// `true` if a third value can be typed.
    pub can_type: bool,
    /// Called with the decision.
    pub on_choose: Callback<Choice>,
}

/// Row with both values of a field.
#[component]
pub fn QuestionRow(props: &QuestionRowProps) -> Html {
    let name = format!("conflict-{}", props.at);
    let radio = |side: &'static str, words: Message, value: &str, choice: Choice| {
        let id = format!("{name}-{side}");
        let checked = props.choice.as_ref() == Some(&choice);
        let onchange = props.on_choose.reform(move |_: Event| choice.clone());
        html! {
            <td class={checked.then_some("is-chosen")}>
                <label for={id.clone()} class="conflict-value">
                    <input type="radio" {id} name={name.clone()} {checked} {onchange} aria-label={format!("{}: {}, {}", props.title, t(words.clone()), value)} />
                    <span class="conflict-side">{ t(words.clone()) }</span><bdi>{ value }</bdi>
                </label>
            </td>
        }
    };
    let merged = match &props.choice {
        None => String::new(),
        Some(Choice::Ours) => props.ours.clone(),
        Some(Choice::Theirs) => props.theirs.clone(),
        Some(Choice::Typed(text)) => text.clone(),
    };
    let on_type: Callback<InputEvent> = typed(&props.on_choose.reform(Choice::Typed));
    let own_name = format!("{}: {}", props.title, t(Message::OwnValue));
    let is_long = [&props.ours, &props.theirs]
        .iter()
        .any(|text| text.len() > LONG || text.contains('\n'));
    html! {
        <tr>
            <th scope="row">{ &props.title }</th>
            { radio("ours", Message::Yours, &props.ours, Choice::Ours) }
            { radio("theirs", Message::Theirs, &props.theirs, Choice::Theirs) }
            <td>
                if props.can_type && is_long {
                    <textarea class="control" dir="auto" rows="4" value={merged} oninput={on_type} aria-label={own_name} />
                } else if props.can_type {
                    <input type="text" class="control" dir="auto" value={merged} oninput={on_type} aria-label={own_name} />
                } else {
                    <bdi>{ merged }</bdi>
                }
            </td>
        </tr>
    }
}

/// Draws a row of a field that was merged without a decision.
pub fn settled_row(title: &str, ours: &str, theirs: &str, merged: &str, side: ChangedSide) -> Html {
    let note = t(match side {
        ChangedSide::Ours => Message::OnlyYou,
        ChangedSide::Theirs => Message::OnlyThey,
        ChangedSide::Both => Message::BothTogether,
    });
    let value = |words: Message, value: &str| {
        html! { <td><span class="conflict-side">{ t(words) }</span><bdi>{ value }</bdi></td> }
    };
    html! {
        <tr key={title.to_owned()}>
            <th scope="row">{ title }</th>
            { value(Message::Yours, ours) }
            { value(Message::Theirs, theirs) }
            <td><bdi>{ merged }</bdi><p class="help">{ note }</p></td>
        </tr>
    }
}
