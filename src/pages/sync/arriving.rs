//! Changes of others of which a part has arrived.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::components::toast::{Toast, ToastTone};
use crate::hooks::{use_sync_service, use_sync_state, use_workspace};
use crate::i18n::{Sync as Message, format, sentence, t};
use lectern_core::model::ZoneRules;
use lectern_core::sync::{Arriving, arriving};

/// Card of the changes that are not complete, if there are any.
#[component]
pub fn ArrivingCard() -> Html {
    let service = use_sync_service();
    let workspace = use_workspace();
    let _state = use_sync_state();
    let changes = service.read(|replica| arriving(&replica.state()));
    let changes = changes.unwrap_or_default();
    if changes.is_empty() {
        return Html::default();
    }
    let zone = workspace.zone();
    let show = move |_: MouseEvent| {
        let (service, workspace) = (service.clone(), workspace.clone());
        spawn_local(async move {
            if let Err(error) = service.show_incomplete().await {
                workspace.toast(Toast::plain(ToastTone::Problem, t(&error)));
            }
        });
    };
    let rows = changes.iter().enumerate().map(|(at, change)| {
        let Arriving {
            stamp,
            count,
            received,
        } = change;
        let author = if stamp.author.is_empty() {
            t(Message::Server)
        } else {
            stamp.author.clone().into()
        };
        html! {
            <tr key={at}>
                <td>{ format::date_time(zone.local_at(stamp.at)) }</td>
                <th scope="row"><bdi>{ sentence(&stamp.label) }</bdi></th>
                <td><bdi>{ author }</bdi></td>
                <td>{ t(Message::ReceivedSoFar(*received, *count)) }</td>
            </tr>
        }
    });
    let rows: Vec<Html> = rows.collect();
    html! {
        <section class="card" aria-labelledby="sync-arriving">
            <div class="card-head">
                <h2 id="sync-arriving">{ t(Message::Arriving) }</h2>
                <button type="button" class="button small" onclick={show}>{ t(Message::ShowArrived) }</button>
            </div>
            <div class="card-body">
                <p class="help">{ t(Message::ArrivingHelp) }</p>
                <table class="plain-table" aria-labelledby="sync-arriving">
                    <thead><tr>
                        <th scope="col">{ t(Message::Time) }</th><th scope="col">{ t(Message::Change) }</th>
                        <th scope="col">{ t(Message::MadeBy) }</th><th scope="col">{ t(Message::State) }</th>
                    </tr></thead>
                    <tbody>{ rows }</tbody>
                </table>
            </div>
        </section>
    }
}
