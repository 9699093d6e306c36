//! What a tab knows of the chunks of a store, and what a fold is to write.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::places::{bits_for, bucket, chunk_name, spoiled_name, spot, widened};
use super::rows::State;
use crate::model::{Kind, Record, RecordKey};
use crate::workspace::{Change, Records};

/// What a tab knows of the chunks.
#[derive(Clone, Debug, Default)]
pub struct Layout {
    state: State,
    /// Spots with records that the journal has touched since the fold, and by which entry last.
    touched: BTreeMap<(Kind, u16), u64>,
    /// Texts that cannot be read, and the chunks that keep them. Very few, like the next.
    aside: Vec<(Kind, u16, Rc<str>)>,
    /// Chunks that are no JSON at all, by name; moved to a name of their own when their place is needed.
    spoiled: Vec<(Kind, u16, Rc<[u8]>)>,
}

/// One chunk to be written.
#[derive(Clone, Debug)]
pub struct Chunk {
    /// Its key in the store.
    pub name: String,
    /// The records that it holds.
    pub records: Vec<Record>,
    /// What it holds besides and cannot be read.
    pub aside: Vec<Rc<str>>,
}

impl Chunk {
    /// Whether there is nothing in it, so that it need not be there.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.records.is_empty() && self.aside.is_empty()
    }

    /// Its bytes, into a buffer that is emptied first. What cannot be read goes first, so that a
    /// record made again under the same key wins.
    pub fn write(&self, bytes: &mut Vec<u8>) {
        bytes.clear();
        bytes.push(b'[');
        for text in &self.aside {
            bytes.extend_from_slice(text.as_bytes());
            bytes.push(b',');
        }
        for record in &self.records {
            record.write(bytes);
            bytes.push(b',');
        }
        if bytes.len() > 1 {
            bytes.pop();
        }
        bytes.push(b']');
    }
}

/// What is to be written so that the chunks have taken in the journal.
#[derive(Clone, Debug)]
pub struct Fold {
    /// As the store must stand for the fold to hold, but for `folded`, which may be less.
    pub from: State,
    /// What it changes of that; see [`Fold::onto`].
    pub to: State,
    /// The chunks that differ.
    pub chunks: Vec<Chunk>,
    /// Bytes that are no JSON, to be kept under a name of their own.
    pub spoiled: Vec<(String, Rc<[u8]>)>,
}

impl Fold {
    /// Whether it may be written onto a store that stands so. Another tab may have folded less far
    /// meanwhile: what it wrote is written over with the same or newer records.
    #[must_use]
    pub fn fits(&self, state: &State) -> bool {
        state.folded <= self.to.folded && state.bits == self.from.bits
    }

    /// How a store that stands so stands after it, but for what is trimmed.
    #[must_use]
    pub fn onto(&self, state: &State) -> State {
        let mut to = state.clone();
        to.folded = self.to.folded;
        to.bits.clone_from(&self.to.bits);
        to.add_aside(&self.to.aside);
        to
    }
}

impl Layout {
    pub(super) fn new(state: State) -> Self {
        Self {
            state,
            ..Self::default()
        }
    }

    pub(super) fn set_aside(&mut self, kind: Kind, bucket: u16, text: Rc<str>) {
        self.aside.push((kind, bucket, text));
    }

    pub(super) fn set_aside_of(&mut self, key: RecordKey, text: Rc<str>) {
        let bucket = bucket(spot(key), self.state.bits_of(key.kind()));
        self.set_aside(key.kind(), bucket, text);
    }

    pub(super) fn set_spoiled(&mut self, kind: Kind, bucket: u16, bytes: &[u8]) {
        self.spoiled.push((kind, bucket, bytes.into()));
    }

    pub(super) fn set_entry_aside(&mut self, number: u64) {
        self.state.add_aside(&[number]);
    }

    /// The last entry that the chunks are known to have taken in.
    #[must_use]
    pub const fn folded(&self) -> u64 {
        self.state.folded
    }

    /// Roughly how many records the journal has touched since.
    #[must_use]
    pub fn unfolded(&self) -> usize {
        self.touched.len()
    }

    /// Takes note of a change that is entry `number` of the journal.
    pub fn touch(&mut self, number: u64, change: &Change) {
        for edit in &change.edits {
            self.touch_key(number, edit.key);
        }
    }

    pub(super) fn touch_key(&mut self, number: u64, key: RecordKey) {
        self.touched.insert((key.kind(), spot(key)), number);
    }

    /// Takes note of how the store stands after a fold, ours or another tab's.
    pub fn settle(&mut self, state: State) {
        // The store may have been opened anew meanwhile, when another tab had folded further.
        if state.folded < self.state.folded {
            return;
        }
        self.touched.retain(|_, number| *number > state.folded);
        let old = std::mem::replace(self, Self::new(state));
        self.touched = old.touched;
        self.spoiled = old.spoiled;
        for (kind, place, text) in old.aside {
            let place = widened(place, old.state.bits_of(kind), self.state.bits_of(kind));
            self.set_aside(kind, place, text);
        }
    }

    /// Plans to fold everything up to entry `basis`, after which the records are as given.
    #[must_use]
    pub fn plan(&self, basis: u64, records: &Records) -> Fold {
        let mut fold = Fold {
            from: self.state.clone(),
            to: self.state.clone(),
            chunks: Vec::new(),
            spoiled: Vec::new(),
        };
        fold.to.folded = basis;
        for kind in Kind::ALL.iter().copied() {
            self.plan_kind(kind, records, &mut fold);
        }
        fold
    }

    fn plan_kind(&self, kind: Kind, records: &Records, fold: &mut Fold) {
        let spots = (kind, 0)..=(kind, u16::MAX);
        if self.touched.range(spots.clone()).next().is_none() {
            return;
        }
        let old = self.state.bits_of(kind);
        let bits = bits_for(records.count_of(kind), old);
        // By bucket; none where nothing is to be written.
        let mut chunks: Vec<Option<Chunk>> = Vec::new();
        chunks.resize_with(usize::from(bucket(u16::MAX, bits)) + 1, || None);
        let new_chunk = |bucket: u16| Chunk {
            name: chunk_name(kind, bucket),
            records: Vec::new(),
            aside: Vec::new(),
        };
        if bits == old {
            for ((_, spot), _) in self.touched.range(spots) {
                let bucket = bucket(*spot, bits);
                chunks[usize::from(bucket)].get_or_insert_with(|| new_chunk(bucket));
            }
        } else {
            for (bucket, chunk) in (0..).zip(&mut chunks) {
                *chunk = Some(new_chunk(bucket));
            }
            fold.to.set_bits(kind, bits);
        }
        for record in records.of_kind(kind) {
            if let Some(chunk) = &mut chunks[usize::from(bucket(spot(record.key()), bits))] {
                chunk.records.push(record);
            }
        }
        for (_, place, text) in self.aside.iter().filter(|aside| aside.0 == kind) {
            // A chunk of this name may be there where no bucket is.
            let bucket = widened(*place, old, bits);
            if let Some(Some(chunk)) = chunks.get_mut(usize::from(bucket)) {
                chunk.aside.push(text.clone());
            }
        }
        for (_, place, bytes) in self.spoiled.iter().filter(|spoiled| spoiled.0 == kind) {
            if matches!(chunks.get(usize::from(*place)), Some(Some(_))) {
                fold.spoiled
                    .push((spoiled_name(kind, *place, bytes), bytes.clone()));
            }
        }
        fold.chunks.extend(chunks.into_iter().flatten());
    }
}
