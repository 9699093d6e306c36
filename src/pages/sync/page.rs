//! Page "Storage and sync".

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::absence::AbsenceCard;
use super::arriving::ArrivingCard;
use super::comparison::ComparisonCard;
use super::conflicts::ConflictsCard;
use super::connect_form::ConnectForm;
use super::connected::Connected;
use super::device_storage::DeviceStorage;
use super::disconnect_dialog::DisconnectDialog;
use super::refused::RefusedCard;
use super::typed_address;
use super::unsent::UnsentCard;
use crate::app::save_status::SaveState;
use crate::components::keys;
use crate::components::radios::{Choice, RadioLook, Radios};
use crate::components::toast::{Toast, ToastTone};
use crate::hooks::{use_save_status, use_sync_service, use_sync_state, use_workspace};
use crate::i18n::{Sync as Message, store_error, t};
use crate::pages::heading::Heading;

/// Id of the heading of the connection.
const STORAGE: &str = "sync-storage";

/// Page "Storage and sync".
#[component]
pub fn SyncPage() -> Html {
    let service = use_sync_service();
    // Redraws the page when anything is exchanged.
    let _state = use_sync_state();
    let workspace = use_workspace();
    let is_chosen = use_state(|| {
        // Somebody who has no workspace has come for that of a server.
        workspace.read(|records| records.settings.is_empty()) || typed_address::is_typed()
    });
    let disconnecting = use_state(|| false);
    // Connection whose place another one is to take.
    let earlier = use_state(|| None);
    let connection = service.connection();
    let is_connected = connection.is_some();
    let saved = use_save_status();
    let was_connected = use_mut_ref(|| is_connected);
    use_effect_with(is_connected, move |is_connected| {
        // What had the focus is gone with the form.
        if was_connected.replace(*is_connected) != *is_connected && keys::is_focus_lost() {
            keys::focus_id(STORAGE);
        }
    });
    let is_stored = !matches!(saved, SaveState::InMemory | SaveState::ReadOnly);
    let on_choose = {
        let (is_chosen, disconnecting) = (is_chosen.setter(), disconnecting.setter());
        let earlier = earlier.setter();
        Callback::from(move |at: usize| {
            if is_connected {
                disconnecting.set(at == 0);
            } else {
                earlier.set(None);
                is_chosen.set(at == 1);
            }
        })
    };
    let close = {
        let (is_chosen, disconnecting) = (is_chosen.setter(), disconnecting.setter());
        Callback::from(move |()| {
            disconnecting.set(false);
            is_chosen.set(false);
        })
    };
    let is_remote = if is_connected {
        !*disconnecting
    } else {
        *is_chosen || earlier.is_some()
    };
    let on_replace = {
        let (service, workspace, earlier) = (service.clone(), workspace, earlier.setter());
        let connection = connection.clone();
        Callback::from(move |()| {
            let (service, workspace) = (service.clone(), workspace.clone());
            // The form begins with it as soon as the workspace is disconnected.
            earlier.set(connection.clone());
            spawn_local(async move {
                if let Err(error) = service.disconnect().await {
                    let text = AttrValue::from(store_error(&error));
                    workspace.toast(Toast::plain(ToastTone::Problem, text));
                }
            });
        })
    };
    let choices = vec![
        Choice::with_help(t(Message::ThisBrowser), t(Message::ThisBrowserHelp)),
        Choice::with_help(t(Message::RemoteApi), t(Message::RemoteApiHelp)),
    ];
    html! {
        <div class="sync-page">
            <Heading title={t(Message::Title)} help={t(Message::Lead)} />
            <section class="card" aria-labelledby="sync-storage">
                <div class="card-head"><h2 id={STORAGE} tabindex="-1">{ t(Message::Storage) }</h2></div>
                <div class="card-body">
                    if is_stored {
                        <Radios name="sync-where" legend={t(Message::WhereKept)} unseen_legend=true look={RadioLook::Cards}
                            {choices} chosen={usize::from(is_remote)} {on_choose} />
                        if let Some(connection) = connection {
                            <Connected {connection} {on_replace} />
                        } else if is_remote {
                            <ConnectForm earlier={(*earlier).clone()} />
                        }
                        <DeviceStorage />
                    } else {
                        <p>{ t(Message::NotStored) }</p>
                    }
                </div>
            </section>
            if is_connected {
                <AbsenceCard />
                <ConflictsCard />
                <ArrivingCard />
                <UnsentCard />
                <RefusedCard />
                <ComparisonCard />
            }
            if *disconnecting { <DisconnectDialog on_close={close} /> }
        </div>
    }
}
