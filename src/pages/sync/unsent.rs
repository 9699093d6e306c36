//! What has not been sent, and what the remote has refused.

use std::collections::BTreeMap;

use yew::prelude::*;

use super::values::record_name;
use crate::components::chip::{Tone, chip};
use crate::components::icon::Icon;
use crate::hooks::{use_sync_service, use_sync_state, use_workspace};
use crate::i18n::{Sync as Message, format, sentence, t};
use lectern_core::model::ZoneRules;
use lectern_core::workspace::Stamp;

/// Largest number of changes shown.
const SHOWN: usize = 50;

/// Cards of what has not been sent and of what was refused.
#[component]
pub fn UnsentCards() -> Html {
    let service = use_sync_service();
    let workspace = use_workspace();
    let state = use_sync_state();
    let (changes, rejected) = service
        .read(|replica| {
            let state = replica.state();
            let mut changes: BTreeMap<u64, Stamp> = BTreeMap::new();
            let mut rejected = Vec::new();
            for (key, record) in state.open() {
                if let Some(reason) = &record.rejected {
                    rejected.push((key, reason.clone()));
                } else if let (Some(waiting), None) = (&record.waiting, &record.conflict) {
                    changes.insert(waiting.seq, waiting.stamp.clone());
                }
            }
            (changes, rejected)
        })
        .unwrap_or_default();
    let zone = workspace.zone();
    let rows = changes.iter().rev().take(SHOWN).map(|(seq, stamp)| {
        html! {
            <tr key={*seq}>
                <td>{ format::time(zone.local_at(stamp.at)) }</td>
                <td><bdi>{ sentence(&stamp.label) }</bdi></td>
                <td>{ chip(Tone::Mute, Icon::Clock, t(Message::Waiting)) }</td>
            </tr>
        }
    });
    let rows: Vec<Html> = rows.collect();
    let refused = rejected.iter().map(|(key, reason)| {
        let name = workspace.read(|records| {
            records.get(*key).map_or_else(|| t(key.kind()).to_string(), |record| record_name(records, &record))
        });
        html! {
            <tr key={key.to_string()}><th scope="row"><bdi>{ name }</bdi></th><td><bdi>{ reason }</bdi></td></tr>
        }
    });
    let refused: Vec<Html> = refused.collect();
    html! {
        <>
            <section class="card" aria-labelledby="sync-unsent">
                <div class="card-head"><h2 id="sync-unsent">{ t(Message::Unsent) }</h2></div>
                <div class="card-body">
                    if state.waiting == 0 {
                        <p class="help">{ t(Message::NothingUnsent) }</p>
                    } else {
                        <p class="help">{ t(Message::Sending(state.waiting)) }</p>
                    }
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
            if !refused.is_empty() {
                <section class="card" aria-labelledby="sync-refused">
                    <div class="card-head"><h2 id="sync-refused">{ t(Message::Rejected) }</h2></div>
                    <div class="card-body">
                        <table class="plain-table" aria-labelledby="sync-refused">
                            <thead><tr><th scope="col">{ t(Message::Record) }</th><th scope="col">{ t(Message::Reason) }</th></tr></thead>
                            <tbody>{ refused }</tbody>
                        </table>
                    </div>
                </section>
            }
        </>
    }
}
