//! Conditions for compacting the journal into the chunks, and the compaction itself.

use super::JournalWriter;
use crate::storage::{CompactionOutcome, StoreError};

/// Thresholds, in journal entries and in records touched, above which compaction is worth its cost.
const ENTRIES_BEFORE_COMPACTION: u64 = 64;
const RECORDS_BEFORE_COMPACTION: usize = 1000;

impl JournalWriter {
    /// Returns `true` if the journal has grown so long that compaction should not wait for idle
    /// time.
    #[must_use]
    pub fn is_compaction_due(&self) -> bool {
        let queue = self.queue.borrow();
        let entries = queue.last_seq.saturating_sub(queue.layout.compacted());
        entries > ENTRIES_BEFORE_COMPACTION
            || queue.layout.uncompacted() > RECORDS_BEFORE_COMPACTION
    }

    /// Returns `true` if there are entries to compact and no change is waiting to be written.
    #[must_use]
    pub fn can_compact(&self) -> bool {
        let queue = self.queue.borrow();
        queue.pending.is_empty() && queue.last_seq > queue.layout.compacted()
    }

    /// Compacts the journal into the chunks, unless a change is waiting to be written. A failure is
    /// harmless: the journal just stays as long as it is.
    ///
    /// # Errors
    /// Returns [`StoreError`] if the store could not write the chunks.
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
        // No lock is held here: the plan has a copy of the records, so edits can continue
        // meanwhile.
        let (CompactionOutcome::Done(state) | CompactionOutcome::Superseded(state)) =
            self.store.compact(plan).await?;
        self.queue.borrow_mut().layout.apply_compaction(state);
        Ok(())
    }
}
