//! Rows of the dialog of a conflict.

use yew::prelude::*;

use crate::components::field::{described_by, error_line, typed};
use crate::i18n::{SyncConflicts as Message, t};
use crate::pages::shown_value::ShownValue;
use lectern_core::sync::ChangedSide;

/// Bytes of a text above which it is typed in several lines.
const LONG: usize = 40;
/// Bytes of a line of a text that is typed in several lines, give or take some.
const LINE: usize = 36;
/// Largest number of lines that are shown at once.
const MOST_LINES: usize = 8;

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

impl Choice {
    /// Returns the text that was typed.
    #[must_use]
    pub fn typed(&self) -> Option<&str> {
        match self {
            Self::Typed(text) => Some(text),
            Self::Ours | Self::Theirs => None,
        }
    }
}

/// Values of a field on both sides and in their common ancestor.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FieldValues {
    /// Name of the field, or of the fields that only make sense together.
    pub title: String,
    /// Value in the common ancestor; `None` if there is none.
    pub base: Option<ShownValue>,
    /// Value here.
    pub ours: ShownValue,
    /// Value at the remote.
    pub theirs: ShownValue,
}

/// Properties of [`QuestionRow`].
#[derive(Properties, PartialEq)]
pub struct QuestionRowProps {
    /// Number of the question.
    pub at: usize,
    /// Values to choose from.
    pub values: FieldValues,
    /// Decision, if there is one.
    pub choice: Option<Choice>,
    /// Texts here and at the remote if a third one can be typed.
    pub texts: Option<[String; 2]>,
    /// Both changes of a text taken together, if they can be.
    pub together: Option<String>,
    /// What is wrong with the text that was typed.
    pub error: Option<String>,
    /// Called with the decision.
    pub on_choose: Callback<Choice>,
}

/// Row with both values of a field.
#[component]
pub fn QuestionRow(props: &QuestionRowProps) -> Html {
    let values = &props.values;
    let name = format!("conflict-{}", props.at);
    let radio = |side: &'static str, words: Message, value: &ShownValue, choice: Choice| {
        let id = format!("{name}-{side}");
        let checked = props.choice.as_ref() == Some(&choice);
        let onchange = props.on_choose.reform(move |_: Event| choice.clone());
        let label = format!("{}: {}, {}", values.title, t(words.clone()), value.text());
        html! {
            <td class={checked.then_some("is-chosen")}>
                <label for={id.clone()} class="conflict-value">
                    <input type="radio" {id} name={name.clone()} {checked} {onchange} aria-label={label} />
                    <span class="conflict-side">{ t(words) }</span><span class="conflict-text">{ value.marked(values.base.as_ref()) }</span>
                </label>
            </td>
        }
    };
    let is_typed = matches!(props.choice, Some(Choice::Typed(_)));
    let merged = match &props.choice {
        None => String::new(),
        Some(Choice::Ours) => values.ours.text(),
        Some(Choice::Theirs) => values.theirs.text(),
        Some(Choice::Typed(text)) => text.clone(),
    };
    let own = props.texts.as_ref().map(|texts| own_text(props, texts));
    html! {
        <tr>
            { field_head(values) }
            { radio("ours", Message::Yours, &values.ours, Choice::Ours) }
            { radio("theirs", Message::Theirs, &values.theirs, Choice::Theirs) }
            <td class={classes!("conflict-merged", is_typed.then_some("is-chosen"))}>
                <span class="conflict-side">{ t(Message::Merged) }</span>
                if let Some(own) = own { { typed_value(props, &name, own, is_typed) } } else { <bdi>{ merged }</bdi> }
            </td>
        </tr>
    }
}

/// Returns the text with which the third choice begins: what was chosen, or both changes together, or else
/// the text here.
fn own_text(props: &QuestionRowProps, [ours, theirs]: &[String; 2]) -> String {
    match &props.choice {
        None => props.together.as_ref().unwrap_or(ours).clone(),
        Some(Choice::Ours) => ours.clone(),
        Some(Choice::Theirs) => theirs.clone(),
        Some(Choice::Typed(text)) => text.clone(),
    }
}

/// Draws the third choice, whose text can be edited.
fn typed_value(props: &QuestionRowProps, name: &str, merged: String, is_typed: bool) -> Html {
    let words = t(if props.together.is_some() {
        Message::BothTogether
    } else {
        Message::OwnValue
    });
    let own_name = format!("{}: {}", props.values.title, t(Message::OwnValue));
    let on_type: Callback<InputEvent> = typed(&props.on_choose.reform(Choice::Typed));
    let onchange = {
        let text = merged.clone();
        props
            .on_choose
            .reform(move |_: Event| Choice::Typed(text.clone()))
    };
    let texts = [&props.values.ours, &props.values.theirs].map(ShownValue::text);
    let longest = texts.iter().map(String::len).max().unwrap_or_default();
    let is_long = longest > LONG || texts.iter().any(|text| text.contains('\n'));
    let broken = texts.iter().map(|text| text.matches('\n').count()).max();
    let rows = (longest / LINE + 1 + broken.unwrap_or_default()).clamp(2, MOST_LINES);
    let id = format!("{name}-typed");
    let invalid = props.error.is_some().then_some("true");
    let described = described_by(&id, props.error.is_some(), false);
    html! {
        <>
            <label for={id.clone()} class="conflict-value">
                <input type="radio" id={id.clone()} name={name.to_owned()} checked={is_typed} {onchange}
                    aria-label={format!("{}: {words}", props.values.title)} />
                <span>{ words.clone() }</span>
            </label>
            if is_long {
                <textarea class="control" dir="auto" rows={rows.to_string()} value={merged} oninput={on_type} aria-label={own_name}
                    aria-invalid={invalid} aria-describedby={described} />
            } else {
                <input type="text" class="control" dir="auto" value={merged} oninput={on_type} aria-label={own_name}
                    aria-invalid={invalid} aria-describedby={described} />
            }
            if let Some(error) = &props.error { { error_line(&id, &error.clone().into()) } }
        </>
    }
}

/// Draws a row of a field that needs no decision, with the reason.
pub fn settled_row(values: &FieldValues, merged: &ShownValue, side: ChangedSide) -> Html {
    let note = t(match side {
        ChangedSide::Ours => Message::OnlyYou,
        ChangedSide::Theirs => Message::OnlyThey,
        ChangedSide::Both => Message::BothTogether,
    });
    let value = |words: Message, value: &ShownValue| {
        html! { <td><span class="conflict-side">{ t(words) }</span><span class="conflict-text">{ value.marked(values.base.as_ref()) }</span></td> }
    };
    html! {
        <tr key={values.title.clone()}>
            { field_head(values) }
            { value(Message::Yours, &values.ours) }
            { value(Message::Theirs, &values.theirs) }
            <td class="conflict-merged">
                <span class="conflict-side">{ t(Message::Merged) }</span><bdi>{ merged.text() }</bdi><p class="help">{ note }</p>
            </td>
        </tr>
    }
}

/// Draws a row of a field that one side changed in a record that the other removed.
pub fn removed_row(values: &FieldValues, is_removed_here: bool) -> Html {
    let value = |words: Message, value: &ShownValue, is_removed: bool| {
        let value = if is_removed {
            html! { <span class="meta">{ t(Message::Removed) }</span> }
        } else {
            value.marked(values.base.as_ref())
        };
        html! { <td><span class="conflict-side">{ t(words) }</span><span class="conflict-text">{ value }</span></td> }
    };
    html! {
        <tr key={values.title.clone()}>
            { field_head(values) }
            { value(Message::Yours, &values.ours, is_removed_here) }
            { value(Message::Theirs, &values.theirs, !is_removed_here) }
            <td class="conflict-merged"></td>
        </tr>
    }
}

fn field_head(values: &FieldValues) -> Html {
    let before = values.base.as_ref();
    html! {
        <th scope="row">
            { &values.title }
            if let Some(before) = before { <span class="help conflict-base">{ t(Message::Before(before.text())) }</span> }
        </th>
    }
}
