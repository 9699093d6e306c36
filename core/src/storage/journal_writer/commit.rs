//! Changes that are planned inside the transaction that writes them, so that they take into account
//! whatever this and other tabs have written until then.

use std::cell::Cell;
use std::rc::Rc;

use super::write_queue::InFlight;
use super::{JournalWriter, WriterEvent, WriterState};
use crate::storage::StoreError;
use crate::workspace::{Change, Workspace};

/// Journal entry: its number and its change.
pub type NumberedChange = (u64, Rc<Change>);

/// Callback that returns the changes to append. It receives the workspace and the entries that the
/// caller has not seen, up to the last one before its own.
pub type Plan<'a> = dyn Fn(&Workspace, &[NumberedChange]) -> Vec<Change> + 'a;

impl JournalWriter {
    /// Appends the changes that `plan` returns, after all queued changes, in one transaction.
    /// `seen` is the number of the last entry that the caller has seen. Returns the appended
    /// entries.
    ///
    /// # Errors
    /// Returns [`StoreError`] if nothing could be written. [`StoreError::Behind`] means that entries
    /// after `seen` are no longer in the journal. [`StoreError::Full`] is returned at once while
    /// queued changes wait after such a failure: the person decides when they are written again.
    pub async fn commit(
        &self,
        seen: u64,
        plan: &Plan<'_>,
    ) -> Result<Vec<NumberedChange>, StoreError> {
        let _lock = self.lock().await;
        if self.state() == WriterState::Failed(StoreError::Full) {
            return Err(StoreError::Full);
        }
        let last_seq = self.last_seq();
        self.queue.borrow_mut().stale = false;
        let mut missed = Vec::new();
        if seen < last_seq {
            let read = self.store.read_after(seen).await?;
            // The transaction below reads those that other tabs have written since.
            missed = (seen + 1..=last_seq).zip(read).collect();
        }
        let queued = Cell::new(0);
        let rebase = |others: &[Rc<Change>]| {
            self.apply_remote(others);
            let mut ours = self.put_all_in_flight();
            queued.set(ours.len());
            let later = (last_seq + 1..).zip(others.iter().chain(&ours).cloned());
            let mut unseen = missed.clone();
            unseen.extend(later.filter(|(number, _)| *number > seen));
            ours.extend(
                plan(&self.workspace.borrow(), &unseen)
                    .into_iter()
                    .map(Rc::new),
            );
            ours
        };
        let _in_flight = InFlight(&self.queue);
        match self.store.append(last_seq, &rebase).await {
            Ok(appended) => {
                let (queued, planned) = appended.ours.split_at(queued.get());
                let first = appended.last_seq + 1 - planned.len() as u64;
                self.on_persisted(queued, first - 1);
                self.apply_remote(planned);
                self.report_appended(&appended.ours);
                if !queued.is_empty() && self.is_saved() {
                    self.queue.borrow_mut().failed = None;
                    self.emit(WriterEvent::Saved);
                }
                Ok((first..).zip(planned.iter().cloned()).collect())
            }
            Err(StoreError::Behind) => {
                self.reopen().await?;
                Err(StoreError::Behind)
            }
            Err(error) => Err(error),
        }
    }

    /// Marks all queued changes as being written, and returns them.
    fn put_all_in_flight(&self) -> Vec<Rc<Change>> {
        let mut queue = self.queue.borrow_mut();
        queue.in_flight = queue.pending.len();
        queue.pending.iter().cloned().collect()
    }
}
