//! Comparison of the records here with those of the server, and their repair.

use std::collections::BTreeMap;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::app::sync_service::SyncService;
use crate::components::chip::{Tone, chip};
use crate::components::icon::Icon;
use crate::hooks::{use_sync_service, use_sync_state};
use crate::i18n::format;
use crate::i18n::{Comparison as Message, t};
use lectern_core::model::Kind;
use lectern_core::sync::{KindAudit, SyncError};

/// Stage of the comparison.
#[derive(Clone, Debug, Default, PartialEq)]
enum Stage {
    #[default]
    Idle,
    Comparing,
    Failed(SyncError),
    Compared(BTreeMap<Kind, KindAudit>, LeftOut),
    /// The differences are being exchanged.
    Repairing,
}

/// Numbers of records of each kind that were left out, since they wait to be sent or decided about.
type LeftOut = BTreeMap<Kind, usize>;

/// Card that compares the records of each kind here and at the server.
#[component]
pub fn ComparisonCard() -> Html {
    let service = use_sync_service();
    // Redraws the card when a repair has ended.
    let _state = use_sync_state();
    let stage = use_state(Stage::default);
    let compare = {
        let (service, stage) = (service.clone(), stage.setter());
        Callback::from(move |()| {
            stage.set(Stage::Comparing);
            let (service, stage) = (service.clone(), stage.clone());
            spawn_local(async move {
                stage.set(match service.audit().await {
                    Ok(audits) => Stage::Compared(audits, left_out(&service)),
                    Err(error) => Stage::Failed(error),
                });
            });
        })
    };
    let is_repairing = *stage == Stage::Repairing;
    let is_repaired = is_repairing && !service.is_repair_under_way();
    use_effect_with(is_repaired, {
        let compare = compare.clone();
        move |is_repaired: &bool| {
            if *is_repaired {
                compare.emit(());
            }
        }
    });
    let repair = {
        let (service, stage) = (service.clone(), stage.setter());
        move |_: MouseEvent| {
            let (service, stage) = (service.clone(), stage.clone());
            spawn_local(async move {
                stage.set(match service.repair().await {
                    Ok(()) => Stage::Repairing,
                    Err(error) => Stage::Failed(error.into()),
                });
            });
        }
    };
    let is_busy = matches!(*stage, Stage::Comparing | Stage::Repairing);
    let on_compare = move |_: MouseEvent| {
        if !is_busy {
            compare.emit(());
        }
    };
    let (text, audits) = match &*stage {
        Stage::Idle => (None, None),
        Stage::Comparing => (Some(t(Message::Comparing)), None),
        Stage::Repairing => (Some(t(Message::Repairing)), None),
        Stage::Failed(error) => (Some(t(error)), None),
        Stage::Compared(audits, left_out) => {
            (Some(summary(audits, left_out)), Some((audits, left_out)))
        }
    };
    let differs = audits.is_some_and(|(audits, _)| audits.values().any(|audit| !audit.agrees()));
    html! {
        <section class="card" aria-labelledby="sync-comparison">
            <div class="card-head"><h2 id="sync-comparison">{ t(Message::Title) }</h2></div>
            <div class="card-body">
                <p class="help">{ t(Message::Help) }</p>
                <div class="inline-tools">
                    <button type="button" class="button" aria-disabled={is_busy.to_string()} onclick={on_compare}>{ t(Message::Compare) }</button>
                    if differs { <button type="button" class="button" onclick={repair}>{ t(Message::Repair) }</button> }
                </div>
                <p role="status">{ text }</p>
                if differs { <p class="help">{ t(Message::RepairHelp) }</p> }
                if let Some((audits, left_out)) = audits { { table(audits, left_out) } }
            </div>
        </section>
    }
}

/// Counts the records that a comparison leaves out.
fn left_out(service: &SyncService) -> LeftOut {
    let counted = service.read(|replica| {
        let state = replica.state();
        let open = state.open();
        let open = open.filter(|(_, record)| record.waiting.is_some() || record.conflict.is_some());
        let keys = open.map(|(key, _)| key);
        let mut counts = LeftOut::new();
        for key in keys.chain(state.unsent().iter().copied()) {
            *counts.entry(key.kind()).or_default() += 1;
        }
        counts
    });
    counted.unwrap_or_default()
}

fn summary(audits: &BTreeMap<Kind, KindAudit>, left_out: &LeftOut) -> AttrValue {
    let differing = audits.values().filter(|audit| !audit.agrees()).count();
    let count = audits.values().map(|audit| audit.here.count).sum();
    t(match (differing, left_out.values().sum()) {
        (0, 0) => Message::AllAgree(count),
        (0, left_out) => Message::SentAgree(count, left_out),
        _ => Message::KindsDiffer(differing),
    })
}

fn table(audits: &BTreeMap<Kind, KindAudit>, left_out: &LeftOut) -> Html {
    let rows = audits.iter().map(|(kind, audit)| {
        let (tone, drawing, word) = match (audit.agrees(), left_out.get(kind)) {
            (false, _) => (Tone::Danger, Icon::Triangle, Message::Different),
            (true, Some(count)) => (Tone::Warn, Icon::Clock, Message::NotSent(*count)),
            (true, None) => (Tone::Ok, Icon::Check, Message::Same),
        };
        html! {
            <tr key={kind.info().name}>
                <th scope="row">{ t(*kind) }</th>
                <td class="number">{ format::number(audit.here.count) }</td>
                <td class="number">{ format::number(audit.there.count) }</td>
                <td>{ chip(tone, drawing, t(word)) }</td>
            </tr>
        }
    });
    let rows: Vec<Html> = rows.collect();
    html! {
        <table class="plain-table comparison" aria-labelledby="sync-comparison">
            <thead><tr>
                <th scope="col">{ t(Message::RecordKind) }</th>
                <th scope="col" class="number">{ t(Message::Here) }</th>
                <th scope="col" class="number">{ t(Message::There) }</th>
                <th scope="col">{ t(Message::Contents) }</th>
            </tr></thead>
            <tbody>{ rows }</tbody>
        </table>
    }
}
