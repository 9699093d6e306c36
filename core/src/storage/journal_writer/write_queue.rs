//! What lies between memory and the store, and whose turn it is to talk to the store.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;
use std::task::{Poll, Waker};

use super::JournalWriter;
use crate::storage::{ChunkLayout, StoreError};
use crate::workspace::{Change, ChangeOrigin};

/// What is between memory and the store.
#[derive(Debug)]
pub struct WriteQueue {
    /// Changes made and not on disk, oldest first.
    pub pending: VecDeque<Rc<Change>>,
    /// So many of them are being written; they cannot grow any more.
    pub in_flight: usize,
    pub last_seq: u64,
    pub layout: ChunkLayout,
    /// Other tabs have written, and we have not read it.
    pub stale: bool,
    pub failed: Option<StoreError>,
    /// Somebody is talking to the store; others wait here.
    pub locked: bool,
    pub waiting: Vec<Waker>,
}

/// The right to talk to the store; given back however its holder ends.
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

/// What is sent may grow again, however the sending ends.
pub struct InFlight<'a>(pub &'a RefCell<WriteQueue>);

impl Drop for InFlight<'_> {
    fn drop(&mut self) {
        self.0.borrow_mut().in_flight = 0;
    }
}

/// Two keystrokes in the same records as one: only where neither is a step of the history.
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
    /// Waits until nobody else talks to the store about `last_seq`.
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
