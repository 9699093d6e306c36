//! When the journal is folded into the chunks.

use super::Keeper;
use crate::storage::{Folded, StoreError};

/// So many entries, or touched records, are left to the journal before folding is worth its while.
const ENTRIES_TO_FOLD: u64 = 64;
const RECORDS_TO_FOLD: usize = 1000;

impl Keeper {
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
}
