//! The rows of a store, and their bytes: all of them are JSON.
//!
//! | table | key | value |
//! |---|---|---|
//! | `meta` | `state` | [`StoreState`] |
//! | `meta` | `sync/` and a name | part of the sync state, see [`SyncRow`](super::SyncRow) |
//! | `chunks` | kind and shard, `person/3` | array of records of that kind |
//! | `journal` | number, counted from 1 without a gap | [`Change`] |
//! | `heads` | the same number | [`EntryHeader`] |

use std::collections::BTreeMap;
use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::StoreError;
use super::shards::MAX_SHARD_BITS;
use crate::model::{ChangeId, Instant, Kind, to_json, write_json};
use crate::workspace::{ActionLabel, Change, ChangeOrigin, HistoryEntry, HistoryStep};

/// Version of the store layout: the one this app writes, and the newest one it reads.
pub const VERSION: u32 = 1;

/// State of a store, one row of `meta`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StoreState {
    /// Version of the layout.
    pub version: u32,
    /// Number of the last journal entry that the chunks include. Later ones are read from the
    /// journal.
    #[serde(rename = "folded")]
    pub compacted: u64,
    /// Number after which every entry is still in the journal; some of the earlier ones are
    /// deleted.
    pub complete: u64,
    /// Number of bits of a shard hash that select the shard, by name of the kind.
    #[serde(rename = "bits")]
    pub shard_bits: ShardBits,
    /// Number of the last entry that the sync state includes; later ones are never trimmed. `None`
    /// without a remote.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub synced: Option<u64>,
    /// Numbers of unreadable entries, ascending; they are never trimmed.
    #[serde(rename = "aside", default, skip_serializing_if = "Vec::is_empty")]
    pub quarantined: Vec<u64>,
}

/// Number of shard bits by name of the kind.
pub type ShardBits = BTreeMap<String, u8>;

/// Part of the state that all versions have in common.
#[derive(Deserialize)]
struct Version {
    version: u32,
}

impl Default for StoreState {
    fn default() -> Self {
        Self {
            version: VERSION,
            compacted: 0,
            complete: 0,
            shard_bits: ShardBits::default(),
            synced: None,
            quarantined: Vec::new(),
        }
    }
}

impl StoreState {
    /// Parses the row; without a row the store is empty.
    ///
    /// # Errors
    /// Returns [`StoreError::Newer`] if a newer version of the app wrote it, and
    /// [`StoreError::Failed`] if it cannot be parsed.
    pub fn read(row: Option<&[u8]>) -> Result<Self, StoreError> {
        let Some(row) = row else {
            return Ok(Self::default());
        };
        // The version is read first because a newer state may have a different structure.
        let Version { version } = read(row)?;
        if version > VERSION {
            return Err(StoreError::Newer(version));
        }
        read(row)
    }

    /// Parses the row of a newer version as far as possible, or returns the default state. In that
    /// case the whole journal counts as newer than the chunks; at worst an older version of an
    /// edited record is shown.
    #[must_use]
    pub fn read_newer(row: Option<&[u8]>) -> Self {
        row.and_then(|row| read(row).ok()).unwrap_or_default()
    }

    /// Serializes the row.
    #[must_use]
    pub fn write(&self) -> Vec<u8> {
        to_json(self)
    }

    /// Returns the number of bits of a shard hash that select the shard for records of this kind.
    #[must_use]
    pub fn shard_bits_of(&self, kind: Kind) -> u8 {
        let bits = self.shard_bits.get(kind.name());
        bits.map_or(0, |bits| *bits).min(MAX_SHARD_BITS)
    }

    /// Returns the number of the last entry that may be trimmed.
    #[must_use]
    pub fn trimmable(&self) -> u64 {
        self.synced
            .map_or(self.compacted, |synced| synced.min(self.compacted))
    }

    /// Sets the number of shard bits of a kind.
    pub(super) fn set_shard_bits(&mut self, kind: Kind, bits: u8) {
        self.shard_bits.insert(kind.name().to_owned(), bits);
    }

    /// Adds the numbers of entries that cannot be read.
    pub(super) fn add_quarantined(&mut self, numbers: &[u64]) {
        self.quarantined.extend(numbers);
        self.quarantined.sort();
        self.quarantined.dedup();
    }

    /// Checks that a tab that has read the entries up to `last_seq` can catch up from the journal
    /// alone.
    ///
    /// # Errors
    /// Returns [`StoreError::Behind`] if it cannot.
    pub const fn admits(&self, last_seq: u64) -> Result<(), StoreError> {
        if last_seq < self.complete {
            Err(StoreError::Behind)
        } else {
            Ok(())
        }
    }

    /// Returns `true` if `place` belongs to this store, judged by the header that its entry has
    /// now. `header` is `None` if other tabs are so far ahead that the entry has been trimmed; the
    /// tab then has to reopen the store.
    #[must_use]
    pub fn knows(&self, place: JournalPosition, header: Option<&EntryHeader>) -> bool {
        header.map_or(place.number <= self.complete, |header| {
            header.id == place.id
        })
    }
}

/// Position of a tab in a journal: the last entry that it has read or written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct JournalPosition {
    /// Number of the entry.
    pub number: u64,
    /// Id of the change in the entry.
    pub id: ChangeId,
}

/// Metadata of a journal entry that the history needs; does not include the body.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct EntryHeader {
    /// Number of the entry.
    pub number: u64,
    /// Id of the change.
    pub id: ChangeId,
    /// Time of the change.
    pub at: Instant,
    /// Edit, undo, redo or silent.
    pub nature: ChangeOrigin,
    /// Description of the change.
    pub label: ActionLabel,
    /// Length of the body in bytes.
    pub bytes: u64,
}

impl EntryHeader {
    /// Parses a header, or returns `None` if it is unreadable, which loses a step of the history
    /// and nothing else.
    #[must_use]
    pub fn read(row: &[u8]) -> Option<Self> {
        serde_json::from_slice(row).ok()
    }

    /// Converts the header to a history entry without a body.
    #[must_use]
    pub fn into_entry(self) -> HistoryEntry {
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

/// Capacity in bytes reserved for each edit; enough for most.
pub(super) const EDIT_BYTES: usize = 512;

/// Both rows of one journal entry.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Number of the entry.
    pub number: u64,
    /// Row of `journal`.
    pub body: Vec<u8>,
    /// Row of `heads`.
    pub header: Vec<u8>,
}

impl Entry {
    /// Creates the rows of a change that becomes entry `number`.
    #[must_use]
    pub fn new(number: u64, change: &Change) -> Self {
        // Reserved in advance, because a growing large buffer is copied repeatedly.
        let mut body = Vec::with_capacity(EDIT_BYTES * change.edits.len());
        write_json(change, &mut body);
        Self {
            number,
            header: Self::header(number, change, body.len() as u64),
            body,
        }
    }

    /// Creates the row of `heads` for a change whose body has this number of bytes.
    #[must_use]
    pub fn header(number: u64, change: &Change, bytes: u64) -> Vec<u8> {
        to_json(&EntryHeader {
            number,
            id: change.id,
            at: change.at,
            nature: change.nature,
            label: change.label.clone(),
            bytes,
        })
    }
}

/// Parses a change of another tab.
///
/// # Errors
/// Returns [`StoreError::Behind`] if any part is unreadable: opening the store reads the edits one
/// by one.
pub fn read_change(body: &[u8]) -> Result<Rc<Change>, StoreError> {
    serde_json::from_slice(body)
        .map(Rc::new)
        .map_err(|_| StoreError::Behind)
}

fn read<'de, T: Deserialize<'de>>(row: &'de [u8]) -> Result<T, StoreError> {
    serde_json::from_slice(row).map_err(|error| StoreError::Failed(error.to_string()))
}
