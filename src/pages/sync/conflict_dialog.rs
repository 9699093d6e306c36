//! Dialog of a conflict: for each field that both changed, the person takes one value or the other,
//! or types a third.

use std::collections::BTreeMap;

use serde_json::value::{RawValue, to_raw_value};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::conflicts::conflict_name;
use super::values::{typed_text, value_text};
use crate::components::dialog::Dialog;
use crate::components::field::typed;
use crate::components::primary_button::PrimaryButton;
use crate::components::toast::{Toast, ToastTone};
use crate::hooks::{use_sync_service, use_workspace};
use crate::i18n::{Sync as Message, field_name, store_error, t};
use lectern_core::model::{Record, RecordKey};
use lectern_core::sync::{Fields, fields_of, linked_fields, with_fields};
use lectern_core::workspace::{ActionKind, ActionLabel, Conflict};

/// Properties of [`ConflictDialog`].
#[derive(Properties, PartialEq)]
pub struct ConflictDialogProps {
    /// Key of the record.
    pub record_key: RecordKey,
    /// Conflict to be decided.
    pub conflict: Box<Conflict>,
    /// Called when the dialog is closed.
    pub on_close: Callback<()>,
}

/// Decision about one field, or about fields that only make sense together.
#[derive(Clone, Debug, PartialEq)]
enum Choice {
    Ours,
    Theirs,
    Typed(String),
}

/// Dialog of a conflict.
#[component]
pub fn ConflictDialog(props: &ConflictDialogProps) -> Html {
    let service = use_sync_service();
    let workspace = use_workspace();
    let choices = use_state(BTreeMap::<usize, Choice>::new);
    let conflict = &*props.conflict;
    let here = workspace.read(|records| records.get(props.record_key));
    let fields = |record: Option<&Record>| record.map(fields_of).unwrap_or_default();
    let (ours, theirs) = (fields(here.as_ref()), fields(conflict.theirs.as_ref()));
    let both_exist = here.is_some() && conflict.theirs.is_some();
    let questions: Vec<Vec<String>> = if both_exist {
        linked_fields(props.record_key.kind(), &conflict.fields)
    } else {
        vec![Vec::new()]
    };
    let name = workspace.read(|records| conflict_name(records, conflict));
    let result = decided(
        &questions,
        &choices,
        here.as_ref(),
        conflict.theirs.as_ref(),
        &theirs,
    );
    let choose = {
        let choices = choices.clone();
        move |at: usize| {
            let choices = choices.clone();
            Callback::from(move |choice: Choice| {
                let mut next = (*choices).clone();
                next.insert(at, choice);
                choices.set(next);
            })
        }
    };
    let choose_all = |choice: Choice| {
        let (choices, count) = (choices.setter(), questions.len());
        move |_: MouseEvent| choices.set((0..count).map(|at| (at, choice.clone())).collect())
    };
    let rows = questions.iter().enumerate().map(|(at, names)| {
        let title = match names.as_slice() {
            [] => t(Message::WholeRecord).to_string(),
            names => names
                .iter()
                .map(|name| field_name(name))
                .collect::<Vec<_>>()
                .join(", "),
        };
        let text = |fields: &Fields, is_there: bool| match names.as_slice() {
            [] if is_there => t(Message::Kept).to_string(),
            [] => t(Message::Removed).to_string(),
            names => workspace.read(|records| {
                let texts = names.iter().map(|name| value_text(records, fields, name));
                texts.collect::<Vec<_>>().join(" · ")
            }),
        };
        let can_type = names.len() == 1
            && (typed_text(&ours, &names[0]).is_some() || typed_text(&theirs, &names[0]).is_some());
        html! {
            <QuestionRow key={at} {at} {title} ours={text(&ours, here.is_some())}
                theirs={text(&theirs, conflict.theirs.is_some())} choice={choices.get(&at).cloned()}
                {can_type} on_choose={choose(at)} />
        }
    });
    let rows: Vec<Html> = rows.collect();
    let save = {
        let (service, workspace) = (service.clone(), workspace.clone());
        let (result, key, on_close) = (result.clone(), props.record_key, props.on_close.clone());
        let label = ActionLabel::one(ActionKind::DecidedConflict, name.clone());
        move |_: MouseEvent| {
            let Some(record) = result.clone() else {
                return;
            };
            let (service, workspace, label) = (service.clone(), workspace.clone(), label.clone());
            let on_close = on_close.clone();
            spawn_local(async move {
                if let Err(error) = service.decide(key, record, label).await {
                    let text = AttrValue::from(store_error(&error));
                    workspace.toast(Toast::plain(ToastTone::Problem, text));
                }
                on_close.emit(());
            });
        }
    };
    html! {
        <Dialog title={t(Message::ChangedTwice(name))} class="conflict-dialog" on_close={props.on_close.clone()}>
            <p>{ t(Message::DecideHelp) }</p>
            <table class="plain-table">
                <thead><tr>
                    <th scope="col">{ t(Message::Field) }</th><th scope="col">{ t(Message::Yours) }</th>
                    <th scope="col">{ t(Message::Theirs) }</th><th scope="col">{ t(Message::Merged) }</th>
                </tr></thead>
                <tbody>{ rows }</tbody>
            </table>
            <footer>
                <button type="button" class="button" onclick={choose_all(Choice::Ours)}>{ t(Message::AllMine) }</button>
                <button type="button" class="button" onclick={choose_all(Choice::Theirs)}>{ t(Message::AllTheirs) }</button>
                <button type="button" class="button" data-safest="true" onclick={props.on_close.reform(|_: MouseEvent| ())}>{ t(Message::Later) }</button>
                <PrimaryButton disabled={result.is_none()} onclick={Callback::from(save)}>{ t(Message::SaveMerged) }</PrimaryButton>
            </footer>
        </Dialog>
    }
}

/// Returns the decided record, `Some(None)` if it is removed, or `None` while something is undecided.
fn decided(
    questions: &[Vec<String>],
    choices: &BTreeMap<usize, Choice>,
    here: Option<&Record>,
    theirs: Option<&Record>,
    their_fields: &Fields,
) -> Option<Option<Record>> {
    let (Some(ours), Some(_)) = (here, theirs) else {
        return match choices.get(&0)? {
            Choice::Ours | Choice::Typed(_) => Some(here.cloned()),
            Choice::Theirs => Some(theirs.cloned()),
        };
    };
    let mut values: Vec<(String, Option<Box<RawValue>>)> = Vec::new();
    for (at, names) in questions.iter().enumerate() {
        match choices.get(&at)? {
            Choice::Ours => {}
            Choice::Theirs => {
                values.extend(
                    names
                        .iter()
                        .map(|name| (name.clone(), their_fields.get(name).cloned())),
                );
            }
            Choice::Typed(text) => {
                let json = to_raw_value(text.trim()).ok()?;
                values.extend(names.iter().map(|name| (name.clone(), Some(json.clone()))));
            }
        }
    }
    with_fields(ours, &values).map(Some)
}

/// Properties of [`QuestionRow`].
#[derive(Properties, PartialEq)]
struct QuestionRowProps {
    at: usize,
    title: String,
    ours: String,
    theirs: String,
    choice: Option<Choice>,
    /// `true` if a third value can be typed.
    can_type: bool,
    on_choose: Callback<Choice>,
}

/// Row with both values of a field.
#[component]
fn QuestionRow(props: &QuestionRowProps) -> Html {
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
    html! {
        <tr>
            <th scope="row">{ &props.title }</th>
            { radio("ours", Message::Yours, &props.ours, Choice::Ours) }
            { radio("theirs", Message::Theirs, &props.theirs, Choice::Theirs) }
            <td>
                if props.can_type {
                    <input type="text" class="control" dir="auto" value={merged} oninput={on_type}
                        aria-label={format!("{}: {}", props.title, t(Message::OwnValue))} />
                } else {
                    <bdi>{ merged }</bdi>
                }
            </td>
        </tr>
    }
}
