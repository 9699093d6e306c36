//! Dialog of a conflict: for each field that both changed, the person takes one value or the other,
//! or types a third.

use std::collections::BTreeMap;

use serde_json::value::{RawValue, to_raw_value};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::conflict_row::{Choice, QuestionRow, settled_row};
use super::conflicts::conflict_name;
use super::values::{typed_text, value_text};
use crate::components::dialog::Dialog;
use crate::components::field::error_line;
use crate::components::primary_button::PrimaryButton;
use crate::hooks::{use_sync_service, use_workspace};
use crate::i18n::format;
use crate::i18n::{Sync, SyncConflicts as Message, field_name, store_error, t};
use lectern_core::model::{Instant, Record, RecordKey, ZoneRules};
use lectern_core::sync::{Fields, fields_of, linked_fields, merged_fields, with_fields};
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

/// Dialog of a conflict.
#[component]
pub fn ConflictDialog(props: &ConflictDialogProps) -> Html {
    let service = use_sync_service();
    let workspace = use_workspace();
    let choices = use_state(BTreeMap::<usize, Choice>::new);
    let failure = use_state(|| None::<AttrValue>);
    {
        // What was chosen was about the versions that were shown.
        let choices = choices.setter();
        use_effect_with(props.conflict.clone(), move |_| {
            choices.set(BTreeMap::new());
        });
    }
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
    let merged = here.as_ref().map(fields_of).unwrap_or_default();
    let mine = fields(conflict.ours.as_ref());
    let settled = merged_fields(conflict).into_iter().map(|(name, side)| {
        workspace.read(|records| {
            let text = |fields: &Fields| value_text(records, fields, &name);
            settled_row(
                &field_name(&name),
                &text(&mine),
                &text(&theirs),
                &text(&merged),
                side,
            )
        })
    });
    let settled: Vec<Html> = settled.collect();
    let time_text = |at: Instant| format::date_time(workspace.zone().local_at(at));
    let edited_at = service.read(|replica| {
        let state = replica.state();
        let waiting = state.get(props.record_key)?.waiting.as_ref()?;
        Some(time_text(waiting.stamp.at))
    });
    let author = if conflict.stamp.author.is_empty() {
        t(Sync::Server)
    } else {
        conflict.stamp.author.clone().into()
    };
    let there = t(Message::AuthorAt(
        author.to_string(),
        time_text(conflict.stamp.at),
    ));
    let save = {
        let (service, shown) = (service.clone(), props.conflict.clone());
        let (result, key, on_close) = (result.clone(), props.record_key, props.on_close.clone());
        let failure = failure.setter();
        let label = ActionLabel::one(ActionKind::DecidedConflict, name.clone());
        move |_: MouseEvent| {
            let Some(record) = result.clone() else {
                return;
            };
            let (service, shown, label) = (service.clone(), shown.clone(), label.clone());
            let (on_close, failure) = (on_close.clone(), failure.clone());
            spawn_local(async move {
                match service.decide(key, &shown, record, label).await {
                    Ok(true) => on_close.emit(()),
                    Ok(false) => failure.set(Some(t(Message::ChangedAgain))),
                    Err(error) => failure.set(Some(store_error(&error).into())),
                }
            });
        }
    };
    html! {
        <Dialog title={t(Message::ChangedTwice(name))} class="conflict-dialog" on_close={props.on_close.clone()}>
            <p>{ t(Message::DecideHelp) }</p>
            <table class="plain-table">
                <thead><tr>
                    <th scope="col">{ t(Message::Field) }</th>
                    <th scope="col">{ t(Message::Yours) }<span class="help">{ edited_at.flatten().map(|at| t(Message::ThisDeviceAt(at))) }</span></th>
                    <th scope="col">{ t(Message::Theirs) }<span class="help">{ there }</span></th>
                    <th scope="col">{ t(Message::Merged) }<span class="help">{ t(Message::WillBeSaved) }</span></th>
                </tr></thead>
                <tbody>{ rows }</tbody>
                if !settled.is_empty() { <tbody>{ settled }</tbody> }
            </table>
            <div role="alert">
                if let Some(failure) = &*failure { { error_line("conflict", failure) } }
            </div>
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
