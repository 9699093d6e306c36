//! A store in memory, which tests open in place of the browser's. Clones share one content, as tabs
//! share a database. It keeps the same rows as the browser's, so that what is tested on it holds there.

use std::cell::RefCell;
use std::collections::{BTreeMap, VecDeque};
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll};

use super::layout::Fold;
use super::opening::Opening;
use super::rows::{Entry, Head, State, read_change};
use super::trim::trim;
use super::{Answer, Appended, Folded, Opened, Rebase, Store, StoreError};
use crate::model::ChangeId;
use crate::workspace::Change;

/// A store that lasts as long as its last clone.
#[derive(Clone, Debug, Default)]
pub struct MemoryStore(Rc<RefCell<Tables>>);

/// The tables; tests look into them and spoil them.
#[derive(Debug, Default)]
pub(super) struct Tables {
    pub(super) state: Option<Vec<u8>>,
    pub(super) chunks: BTreeMap<String, Rc<[u8]>>,
    pub(super) journal: BTreeMap<u64, Vec<u8>>,
    pub(super) heads: BTreeMap<u64, Vec<u8>>,
    faults: VecDeque<StoreError>,
}

impl MemoryStore {
    /// An empty store.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Makes the next write fail so. Calls add up.
    pub fn fail_next(&self, error: StoreError) {
        self.0.borrow_mut().faults.push_back(error);
    }

    /// Takes back what [`Self::fail_next`] still holds.
    pub fn mend(&self) {
        self.0.borrow_mut().faults.clear();
    }

    #[cfg(test)]
    pub(super) fn tables(&self) -> std::cell::RefMut<'_, Tables> {
        self.0.borrow_mut()
    }
}

impl Tables {
    fn state(&self) -> Result<State, StoreError> {
        State::read(self.state.as_deref())
    }

    fn after(&self, seen: u64) -> Result<Vec<Rc<Change>>, StoreError> {
        self.state()?.admits(seen)?;
        let bodies = self.journal.range(seen + 1..);
        bodies.map(|(_, body)| read_change(body)).collect()
    }

    fn open(&self) -> Result<Opened, StoreError> {
        let state = self.state()?;
        let (folded, aside) = (state.folded, state.aside.clone());
        let mut opening = Opening::new(state);
        for (name, bytes) in &self.chunks {
            opening.chunk(name, bytes);
        }
        for (number, head) in &self.heads {
            opening.head(*number, head);
        }
        for (number, body) in &self.journal {
            if *number > folded || aside.contains(number) {
                opening.entry(*number, body);
            }
        }
        Ok(opening.finish())
    }

    fn append(&mut self, seen: u64, rebase: &Rebase<'_>) -> Result<Appended, StoreError> {
        let others = self.after(seen)?;
        let ours = rebase(&others);
        if let Some(fault) = self.faults.pop_front() {
            return Err(fault);
        }
        let first = seen + others.len() as u64 + 1;
        for (number, change) in (first..).zip(&ours) {
            let Entry { number, body, head } = Entry::new(number, change);
            self.journal.insert(number, body);
            self.heads.insert(number, head);
        }
        let seen = first + ours.len() as u64 - 1;
        Ok(Appended { others, ours, seen })
    }

    fn fold(&mut self, fold: &Fold) -> Result<Folded, StoreError> {
        let state = self.state()?;
        if !fold.fits(&state) {
            return Ok(Folded::Overtaken(state));
        }
        if let Some(fault) = self.faults.pop_front() {
            return Err(fault);
        }
        let mut state = fold.onto(&state);
        let mut bytes = Vec::new();
        for chunk in &fold.chunks {
            if chunk.is_empty() {
                self.chunks.remove(&chunk.name);
            } else {
                chunk.write(&mut bytes);
                self.chunks
                    .insert(chunk.name.clone(), bytes.as_slice().into());
            }
        }
        self.chunks.extend(fold.spoiled.iter().cloned());
        let heads: Vec<Head> = self
            .heads
            .values()
            .filter_map(|head| Head::read(head))
            .collect();
        let bodies: Vec<u64> = self.journal.keys().copied().collect();
        let trim = trim(&heads, &bodies, &state);
        self.journal
            .retain(|number, _| !trim.journal.contains(number));
        self.heads.retain(|number, _| !trim.heads.contains(number));
        state.complete = trim.complete;
        self.state = Some(state.write());
        Ok(Folded::Done(state))
    }
}

impl Store for MemoryStore {
    fn open(&self) -> Answer<'_, Opened> {
        Box::pin(async {
            Turn::default().await;
            self.0.borrow().open()
        })
    }

    fn append<'a>(&'a self, seen: u64, rebase: &'a Rebase<'a>) -> Answer<'a, Appended> {
        Box::pin(async move {
            Turn::default().await;
            let appended = self.0.borrow_mut().append(seen, rebase);
            Turn::default().await;
            appended
        })
    }

    fn read_after(&self, seen: u64) -> Answer<'_, Vec<Rc<Change>>> {
        Box::pin(async move {
            Turn::default().await;
            let changes = self.0.borrow().after(seen);
            Turn::default().await;
            changes
        })
    }

    fn body(&self, id: ChangeId) -> Answer<'_, Option<Rc<Change>>> {
        Box::pin(async move {
            Turn::default().await;
            let tables = self.0.borrow();
            let mut heads = tables.heads.values().filter_map(|head| Head::read(head));
            let number = heads.find(|head| head.id == id).map(|head| head.number);
            let body = number.and_then(|number| tables.journal.get(&number));
            Ok(body.and_then(|body| read_change(body).ok()))
        })
    }

    fn fold(&self, fold: Fold) -> Answer<'_, Folded> {
        Box::pin(async move {
            Turn::default().await;
            let folded = self.0.borrow_mut().fold(&fold);
            Turn::default().await;
            folded
        })
    }
}

/// Lets others go first once: the browser's store answers later too, and what comes between is what
/// tests are about.
#[derive(Default)]
struct Turn(bool);

impl Future for Turn {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        if std::mem::replace(&mut self.0, true) {
            return Poll::Ready(());
        }
        context.waker().wake_by_ref();
        Poll::Pending
    }
}
