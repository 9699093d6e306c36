//! Changes that have not been sent.

use std::collections::BTreeMap;

use yew::prelude::*;

use crate::app::sync_status::{SyncPhase, SyncState};
use crate::components::chip::{Tone, chip};
use crate::components::icon::Icon;
use crate::hooks::{use_can_edit, use_sync_service, use_sync_state, use_workspace};
use crate::i18n::{Frame, Sync as Message, format, sentence, t};
use lectern_core::model::{ChangeId, ZoneRules};
use lectern_core::sync::SyncState as Replicated;
use lectern_core::workspace::{RecordSync, Stamp};

/// Largest number of changes shown.
const SHOWN: usize = 50;

/// Card of what has not been sent.
#[component]
pub fn UnsentCard() -> Html {
    let service = use_sync_service();
    let workspace = use_workspace();
    let state = use_sync_state();
    let can_edit = use_can_edit();
    let changes = service
        .read(|replica| {
            let is_waiting =
                |record: &RecordSync| record.conflict.is_none() && record.rejected.is_none();
            unsent_changes(&replica.state(), is_waiting)
        })
        .unwrap_or_default();
    let last =
        workspace.with_workspace(|workspace| workspace.history().undoable().map(|step| step.id));
    let undo = {
        let workspace = workspace.clone();
        Callback::from(move |_: MouseEvent| workspace.undo())
    };
    let zone = workspace.zone();
    let rows = changes.iter().rev().take(SHOWN).map(|(seq, (stamp, id))| {
        html! {
            <tr key={*seq}>
                <td>{ format::date_time(zone.local_at(stamp.at)) }</td>
                <td><bdi>{ sentence(&stamp.label) }</bdi></td>
                <td>{ chip(Tone::Mute, Icon::Clock, t(Message::Waiting)) }</td>
                <td class="row-tools">
                    if Some(*id) == last && can_edit {
                        <button type="button" class="button small" onclick={undo.clone()}>{ t(Frame::Undo) }</button>
                    }
                </td>
            </tr>
        }
    });
    let rows: Vec<Html> = rows.collect();
    let connection = service.connection();
    let is_first = connection.is_some_and(|connection| connection.first_pull.is_some());
    let help = reasons(&state, is_first).into_iter();
    let help = help.map(|reason| html! { <p class="help">{ t(reason) }</p> });
    html! {
        <section class="card" aria-labelledby="sync-unsent">
            <div class="card-head"><h2 id="sync-unsent">{ t(Message::Unsent) }</h2></div>
            <div class="card-body">
                { for help }
                if !rows.is_empty() {
                    <table class="plain-table" aria-labelledby="sync-unsent">
                        <thead><tr>
                            <th scope="col">{ t(Message::Time) }</th><th scope="col">{ t(Message::Change) }</th><th scope="col">{ t(Message::State) }</th><td></td>
                        </tr></thead>
                        <tbody>{ rows }</tbody>
                    </table>
                }
            </div>
        </section>
    }
}

/// Returns the changes of records that are not settled and that `includes` is true for, with their ids, by
/// the order in which they are sent.
pub fn unsent_changes(
    state: &Replicated,
    includes: impl Fn(&RecordSync) -> bool,
) -> BTreeMap<u64, (Stamp, ChangeId)> {
    let waiting = state.open().filter_map(|(_, record)| {
        let waiting = record.waiting.as_ref().filter(|_| includes(record))?;
        let id = record.version.as_ref().map(|version| version.id);
        Some((waiting.seq, (waiting.stamp.clone(), id.unwrap_or_default())))
    });
    waiting.collect()
}

/// Returns what has not been sent, and why. `is_first`: the first exchange has not ended, so that it is
/// not known what the server lacks.
fn reasons(state: &SyncState, is_first: bool) -> Vec<Message> {
    let waiting = match (state.waiting, &state.phase) {
        (0, _) if is_first => Some(Message::FirstExchange),
        (0, _) => None,
        (count, SyncPhase::SignIn) => Some(Message::WaitingSignIn(count)),
        (count, SyncPhase::Stopped(error)) => {
            Some(Message::WaitingStopped(count, t(error).to_string()))
        }
        (count, _) if state.is_read_only => Some(Message::ReadOnlyWaiting(count)),
        (count, SyncPhase::Starting | SyncPhase::UpToDate(_)) => Some(Message::Sending(count)),
        (count, SyncPhase::Off | SyncPhase::Offline(_)) => Some(Message::WaitingOffline(count)),
    };
    let undecided = (state.conflicts > 0).then_some(Message::WaitingDecision(state.conflicts));
    let refused = (state.rejected > 0).then_some(Message::WaitingRefused(state.rejected));
    let all: Vec<Message> = [waiting, undecided, refused]
        .into_iter()
        .flatten()
        .collect();
    if all.is_empty() {
        vec![Message::NothingUnsent]
    } else {
        all
    }
}
