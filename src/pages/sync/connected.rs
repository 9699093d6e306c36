//! The connection of the workspace, and the end of it.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::app::sync_status::SyncPhase;
use crate::components::dialog::Dialog;
use crate::components::field::TextField;
use crate::components::toast::{Toast, ToastTone};
use crate::hooks::{use_sync_service, use_sync_state, use_workspace};
use crate::i18n::format;
use crate::i18n::{Frame, Sync as Message, store_error, t};
use lectern_core::model::ZoneRules;
use lectern_core::workspace::Connection;

/// Properties of [`Connected`].
#[derive(Properties, PartialEq)]
pub struct ConnectedProps {
    /// Connection of the workspace.
    pub connection: Connection,
}

/// State of the connection, with what can be done about it.
#[component]
pub fn Connected(props: &ConnectedProps) -> Html {
    let service = use_sync_service();
    let workspace = use_workspace();
    let state = use_sync_state();
    let password = use_state(String::new);
    let connection = &props.connection;
    let text = match &state.phase {
        SyncPhase::Off | SyncPhase::Starting => t(Message::Starting),
        SyncPhase::UpToDate(at) => t(Message::UpToDate(format::time(
            workspace.zone().local_at(*at),
        ))),
        SyncPhase::Offline => t(Message::OfflineWaiting(state.waiting)),
        SyncPhase::SignIn => t(Message::SignInNeeded),
        SyncPhase::Stopped(error) => t(error),
    };
    let sync_now = {
        let service = service.clone();
        move |_: MouseEvent| service.sync_now()
    };
    let on_sign_in = {
        let password = password.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            service.sign_in((*password).clone());
            password.set(String::new());
        })
    };
    html! {
        <>
            <p>{ t(Message::ConnectedWith(connection.database.clone(), connection.address.clone(), connection.user.clone())) }</p>
            <p role="status" class="sync-state">{ text }</p>
            if !connection.unreadable.is_empty() { <p class="help">{ t(Message::Unreadable(connection.unreadable.len())) }</p> }
            if state.incomplete > 0 { <p class="help">{ t(Message::Incomplete(state.incomplete)) }</p> }
            if state.phase == SyncPhase::SignIn {
                <form class="sync-form" onsubmit={on_sign_in} novalidate={true}>
                    <TextField id="sync-password" kind="password" label={t(Message::Password)} help={t(Message::PasswordHelp)}
                        value={(*password).clone()} on_input={password.setter().to_callback()} />
                    <div class="inline-tools"><button type="submit" class="button primary">{ t(Message::SignIn) }</button></div>
                </form>
            }
            <div class="inline-tools">
                <button type="button" class="button" onclick={sync_now}>{ t(Message::SyncNow) }</button>
            </div>
        </>
    }
}

/// Properties of [`DisconnectDialog`].
#[derive(Properties, PartialEq)]
pub struct DisconnectDialogProps {
    /// Called at the end, with whether the workspace was disconnected.
    pub on_close: Callback<bool>,
}

/// Dialog that asks before the workspace is disconnected.
#[component]
pub fn DisconnectDialog(props: &DisconnectDialogProps) -> Html {
    let service = use_sync_service();
    let workspace = use_workspace();
    let confirm = {
        let on_close = props.on_close.clone();
        move |_: MouseEvent| {
            let (service, workspace, on_close) =
                (service.clone(), workspace.clone(), on_close.clone());
            spawn_local(async move {
                let outcome = service.disconnect().await;
                if let Err(error) = &outcome {
                    let text = AttrValue::from(store_error(error));
                    workspace.toast(Toast::plain(ToastTone::Problem, text));
                }
                on_close.emit(outcome.is_ok());
            });
        }
    };
    html! {
        <Dialog title={t(Message::DisconnectTitle)} on_close={props.on_close.reform(|()| false)}>
            <p>{ t(Message::DisconnectHelp) }</p>
            <footer>
                <button type="button" class="button" data-safest="true" onclick={props.on_close.reform(|_: MouseEvent| false)}>{ t(Frame::Cancel) }</button>
                <button type="button" class="button primary" onclick={confirm}>{ t(Message::Disconnect) }</button>
            </footer>
        </Dialog>
    }
}
