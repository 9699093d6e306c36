//! The body of a large change, encoded before the transaction that writes it.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Uint8Array;
use lectern_core::storage::{BodyEncoder, Entry};
use lectern_core::workspace::Change;

use crate::platform::scheduler::{TimeSlice, yield_now};

/// Number of edits encoded between two checks of the clock.
const EDITS: usize = 200;

/// The change that was encoded last, until it is written.
#[derive(Debug, Default)]
pub struct PreparedBody(RefCell<Option<(Rc<Change>, Uint8Array)>>);

/// Rows of one journal entry.
pub struct EntryRows {
    /// Row of `journal`.
    pub body: Uint8Array,
    /// Row of `heads`.
    pub header: Uint8Array,
}

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
        yield_now().await;
        let (change, body) = encoder.finish();
        *self.0.borrow_mut() = Some((change, Uint8Array::from(body.as_slice())));
        yield_now().await;
    }

    /// Returns the rows of a change that becomes entry `number`.
    pub fn entry(&self, number: u64, change: &Rc<Change>) -> EntryRows {
        let encoded = self.0.borrow_mut().take();
        match encoded {
            Some((of, body)) if Rc::ptr_eq(&of, change) => {
                let header = Entry::header(number, change, u64::from(body.length()));
                EntryRows {
                    body,
                    header: Uint8Array::from(header.as_slice()),
                }
            }
            other => {
                *self.0.borrow_mut() = other;
                let Entry { body, header, .. } = Entry::new(number, change);
                EntryRows {
                    body: Uint8Array::from(body.as_slice()),
                    header: Uint8Array::from(header.as_slice()),
                }
            }
        }
    }
}
