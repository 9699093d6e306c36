//! A tab's view of the chunks of a store, and the plan of a compaction.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::rows::StoreState;
use super::shards::{
    chunk_name, corrupt_chunk_name, rescale_shard, shard, shard_bits_for, shard_hash,
};
use crate::model::{Kind, Record, RecordKey};
use crate::workspace::{Change, Records};

/// A tab's view of the chunks of a store.
#[derive(Clone, Debug, Default)]
pub struct ChunkLayout {
    state: StoreState,
    /// Shard hashes of the records that the journal has touched since the last compaction, with the
    /// number of the last entry that did.
    touched: BTreeMap<(Kind, u16), u64>,
    /// Unreadable texts with the kind and shard of their chunk. Like `corrupt`, expected to be very
    /// short.
    quarantined: Vec<(Kind, u16, Rc<str>)>,
    /// Chunks that are not valid JSON, by kind and shard; moved to a separate name when a chunk is
    /// written in their place.
    corrupt: Vec<(Kind, u16, Rc<[u8]>)>,
}

/// One chunk to write.
#[derive(Clone, Debug)]
pub struct Chunk {
    /// Key of the chunk in the store.
    pub name: String,
    /// Records in the chunk.
    pub records: Vec<Record>,
    /// Unreadable texts that stay in the chunk.
    pub quarantined: Vec<Rc<str>>,
}

impl Chunk {
    /// Returns `true` if the chunk has no content, so that its row can be deleted.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.records.is_empty() && self.quarantined.is_empty()
    }

    /// Writes the chunk to `bytes`, replacing the previous content. Unreadable texts come first, so
    /// that a record created again under the same key takes precedence.
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

/// Rows to write so that the chunks include the journal.
#[derive(Clone, Debug)]
pub struct Compaction {
    /// State for which the compaction was planned. The store must still have the same shards; its
    /// `compacted` may differ, see [`Compaction::fits`].
    pub from: StoreState,
    /// State with the changes of the compaction; see [`Compaction::onto`].
    pub to: StoreState,
    /// Chunks that differ from those in the store.
    pub chunks: Vec<Chunk>,
    /// Chunks that are not valid JSON, with the separate name under which they are preserved.
    pub corrupt: Vec<(String, Rc<[u8]>)>,
}

impl Compaction {
    /// Returns `true` if the compaction may be written to a store in this state. Another tab may
    /// have compacted fewer entries meanwhile: its chunks are overwritten with the same or newer
    /// records.
    #[must_use]
    pub fn fits(&self, state: &StoreState) -> bool {
        state.compacted <= self.to.compacted && state.shard_bits == self.from.shard_bits
    }

    /// Returns the state of a store after the compaction, given its `state` before. Trimming is not
    /// included.
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

    /// Returns the number of the last entry that the chunks are known to include.
    #[must_use]
    pub const fn compacted(&self) -> u64 {
        self.state.compacted
    }

    /// Returns the approximate number of records that the journal has touched since then.
    #[must_use]
    pub fn uncompacted(&self) -> usize {
        self.touched.len()
    }

    /// Records that entry `number` of the journal contains `change`.
    pub fn touch(&mut self, number: u64, change: &Change) {
        for edit in &change.edits {
            self.touch_key(number, edit.key);
        }
    }

    pub(super) fn touch_key(&mut self, number: u64, key: RecordKey) {
        self.touched.insert((key.kind(), shard_hash(key)), number);
    }

    /// Updates the layout to the state of the store after a compaction by this or another tab.
    pub fn apply_compaction(&mut self, state: StoreState) {
        // The store may have been reopened meanwhile, after another tab had compacted further.
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

    /// Plans the compaction of all entries up to `basis`. `records` are the records after that
    /// entry.
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
        // By shard; `None` if the chunk does not need to be written.
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
            // Chunk names in the store may include shards that do not exist.
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
