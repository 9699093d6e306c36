//! What lies between memory and the store, and whose turn it is to talk to the store.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;
use std::task::{Poll, Waker};

use super::Keeper;
use crate::storage::{Layout, StoreError};
use crate::workspace::{Change, Nature};

/// What is between memory and the store.
#[derive(Debug)]
pub struct Desk {
    /// Changes made and not on disk, oldest first.
    pub queue: VecDeque<Rc<Change>>,
    /// So many of them are being written; they cannot grow any more.
    pub sent: usize,
    pub seen: u64,
    pub layout: Layout,
    /// Other tabs have written, and we have not read it.
    pub behind: bool,
    pub failed: Option<StoreError>,
    /// Somebody is talking to the store; others wait here.
    pub busy: bool,
    pub waiting: Vec<Waker>,
}

/// The right to talk to the store; given back however its holder ends.
pub struct Turn<'a>(pub &'a RefCell<Desk>);

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
pub struct Sent<'a>(pub &'a RefCell<Desk>);

impl Drop for Sent<'_> {
    fn drop(&mut self) {
        self.0.borrow_mut().sent = 0;
    }
}

/// Two keystrokes in the same records as one: only where neither is a step of the history.
pub fn coalesced(first: &Change, then: &Change) -> Option<Change> {
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

impl Keeper {
    /// Waits until nobody else talks to the store about `seen`.
    pub(super) async fn turn(&self) -> Turn<'_> {
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
