//! Joins the open workspace to whoever keeps it: what pages do goes to the keeper, what the keeper
//! says goes to the pages, other tabs are told and heard, and the journal is folded in quiet moments.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use wasm_bindgen_futures::spawn_local;

use super::live::{Live, SaveState};
use crate::model::{ChangeId, Record};
use crate::platform::tabs::Tabs;
use crate::platform::{locks, storage};
use crate::workspace::{Change, Keeper, KeeperEvent, Store};

/// Only one tab folds at a time.
const FOLD_LOCK: &str = "lectern-fold";
/// So long after the last edit the journal is folded; sooner when it has grown long.
const QUIET_MS: u32 = 3_000;
const DUE_MS: u32 = 300;

type Body = Box<dyn FnOnce(Option<Rc<Change>>)>;

/// What keeps the workspace, whatever the store.
pub struct Keeping {
    push: Box<dyn Fn(Rc<Change>)>,
    retry: Box<dyn Fn()>,
    unsaved: Box<dyn Fn() -> Vec<Rc<Change>>>,
    fetch: Box<dyn Fn(ChangeId, Body)>,
    _tabs: Option<Rc<Tabs>>,
}

impl Keeping {
    /// Takes a change to be written.
    pub fn push(&self, change: Rc<Change>) {
        (self.push)(change);
    }

    /// Tries again after a failure.
    pub fn retry(&self) {
        (self.retry)();
    }

    /// The records that are in memory only.
    #[must_use]
    pub fn unsaved(&self) -> Vec<Record> {
        let changes = (self.unsaved)();
        changes.iter().flat_map(|change| change.edits.iter().filter_map(|edit| edit.after.clone())).collect()
    }

    /// Fetches a change of an earlier visit.
    pub fn fetch(&self, id: ChangeId, then: impl FnOnce(Option<Rc<Change>>) + 'static) {
        (self.fetch)(id, Box::new(then));
    }

    /// Keeps with a keeper. `channel` is the line to other tabs, where there are any.
    #[must_use]
    pub fn with<S: Store + 'static>(keeper: Rc<Keeper<S>>, channel: Option<&str>) -> Self {
        let tabs = channel.map(|name| {
            let keeper = keeper.clone();
            Rc::new(Tabs::open(name, move || {
                let keeper = keeper.clone();
                // A failed look is made again at the next word of the other tab, or on focus.
                spawn_local(async move { drop(keeper.catch_up().await) });
            }))
        });
        let drain = {
            let (keeper, tabs) = (keeper.clone(), tabs.clone());
            let fold = Rc::new(Fold::new(keeper.clone()));
            let asked = Rc::new(Cell::new(false));
            move || {
                let (keeper, tabs, fold, asked) = (keeper.clone(), tabs.clone(), fold.clone(), asked.clone());
                spawn_local(async move {
                    keeper.drain().await;
                    if !keeper.is_saved() {
                        return;
                    }
                    if let Some(tabs) = &tabs {
                        tabs.tell(keeper.seen());
                        // Asked for after the first edit, when a person can see why.
                        if !asked.replace(true) {
                            storage::ask_to_persist().await;
                        }
                    }
                    fold.later();
                });
            }
        };
        let drain = Rc::new(drain);
        Self {
            push: {
                let (keeper, drain) = (keeper.clone(), drain.clone());
                Box::new(move |change| {
                    keeper.push(change);
                    drain();
                })
            },
            retry: Box::new(move || drain()),
            unsaved: {
                let keeper = keeper.clone();
                Box::new(move || keeper.unsaved())
            },
            fetch: Box::new(move |id, then| {
                let keeper = keeper.clone();
                // A store that cannot be read has no such step to offer.
                spawn_local(async move { then(keeper.body(id).await.ok().flatten()) });
            }),
            _tabs: tabs,
        }
    }
}

/// Folds the journal when it is quiet.
struct Fold<S: Store> {
    keeper: Rc<Keeper<S>>,
    timer: RefCell<Option<Timeout>>,
}

impl<S: Store + 'static> Fold<S> {
    const fn new(keeper: Rc<Keeper<S>>) -> Self {
        Self { keeper, timer: RefCell::new(None) }
    }

    /// Folds after a quiet while; every edit puts it off.
    fn later(self: &Rc<Self>) {
        let fold = self.clone();
        let wait = if self.keeper.is_fold_due() { DUE_MS } else { QUIET_MS };
        let timer = Timeout::new(wait, move || {
            spawn_local(async move {
                if let Some(_lock) = locks::try_lock(FOLD_LOCK).await {
                    // A fold that fails costs nothing: the journal stays as long as it is.
                    drop(fold.keeper.fold().await);
                }
            });
        });
        *self.timer.borrow_mut() = Some(timer);
    }
}

/// A listener for a keeper that passes on what it says to the pages, once there are any.
#[must_use]
pub fn listener(slot: Rc<RefCell<Option<Live>>>, kept: SaveState) -> impl Fn(KeeperEvent) {
    move |event| {
        let Some(live) = slot.borrow().clone() else { return };
        match event {
            KeeperEvent::Saving if kept == SaveState::Saved => live.set_save_state(SaveState::Saving),
            KeeperEvent::Saving => {}
            KeeperEvent::Saved => live.set_save_state(kept.clone()),
            KeeperEvent::Failed(error) => live.set_save_state(SaveState::NotSaved(error)),
            KeeperEvent::Changed(kinds) => live.changed(kinds),
        }
    }
}
