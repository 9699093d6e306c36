//! Dialog of a conflict: for each field that both changed, the person takes one value or the other,
//! or types a third.

use std::collections::BTreeMap;

use serde_json::value::RawValue;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::conflict_fields::{ConflictFields, check_typed, questions, taken};
use super::conflict_row::{Choice, QuestionRow, removed_row, settled_row};
use super::conflicts::conflict_name;
use crate::components::dialog::Dialog;
use crate::components::field::error_line;
use crate::components::primary_button::PrimaryButton;
use crate::hooks::{use_sync_service, use_workspace};
use crate::i18n::format;
use crate::i18n::{Sync, SyncConflicts as Message, problem, store_error, t};
use crate::pages::record_values::shown_value;
use lectern_core::model::{Instant, Record, RecordKey, ZoneRules};
use lectern_core::sync::{Fields, changed_fields, fields_of, merged_fields, with_fields};
use lectern_core::workspace::{ActionKind, ActionLabel, Conflict, Records};

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
    let kind = props.record_key.kind();
    let here = workspace.read(|records| records.get(props.record_key));
    let their_fields = conflict.theirs.as_ref().map(fields_of).unwrap_or_default();
    let questions = questions(conflict, here.as_ref());
    let name = workspace.read(|records| conflict_name(records, conflict));
    let decided = decided(conflict, &questions, &choices, here.as_ref(), &their_fields);
    let taken = workspace.read(|records| {
        let decided = decided.as_ref().and_then(Option::as_ref);
        // What was taken before is asked about elsewhere.
        taken(records, decided)
            .filter(|found| taken(records, here.as_ref()).as_ref() != Some(found))
    });
    let result = decided.filter(|_| taken.is_none());
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
    let (rows, settled) = workspace.read(|records| {
        let fields = ConflictFields::new(records, conflict, here.as_ref());
        let rows = questions.iter().enumerate().map(|(at, names)| {
            let values = if names.is_empty() {
                fields.whole()
            } else {
                fields.values(names)
            };
            let typed = choices.get(&at).and_then(Choice::typed);
            let checked = typed.and_then(|typed| check_typed(conflict, here.as_ref(), names, typed));
            let error = checked.and_then(Result::err).map(|found| problem(&found));
            html! {
                <QuestionRow key={at} {at} {values} choice={choices.get(&at).cloned()} typed={fields.typed(kind, names)}
                    together={fields.together(kind, names)} {error} on_choose={choose(at)} />
            }
        });
        let rows: Vec<Html> = rows.collect();
        (rows, settled_rows(records, conflict, here.as_ref()))
    });
    let both_exist = here.is_some() && conflict.theirs.is_some();
    let counts = Message::Counts(rows.len() + settled.len(), settled.len(), choices.len());
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
    let changed_at = time_text(conflict.stamp.at);
    let there = t(Message::AuthorAt(author.to_string(), changed_at.clone()));
    let edited_at = edited_at.flatten();
    let help = Message::DecideHelp(edited_at.clone(), author.to_string(), changed_at);
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
            <p>{ t(help) }</p>
            <table class="plain-table">
                <thead><tr>
                    <th scope="col">{ t(Message::Field) }</th>
                    <th scope="col">{ t(Message::Yours) }<span class="help">{ edited_at.map(|at| t(Message::ThisDeviceAt(at))) }</span></th>
                    <th scope="col">{ t(Message::Theirs) }<span class="help">{ there }</span></th>
                    <th scope="col">{ t(Message::Merged) }<span class="help">{ t(Message::WillBeSaved) }</span></th>
                </tr></thead>
                <tbody>{ rows }</tbody>
                if !settled.is_empty() { <tbody>{ settled }</tbody> }
            </table>
            <div role="alert">
                if let Some(failure) = &*failure { { error_line("conflict", failure) } }
                if let Some(taken) = &taken { { error_line("conflict-taken", &problem(taken).into()) } }
            </div>
            <footer>
                <button type="button" class="button" onclick={choose_all(Choice::Ours)}>{ t(Message::AllMine) }</button>
                <button type="button" class="button" onclick={choose_all(Choice::Theirs)}>{ t(Message::AllTheirs) }</button>
                <span class="help" role="status">if both_exist { { t(counts) } }</span>
                <button type="button" class="button" data-safest="true" onclick={props.on_close.reform(|_: MouseEvent| ())}>{ t(Message::Later) }</button>
                <PrimaryButton disabled={result.is_none()} onclick={Callback::from(save)}>{ t(Message::SaveMerged) }</PrimaryButton>
            </footer>
        </Dialog>
    }
}

/// Draws the fields that need no decision: those that were merged, and of a record that one side removed
/// those that the other changed.
fn settled_rows(records: &Records, conflict: &Conflict, here: Option<&Record>) -> Vec<Html> {
    let fields = ConflictFields::new(records, conflict, conflict.ours.as_ref());
    let left = here.or(conflict.theirs.as_ref());
    let removed = here.is_none() || conflict.theirs.is_none();
    if let (true, Some(base), Some(left)) = (removed, &conflict.base, left) {
        let changed = changed_fields(base, left).into_iter();
        let rows = changed.map(|name| removed_row(&fields.values(&[name]), here.is_none()));
        return rows.collect();
    }
    let merged = here.map(fields_of).unwrap_or_default();
    let rows = merged_fields(conflict).into_iter().map(|(name, side)| {
        let merged = shown_value(records, &merged, &name);
        settled_row(&fields.values(&[name]), &merged, side)
    });
    rows.collect()
}

/// Returns the decided record, `Some(None)` if it is removed, or `None` while something is
/// undecided or typed wrongly.
fn decided(
    conflict: &Conflict,
    questions: &[Vec<String>],
    choices: &BTreeMap<usize, Choice>,
    here: Option<&Record>,
    their_fields: &Fields,
) -> Option<Option<Record>> {
    let theirs = conflict.theirs.as_ref();
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
            Choice::Typed(typed) => {
                let typed = check_typed(conflict, here, names, typed)?.ok()?;
                let typed = names.iter().zip(typed);
                values.extend(typed.map(|(name, value)| (name.clone(), Some(value))));
            }
        }
    }
    with_fields(ours, &values).map(Some)
}
