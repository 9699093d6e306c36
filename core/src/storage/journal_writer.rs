//! Persistence of one workspace: queues the changes made in memory, writes them to a [`Store`] in
//! journal order, and applies the changes of other tabs. Independent of the browser; `platform`
//! calls it.
//!
//! The workspace in memory always equals the journal up to `last_seq` plus the queue. Changes leave
//! the queue only when they are on disk, so a failure loses nothing.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

use super::{Opened, Store, StoreError};
use crate::model::ChangeId;
use crate::workspace::{Change, Kinds, Workspace};

mod commit;
mod compaction;
mod event;
mod preparation;
mod write_queue;

pub use commit::{NumberedChange, Plan};
pub use event::{WriterEvent, WriterState};
use write_queue::{InFlight, WriteQueue, coalesce};

/// Writer of one workspace to one store.
pub struct JournalWriter {
    store: Box<dyn Store>,
    workspace: Rc<RefCell<Workspace>>,
    queue: RefCell<WriteQueue>,
    listener: Box<dyn Fn(WriterEvent)>,
}

impl JournalWriter {
    /// Opens the store and loads it into `workspace`. `listener` receives all later events; it may
    /// read the workspace, and may call [`JournalWriter::push`].
    /// Returns the writer, and the texts that could not be read as records.
    ///
    /// # Errors
    /// Returns [`StoreError`] if the store cannot be opened.
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

    /// Returns the workspace that is written.
    #[must_use]
    pub const fn workspace(&self) -> &Rc<RefCell<Workspace>> {
        &self.workspace
    }

    /// Returns the store that is written to.
    #[must_use]
    pub fn store(&self) -> &dyn Store {
        &*self.store
    }

    /// Queues a change that the workspace has just made. The change is on disk once
    /// [`JournalWriter::drain`] reports [`WriterEvent::Saved`].
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

    /// Returns the progress of writing.
    #[must_use]
    pub fn state(&self) -> WriterState {
        let queue = self.queue.borrow();
        match &queue.failed {
            _ if queue.pending.is_empty() => WriterState::Saved,
            Some(error) => WriterState::Failed(error.clone()),
            None => WriterState::Saving,
        }
    }

    /// Returns `true` if all pushed changes are on disk.
    #[must_use]
    pub fn is_saved(&self) -> bool {
        self.queue.borrow().pending.is_empty()
    }

    /// Returns the changes that are not on disk, oldest first.
    #[must_use]
    pub fn unsaved(&self) -> Vec<Rc<Change>> {
        self.queue.borrow().pending.iter().cloned().collect()
    }

    /// Returns the number of the last journal entry that the workspace includes.
    #[must_use]
    pub fn last_seq(&self) -> u64 {
        self.queue.borrow().last_seq
    }

    /// Writes all queued changes, also after a failure. Resolves when they are on disk or writing
    /// has failed.
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

    /// Applies the changes that other tabs have written. Safe to call at any time, any number of
    /// times.
    ///
    /// # Errors
    /// Returns [`StoreError`] if the store cannot be read.
    pub async fn catch_up(&self) -> Result<(), StoreError> {
        self.queue.borrow_mut().stale = true;
        let _lock = self.lock().await;
        // The previous holder of the lock may have read these changes already.
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
                // Reported at once: changes made from here on cannot be saved.
                if error == StoreError::Deleted {
                    self.emit(WriterEvent::Failed(error.clone()));
                }
                Err(error)
            }
        }
    }

    /// Returns a change from the journal whose body is not in memory, or `None` if it has been
    /// trimmed. Needed to undo a step of an earlier visit.
    ///
    /// # Errors
    /// Returns [`StoreError`] if the store cannot be read.
    pub async fn body(&self, id: ChangeId) -> Result<Option<Rc<Change>>, StoreError> {
        self.store.body(id).await
    }

    /// Writes all queued changes in one transaction.
    async fn append(&self) -> Result<(), StoreError> {
        self.prepare().await?;
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
                self.report_appended(&appended.ours);
                Ok(())
            }
            Err(StoreError::Behind) => self.reopen().await,
            Err(error) => Err(error),
        }
    }

    /// Removes changes that are on disk from the queue.
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

    /// Applies changes that other tabs stored after `last_seq`, and rebases the queue on them.
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
        let kinds = others.iter().map(|change| change.affected_kinds());
        self.emit(WriterEvent::Changed(
            kinds.fold(Kinds::default(), Kinds::union),
        ));
        self.report_conflicts(rebased.conflicting);
    }

    /// Reads the whole store again, and rebases the queue on it.
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

    fn report_appended(&self, ours: &[Rc<Change>]) {
        if !ours.is_empty() {
            self.emit(WriterEvent::Appended);
        }
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
