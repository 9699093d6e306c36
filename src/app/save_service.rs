//! Connection of the open workspace to its store: passes changes of the pages to the writer and
//! events of the writer to the pages, exchanges notices with other tabs, and compacts the journal
//! when the app is idle. Other tabs are notified of every entry, whoever has asked to write it.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use wasm_bindgen_futures::spawn_local;
use yew::Callback;

use crate::app::save_status::{SaveState, SaveStatus};
use crate::app::workspace_handle::{ChangeJournal, WorkspaceHandle};
use crate::hooks::observable::{Subscribers, Subscription};
use crate::platform::storage;
use crate::platform::store::{NAME, compact};
use crate::platform::tab_channel::TabChannel;
use lectern_core::model::{ChangeId, Record};
use lectern_core::storage::{JournalWriter, StoreError, WriterEvent, WriterState};
use lectern_core::workspace::Change;

/// Milliseconds from the last edit to the compaction of the journal; `DUE_MS` once the journal has
/// grown long.
const QUIET_MS: u32 = 3_000;
const DUE_MS: u32 = 300;

/// Origin of entries of the journal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EntryOrigin {
    /// Written by this tab.
    ThisTab,
    /// Written by another tab and read by this one, or received from a server.
    Elsewhere,
}

/// Subscribers to the growth of the journal.
pub type JournalGrowth = Rc<Subscribers<EntryOrigin>>;

/// Service that writes the changes of the workspace to its store.
pub struct SaveService {
    writer: Rc<JournalWriter>,
    tabs: Option<TabChannel>,
    compaction_timer: RefCell<Option<Timeout>>,
    asked_to_persist: Cell<bool>,
    unreadable: Vec<Rc<str>>,
    subscription: RefCell<Option<Subscription>>,
}

impl SaveService {
    /// Creates the service. `growth`: as passed to [`listener`]. `shared`: other tabs can have the
    /// same workspace open. `unreadable`: stored texts that could not be read as records.
    #[must_use]
    pub fn new(
        writer: JournalWriter,
        growth: &JournalGrowth,
        shared: bool,
        unreadable: Vec<Rc<str>>,
    ) -> Rc<Self> {
        let writer = Rc::new(writer);
        let tabs = shared.then(|| {
            let writer = writer.clone();
            TabChannel::open(
                NAME,
                Rc::new(move || {
                    let writer = writer.clone();
                    // A failed attempt to catch up is repeated at the next notice of another tab,
                    // or on focus.
                    spawn_local(async move {
                        let looked = writer.catch_up().await;
                        // Changes whose writing failed can be written now that the store answers
                        // again.
                        let was_cut = matches!(
                            writer.state(),
                            WriterState::Failed(StoreError::Failed(_) | StoreError::Unreachable(_))
                        );
                        if looked.is_ok() && was_cut {
                            writer.drain().await;
                        }
                    });
                }),
            )
        });
        let save_service = Rc::new(Self {
            writer,
            tabs,
            compaction_timer: RefCell::default(),
            asked_to_persist: Cell::new(false),
            unreadable,
            subscription: RefCell::default(),
        });
        let appending = Rc::downgrade(&save_service);
        let on_appended = Callback::from(move |()| {
            if let Some(save_service) = appending.upgrade() {
                save_service.on_appended();
            }
        });
        save_service
            .subscription
            .replace(Some(growth.subscribe(EntryOrigin::ThisTab, on_appended)));
        save_service
    }

    /// Returns the writer of the workspace.
    #[must_use]
    pub const fn writer(&self) -> &Rc<JournalWriter> {
        &self.writer
    }

    /// Returns the records that are in memory only.
    #[must_use]
    pub fn unsaved(&self) -> Vec<Record> {
        let mut records = Vec::new();
        for change in self.writer.unsaved() {
            for edit in &change.edits {
                records.extend(edit.after.clone());
            }
        }
        records
    }

    /// Returns the stored texts that could not be read as records when the workspace was opened.
    #[must_use]
    pub fn unreadable(&self) -> &[Rc<str>] {
        &self.unreadable
    }

    /// Writes the pending changes, and retries those that could not be written.
    pub fn write(self: &Rc<Self>) {
        let save_service = self.clone();
        spawn_local(async move { save_service.writer.drain().await });
    }

    /// Writes the pending changes, and calls `then` once everything is on disk.
    pub fn when_saved(self: &Rc<Self>, then: impl FnOnce() + 'static) {
        let save_service = self.clone();
        spawn_local(async move {
            save_service.writer.drain().await;
            if save_service.writer.is_saved() {
                then();
            }
        });
    }

    /// Handles that the journal has grown: notifies the other tabs and schedules the compaction.
    fn on_appended(&self) {
        if let Some(tabs) = &self.tabs {
            tabs.notify(self.writer.last_seq());
            // Requested after the first edit, when the person can see why. The result is shown in
            // the settings.
            if !self.asked_to_persist.replace(true) {
                spawn_local(async {
                    // The settings read the result from the browser, so it is not needed here.
                    let _ = storage::request_persistence().await;
                });
            }
        }
        self.schedule_compaction();
    }

    /// Schedules the compaction of the journal; every edit postpones it.
    fn schedule_compaction(&self) {
        let writer = self.writer.clone();
        let wait = if writer.is_compaction_due() {
            DUE_MS
        } else {
            QUIET_MS
        };
        let timer = Timeout::new(wait, move || {
            // A failed compaction loses nothing: the journal stays as long as it is.
            spawn_local(async move { drop(compact(&writer).await) });
        });
        *self.compaction_timer.borrow_mut() = Some(timer);
    }
}

impl PartialEq for SaveService {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl ChangeJournal for SaveService {
    fn push(self: Rc<Self>, change: Rc<Change>) {
        self.writer.push(change);
        self.write();
    }

    fn load(&self, id: ChangeId, then: Box<dyn FnOnce(Option<Rc<Change>>)>) {
        let writer = self.writer.clone();
        spawn_local(async move { then(writer.body(id).await.ok().flatten()) });
    }
}

/// Returns a listener for a writer, which passes its events on to the save status and the subscribers
/// to the journal, and to the pages once the workspace is open.
pub fn listener(
    slot: Rc<RefCell<Option<WorkspaceHandle>>>,
    status: SaveStatus,
    growth: JournalGrowth,
) -> impl Fn(WriterEvent) {
    let kept = status.get();
    move |event| {
        let Some(workspace) = slot.borrow().clone() else {
            return;
        };
        match event {
            WriterEvent::Saving if kept == SaveState::Saved => status.set(SaveState::Saving),
            WriterEvent::Saving => {}
            WriterEvent::Saved => status.set(kept.clone()),
            WriterEvent::Failed(error) => status.set(SaveState::NotSaved(error)),
            WriterEvent::Appended => growth.notify(|origin| *origin == EntryOrigin::ThisTab),
            WriterEvent::Changed(kinds) => {
                workspace.notify(kinds);
                workspace.withdraw_stale_toast();
                growth.notify(|origin| *origin == EntryOrigin::Elsewhere);
            }
            WriterEvent::Conflicting(changes) => workspace.report_overwritten(&changes),
        }
    }
}
