//! Opens the workspace of this browser and mounts the app on it. Where the browser gives no
//! storage, the app works in memory and says so for as long as it is open.

use std::cell::RefCell;
use std::rc::Rc;

use crate::pages::app::{App, AppProps};
use crate::pages::keeping::{Keeping, listener};
use crate::pages::live::{Live, SaveState};
use crate::pages::theme;
use crate::platform::prefs;
use crate::platform::store::open_store;
use crate::workspace::{Command, Keeper, MemoryStore, Store, StoreError, Workspace};

const DATABASE: &str = "lectern";

/// Opens and mounts.
pub async fn open() {
    theme::show(prefs::theme());
    match open_store(DATABASE).await {
        Ok(store) => match mount(store, SaveState::Saved, Some(DATABASE)).await {
            Ok(()) => {}
            Err(StoreError::Newer(_)) => in_memory(SaveState::ReadOnly).await,
            Err(_) => in_memory(SaveState::InMemory).await,
        },
        Err(StoreError::Newer(_)) => in_memory(SaveState::ReadOnly).await,
        Err(_) => in_memory(SaveState::InMemory).await,
    }
}

async fn in_memory(state: SaveState) {
    // A store in memory opens.
    let _ = mount(MemoryStore::default(), state, None).await;
}

async fn mount<S: Store + 'static>(store: S, state: SaveState, channel: Option<&str>) -> Result<(), StoreError> {
    let workspace = Rc::new(RefCell::new(Workspace::default()));
    let slot = Rc::new(RefCell::new(None));
    let listener = listener(slot.clone(), state.clone());
    let (keeper, unreadable) = Keeper::open(store, workspace.clone(), listener).await?;
    let live = Live::new(workspace, state, unreadable);
    *slot.borrow_mut() = Some(live.clone());
    live.keep_with(Rc::new(Keeping::with(Rc::new(keeper), channel)));
    // Quiet, and refused only where there is nothing to do.
    let _ = live.apply(Command::EmptyBin);
    yew::Renderer::<App>::with_props(AppProps { live }).render();
    Ok(())
}
