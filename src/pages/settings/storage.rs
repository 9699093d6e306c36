//! Storage of the data: its location, its protection by the browser, and its size.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::delete_everything::DeleteEverything;
use super::{card, table};
use crate::app::route::Route;
use crate::app::save_service::SaveService;
use crate::app::save_status::SaveState;
use crate::app::sync_status::SyncPhase;
use crate::app::workspace_handle::WorkspaceHandle;
use crate::components::icon::{Icon, icon};
use crate::hooks::{
    use_offline_status, use_records, use_save_service, use_save_status, use_sync_state,
};
use crate::i18n::{Frame, Settings as Message, Sync, store_error, t};
use crate::pages::files::ExportKind;
use crate::platform::files;
use crate::platform::storage::{self, Persistence, StorageUsage};
use crate::platform::worker::Offline;
use lectern_core::workspace::Kinds;

/// Maximum number of unreadable records listed, and of characters shown of each.
const ASIDE_SHOWN: usize = 20;
const EXCERPT: usize = 160;

/// State of the browser's storage.
#[derive(Clone, Copy, PartialEq)]
struct StorageStatus {
    persistence: Persistence,
    /// `true` if protection was requested and not granted.
    refused: bool,
    room: Option<StorageUsage>,
}

/// Card of the storage.
#[component]
pub fn StorageCard() -> Html {
    let workspace = use_records(Kinds::ALL);
    let save_service = use_save_service();
    let said = use_state(|| None::<StorageStatus>);
    // The cache is filled once the app works offline.
    let offline = use_offline_status();
    let opens_offline = offline.is_ready();
    let offline_words = match offline {
        Offline::Ready | Offline::NewBuild => Message::OpensOffline,
        Offline::NotReady => Message::NeedsNetwork,
        Offline::Refused(reason) => Message::OfflineRefused(reason.to_string()),
    };
    {
        let said = said.clone();
        use_effect_with(opens_offline, move |_| look(said, false));
    }
    let ask = {
        let said = said.clone();
        Callback::from(move |_: MouseEvent| look(said.clone(), true))
    };
    let is_connected = use_sync_state().phase != SyncPhase::Off;
    let (where_words, in_browser) = match use_save_status() {
        SaveState::Saved | SaveState::Saving if is_connected => (t(Message::WhereConnected), true),
        SaveState::Saved | SaveState::Saving => (t(Message::WhereInBrowser), true),
        SaveState::NotSaved(error) => (store_error(&error).into(), true),
        SaveState::InMemory => (t(Message::WhereInMemory), false),
        SaveState::ReadOnly => (t(Message::WhereReadOnly), true),
    };
    let body = html! {
        <>
            <p>{ where_words }</p>
            <p>{ t(offline_words) }</p>
            if let Some(said) = said.as_ref().filter(|_| in_browser) {
                { promise(said.persistence, said.refused, ask) }
                { places(workspace.read(|records| records.len()), opens_offline, said.room) }
                { room(said.room) }
            }
            { aside(&save_service) }
            { backup(&workspace) }
            if in_browser { <DeleteEverything /> }
        </>
    };
    card("settings-storage", Message::Storage, None, body)
}

/// Renders the button that downloads a backup; the page "Files" explains how to use it.
fn backup(workspace: &WorkspaceHandle) -> Html {
    let workspace = workspace.clone();
    let save = move |_: MouseEvent| {
        ExportKind::Backup.whole(&workspace).download(&workspace);
    };
    html! {
        <div class="inline-tools">
            <a class="button small" href={Route::Sync.href()}>{ t(Sync::Title) }</a>
            <button type="button" class="button small" onclick={save}>{ icon(Icon::Export) }{ t(Frame::SaveBackup) }</button>
        </div>
    }
}

/// Renders the records that could not be read when the workspace was opened; they stay in the store
/// unchanged.
fn aside(save_service: &Rc<SaveService>) -> Html {
    let texts = save_service.unreadable();
    if texts.is_empty() {
        return Html::default();
    }
    let save = {
        let save_service = save_service.clone();
        move |_: MouseEvent| {
            let bytes = save_service.unreadable().join("\n");
            files::download("lectern-kept-aside.txt", "text/plain", bytes.as_bytes());
        }
    };
    html! {
        <details class="aside">
            <summary>{ t(Message::KeptAside(texts.len())) }</summary>
            <ul class="bullets">
                { for texts.iter().take(ASIDE_SHOWN).map(|text| html! { <li><code>{ excerpt(text) }</code></li> }) }
            </ul>
            <button type="button" class="button small" onclick={save}>{ t(Message::ExportAside) }</button>
        </details>
    }
}

/// Returns the first [`EXCERPT`] characters of a text.
fn excerpt(text: &str) -> String {
    text.chars().take(EXCERPT).collect()
}

/// Reads the state of the storage, after requesting protection if `asked`.
fn look(said: UseStateHandle<Option<StorageStatus>>, asked: bool) {
    spawn_local(async move {
        let persistence = if asked {
            storage::request_persistence().await
        } else {
            storage::persistence().await
        };
        said.set(Some(StorageStatus {
            persistence,
            refused: asked && persistence != Persistence::Granted,
            room: storage::usage().await,
        }));
    });
}

fn promise(persistence: Persistence, refused: bool, ask: Callback<MouseEvent>) -> Html {
    let words = match persistence {
        Persistence::Granted => Message::Promised,
        Persistence::NotGranted => Message::NotPromised,
        Persistence::Unknown => Message::PromiseUnknown,
    };
    html! {
        <>
            <p>{ t(words) }</p>
            if persistence == Persistence::NotGranted {
                <div class="inline-tools"><button type="button" class="button small" onclick={ask}>{ t(Message::AskPromise) }</button></div>
            }
            <p class="help" role="status">if refused { { t(Message::Refused) } }</p>
        </>
    }
}

/// Renders a table of the places where data is stored, with their sizes.
fn places(records: usize, app: bool, room: Option<StorageUsage>) -> Html {
    let taken = |bytes: Option<u64>| bytes.map_or(Message::NotTold, Message::Taken);
    let database = taken(room.and_then(|room| room.database));
    let cache = if app {
        [Message::InCache, taken(room.and_then(|room| room.caches))]
    } else {
        [Message::NotKept, Message::Taken(0)]
    };
    let rows = [
        (Message::Holds(records), [Message::InDatabase, database]),
        (Message::TheApp, cache),
        (
            Message::Preferences,
            [Message::InPreferences, Message::Little],
        ),
    ];
    let rows = rows.map(|(what, [place, taken])| {
        html! { <tr><th scope="row">{ t(what) }</th><td>{ t(place) }</td><td class="number">{ t(taken) }</td></tr> }
    });
    let columns = [
        (Message::What, None),
        (Message::Where, None),
        (Message::HowMuch, Some("number")),
    ];
    table(
        "plain-table places",
        &columns,
        html! { <tbody>{ for rows }</tbody> },
    )
}

/// Renders the share of the available space as a native meter, which assistive technology can read.
fn room(room: Option<StorageUsage>) -> Html {
    let Some(room) = room else {
        return html! { <p class="help">{ t(Message::SpaceUnknown) }</p> };
    };
    let words = t(Message::SpaceUsed(room.used, room.quota));
    html! {
        <div class="room">
            <span id="room-words">{ words }</span>
            <meter min="0" max={room.quota.to_string()} value={room.used.to_string()} aria-labelledby="room-words"></meter>
        </div>
    }
}
