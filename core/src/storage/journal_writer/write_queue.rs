//! Queue of changes between memory and the store, and the lock that serializes store operations.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;
use std::task::{Poll, Waker};

use super::JournalWriter;
use crate::storage::{ChunkLayout, StoreError};
use crate::workspace::{Change, ChangeOrigin};

/// State shared by the operations of a writer.
#[derive(Debug)]
pub struct WriteQueue {
    /// Changes that are not on disk, oldest first.
    pub pending: VecDeque<Rc<Change>>,
    /// Number of changes, from the front of `pending`, that are being written; these can no longer
    /// be coalesced with later ones.
    pub in_flight: usize,
    pub last_seq: u64,
    pub layout: ChunkLayout,
    /// `true` if other tabs have written changes that have not been read.
    pub stale: bool,
    pub failed: Option<StoreError>,
    /// `true` while a store operation is running; other tasks queue in `waiting`.
    pub locked: bool,
    pub waiting: Vec<Waker>,
}

/// Guard of the store lock; releases it when dropped.
pub struct QueueLock<'a>(pub &'a RefCell<WriteQueue>);

impl Drop for QueueLock<'_> {
    fn drop(&mut self) {
        let mut queue = self.0.borrow_mut();
        queue.locked = false;
        let waiting = std::mem::take(&mut queue.waiting);
        drop(queue);
        waiting.into_iter().for_each(Waker::wake);
    }
}

/// Guard that resets `in_flight` when a write ends, also by an error or cancellation, so that the
/// changes can be coalesced again.
pub struct InFlight<'a>(pub &'a RefCell<WriteQueue>);

impl Drop for InFlight<'_> {
    fn drop(&mut self) {
        self.0.borrow_mut().in_flight = 0;
    }
}

/// Combines two silent changes of the same records into one. Returns `None` if either is a step of
/// the history, or if their labels or records differ.
pub fn coalesce(first: &Change, then: &Change) -> Option<Change> {
    let quiet = first.nature == ChangeOrigin::Silent && then.nature == ChangeOrigin::Silent;
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

impl JournalWriter {
    /// Waits for exclusive access to the store and `last_seq`.
    pub(super) async fn lock(&self) -> QueueLock<'_> {
        std::future::poll_fn(|context| {
            let mut queue = self.queue.borrow_mut();
            if std::mem::replace(&mut queue.locked, true) {
                queue.waiting.push(context.waker().clone());
                return Poll::Pending;
            }
            Poll::Ready(())
        })
        .await;
        QueueLock(&self.queue)
    }
}
