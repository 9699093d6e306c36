//! Keeps the workspace: takes the changes that were made in memory, has a [`Store`] write them down
//! in the order of the journal, and takes in what other tabs wrote. Knows no browser; `platform`
//! wakes it.
//!
//! Memory is always what the journal says up to `seen`, and the queue on top. The queue shrinks only
//! when its changes are on disk, so a failure loses nothing.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;
use std::task::{Poll, Waker};

use super::change::{Change, Kinds, Nature};
use super::state::Workspace;
use super::store::{Folded, Layout, Opened, Store, StoreError};
use crate::model::ChangeId;

/// So many entries, or touched records, are left to the journal before folding is worth its while.
const ENTRIES_TO_FOLD: u64 = 64;
const RECORDS_TO_FOLD: usize = 1000;

/// What happened to the workspace's keeping.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeeperEvent {
    /// Changes are on the way to the store.
    Saving,
    /// Everything that was pushed is on disk.
    Saved,
    /// The store refused. The changes stay in memory; see [`Keeper::unsaved`] and [`Keeper::retry`].
    Failed(StoreError),
    /// Other tabs changed records of these kinds.
    Changed(Kinds),
}

/// Whether everything is on disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeeperState {
    /// It is.
    Saved,
    /// Not yet.
    Saving,
    /// The store refused, and has not been asked again.
    Failed(StoreError),
}

/// What is between memory and the store.
#[derive(Debug)]
struct Desk {
    /// Changes made and not on disk, oldest first.
    queue: VecDeque<Rc<Change>>,
    /// So many of them are being written; they cannot grow any more.
    sent: usize,
    seen: u64,
    layout: Layout,
    /// Other tabs have written, and we have not read it.
    behind: bool,
    failed: Option<StoreError>,
    /// Somebody is talking to the store; others wait here.
    busy: bool,
    waiting: Vec<Waker>,
}

/// Keeps one workspace in one store.
pub struct Keeper<S: Store> {
    store: S,
    workspace: Rc<RefCell<Workspace>>,
    desk: RefCell<Desk>,
    listener: Box<dyn Fn(KeeperEvent)>,
}

impl<S: Store> Keeper<S> {
    /// Opens the store into `workspace`. `listener` is told what happens from then on; it may look at
    /// the workspace, and may push.
    /// Returns the keeper, and the texts that could not be read as records.
    ///
    /// # Errors
    /// When the store cannot be opened.
    pub async fn open(
        store: S,
        workspace: Rc<RefCell<Workspace>>,
        listener: impl Fn(KeeperEvent) + 'static,
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
        let listener = Box::new(listener);
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
    pub const fn store(&self) -> &S {
        &self.store
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

    /// Has everything written that was pushed. Resolves when it is on disk, or has failed.
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

    /// Tries again after a failure.
    pub async fn retry(&self) {
        self.drain().await;
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
            Err(error) => Err(error),
        }
    }

    /// A change of the journal whose body is not in memory: to undo a step of an earlier visit.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn body(&self, id: ChangeId) -> Result<Option<Rc<Change>>, StoreError> {
        self.store.body(id).await
    }

    /// Whether the journal has grown long enough that folding it should not wait for idle time.
    #[must_use]
    pub fn is_fold_due(&self) -> bool {
        let desk = self.desk.borrow();
        let entries = desk.seen.saturating_sub(desk.layout.folded());
        entries > ENTRIES_TO_FOLD || desk.layout.unfolded() > RECORDS_TO_FOLD
    }

    /// Whether there is anything to fold, and nothing waits to be written.
    #[must_use]
    pub fn can_fold(&self) -> bool {
        let desk = self.desk.borrow();
        desk.queue.is_empty() && desk.seen > desk.layout.folded()
    }

    /// Folds the journal into the chunks, if nothing waits to be written. A failure costs nothing
    /// but that the journal stays as long as it is.
    ///
    /// # Errors
    /// When the store refused.
    pub async fn fold(&self) -> Result<(), StoreError> {
        let plan = {
            if !self.can_fold() {
                return Ok(());
            }
            let desk = self.desk.borrow();
            desk.layout
                .plan(desk.seen, self.workspace.borrow().records())
        };
        // Without a turn: the plan holds the records as they were, so edits may go on meanwhile.
        let (Folded::Done(state) | Folded::Overtaken(state)) = self.store.fold(plan).await?;
        self.desk.borrow_mut().layout.settle(state);
        Ok(())
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
        match self.store.append(seen, rebase).await {
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
        desk.queue = rebased.into();
        drop(desk);
        let kinds = others.iter().map(|change| change.kinds());
        self.tell(KeeperEvent::Changed(
            kinds.fold(Kinds::default(), Kinds::and),
        ));
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
        desk.queue = rebased.into();
        desk.seen = seen;
        desk.layout = layout;
        drop(desk);
        self.tell(KeeperEvent::Changed(Kinds::ALL));
        Ok(())
    }

    fn tell(&self, event: KeeperEvent) {
        (self.listener)(event);
    }

    /// Waits until nobody else talks to the store about `seen`.
    async fn turn(&self) -> Turn<'_> {
        std::future::poll_fn(|context| {
            let mut desk = self.desk.borrow_mut();
            if std::mem::replace(&mut desk.busy, true) {
                desk.waiting.push(context.waker().clone());
                return Poll::Pending;
            }
            Poll::Ready(())
        })
        .await;
        Turn(&self.desk)
    }
}

/// The right to talk to the store; given back however its holder ends.
struct Turn<'a>(&'a RefCell<Desk>);

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        let mut desk = self.0.borrow_mut();
        desk.busy = false;
        let waiting = std::mem::take(&mut desk.waiting);
        drop(desk);
        waiting.into_iter().for_each(Waker::wake);
    }
}

/// What is sent may grow again, however the sending ends.
struct Sent<'a>(&'a RefCell<Desk>);

impl Drop for Sent<'_> {
    fn drop(&mut self) {
        self.0.borrow_mut().sent = 0;
    }
}

/// Two keystrokes in the same records as one: only where neither is a step of the history.
fn coalesced(first: &Change, then: &Change) -> Option<Change> {
    let quiet = first.nature == Nature::Quiet && then.nature == Nature::Quiet;
    let keys = |change: &Change| change.edits.iter().map(|edit| edit.key).collect::<Vec<_>>();
    if !quiet || first.label != then.label || keys(first) != keys(then) {
        return None;
    }
    let mut one = then.clone();
    for (edit, first) in one.edits.iter_mut().zip(&first.edits) {
        edit.before.clone_from(&first.before);
    }
    Some(one)
}
