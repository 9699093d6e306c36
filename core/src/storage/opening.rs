//! Reading of a store: chunks first, then the journal. Unreadable data is quarantined.

use std::collections::BTreeMap;
use std::rc::Rc;

use serde::Deserialize;
use serde_json::value::RawValue;

use super::Opened;
use super::chunk_layout::ChunkLayout;
use super::rows::{EntryHeader, StoreState};
use super::shards::read_chunk_name;
use crate::model::{ChangeId, Instant, Record, RecordKey};
use crate::workspace::{ActionLabel, Change, ChangeOrigin, Edit, HistoryEntry, HistoryStep};

/// Store contents while they are being read. Chunks may come in any order; headers and entries must
/// come by ascending number.
#[derive(Debug)]
pub struct Opening {
    layout: ChunkLayout,
    last_seq: u64,
    records: Vec<Record>,
    /// Records according to the journal, newer than the chunks; `None` for removed ones.
    newer: BTreeMap<RecordKey, Option<Record>>,
    /// Entry number and history entry, by ascending number.
    headers: Vec<(u64, HistoryEntry)>,
    unreadable: Vec<Rc<str>>,
}

impl Opening {
    /// Creates an empty reader for a store in this state.
    #[must_use]
    pub fn new(state: StoreState) -> Self {
        Self {
            last_seq: state.compacted.max(state.complete),
            layout: ChunkLayout::new(state),
            records: Vec::new(),
            newer: BTreeMap::new(),
            headers: Vec::new(),
            unreadable: Vec::new(),
        }
    }

    /// Reads a row of `chunks`.
    pub fn chunk(&mut self, name: &str, bytes: &[u8]) {
        let Some((kind, shard)) = read_chunk_name(name) else {
            self.unreadable.push(lossy(bytes));
            return;
        };
        if let Ok(records) = kind.read_all(bytes) {
            if self.records.is_empty() {
                self.records = records;
            } else {
                self.records.extend(records);
            }
            return;
        }
        let Ok(texts) = serde_json::from_slice::<Vec<&RawValue>>(bytes) else {
            self.unreadable.push(lossy(bytes));
            self.layout.add_corrupt_chunk(kind, shard, bytes);
            return;
        };
        for text in texts.into_iter().map(RawValue::get) {
            if let Ok(record) = kind.read(text.as_bytes()) {
                self.records.push(record);
            } else {
                let text: Rc<str> = text.into();
                self.unreadable.push(text.clone());
                self.layout.quarantine(kind, shard, text);
            }
        }
    }

    /// Reads a row of `heads`. Returns the id of its change, or `None` if the row cannot be read.
    pub fn header(&mut self, number: u64, bytes: &[u8]) -> Option<ChangeId> {
        self.last_seq = self.last_seq.max(number);
        let header = EntryHeader::read(bytes)?;
        let id = header.id;
        self.enter(number, header.into_entry());
        Some(id)
    }

    /// Reads a row of `journal`. Expects only rows that are either not compacted yet or
    /// quarantined.
    pub fn entry(&mut self, number: u64, bytes: &[u8]) {
        self.last_seq = self.last_seq.max(number);
        if number <= self.layout.compacted() {
            self.unreadable.push(lossy(bytes));
            return;
        }
        if let Ok(change) = serde_json::from_slice::<Change>(bytes) {
            self.layout.touch(number, &change);
            for edit in &change.edits {
                self.newer.insert(edit.key, edit.after.clone());
            }
            self.enter(number, HistoryEntry::of(&Rc::new(change)));
        } else if let Ok(change) = serde_json::from_slice::<LooseChange<'_>>(bytes) {
            for text in &change.edits {
                self.loose_edit(number, text.get());
            }
            self.enter(number, change.entry());
        } else {
            self.quarantine_entry(number, lossy(bytes));
        }
    }

    /// Inserts a history entry by its number, replacing the entry made from its header.
    fn enter(&mut self, number: u64, entry: HistoryEntry) {
        let place = self.headers.partition_point(|header| header.0 < number);
        match self.headers.get_mut(place) {
            Some(header) if header.0 == number => header.1 = entry,
            _ => self.headers.insert(place, (number, entry)),
        }
    }

    fn loose_edit(&mut self, number: u64, text: &str) {
        if let Ok(edit) = serde_json::from_str::<Edit>(text) {
            self.layout.touch_key(number, edit.key);
            self.newer.insert(edit.key, edit.after);
        } else if let Ok(LooseEdit { key, after }) = serde_json::from_str(text) {
            self.layout.touch_key(number, key);
            let mut record = None;
            if let Some(after) = after.map(RawValue::get) {
                record = key.kind().read(after.as_bytes()).ok();
                if record.is_none() {
                    // The record is hidden, not shown in its old version: an edit of that would
                    // revert this change.
                    let after: Rc<str> = after.into();
                    self.unreadable.push(after.clone());
                    self.layout.quarantine_record(key, after);
                }
            }
            self.newer.insert(key, record);
        } else {
            self.quarantine_entry(number, text.into());
        }
    }

    fn quarantine_entry(&mut self, number: u64, text: Rc<str>) {
        self.unreadable.push(text);
        self.layout.quarantine_entry(number);
    }

    /// Returns the contents read.
    #[must_use]
    pub fn finish(self) -> Opened {
        let mut records = self.records;
        if !self.newer.is_empty() {
            records.retain(|record| !self.newer.contains_key(&record.key()));
            records.extend(self.newer.values().flatten().cloned());
        }
        Opened {
            records,
            entries: self.headers.into_iter().map(|(_, entry)| entry).collect(),
            last_seq: self.last_seq,
            unreadable: self.unreadable,
            layout: self.layout,
        }
    }
}

/// Change with edits that cannot be read; the edits are read one by one.
#[derive(Deserialize)]
struct LooseChange<'a> {
    id: ChangeId,
    at: Instant,
    nature: ChangeOrigin,
    label: ActionLabel,
    #[serde(borrow)]
    edits: Vec<&'a RawValue>,
}

impl LooseChange<'_> {
    /// Converts the change to a history entry without a body: it can be listed but not undone.
    fn entry(self) -> HistoryEntry {
        let step = HistoryStep {
            id: self.id,
            at: self.at,
            label: self.label,
            change: None,
            from_another_tab: false,
        };
        HistoryEntry::new(self.nature, step)
    }
}

/// Edit with at least one record that cannot be read.
#[derive(Deserialize)]
struct LooseEdit<'a> {
    key: RecordKey,
    #[serde(borrow)]
    after: Option<&'a RawValue>,
}

fn lossy(bytes: &[u8]) -> Rc<str> {
    String::from_utf8_lossy(bytes).into()
}
