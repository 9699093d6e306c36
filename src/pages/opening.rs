//! Opens the workspace of this browser and mounts the app on it. Where the browser gives no
//! storage, the app works in memory and says so for as long as it is open.

use std::cell::RefCell;
use std::rc::Rc;

use crate::pages::keeping::{Keeping, listener};
use crate::pages::live::{Live, SaveState};
use crate::pages::{app, panic, theme};
use crate::platform::prefs;
use crate::platform::store::{HomeStore, open_store};
use crate::workspace::{Command, Keeper, StoreError, Workspace};

/// Opens and mounts.
pub async fn open() {
    panic::watch();
    theme::show(prefs::theme());
    let opened = match open_store().await {
        Ok(store) => mount(store, SaveState::Saved).await,
        Err(error) => Err(error),
    };
    let instead = match opened {
        Ok(()) => return,
        Err(StoreError::Newer(_)) => SaveState::ReadOnly,
        Err(_) => SaveState::InMemory,
    };
    // A store in memory opens.
    let _ = mount(HomeStore::in_memory(), instead).await;
}

async fn mount(store: HomeStore, state: SaveState) -> Result<(), StoreError> {
    let workspace = Rc::new(RefCell::new(Workspace::default()));
    let slot = Rc::new(RefCell::new(None));
    let listener = listener(slot.clone(), state.clone());
    let shared = state == SaveState::Saved;
    let (keeper, unreadable) = Keeper::open(store, workspace.clone(), listener).await?;
    let live = Live::new(workspace, state, unreadable);
    *slot.borrow_mut() = Some(live.clone());
    live.keep_with(Rc::new(Keeping::with(keeper, shared)));
    // Quiet, and refused only where there is nothing to do.
    let _ = live.apply(Command::EmptyBin);
    app::mount(live);
    Ok(())
}
