//! The end of the connection.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::unsent::unsent_changes;
use crate::components::dialog::Dialog;
use crate::components::toast::{Toast, ToastTone};
use crate::hooks::{use_sync_service, use_sync_state, use_workspace};
use crate::i18n::{Frame, Sync as Message, sentence, store_error, t};

/// Largest number of changes that are named.
const NAMED: usize = 5;

/// Properties of [`DisconnectDialog`].
#[derive(Properties, PartialEq)]
pub struct DisconnectDialogProps {
    /// Called at the end.
    pub on_close: Callback<()>,
}

/// Dialog that asks before the workspace is disconnected.
#[component]
pub fn DisconnectDialog(props: &DisconnectDialogProps) -> Html {
    let service = use_sync_service();
    let workspace = use_workspace();
    let state = use_sync_state();
    let unsent = state.waiting + state.conflicts + state.rejected;
    let changes = service.read(|replica| unsent_changes(&replica.state(), |_| true));
    let changes = changes.unwrap_or_default();
    let named = changes.iter().rev().take(NAMED);
    let named = named.map(
        |(seq, (stamp, _))| html! { <li key={*seq}><bdi>{ sentence(&stamp.label) }</bdi></li> },
    );
    let named: Vec<Html> = named.collect();
    let more = changes.len().saturating_sub(NAMED);
    let confirm = {
        let on_close = props.on_close.clone();
        move |_: MouseEvent| {
            let (service, workspace, on_close) =
                (service.clone(), workspace.clone(), on_close.clone());
            spawn_local(async move {
                if let Err(error) = service.disconnect().await {
                    let text = AttrValue::from(store_error(&error));
                    workspace.toast(Toast::plain(ToastTone::Problem, text));
                }
                on_close.emit(());
            });
        }
    };
    html! {
        <Dialog title={t(Message::DisconnectTitle)} on_close={props.on_close.clone()}>
            <p>{ t(Message::DisconnectHelp) }</p>
            if unsent > 0 {
                <p>{ t(Message::DisconnectUnsent(unsent)) }</p>
                <ul class="unsent-changes">
                    { named }
                    if more > 0 { <li>{ t(Message::MoreChanges(more)) }</li> }
                </ul>
            }
            <footer>
                <button type="button" class="button" data-safest="true" onclick={props.on_close.reform(|_: MouseEvent| ())}>{ t(Frame::Cancel) }</button>
                <button type="button" class="button primary" onclick={confirm}>{ t(Message::Disconnect) }</button>
            </footer>
        </Dialog>
    }
}
