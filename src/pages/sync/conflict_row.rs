//! Rows of the dialog of a conflict.

use yew::prelude::*;

use super::typed_slot::{TypedSlot, TypedSlotFields};
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
    Typed(TypedValue),
}

/// Value that can be typed.
#[derive(Clone, Debug, PartialEq)]
pub enum TypedValue {
    /// Texts of the fields.
    Texts(Vec<String>),
    /// Time of an offering.
    Slot(TypedSlot),
}

impl Choice {
    /// Returns the value that was typed.
    #[must_use]
    pub fn typed(&self) -> Option<&TypedValue> {
        match self {
            Self::Typed(value) => Some(value),
            Self::Ours | Self::Theirs => None,
        }
    }
}

/// Values of a field on both sides and in their common ancestor.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FieldValues {
    /// Name of the field, or of the fields that only make sense together.
    pub title: String,
    /// Name of each of these.
    pub names: Vec<String>,
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
    /// Values here and at the remote if a third one can be typed.
    pub typed: Option<[TypedValue; 2]>,
    /// Both changes of a text taken together, if they can be.
    pub together: Option<TypedValue>,
    /// What is wrong with what was typed.
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
        Some(Choice::Typed(_)) => String::new(),
    };
    let own = props.typed.as_ref().map(|values| own_value(props, values));
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

/// Returns the value with which the third choice begins: what was chosen, or both changes together, or else
/// the value here.
fn own_value(props: &QuestionRowProps, [ours, theirs]: &[TypedValue; 2]) -> TypedValue {
    match &props.choice {
        None => props.together.as_ref().unwrap_or(ours).clone(),
        Some(Choice::Ours) => ours.clone(),
        Some(Choice::Theirs) => theirs.clone(),
        Some(Choice::Typed(value)) => value.clone(),
    }
}

/// Draws the third choice, whose value can be edited.
fn typed_value(props: &QuestionRowProps, name: &str, own: TypedValue, is_typed: bool) -> Html {
    let words = t(if props.together.as_ref() == Some(&own) {
        Message::BothTogether
    } else {
        Message::OwnValue
    });
    let onchange = {
        let own = own.clone();
        props
            .on_choose
            .reform(move |_: Event| Choice::Typed(own.clone()))
    };
    let id = format!("{name}-typed");
    let control = match own {
        TypedValue::Texts(texts) => text_controls(props, &id, &texts),
        TypedValue::Slot(value) => {
            let on_input = props
                .on_choose
                .reform(|slot| Choice::Typed(TypedValue::Slot(slot)));
            html! { <TypedSlotFields id={id.clone()} {value} {on_input} /> }
        }
    };
    html! {
        <>
            <label for={id.clone()} class="conflict-value">
                <input type="radio" id={id.clone()} name={name.to_owned()} checked={is_typed} {onchange}
                    aria-label={format!("{}: {words}", props.values.title)} />
                <span>{ words.clone() }</span>
            </label>
            { control }
            if let Some(error) = &props.error { { error_line(&id, &error.clone().into()) } }
        </>
    }
}

/// Draws a control for each text.
fn text_controls(props: &QuestionRowProps, id: &str, texts: &[String]) -> Html {
    let shown = [&props.values.ours, &props.values.theirs].map(ShownValue::text);
    let longest = shown.iter().map(String::len).max().unwrap_or_default();
    let is_long = longest > LONG || shown.iter().any(|text| text.contains('\n'));
    let broken = shown.iter().map(|text| text.matches('\n').count()).max();
    let rows = (longest / LINE + 1 + broken.unwrap_or_default()).clamp(2, MOST_LINES);
    let invalid = props.error.is_some().then_some("true");
    let described = described_by(id, props.error.is_some(), false);
    let controls = texts.iter().zip(&props.values.names).enumerate();
    let controls = controls.map(|(at, (text, title))| {
        let label = format!("{title}: {}", t(Message::OwnValue));
        let on_text = {
            let (texts, on_choose) = (texts.to_vec(), props.on_choose.clone());
            Callback::from(move |text: String| {
                let mut texts = texts.clone();
                texts[at] = text;
                on_choose.emit(Choice::Typed(TypedValue::Texts(texts)));
            })
        };
        let on_type: Callback<InputEvent> = typed(&on_text);
        if is_long && texts.len() == 1 {
            html! {
                <textarea class="control" dir="auto" rows={rows.to_string()} value={text.clone()} oninput={on_type} aria-label={label}
                    aria-invalid={invalid} aria-describedby={described.clone()} />
            }
        } else {
            html! {
                <input type="text" class="control" dir="auto" value={text.clone()} oninput={on_type} aria-label={label}
                    aria-invalid={invalid} aria-describedby={described.clone()} />
            }
        }
    });
    html! { { for controls } }
}

/// Draws a row of a field that needs no decision, with the reason.
pub fn settled_row(values: &FieldValues, merged: &ShownValue, side: ChangedSide) -> Html {
    let note = t(match side {
        ChangedSide::Ours => Message::OnlyYou,
        ChangedSide::Theirs => Message::OnlyThey,
        ChangedSide::Both if values.ours == values.theirs => Message::BothAlike,
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
