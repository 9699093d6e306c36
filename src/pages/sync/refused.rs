//! Records that the server has refused.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::components::toast::{Toast, ToastTone};
use crate::hooks::{use_sync_service, use_sync_state, use_workspace};
use crate::i18n::{Sync as Message, store_error, t};
use crate::pages::record_values::record_name;
use lectern_core::model::RecordKey;

/// Card of the records that the server has refused, if there are any.
#[component]
pub fn RefusedCard() -> Html {
    let service = use_sync_service();
    let workspace = use_workspace();
    let _state = use_sync_state();
    let refused: Vec<(RecordKey, String)> = service
        .read(|replica| {
            let state = replica.state();
            let refused = state.open().filter_map(|(key, record)| {
                let reason = record.rejected.clone()?;
                Some((key, reason))
            });
            refused.collect()
        })
        .unwrap_or_default();
    if refused.is_empty() {
        return Html::default();
    }
    let retry = {
        let workspace = workspace.clone();
        Callback::from(move |keys: Vec<RecordKey>| {
            let (service, workspace) = (service.clone(), workspace.clone());
            spawn_local(async move {
                if let Err(error) = service.retry(&keys).await {
                    let text = AttrValue::from(store_error(&error));
                    workspace.toast(Toast::plain(ToastTone::Problem, text));
                }
            });
        })
    };
    let rows = refused.iter().map(|(key, reason)| {
        let name = workspace.read(|records| {
            let record = records.get(*key);
            record.map_or_else(
                || t(key.kind()).to_string(),
                |record| record_name(records, &record),
            )
        });
        let key = *key;
        let on_retry = retry.reform(move |_: MouseEvent| vec![key]);
        html! {
            <tr key={key.to_string()}>
                <th scope="row"><bdi>{ &name }</bdi></th><td><bdi>{ reason }</bdi></td>
                <td class="row-tools">
                    <button type="button" class="button small" aria-label={t(Message::TryAgainNamed(name.clone()))} onclick={on_retry}>
                        { t(Message::TryAgain) }
                    </button>
                </td>
            </tr>
        }
    });
    let rows: Vec<Html> = rows.collect();
    let all: Vec<RecordKey> = refused.iter().map(|(key, _)| *key).collect();
    let on_retry_all = retry.reform(move |_: MouseEvent| all.clone());
    html! {
        <section class="card" aria-labelledby="sync-refused">
            <div class="card-head">
                <h2 id="sync-refused">{ t(Message::Rejected) }</h2>
                if rows.len() > 1 {
                    <button type="button" class="button small" onclick={on_retry_all}>{ t(Message::TryAllAgain) }</button>
                }
            </div>
            <div class="card-body">
                <p class="help">{ t(Message::RejectedHelp) }</p>
                <table class="plain-table" aria-labelledby="sync-refused">
                    <thead><tr>
                        <th scope="col">{ t(Message::Record) }</th><th scope="col">{ t(Message::Reason) }</th><td></td>
                    </tr></thead>
                    <tbody>{ rows }</tbody>
                </table>
            </div>
        </section>
    }
}
