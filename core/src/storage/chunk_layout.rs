//! What a tab knows of the chunks of a store, and what a compaction is to write.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::rows::StoreState;
use super::shards::{
    chunk_name, corrupt_chunk_name, rescale_shard, shard, shard_bits_for, shard_hash,
};
use crate::model::{Kind, Record, RecordKey};
use crate::workspace::{Change, Records};

/// What a tab knows of the chunks.
#[derive(Clone, Debug, Default)]
pub struct ChunkLayout {
    state: StoreState,
    /// Spots with records that the journal has touched since the compaction, and by which entry last.
    touched: BTreeMap<(Kind, u16), u64>,
    /// Texts that cannot be read, and the chunks that keep them. Very few, like the next.
    quarantined: Vec<(Kind, u16, Rc<str>)>,
    /// Chunks that are no JSON at all, by name; moved to a name of their own when their place is needed.
    corrupt: Vec<(Kind, u16, Rc<[u8]>)>,
}

/// One chunk to be written.
#[derive(Clone, Debug)]
pub struct Chunk {
    /// Its key in the store.
    pub name: String,
    /// The records that it holds.
    pub records: Vec<Record>,
    /// What it holds besides and cannot be read.
    pub quarantined: Vec<Rc<str>>,
}

impl Chunk {
    /// Whether there is nothing in it, so that it need not be there.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.records.is_empty() && self.quarantined.is_empty()
    }

    /// Its bytes, into a buffer that is emptied first. What cannot be read goes first, so that a
    /// record made again under the same key wins.
    pub fn write(&self, bytes: &mut Vec<u8>) {
        bytes.clear();
        bytes.push(b'[');
        for text in &self.quarantined {
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
pub struct Compaction {
    /// As the store must stand for the compaction to hold, but for `compacted`, which may be less.
    pub from: StoreState,
    /// What it changes of that; see [`Compaction::onto`].
    pub to: StoreState,
    /// The chunks that differ.
    pub chunks: Vec<Chunk>,
    /// Bytes that are no JSON, to be kept under a name of their own.
    pub corrupt: Vec<(String, Rc<[u8]>)>,
}

impl Compaction {
    /// Whether it may be written onto a store that stands so. Another tab may have compacted less far
    /// meanwhile: what it wrote is written over with the same or newer records.
    #[must_use]
    pub fn fits(&self, state: &StoreState) -> bool {
        state.compacted <= self.to.compacted && state.shard_bits == self.from.shard_bits
    }

    /// How a store that stands so stands after it, but for what is trimmed.
    #[must_use]
    pub fn onto(&self, state: &StoreState) -> StoreState {
        let mut to = state.clone();
        to.compacted = self.to.compacted;
        to.shard_bits.clone_from(&self.to.shard_bits);
        to.add_quarantined(&self.to.quarantined);
        to
    }
}

impl ChunkLayout {
    pub(super) fn new(state: StoreState) -> Self {
        Self {
            state,
            ..Self::default()
        }
    }

    pub(super) fn quarantine(&mut self, kind: Kind, shard: u16, text: Rc<str>) {
        self.quarantined.push((kind, shard, text));
    }

    pub(super) fn quarantine_record(&mut self, key: RecordKey, text: Rc<str>) {
        let shard = shard(shard_hash(key), self.state.shard_bits_of(key.kind()));
        self.quarantine(key.kind(), shard, text);
    }

    pub(super) fn add_corrupt_chunk(&mut self, kind: Kind, shard: u16, bytes: &[u8]) {
        self.corrupt.push((kind, shard, bytes.into()));
    }

    pub(super) fn quarantine_entry(&mut self, number: u64) {
        self.state.add_quarantined(&[number]);
    }

    /// The last entry that the chunks are known to have taken in.
    #[must_use]
    pub const fn compacted(&self) -> u64 {
        self.state.compacted
    }

    /// Roughly how many records the journal has touched since.
    #[must_use]
    pub fn uncompacted(&self) -> usize {
        self.touched.len()
    }

    /// Takes note of a change that is entry `number` of the journal.
    pub fn touch(&mut self, number: u64, change: &Change) {
        for edit in &change.edits {
            self.touch_key(number, edit.key);
        }
    }

    pub(super) fn touch_key(&mut self, number: u64, key: RecordKey) {
        self.touched.insert((key.kind(), shard_hash(key)), number);
    }

    /// Takes note of how the store stands after a compaction, ours or another tab's.
    pub fn apply_compaction(&mut self, state: StoreState) {
        // The store may have been opened anew meanwhile, when another tab had compacted further.
        if state.compacted < self.state.compacted {
            return;
        }
        self.touched.retain(|_, number| *number > state.compacted);
        let old = std::mem::replace(self, Self::new(state));
        self.touched = old.touched;
        self.corrupt = old.corrupt;
        for (kind, shard, text) in old.quarantined {
            let shard = rescale_shard(
                shard,
                old.state.shard_bits_of(kind),
                self.state.shard_bits_of(kind),
            );
            self.quarantine(kind, shard, text);
        }
    }

    /// Plans to compact everything up to entry `basis`, after which the records are as given.
    #[must_use]
    pub fn plan(&self, basis: u64, records: &Records) -> Compaction {
        let mut compaction = Compaction {
            from: self.state.clone(),
            to: self.state.clone(),
            chunks: Vec::new(),
            corrupt: Vec::new(),
        };
        compaction.to.compacted = basis;
        for kind in Kind::ALL.iter().copied() {
            self.plan_kind(kind, records, &mut compaction);
        }
        compaction
    }

    fn plan_kind(&self, kind: Kind, records: &Records, compaction: &mut Compaction) {
        let shard_hashes = (kind, 0)..=(kind, u16::MAX);
        if self.touched.range(shard_hashes.clone()).next().is_none() {
            return;
        }
        let old = self.state.shard_bits_of(kind);
        let bits = shard_bits_for(records.count_of(kind), old);
        // By shard; none where nothing is to be written.
        let mut chunks: Vec<Option<Chunk>> = Vec::new();
        chunks.resize_with(usize::from(shard(u16::MAX, bits)) + 1, || None);
        let new_chunk = |shard: u16| Chunk {
            name: chunk_name(kind, shard),
            records: Vec::new(),
            quarantined: Vec::new(),
        };
        if bits == old {
            for ((_, shard_hash), _) in self.touched.range(shard_hashes) {
                let shard = shard(*shard_hash, bits);
                chunks[usize::from(shard)].get_or_insert_with(|| new_chunk(shard));
            }
        } else {
            for (shard, chunk) in (0..).zip(&mut chunks) {
                *chunk = Some(new_chunk(shard));
            }
            compaction.to.set_shard_bits(kind, bits);
        }
        for record in records.of_kind(kind) {
            if let Some(chunk) = &mut chunks[usize::from(shard(shard_hash(record.key()), bits))] {
                chunk.records.push(record);
            }
        }
        for (_, old_shard, text) in self
            .quarantined
            .iter()
            .filter(|quarantined| quarantined.0 == kind)
        {
            // A chunk of this name may be there where no shard is.
            let shard = rescale_shard(*old_shard, old, bits);
            if let Some(Some(chunk)) = chunks.get_mut(usize::from(shard)) {
                chunk.quarantined.push(text.clone());
            }
        }
        for (_, old_shard, bytes) in self.corrupt.iter().filter(|corrupt| corrupt.0 == kind) {
            if matches!(chunks.get(usize::from(*old_shard)), Some(Some(_))) {
                compaction
                    .corrupt
                    .push((corrupt_chunk_name(kind, *old_shard, bytes), bytes.clone()));
            }
        }
        compaction.chunks.extend(chunks.into_iter().flatten());
    }
}
