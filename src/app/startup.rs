//! Start-up: opens the workspace of this browser and mounts the app on it. Without storage of the
//! browser, the app works in memory and shows a notice for as long as it is open.

use std::cell::RefCell;
use std::rc::Rc;

use yew::Callback;

use crate::app::app_update::AppUpdate;
use crate::app::edit_access::EditAccess;
use crate::app::save_service::{JournalGrowth, SaveService, listener};
use crate::app::save_status::{SaveState, SaveStatus};
use crate::app::sync_service::SyncService;
use crate::app::workspace_handle::WorkspaceHandle;
use crate::app::{panic_screen, pending_updates, root, theme};
use crate::i18n::{Clock, typed_dates};
use crate::platform::form_drafts::FormDrafts;
use crate::platform::locale::Region;
use crate::platform::preferences;
use crate::platform::store::{EphemeralStore, open_newer_store, open_store};
use lectern_core::storage::{JournalWriter, Store, StoreError};
use lectern_core::workspace::{Command, Workspace};

/// Opens the workspace and mounts the app.
pub async fn open() {
    panic_screen::install();
    pending_updates::finish_before_input();
    theme::show(preferences::theme());
    let region = Region::of_device();
    if region.twelve_hours {
        Clock::Hours12.choose();
    }
    typed_dates::choose_order(region.date_order);
    let mut state = SaveState::Saved;
    let mut store = open_store().await;
    loop {
        let opened = match store {
            Ok(store) => mount(store, state.clone()).await,
            Err(error) => Err(error),
        };
        (state, store) = match (opened, state) {
            (Ok(()), _) => return,
            // The state row has a newer format or is damaged: the readable records are shown.
            (Err(StoreError::Newer(_) | StoreError::Failed(_)), SaveState::Saved) => {
                (SaveState::ReadOnly, open_newer_store().await)
            }
            // `EphemeralStore` always opens.
            (Err(_), SaveState::ReadOnly) => (SaveState::ReadOnly, nowhere()),
            (Err(_), _) => (SaveState::InMemory, nowhere()),
        };
    }
}

fn nowhere() -> Result<Box<dyn Store>, StoreError> {
    Ok(Box::new(EphemeralStore))
}

async fn mount(store: Box<dyn Store>, state: SaveState) -> Result<(), StoreError> {
    let workspace = Rc::new(RefCell::new(Workspace::default()));
    let slot = Rc::new(RefCell::new(None));
    let status = SaveStatus::new(state.clone());
    let growth = JournalGrowth::default();
    let listener = Box::new(listener(slot.clone(), status.clone(), growth.clone()));
    let (writer, unreadable) = JournalWriter::open(store, workspace.clone(), listener).await?;
    let shared = state == SaveState::Saved;
    let edit_access = if state == SaveState::ReadOnly {
        EditAccess::NewerStore
    } else {
        EditAccess::Allowed
    };
    let workspace = WorkspaceHandle::new(workspace, edit_access);
    *slot.borrow_mut() = Some(workspace.clone());
    let save_service = SaveService::new(writer, &growth, shared, unreadable);
    workspace.set_journal(save_service.clone());
    let drafts = FormDrafts::open().await;
    let on_access = {
        let workspace = workspace.clone();
        Callback::from(move |is_reading| {
            workspace.set_reading_account(is_reading);
            if !is_reading {
                // The command shows no message, and is refused only if there is nothing to do.
                let _ = workspace.dispatch(Command::EmptyBin);
            }
        })
    };
    let writer = save_service.writer().clone();
    let sync_service = SyncService::new(writer, &growth, shared, on_access);
    root::mount(
        workspace,
        save_service,
        sync_service,
        status,
        AppUpdate::register(),
        drafts,
    );
    Ok(())
}
