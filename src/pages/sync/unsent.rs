//! Changes that have not been sent.

use std::collections::BTreeMap;

use yew::prelude::*;

use crate::app::sync_status::SyncPhase;
use crate::components::chip::{Tone, chip};
use crate::components::icon::Icon;
use crate::hooks::{use_sync_service, use_sync_state, use_workspace};
use crate::i18n::{Sync as Message, format, sentence, t};
use lectern_core::model::ZoneRules;
use lectern_core::workspace::Stamp;

/// Largest number of changes shown.
const SHOWN: usize = 50;

/// Card of what has not been sent.
#[component]
pub fn UnsentCard() -> Html {
    let service = use_sync_service();
    let workspace = use_workspace();
    let state = use_sync_state();
    let changes = service
        .read(|replica| {
            let state = replica.state();
            let waiting = state.open().filter_map(|(_, record)| {
                let is_sent = record.conflict.is_none() && record.rejected.is_none();
                let waiting = record.waiting.as_ref().filter(|_| is_sent)?;
                Some((waiting.seq, waiting.stamp.clone()))
            });
            waiting.collect::<BTreeMap<u64, Stamp>>()
        })
        .unwrap_or_default();
    let zone = workspace.zone();
    let rows = changes.iter().rev().take(SHOWN).map(|(seq, stamp)| {
        html! {
            <tr key={*seq}>
                <td>{ format::date_time(zone.local_at(stamp.at)) }</td>
                <td><bdi>{ sentence(&stamp.label) }</bdi></td>
                <td>{ chip(Tone::Mute, Icon::Clock, t(Message::Waiting)) }</td>
            </tr>
        }
    });
    let rows: Vec<Html> = rows.collect();
    let help = t(match (state.waiting, &state.phase) {
        (0, _) => Message::NothingUnsent,
        (count, _) if state.is_read_only => Message::ReadOnlyWaiting(count),
        (count, SyncPhase::Starting | SyncPhase::UpToDate(_)) => Message::Sending(count),
        (
            count,
            SyncPhase::Off | SyncPhase::Offline | SyncPhase::SignIn | SyncPhase::Stopped(_),
        ) => Message::OfflineWaiting(count),
    });
    html! {
        <section class="card" aria-labelledby="sync-unsent">
            <div class="card-head"><h2 id="sync-unsent">{ t(Message::Unsent) }</h2></div>
            <div class="card-body">
                <p class="help">{ help }</p>
                if !rows.is_empty() {
                    <table class="plain-table" aria-labelledby="sync-unsent">
                        <thead><tr>
                            <th scope="col">{ t(Message::Time) }</th><th scope="col">{ t(Message::Change) }</th><th scope="col">{ t(Message::State) }</th>
                        </tr></thead>
                        <tbody>{ rows }</tbody>
                    </table>
                }
            </div>
        </section>
    }
}
