//! Handle by which pages read and edit the open workspace and subscribe to changes of its records.
//! Every edit of every page goes through [`WorkspaceHandle::dispatch`].

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

use chrono::NaiveDateTime;
use yew::prelude::*;

use crate::app::edit_access::EditAccess;
use crate::components::toast::{Toast, ToastTone};
use crate::i18n::refusal;
use crate::platform::{
    clock,
    ids::RandomIds,
    scheduler::{TimeSlice, yield_now},
    zone,
};
use lectern_core::model::{ChangeId, Instant, ZoneRules};
use lectern_core::workspace::{
    ActionKind, Change, Command, CommandContext, CommandError, Kinds, Records, UniqueValues,
    Workspace, WorkspaceConflicts,
};

use crate::hooks::observable::{Observable, Subscribers, Subscription};

mod conflicts;
mod derived;
mod page_state;
mod toasts;
mod undo_redo;

use derived::CachedValue;

pub use derived::Derived;
pub use page_state::PageState;
use page_state::PageStates;
use undo_redo::Direction;

/// Receiver of the changes made to a workspace, which also loads those that are no longer in
/// memory.
pub trait ChangeJournal {
    /// Queues a change to be written.
    fn push(self: Rc<Self>, change: Rc<Change>);

    /// Calls `then` with a stored change, or `None` if the store no longer has it.
    fn load(&self, id: ChangeId, then: Box<dyn FnOnce(Option<Rc<Change>>)>);
}

/// Handle to the open workspace; cheap to clone, equal to its clones.
#[derive(Clone)]
pub struct WorkspaceHandle(Rc<Inner>);

struct Inner {
    workspace: Rc<RefCell<Workspace>>,
    zone: RefCell<Rc<zone::Zone>>,
    ids: RefCell<RandomIds>,
    subscribers: Rc<Subscribers<Kinds>>,
    journal: RefCell<Option<Rc<dyn ChangeJournal>>>,
    edit_access: Observable<EditAccess>,
    toasts: RefCell<Option<Callback<Option<Toast>>>>,
    last_toast: RefCell<Option<Toast>>,
    page_states: RefCell<PageStates>,
    derived: RefCell<Vec<CachedValue>>,
    conflicts: RefCell<Option<WorkspaceConflicts>>,
    unique_values: RefCell<UniqueValues>,
    presses: RefCell<VecDeque<Direction>>,
}

impl PartialEq for WorkspaceHandle {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl WorkspaceHandle {
    /// Creates a handle to an open workspace. Without the right to edit it, commands of the person are
    /// refused.
    #[must_use]
    pub fn new(workspace: Rc<RefCell<Workspace>>, edit_access: EditAccess) -> Self {
        let zone = zone::shared(&workspace.borrow().records().settings().zone);
        Self(Rc::new(Inner {
            workspace,
            zone: RefCell::new(zone),
            ids: RefCell::new(RandomIds),
            subscribers: Rc::default(),
            journal: RefCell::default(),
            edit_access: Observable::new(edit_access),
            toasts: RefCell::default(),
            last_toast: RefCell::default(),
            page_states: RefCell::default(),
            derived: RefCell::default(),
            conflicts: RefCell::default(),
            unique_values: RefCell::default(),
            presses: RefCell::default(),
        }))
    }

    /// Returns whether the person may edit the workspace.
    #[must_use]
    pub fn edit_access(&self) -> &Observable<EditAccess> {
        &self.0.edit_access
    }

    /// Returns `true` if commands of the person are accepted.
    #[must_use]
    pub fn can_edit(&self) -> bool {
        self.0.edit_access.get().is_allowed()
    }

    /// Sets whether the account at the server may only read.
    pub fn set_reading_account(&self, is_reading: bool) {
        let access = match self.0.edit_access.get() {
            EditAccess::NewerStore => EditAccess::NewerStore,
            EditAccess::Allowed | EditAccess::ReadingAccount if is_reading => {
                EditAccess::ReadingAccount
            }
            EditAccess::Allowed | EditAccess::ReadingAccount => EditAccess::Allowed,
        };
        self.0.edit_access.set(access);
    }

    /// Sets the journal that receives every change made here.
    pub fn set_journal(&self, journal: Rc<dyn ChangeJournal>) {
        *self.0.journal.borrow_mut() = Some(journal);
    }

    /// Calls `ask` with the records and returns its result.
    pub fn read<T>(&self, ask: impl FnOnce(&Records) -> T) -> T {
        ask(self.0.workspace.borrow().records())
    }

    /// Calls `ask` with the workspace, that is records and history, and returns its result.
    pub fn with_workspace<T>(&self, ask: impl FnOnce(&Workspace) -> T) -> T {
        ask(&self.0.workspace.borrow())
    }

    /// Returns the current time.
    #[must_use]
    pub fn now(&self) -> Instant {
        clock::now()
    }

    /// Returns the rules of the time zone of the workspace.
    #[must_use]
    pub fn zone(&self) -> Rc<zone::Zone> {
        self.0.zone.borrow().clone()
    }

    /// Returns the current local time in the time zone of the workspace.
    #[must_use]
    pub fn local_now(&self) -> NaiveDateTime {
        self.zone().local_at(self.now())
    }

    /// Returns a new record id.
    #[must_use]
    pub fn new_id(&self) -> lectern_core::model::Uuid {
        use lectern_core::model::IdGenerator;
        self.0.ids.borrow_mut().next()
    }

    /// Executes a command. Returns `Ok(None)` if it changes nothing.
    ///
    /// # Errors
    /// Returns the reason if the command is refused.
    pub fn dispatch(&self, command: Command) -> Result<Option<Rc<Change>>, CommandError> {
        if !self.can_edit() && !command.is_silent() {
            return Err(CommandError::ReadOnly);
        }
        let change = self.with_context(|workspace, context| workspace.apply(command, context))?;
        if let Some(change) = &change {
            self.publish(change);
        }
        Ok(change)
    }

    /// Executes a command in several tasks, so that the browser can answer in between: it is planned in the
    /// first, and performed at the end of the last. It is planned again if records change in between.
    ///
    /// # Errors
    /// Returns the reason if the command is refused.
    pub async fn dispatch_in_tasks(
        &self,
        command: Command,
    ) -> Result<Option<Rc<Change>>, CommandError> {
        if !self.can_edit() && !command.is_silent() {
            return Err(CommandError::ReadOnly);
        }
        loop {
            let copy = command.clone();
            // Copying a large command takes time, too.
            yield_now().await;
            let staged = self.with_context(|workspace, context| workspace.stage(copy, context))?;
            let Some(mut staged) = staged else {
                return Ok(None);
            };
            yield_now().await;
            let mut slice = TimeSlice::start();
            while !self.with_workspace(|workspace| staged.step(workspace)) {
                slice.yield_if_over().await;
            }
            yield_now().await;
            let committed = self.0.workspace.borrow_mut().commit(staged);
            if let Some(change) = committed {
                self.publish(&change);
                return Ok(Some(change));
            }
        }
    }

    /// Executes a command and shows a message with an Undo button, or the reason of a refusal.
    pub fn dispatch_with_toast(&self, command: Command) -> bool {
        match self.dispatch(command) {
            Ok(Some(change)) => {
                self.toast_change(&change);
                true
            }
            Ok(None) => true,
            Err(why) => {
                self.toast(Toast::plain(ToastTone::Problem, refusal(&why)));
                false
            }
        }
    }

    /// Calls `callback` whenever records of these kinds have changed.
    #[must_use]
    pub fn subscribe(&self, kinds: Kinds, callback: Callback<()>) -> Subscription {
        self.0.subscribers.subscribe(kinds, callback)
    }

    /// Notifies subscribers that records of these kinds have changed.
    pub fn notify(&self, kinds: Kinds) {
        if kinds.intersects(Kinds::from_slice(&[lectern_core::model::Kind::Settings])) {
            let name = self.read(|records| records.settings().zone.clone());
            if self.0.zone.borrow().name() != name {
                *self.0.zone.borrow_mut() = zone::shared(&name);
            }
        }
        self.prune_page_states();
        self.0
            .subscribers
            .notify(|watched| watched.intersects(kinds));
    }

    fn with_context<T>(&self, act: impl FnOnce(&mut Workspace, &mut CommandContext<'_>) -> T) -> T {
        let zone = self.zone();
        let mut ids = self.0.ids.borrow_mut();
        let mut context = CommandContext {
            now: clock::now(),
            ids: &mut *ids,
            zone: zone.as_ref(),
        };
        act(&mut self.0.workspace.borrow_mut(), &mut context)
    }

    fn publish(&self, change: &Rc<Change>) {
        if let Some(journal) = self.0.journal.borrow().clone() {
            journal.push(change.clone());
        }
        // Restoring a backup, or undoing that, replaces the whole workspace.
        if change.label.action == ActionKind::Restored {
            self.clear_page_states();
        }
        self.notify(change.kinds());
    }
}
