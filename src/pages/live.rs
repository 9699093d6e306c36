//! The open workspace as pages see it: they ask it, tell it what to do, and are told when records
//! they watch have changed. Every edit of every page goes through [`Live::apply`].

use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;

use chrono::NaiveDateTime;
use yew::prelude::*;

use crate::components::toast::{Toast, ToastTone};
use crate::i18n::{refusal, sentence};
use crate::platform::worker::Worker;
use crate::platform::{clock, ids::RandomIds, zone::Zone};
use lectern_core::model::{Instant, Record, ZoneRules};
use lectern_core::storage::StoreError;
use lectern_core::workspace::{Acting, Change, Command, Kinds, Records, Refusal, Workspace};

use super::keeping::Keeping;

mod build;
mod hooks;
mod kept;
mod turning;

use kept::Kept;

pub use hooks::{use_live, use_watched};
pub use kept::Made;

/// Whether what was done is on disk.
#[derive(Clone, Debug, PartialEq)]
pub enum SaveState {
    /// Everything is.
    Saved,
    /// Something is on its way.
    Saving,
    /// Something could not be written; it is in memory still.
    NotSaved(StoreError),
    /// There is no disk: this browser gives no storage.
    InMemory,
    /// A newer version wrote the store; nothing is written.
    ReadOnly,
}

/// A handle on the open workspace; cheap to clone, equal to its clones.
#[derive(Clone)]
pub struct Live(Rc<Inner>);

struct Inner {
    workspace: Rc<RefCell<Workspace>>,
    zone: RefCell<Rc<Zone>>,
    ids: RefCell<RandomIds>,
    watchers: RefCell<Vec<(u64, Kinds, Callback<()>)>>,
    next_watcher: Cell<u64>,
    keeping: RefCell<Option<Rc<Keeping>>>,
    save_state: RefCell<SaveState>,
    toasts: RefCell<Option<Callback<Option<Toast>>>>,
    unreadable: Vec<Rc<str>>,
    worker: OnceCell<Rc<Worker>>,
    kept: RefCell<Vec<Kept>>,
}

impl PartialEq for Live {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// Ends a watch when dropped.
pub struct Watch {
    live: Live,
    id: u64,
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.live
            .0
            .watchers
            .borrow_mut()
            .retain(|(id, ..)| *id != self.id);
    }
}

impl Live {
    /// A handle on a workspace that has been opened. `unreadable` are stored texts that could not be
    /// read as records; they are kept aside.
    #[must_use]
    pub fn new(
        workspace: Rc<RefCell<Workspace>>,
        save_state: SaveState,
        unreadable: Vec<Rc<str>>,
    ) -> Self {
        let zone = Zone::new(&workspace.borrow().records().settings().zone);
        Self(Rc::new(Inner {
            workspace,
            zone: RefCell::new(Rc::new(zone)),
            ids: RefCell::new(RandomIds),
            watchers: RefCell::default(),
            next_watcher: Cell::new(0),
            keeping: RefCell::default(),
            save_state: RefCell::new(save_state),
            toasts: RefCell::default(),
            unreadable,
            worker: OnceCell::new(),
            kept: RefCell::default(),
        }))
    }

    /// Says who keeps what is done here.
    pub fn keep_with(&self, keeping: Rc<Keeping>) {
        *self.0.keeping.borrow_mut() = Some(keeping);
    }

    /// Says who shows messages.
    pub fn toast_with(&self, toasts: Callback<Option<Toast>>) {
        *self.0.toasts.borrow_mut() = Some(toasts);
    }

    /// Asks the records.
    pub fn read<T>(&self, ask: impl FnOnce(&Records) -> T) -> T {
        ask(self.0.workspace.borrow().records())
    }

    /// Asks the workspace: records and history.
    pub fn workspace<T>(&self, ask: impl FnOnce(&Workspace) -> T) -> T {
        ask(&self.0.workspace.borrow())
    }

    /// Whether what was done is on disk.
    #[must_use]
    pub fn save_state(&self) -> SaveState {
        self.0.save_state.borrow().clone()
    }

    /// Now.
    #[must_use]
    pub fn now(&self) -> Instant {
        clock::now()
    }

    /// The rules of the workspace's zone.
    #[must_use]
    pub fn zone(&self) -> Rc<Zone> {
        self.0.zone.borrow().clone()
    }

    /// What the clocks of the workspace show now.
    #[must_use]
    pub fn local_now(&self) -> NaiveDateTime {
        self.zone().local_at(self.now())
    }

    /// A new identity.
    #[must_use]
    pub fn new_id(&self) -> lectern_core::model::Uuid {
        use lectern_core::model::Ids;
        self.0.ids.borrow_mut().next()
    }

    /// Carries out a command. `Ok(None)` when it changes nothing.
    ///
    /// # Errors
    /// Why it was refused.
    pub fn apply(&self, command: Command) -> Result<Option<Rc<Change>>, Refusal> {
        if *self.0.save_state.borrow() == SaveState::ReadOnly && !command.is_quiet() {
            return Err(Refusal::ReadOnly);
        }
        let change = self.acting(|workspace, acting| workspace.apply(command, acting))?;
        if let Some(change) = &change {
            self.made(change);
        }
        Ok(change)
    }

    /// Carries out a command and says so, with Undo at hand; a refusal is said too.
    pub fn perform(&self, command: Command) -> bool {
        match self.apply(command) {
            Ok(Some(change)) => {
                self.toast(Toast::undoable(sentence(&change.label)));
                true
            }
            Ok(None) => true,
            Err(why) => {
                self.toast(Toast::plain(ToastTone::Problem, refusal(&why)));
                false
            }
        }
    }

    /// Shows a message in place of the one before.
    pub fn toast(&self, toast: Toast) {
        if let Some(toasts) = self.0.toasts.borrow().clone() {
            toasts.emit(Some(toast));
        }
    }

    /// Calls back whenever records of some kinds, or the save state, have changed.
    #[must_use]
    pub fn watch(&self, kinds: Kinds, callback: Callback<()>) -> Watch {
        let id = self.0.next_watcher.get();
        self.0.next_watcher.set(id + 1);
        self.0.watchers.borrow_mut().push((id, kinds, callback));
        Watch {
            live: self.clone(),
            id,
        }
    }

    /// Says that records of some kinds have changed.
    pub fn changed(&self, kinds: Kinds) {
        if kinds.intersects(Kinds::from_slice(&[lectern_core::model::Kind::Settings])) {
            let name = self.read(|records| records.settings().zone.clone());
            if self.0.zone.borrow().name() != name {
                *self.0.zone.borrow_mut() = Rc::new(Zone::new(&name));
            }
        }
        let watchers: Vec<Callback<()>> = self
            .0
            .watchers
            .borrow()
            .iter()
            .filter(|(_, watched, _)| watched.intersects(kinds))
            .map(|(.., callback)| callback.clone())
            .collect();
        for watcher in watchers {
            watcher.emit(());
        }
    }

    /// Says whether what was done is on disk.
    pub fn set_save_state(&self, state: SaveState) {
        if *self.0.save_state.borrow() != state {
            *self.0.save_state.borrow_mut() = state;
            self.changed(Kinds::ALL);
        }
    }

    /// Writes what could not be written once more.
    pub fn save_again(&self) {
        if let Some(keeping) = self.0.keeping.borrow().clone() {
            keeping.write();
        }
    }

    /// The stored texts that could not be read as records.
    #[must_use]
    pub fn unreadable(&self) -> &[Rc<str>] {
        &self.0.unreadable
    }

    /// The records that are in memory only.
    #[must_use]
    pub fn unsaved(&self) -> Vec<Record> {
        let keeping = self.0.keeping.borrow().clone();
        keeping.map(|keeping| keeping.unsaved()).unwrap_or_default()
    }

    fn acting<T>(&self, act: impl FnOnce(&mut Workspace, &mut Acting<'_>) -> T) -> T {
        let zone = self.zone();
        let mut ids = self.0.ids.borrow_mut();
        let mut acting = Acting {
            now: clock::now(),
            ids: &mut *ids,
            zone: zone.as_ref(),
        };
        act(&mut self.0.workspace.borrow_mut(), &mut acting)
    }

    fn made(&self, change: &Rc<Change>) {
        if let Some(keeping) = self.0.keeping.borrow().clone() {
            keeping.push(change.clone());
        }
        self.changed(change.kinds());
    }
}
