//! Keeps the workspace: takes the changes that were made in memory, has a [`Store`] write them down
//! in the order of the journal, and takes in what other tabs wrote. Knows no browser; `platform`
//! wakes it.
//!
//! Memory is always what the journal says up to `last_seq`, and the queue on top. The queue shrinks only
//! when its changes are on disk, so a failure loses nothing.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

use super::{Opened, Store, StoreError};
use crate::model::ChangeId;
use crate::workspace::{Change, Kinds, Workspace};

mod compaction;
mod event;
mod write_queue;

pub use event::{WriterEvent, WriterState};
use write_queue::{InFlight, WriteQueue, coalesce};

/// Keeps one workspace in one store.
pub struct JournalWriter {
    store: Box<dyn Store>,
    workspace: Rc<RefCell<Workspace>>,
    queue: RefCell<WriteQueue>,
    listener: Box<dyn Fn(WriterEvent)>,
}

impl JournalWriter {
    /// Opens the store into `workspace`. `listener` is told what happens from then on; it may look at
    /// the workspace, and may push.
    /// Returns the writer, and the texts that could not be read as records.
    ///
    /// # Errors
    /// When the store cannot be opened.
    pub async fn open(
        store: Box<dyn Store>,
        workspace: Rc<RefCell<Workspace>>,
        listener: Box<dyn Fn(WriterEvent)>,
    ) -> Result<(Self, Vec<Rc<str>>), StoreError> {
        let opened = store.open().await?;
        let Opened {
            records,
            entries,
            last_seq,
            unreadable,
            layout,
        } = opened;
        workspace.borrow_mut().reopen(records, entries, &[]);
        let queue = WriteQueue {
            pending: VecDeque::new(),
            in_flight: 0,
            last_seq,
            layout,
            stale: false,
            failed: None,
            locked: false,
            waiting: Vec::new(),
        };
        let queue = RefCell::new(queue);
        Ok((
            Self {
                store,
                workspace,
                queue,
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

    /// Takes a change that the workspace has just made. It is on disk once [`JournalWriter::drain`] says so.
    pub fn push(&self, change: Rc<Change>) {
        let mut queue = self.queue.borrow_mut();
        let resting = queue.pending.len() > queue.in_flight;
        if let Some(last) = queue.pending.back_mut().filter(|_| resting)
            && let Some(one) = coalesce(last, &change)
        {
            *last = Rc::new(one);
            return;
        }
        queue.pending.push_back(change);
    }

    /// How far keeping is.
    #[must_use]
    pub fn state(&self) -> WriterState {
        let queue = self.queue.borrow();
        match &queue.failed {
            _ if queue.pending.is_empty() => WriterState::Saved,
            Some(error) => WriterState::Failed(error.clone()),
            None => WriterState::Saving,
        }
    }

    /// Whether everything that was pushed is on disk.
    #[must_use]
    pub fn is_saved(&self) -> bool {
        self.queue.borrow().pending.is_empty()
    }

    /// The changes that are not on disk, oldest first.
    #[must_use]
    pub fn unsaved(&self) -> Vec<Rc<Change>> {
        self.queue.borrow().pending.iter().cloned().collect()
    }

    /// The number of the last journal entry that memory has taken in.
    #[must_use]
    pub fn last_seq(&self) -> u64 {
        self.queue.borrow().last_seq
    }

    /// Has everything written that was pushed, also after a failure. Resolves when it is on disk, or has failed.
    pub async fn drain(&self) {
        let _lock = self.lock().await;
        if self.is_saved() {
            return;
        }
        self.emit(WriterEvent::Saving);
        while !self.is_saved() {
            if let Err(error) = self.append().await {
                self.queue.borrow_mut().failed = Some(error.clone());
                self.emit(WriterEvent::Failed(error));
                return;
            }
        }
        self.emit(WriterEvent::Saved);
    }

    /// Takes in what other tabs have written. Safe to call at any time, and often.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn catch_up(&self) -> Result<(), StoreError> {
        self.queue.borrow_mut().stale = true;
        let _lock = self.lock().await;
        // The previous holder of the lock may have read it already.
        if !self.queue.borrow().stale {
            return Ok(());
        }
        let last_seq = self.last_seq();
        self.queue.borrow_mut().stale = false;
        match self.store.read_after(last_seq).await {
            Ok(others) => {
                self.apply_remote(&others);
                Ok(())
            }
            Err(StoreError::Behind) => self.reopen().await,
            Err(error) => {
                // Known before anything is lost: what is done from here on will not be kept.
                if error == StoreError::Deleted {
                    self.emit(WriterEvent::Failed(error.clone()));
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
        let last_seq = {
            let mut queue = self.queue.borrow_mut();
            queue.in_flight = queue.pending.len();
            queue.failed = None;
            queue.stale = false;
            queue.last_seq
        };
        let in_flight = || {
            let queue = self.queue.borrow();
            queue
                .pending
                .iter()
                .take(queue.in_flight)
                .cloned()
                .collect()
        };
        let rebase = |others: &[Rc<Change>]| {
            self.apply_remote(others);
            in_flight()
        };
        let _in_flight = InFlight(&self.queue);
        match self.store.append(last_seq, &rebase).await {
            Ok(appended) => {
                self.on_persisted(&appended.ours, appended.last_seq);
                Ok(())
            }
            Err(StoreError::Behind) => self.reopen().await,
            Err(error) => Err(error),
        }
    }

    /// Crosses off what is on disk.
    fn on_persisted(&self, ours: &[Rc<Change>], last_seq: u64) {
        self.workspace.borrow_mut().mark_persisted(ours);
        let mut queue = self.queue.borrow_mut();
        let queue = &mut *queue;
        for change in ours {
            queue.last_seq += 1;
            queue.layout.touch(queue.last_seq, change);
            queue.pending.pop_front();
        }
        queue.last_seq = last_seq;
    }

    /// Takes in changes that others stored after `last_seq`, before all of the queue.
    fn apply_remote(&self, others: &[Rc<Change>]) {
        if others.is_empty() {
            return;
        }
        let mut queue = self.queue.borrow_mut();
        for change in others {
            queue.last_seq += 1;
            let number = queue.last_seq;
            queue.layout.touch(number, change);
        }
        let pending = queue.pending.make_contiguous();
        let rebased = self.workspace.borrow_mut().rebase(pending, others);
        queue.pending = rebased.changes.into();
        drop(queue);
        let kinds = others.iter().map(|change| change.kinds());
        self.emit(WriterEvent::Changed(
            kinds.fold(Kinds::default(), Kinds::union),
        ));
        self.report_conflicts(rebased.conflicting);
    }

    /// Reads the whole store again, and puts what is not on disk on top.
    async fn reopen(&self) -> Result<(), StoreError> {
        let opened = self.store.open().await?;
        let Opened {
            records,
            entries,
            last_seq,
            layout,
            ..
        } = opened;
        let mut queue = self.queue.borrow_mut();
        let pending = queue.pending.make_contiguous();
        let rebased = self
            .workspace
            .borrow_mut()
            .reopen(records, entries, pending);
        queue.pending = rebased.changes.into();
        queue.last_seq = last_seq;
        queue.layout = layout;
        drop(queue);
        self.emit(WriterEvent::Changed(Kinds::ALL));
        self.report_conflicts(rebased.conflicting);
        Ok(())
    }

    fn report_conflicts(&self, conflicting: Vec<Rc<Change>>) {
        if !conflicting.is_empty() {
            self.emit(WriterEvent::Conflicting(conflicting));
        }
    }

    fn emit(&self, event: WriterEvent) {
        (self.listener)(event);
    }
}
