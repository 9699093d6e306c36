//! When the journal is compacted into the chunks.

use super::JournalWriter;
use crate::storage::{CompactionOutcome, StoreError};

/// So many entries, or touched records, are left to the journal before compaction is worth its while.
const ENTRIES_BEFORE_COMPACTION: u64 = 64;
const RECORDS_BEFORE_COMPACTION: usize = 1000;

impl JournalWriter {
    /// Whether the journal has grown long enough that compacting it should not wait for idle time.
    #[must_use]
    pub fn is_compaction_due(&self) -> bool {
        let queue = self.queue.borrow();
        let entries = queue.last_seq.saturating_sub(queue.layout.compacted());
        entries > ENTRIES_BEFORE_COMPACTION
            || queue.layout.uncompacted() > RECORDS_BEFORE_COMPACTION
    }

    /// Whether there is anything to compact, and nothing waits to be written.
    #[must_use]
    pub fn can_compact(&self) -> bool {
        let queue = self.queue.borrow();
        queue.pending.is_empty() && queue.last_seq > queue.layout.compacted()
    }

    /// Compacts the journal into the chunks, if nothing waits to be written. A failure costs nothing
    /// but that the journal stays as long as it is.
    ///
    /// # Errors
    /// When the store refused.
    pub async fn compact(&self) -> Result<(), StoreError> {
        let plan = {
            if !self.can_compact() {
                return Ok(());
            }
            let queue = self.queue.borrow();
            queue
                .layout
                .plan(queue.last_seq, self.workspace.borrow().records())
        };
        // Without the lock: the plan holds the records as they were, so edits may go on meanwhile.
        let (CompactionOutcome::Done(state) | CompactionOutcome::Superseded(state)) =
            self.store.compact(plan).await?;
        self.queue.borrow_mut().layout.apply_compaction(state);
        Ok(())
    }
}
