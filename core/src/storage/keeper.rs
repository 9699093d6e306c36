//! Keeps the workspace: takes the changes that were made in memory, has a [`Store`] write them down
//! in the order of the journal, and takes in what other tabs wrote. Knows no browser; `platform`
//! wakes it.
//!
//! Memory is always what the journal says up to `seen`, and the queue on top. The queue shrinks only
//! when its changes are on disk, so a failure loses nothing.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

use super::{Opened, Store, StoreError};
use crate::model::ChangeId;
use crate::workspace::{Change, Kinds, Workspace};

mod desk;
mod events;
mod folding;

use desk::{Desk, Sent, coalesced};
pub use events::{KeeperEvent, KeeperState};

/// Keeps one workspace in one store.
pub struct Keeper {
    store: Box<dyn Store>,
    workspace: Rc<RefCell<Workspace>>,
    desk: RefCell<Desk>,
    listener: Box<dyn Fn(KeeperEvent)>,
}

impl Keeper {
    /// Opens the store into `workspace`. `listener` is told what happens from then on; it may look at
    /// the workspace, and may push.
    /// Returns the keeper, and the texts that could not be read as records.
    ///
    /// # Errors
    /// When the store cannot be opened.
    pub async fn open(
        store: Box<dyn Store>,
        workspace: Rc<RefCell<Workspace>>,
        listener: Box<dyn Fn(KeeperEvent)>,
    ) -> Result<(Self, Vec<Rc<str>>), StoreError> {
        let opened = store.open().await?;
        let Opened {
            records,
            entries,
            seen,
            unreadable,
            layout,
        } = opened;
        workspace.borrow_mut().reopen(records, entries, &[]);
        let desk = Desk {
            queue: VecDeque::new(),
            sent: 0,
            seen,
            layout,
            behind: false,
            failed: None,
            busy: false,
            waiting: Vec::new(),
        };
        let desk = RefCell::new(desk);
        Ok((
            Self {
                store,
                workspace,
                desk,
                listener,
            },
            unreadable,
        ))
    }

    /// The workspace.
    #[must_use]
    pub const fn workspace(&self) -> &Rc<RefCell<Workspace>> {
        &self.workspace
    }

    /// The store.
    #[must_use]
    pub fn store(&self) -> &dyn Store {
        &*self.store
    }

    /// Takes a change that the workspace has just made. It is on disk once [`Keeper::drain`] says so.
    pub fn push(&self, change: Rc<Change>) {
        let mut desk = self.desk.borrow_mut();
        let resting = desk.queue.len() > desk.sent;
        if let Some(last) = desk.queue.back_mut().filter(|_| resting)
            && let Some(one) = coalesced(last, &change)
        {
            *last = Rc::new(one);
            return;
        }
        desk.queue.push_back(change);
    }

    /// How far keeping is.
    #[must_use]
    pub fn state(&self) -> KeeperState {
        let desk = self.desk.borrow();
        match &desk.failed {
            _ if desk.queue.is_empty() => KeeperState::Saved,
            Some(error) => KeeperState::Failed(error.clone()),
            None => KeeperState::Saving,
        }
    }

    /// Whether everything that was pushed is on disk.
    #[must_use]
    pub fn is_saved(&self) -> bool {
        self.desk.borrow().queue.is_empty()
    }

    /// The changes that are not on disk, oldest first.
    #[must_use]
    pub fn unsaved(&self) -> Vec<Rc<Change>> {
        self.desk.borrow().queue.iter().cloned().collect()
    }

    /// The number of the last journal entry that memory has taken in.
    #[must_use]
    pub fn seen(&self) -> u64 {
        self.desk.borrow().seen
    }

    /// Has everything written that was pushed, also after a failure. Resolves when it is on disk, or has failed.
    pub async fn drain(&self) {
        let _turn = self.turn().await;
        if self.is_saved() {
            return;
        }
        self.tell(KeeperEvent::Saving);
        while !self.is_saved() {
            if let Err(error) = self.append().await {
                self.desk.borrow_mut().failed = Some(error.clone());
                self.tell(KeeperEvent::Failed(error));
                return;
            }
        }
        self.tell(KeeperEvent::Saved);
    }

    /// Takes in what other tabs have written. Safe to call at any time, and often.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn catch_up(&self) -> Result<(), StoreError> {
        self.desk.borrow_mut().behind = true;
        let _turn = self.turn().await;
        // Who had the turn before may have read it already.
        if !self.desk.borrow().behind {
            return Ok(());
        }
        let seen = self.seen();
        self.desk.borrow_mut().behind = false;
        match self.store.read_after(seen).await {
            Ok(others) => {
                self.take_in(&others);
                Ok(())
            }
            Err(StoreError::Behind) => self.reopen().await,
            Err(error) => {
                // Known before anything is lost: what is done from here on will not be kept.
                if error == StoreError::Deleted {
                    self.tell(KeeperEvent::Failed(error.clone()));
                }
                Err(error)
            }
        }
    }

    /// A change of the journal whose body is not in memory: to undo a step of an earlier visit.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn body(&self, id: ChangeId) -> Result<Option<Rc<Change>>, StoreError> {
        self.store.body(id).await
    }

    /// One transaction with all that waits.
    async fn append(&self) -> Result<(), StoreError> {
        let seen = {
            let mut desk = self.desk.borrow_mut();
            desk.sent = desk.queue.len();
            desk.failed = None;
            desk.behind = false;
            desk.seen
        };
        let sent = || {
            let desk = self.desk.borrow();
            desk.queue.iter().take(desk.sent).cloned().collect()
        };
        let rebase = |others: &[Rc<Change>]| {
            self.take_in(others);
            sent()
        };
        let _sent = Sent(&self.desk);
        match self.store.append(seen, &rebase).await {
            Ok(appended) => {
                self.stored(&appended.ours, appended.seen);
                Ok(())
            }
            Err(StoreError::Behind) => self.reopen().await,
            Err(error) => Err(error),
        }
    }

    /// Crosses off what is on disk.
    fn stored(&self, ours: &[Rc<Change>], seen: u64) {
        self.workspace.borrow_mut().settle(ours);
        let mut desk = self.desk.borrow_mut();
        let desk = &mut *desk;
        for change in ours {
            desk.seen += 1;
            desk.layout.touch(desk.seen, change);
            desk.queue.pop_front();
        }
        desk.seen = seen;
    }

    /// Takes in changes that others stored after `seen`, before all of the queue.
    fn take_in(&self, others: &[Rc<Change>]) {
        if others.is_empty() {
            return;
        }
        let mut desk = self.desk.borrow_mut();
        for change in others {
            desk.seen += 1;
            let number = desk.seen;
            desk.layout.touch(number, change);
        }
        let pending = desk.queue.make_contiguous();
        let rebased = self.workspace.borrow_mut().rebase(pending, others);
        desk.queue = rebased.changes.into();
        drop(desk);
        let kinds = others.iter().map(|change| change.kinds());
        self.tell(KeeperEvent::Changed(
            kinds.fold(Kinds::default(), Kinds::union),
        ));
        self.tell_contested(rebased.contested);
    }

    /// Reads the whole store again, and puts what is not on disk on top.
    async fn reopen(&self) -> Result<(), StoreError> {
        let opened = self.store.open().await?;
        let Opened {
            records,
            entries,
            seen,
            layout,
            ..
        } = opened;
        let mut desk = self.desk.borrow_mut();
        let pending = desk.queue.make_contiguous();
        let rebased = self
            .workspace
            .borrow_mut()
            .reopen(records, entries, pending);
        desk.queue = rebased.changes.into();
        desk.seen = seen;
        desk.layout = layout;
        drop(desk);
        self.tell(KeeperEvent::Changed(Kinds::ALL));
        self.tell_contested(rebased.contested);
        Ok(())
    }

    fn tell_contested(&self, contested: Vec<Rc<Change>>) {
        if !contested.is_empty() {
            self.tell(KeeperEvent::Contested(contested));
        }
    }

    fn tell(&self, event: KeeperEvent) {
        (self.listener)(event);
    }
}
