//! In-memory store for tests and examples. Clones share their content, as tabs share a database. The rows are
//! the same as in the browser's store, so that test results apply to it too.

use std::cell::RefCell;
use std::collections::{BTreeMap, VecDeque};
use std::rc::Rc;

use super::chunk_layout::Compaction;
use super::opening::Opening;
use super::rows::{Entry, EntryHeader, StoreState, read_change};
use super::trim::trim;
use super::yield_now::yield_now;
use super::{Appended, CompactionOutcome, Opened, Rebase, Store, StoreError, StoreFuture, SyncRow};
use crate::model::ChangeId;
use crate::workspace::Change;

/// Store that exists until its last clone is dropped.
#[derive(Clone, Debug, Default)]
pub struct MemoryStore(Rc<RefCell<Tables>>);

/// Tables of the store; tests read and corrupt them.
#[derive(Debug, Default)]
pub(super) struct Tables {
    pub(super) state: Option<Vec<u8>>,
    pub(super) chunks: BTreeMap<String, Rc<[u8]>>,
    pub(super) journal: BTreeMap<u64, Vec<u8>>,
    pub(super) headers: BTreeMap<u64, Vec<u8>>,
    sync: BTreeMap<String, Vec<u8>>,
    faults: VecDeque<StoreError>,
}

impl MemoryStore {
    /// Creates an empty store.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Makes the next write fail with `error`. Further calls queue further failures.
    pub fn fail_next(&self, error: StoreError) {
        self.0.borrow_mut().faults.push_back(error);
    }

    /// Clears the failures queued by [`Self::fail_next`].
    pub fn mend(&self) {
        self.0.borrow_mut().faults.clear();
    }

    /// Deletes the journal, whose entries must be compacted.
    #[cfg(test)]
    pub fn lose_journal(&self) {
        let mut tables = self.0.borrow_mut();
        let last = tables.headers.keys().last().copied().unwrap_or_default();
        if let Ok(mut state) = tables.state() {
            state.complete = last + 1;
            tables.state = Some(state.write());
        }
    }

    #[cfg(test)]
    pub(super) fn tables(&self) -> std::cell::RefMut<'_, Tables> {
        self.0.borrow_mut()
    }
}

impl Tables {
    fn state(&self) -> Result<StoreState, StoreError> {
        StoreState::read(self.state.as_deref())
    }

    fn after(&self, last_seq: u64) -> Result<Vec<Rc<Change>>, StoreError> {
        self.state()?.admits(last_seq)?;
        let bodies = self.journal.range(last_seq + 1..);
        bodies.map(|(_, body)| read_change(body)).collect()
    }

    fn open(&self) -> Result<Opened, StoreError> {
        let state = self.state()?;
        let (compacted, quarantined) = (state.compacted, state.quarantined.clone());
        let mut opening = Opening::new(state);
        for (name, bytes) in &self.chunks {
            opening.chunk(name, bytes);
        }
        for (number, header) in &self.headers {
            opening.header(*number, header);
        }
        for (number, body) in &self.journal {
            if *number > compacted || quarantined.contains(number) {
                opening.entry(*number, body);
            }
        }
        Ok(opening.finish())
    }

    fn append(&mut self, last_seq: u64, rebase: &Rebase<'_>) -> Result<Appended, StoreError> {
        let others = self.after(last_seq)?;
        let ours = rebase(&others);
        if let Some(fault) = self.faults.pop_front() {
            return Err(fault);
        }
        let first = last_seq + others.len() as u64 + 1;
        for (number, change) in (first..).zip(&ours) {
            let Entry {
                number,
                body,
                header,
            } = Entry::new(number, change);
            self.journal.insert(number, body);
            self.headers.insert(number, header);
        }
        let last_seq = first + ours.len() as u64 - 1;
        Ok(Appended {
            others,
            ours,
            last_seq,
        })
    }

    fn write_sync_rows(
        &mut self,
        rows: Vec<SyncRow>,
        synced: Option<u64>,
    ) -> Result<(), StoreError> {
        let mut state = self.state()?;
        if let Some(fault) = self.faults.pop_front() {
            return Err(fault);
        }
        for SyncRow { name, bytes } in rows {
            if bytes.is_empty() {
                self.sync.remove(&name);
            } else {
                self.sync.insert(name, bytes);
            }
        }
        state.synced = synced;
        self.state = Some(state.write());
        Ok(())
    }

    fn compact(&mut self, compaction: &Compaction) -> Result<CompactionOutcome, StoreError> {
        let state = self.state()?;
        if !compaction.fits(&state) {
            return Ok(CompactionOutcome::Superseded(state));
        }
        if let Some(fault) = self.faults.pop_front() {
            return Err(fault);
        }
        let mut state = compaction.onto(&state);
        let mut bytes = Vec::new();
        for chunk in &compaction.chunks {
            if chunk.is_empty() {
                self.chunks.remove(&chunk.name);
            } else {
                chunk.write(&mut bytes);
                self.chunks
                    .insert(chunk.name.clone(), bytes.as_slice().into());
            }
        }
        self.chunks.extend(compaction.corrupt.iter().cloned());
        let headers: Vec<EntryHeader> = self
            .headers
            .values()
            .filter_map(|header| EntryHeader::read(header))
            .collect();
        let bodies: Vec<u64> = self.journal.keys().copied().collect();
        let trim = trim(&headers, &bodies, &state);
        self.journal
            .retain(|number, _| !trim.journal.contains(number));
        self.headers
            .retain(|number, _| !trim.headers.contains(number));
        state.complete = trim.complete;
        self.state = Some(state.write());
        Ok(CompactionOutcome::Done(state))
    }
}

impl Store for MemoryStore {
    fn open(&self) -> StoreFuture<'_, Opened> {
        Box::pin(async {
            yield_now().await;
            self.0.borrow().open()
        })
    }

    fn append<'a>(&'a self, last_seq: u64, rebase: &'a Rebase<'a>) -> StoreFuture<'a, Appended> {
        Box::pin(async move {
            yield_now().await;
            let appended = self.0.borrow_mut().append(last_seq, rebase);
            yield_now().await;
            appended
        })
    }

    fn read_after(&self, last_seq: u64) -> StoreFuture<'_, Vec<Rc<Change>>> {
        Box::pin(async move {
            yield_now().await;
            let changes = self.0.borrow().after(last_seq);
            yield_now().await;
            changes
        })
    }

    fn body(&self, id: ChangeId) -> StoreFuture<'_, Option<Rc<Change>>> {
        Box::pin(async move {
            yield_now().await;
            let tables = self.0.borrow();
            let mut headers = tables
                .headers
                .values()
                .filter_map(|header| EntryHeader::read(header));
            let number = headers
                .find(|header| header.id == id)
                .map(|header| header.number);
            let body = number.and_then(|number| tables.journal.get(&number));
            Ok(body.and_then(|body| read_change(body).ok()))
        })
    }

    fn sync_rows(&self) -> StoreFuture<'_, Vec<SyncRow>> {
        Box::pin(async move {
            yield_now().await;
            let tables = self.0.borrow();
            let rows = tables.sync.iter().map(|(name, bytes)| SyncRow {
                name: name.clone(),
                bytes: bytes.clone(),
            });
            Ok(rows.collect())
        })
    }

    fn write_sync_rows(&self, rows: Vec<SyncRow>, synced: Option<u64>) -> StoreFuture<'_, ()> {
        Box::pin(async move {
            yield_now().await;
            let written = self.0.borrow_mut().write_sync_rows(rows, synced);
            yield_now().await;
            written
        })
    }

    fn compact(&self, compaction: Compaction) -> StoreFuture<'_, CompactionOutcome> {
        Box::pin(async move {
            yield_now().await;
            let compacted = self.0.borrow_mut().compact(&compaction);
            yield_now().await;
            compacted
        })
    }
}
