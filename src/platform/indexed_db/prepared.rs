//! The body of a large change, encoded before the transaction that writes it.

use std::cell::RefCell;
use std::rc::Rc;

use lectern_core::storage::{BodyEncoder, Entry};
use lectern_core::workspace::Change;

use crate::platform::scheduler::TimeSlice;

/// Number of edits encoded between two checks of the clock.
const EDITS: usize = 200;

/// The change that was encoded last, until it is written.
#[derive(Debug, Default)]
pub struct PreparedBody(RefCell<Option<(Rc<Change>, Vec<u8>)>>);

impl PreparedBody {
    /// Encodes a change, yielding to the browser in between.
    pub async fn encode(&self, change: Rc<Change>) {
        let is_encoded = |(last, _): &(Rc<Change>, _)| Rc::ptr_eq(last, &change);
        if self.0.borrow().as_ref().is_some_and(is_encoded) {
            return;
        }
        let mut encoder = BodyEncoder::new(change.clone());
        let mut slice = TimeSlice::start();
        while !encoder.step(EDITS) {
            slice.yield_if_over().await;
        }
        *self.0.borrow_mut() = Some(encoder.finish());
    }

    /// Returns the rows of a change that becomes entry `number`.
    pub fn entry(&self, number: u64, change: &Rc<Change>) -> Entry {
        let encoded = self.0.borrow_mut().take();
        match encoded {
            Some((of, body)) if Rc::ptr_eq(&of, change) => Entry::with_body(number, change, body),
            other => {
                *self.0.borrow_mut() = other;
                Entry::new(number, change)
            }
        }
    }
}
