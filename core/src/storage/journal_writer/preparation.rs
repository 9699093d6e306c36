//! Preparation of large changes before the transaction that writes them.

use std::rc::Rc;

use super::JournalWriter;
use crate::storage::StoreError;
use crate::workspace::Change;

/// Number of edits from which on a change is prepared before it is written.
const LARGE: usize = 2000;

impl JournalWriter {
    /// Lets the store prepare the queued changes that are large.
    pub(super) async fn prepare(&self) -> Result<(), StoreError> {
        let is_large = |change: &&Rc<Change>| change.edits.len() >= LARGE;
        let large: Vec<Rc<Change>> = {
            let queue = self.queue.borrow();
            queue.pending.iter().filter(is_large).cloned().collect()
        };
        for change in large {
            self.store.prepare(change).await?;
        }
        Ok(())
    }
}
