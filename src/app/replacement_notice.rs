//! Notice that somebody has replaced the whole workspace.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::components::icon::{Icon, icon};
use crate::components::toast::{Toast, ToastTone};
use crate::hooks::{use_sync_service, use_sync_state, use_workspace};
use crate::i18n::{Replacements as Message, format, store_error, t};
use lectern_core::model::ZoneRules;

/// Notice after somebody has put another workspace in the place of this one, until the person closes it.
#[component]
pub fn ReplacementNotice() -> Html {
    let service = use_sync_service();
    let workspace = use_workspace();
    let _state = use_sync_state();
    let Some(replacement) = service
        .connection()
        .and_then(|connection| connection.replacement)
    else {
        return Html::default();
    };
    let at = format::date_time(workspace.zone().local_at(replacement.at));
    let close = move |_: MouseEvent| {
        let (service, workspace) = (service.clone(), workspace.clone());
        spawn_local(async move {
            if let Err(error) = service.forget_replacement().await {
                let text = AttrValue::from(store_error(&error));
                workspace.toast(Toast::plain(ToastTone::Problem, text));
            }
        });
    };
    html! {
        <div class="notice tone-warn" role="status">
            { icon(Icon::Triangle) }<p>{ t(Message::Replaced(replacement, at)) }</p>
            <button type="button" class="button small" onclick={close}>{ t(Message::Close) }</button>
        </div>
    }
}
