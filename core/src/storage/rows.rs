//! The rows of a store, and their bytes: all of them are JSON.
//!
//! | table | key | value |
//! |---|---|---|
//! | `meta` | `state` | [`StoreState`] |
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

/// The version of the layout of a store that this app writes, and the newest that it reads.
pub const VERSION: u32 = 1;

/// Where a store stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StoreState {
    /// Of the layout.
    pub version: u32,
    /// The last journal entry that the chunks have taken in. Later ones are read from the journal.
    #[serde(rename = "folded")]
    pub compacted: u64,
    /// Every entry after this one is still in the journal; of earlier ones some are gone.
    pub complete: u64,
    /// How many bits of a shard hash choose its shard, by the word of the kind.
    #[serde(rename = "bits")]
    pub shard_bits: ShardBits,
    /// Entries that cannot be read, ascending; they are never trimmed.
    #[serde(rename = "aside", default, skip_serializing_if = "Vec::is_empty")]
    pub quarantined: Vec<u64>,
}

/// Numbers of bits by the word of a kind.
pub type ShardBits = BTreeMap<String, u8>;

/// What every version of a state has.
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
            quarantined: Vec::new(),
        }
    }
}

impl StoreState {
    /// Reads the row; a store without one is empty.
    ///
    /// # Errors
    /// [`StoreError::Newer`] when a newer app wrote it.
    pub fn read(row: Option<&[u8]>) -> Result<Self, StoreError> {
        let Some(row) = row else {
            return Ok(Self::default());
        };
        // The version first: a newer state may have another shape.
        let Version { version } = read(row)?;
        if version > VERSION {
            return Err(StoreError::Newer(version));
        }
        read(row)
    }

    /// What can be understood of the row of a newer version. Where that is nothing, all of the journal
    /// counts as newer than the chunks, which at worst shows an older text of what was edited.
    #[must_use]
    pub fn read_newer(row: Option<&[u8]>) -> Self {
        row.and_then(|row| read(row).ok()).unwrap_or_default()
    }

    /// The row.
    #[must_use]
    pub fn write(&self) -> Vec<u8> {
        to_json(self)
    }

    /// How many bits of a shard hash choose the shard of a record of this kind.
    #[must_use]
    pub fn shard_bits_of(&self, kind: Kind) -> u8 {
        let bits = self.shard_bits.get(kind.name());
        bits.map_or(0, |bits| *bits).min(MAX_SHARD_BITS)
    }

    /// Sets how many do.
    pub(super) fn set_shard_bits(&mut self, kind: Kind, bits: u8) {
        self.shard_bits.insert(kind.name().to_owned(), bits);
    }

    /// Takes note of entries that cannot be read.
    pub(super) fn add_quarantined(&mut self, numbers: &[u64]) {
        self.quarantined.extend(numbers);
        self.quarantined.sort();
        self.quarantined.dedup();
    }

    /// Whether a tab that has seen entries up to this one can go on from the journal alone.
    ///
    /// # Errors
    /// [`StoreError::Behind`] when it cannot.
    pub const fn admits(&self, last_seq: u64) -> Result<(), StoreError> {
        if last_seq < self.complete {
            Err(StoreError::Behind)
        } else {
            Ok(())
        }
    }

    /// Whether this is the store in which a tab stands there, by the header that the entry has now. It
    /// has none any more where others have gone on so far that the tab has to open again.
    #[must_use]
    pub fn knows(&self, place: JournalPosition, header: Option<&EntryHeader>) -> bool {
        header.map_or(place.number <= self.complete, |header| {
            header.id == place.id
        })
    }
}

/// Where a tab stands in a journal: the last entry that it has read or written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct JournalPosition {
    /// The number of the entry.
    pub number: u64,
    /// The change in it.
    pub id: ChangeId,
}

/// What the history needs of a journal entry, without its body.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct EntryHeader {
    /// Of the entry.
    pub number: u64,
    /// Of the change.
    pub id: ChangeId,
    /// When.
    pub at: Instant,
    /// Edit, undo, redo or quiet.
    pub nature: ChangeOrigin,
    /// What it did.
    pub label: ActionLabel,
    /// The length of the body.
    pub bytes: u64,
}

impl EntryHeader {
    /// Reads a header; none when it cannot be read, which costs a step of the history and nothing else.
    #[must_use]
    pub fn read(row: &[u8]) -> Option<Self> {
        serde_json::from_slice(row).ok()
    }

    /// As the history takes it.
    #[must_use]
    pub fn into_entry(self) -> HistoryEntry {
        let step = HistoryStep {
            id: self.id,
            at: self.at,
            label: self.label,
            change: None,
        };
        HistoryEntry::new(self.nature, step)
    }
}

/// Room for most edits.
const EDIT_BYTES: usize = 512;

/// Both rows of one journal entry.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Its number.
    pub number: u64,
    /// The row of `journal`.
    pub body: Vec<u8>,
    /// The row of `heads`.
    pub header: Vec<u8>,
}

impl Entry {
    /// The rows of a change that is to be entry `number`.
    #[must_use]
    pub fn new(number: u64, change: &Change) -> Self {
        // A large buffer that grows is copied again and again.
        let mut body = Vec::with_capacity(EDIT_BYTES * change.edits.len());
        write_json(change, &mut body);
        let header = EntryHeader {
            number,
            id: change.id,
            at: change.at,
            nature: change.nature,
            label: change.label.clone(),
            bytes: body.len() as u64,
        };
        let header = to_json(&header);
        Self {
            number,
            body,
            header,
        }
    }
}

/// Reads the change of another tab.
///
/// # Errors
/// [`StoreError::Behind`] when it cannot be read as a whole: opening does it piece by piece.
pub fn read_change(body: &[u8]) -> Result<Rc<Change>, StoreError> {
    serde_json::from_slice(body)
        .map(Rc::new)
        .map_err(|_| StoreError::Behind)
}

fn read<'de, T: Deserialize<'de>>(row: &'de [u8]) -> Result<T, StoreError> {
    serde_json::from_slice(row).map_err(|error| StoreError::Failed(error.to_string()))
}
