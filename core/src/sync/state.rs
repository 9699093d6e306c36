//! State of a workspace with regard to its remote: a fold over the journal, of which a snapshot is
//! stored from time to time. Edits become waiting, and updates carried by changes of the engine
//! replace the state of the records that they name. A crash at any point therefore leaves the state
//! and the records in agreement.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Kind, RecordKey};
use crate::storage::shard_hash;
use crate::workspace::{
    Base, Change, Connection, ConnectionUpdate, Edit, FirstPull, RecordSync, Records, Stamp,
    Version, Waiting,
};

/// Returns `true` if records of a kind are sent to the remote. The input of a wizard that somebody
/// has not finished stays in the browser in which it is typed.
#[must_use]
pub const fn is_shared(kind: Kind) -> bool {
    !kind.is_draft()
}

/// Iterates over the kinds whose records are sent.
pub fn shared_kinds() -> impl Iterator<Item = Kind> {
    Kind::ALL.iter().copied().filter(|kind| is_shared(*kind))
}

/// State of a workspace with regard to its remote.
#[derive(Clone, Debug, Default)]
pub struct SyncState {
    connection: Option<Connection>,
    records: BTreeMap<RecordKey, RecordSync>,
    /// Records that are not settled.
    open: BTreeSet<RecordKey>,
    /// Records that the remote has not been told of at all; only filled when no first pull is under
    /// way.
    unsent: BTreeSet<RecordKey>,
    /// Number of the last journal entry included.
    seq: u64,
    /// Number of the last journal entry that an edit here has made; not stored.
    last_edit: u64,
    /// Shards changed since the last snapshot.
    pub(super) touched: BTreeSet<u8>,
}

/// Returns the part of the snapshot that holds the state of a record.
pub(super) fn shard_of(key: RecordKey) -> u8 {
    (shard_hash(key) >> 10) as u8
}

impl SyncState {
    /// Creates a state from the parts of a snapshot.
    pub(super) fn new(
        connection: Option<Connection>,
        records: BTreeMap<RecordKey, RecordSync>,
        seq: u64,
    ) -> Self {
        let open = records.iter().filter(|(_, state)| !state.is_settled());
        Self {
            open: open.map(|(key, _)| *key).collect(),
            connection,
            records,
            seq,
            ..Self::default()
        }
    }

    /// Returns the connection, or `None` if the workspace is in this browser only.
    #[must_use]
    pub const fn connection(&self) -> Option<&Connection> {
        self.connection.as_ref()
    }

    /// Returns the number of the last journal entry included.
    #[must_use]
    pub const fn seq(&self) -> u64 {
        self.seq
    }

    /// Returns the number of the last journal entry that an edit of a shared record has made, among those
    /// included since the state was opened. What an exchange writes does not count.
    #[must_use]
    pub const fn last_edit(&self) -> u64 {
        self.last_edit
    }

    /// Returns the state of a record, or `None` if the remote does not know it.
    #[must_use]
    pub fn get(&self, key: RecordKey) -> Option<&RecordSync> {
        self.records.get(&key)
    }

    /// Iterates over the states of all records that the remote knows or that wait.
    pub fn records(&self) -> impl Iterator<Item = (RecordKey, &RecordSync)> {
        self.records.iter().map(|(key, state)| (*key, state))
    }

    /// Iterates over the records that are not settled.
    pub fn open(&self) -> impl Iterator<Item = (RecordKey, &RecordSync)> {
        self.open
            .iter()
            .filter_map(|key| Some((*key, self.records.get(key)?)))
    }

    /// Returns the records that the remote has not been told of.
    #[must_use]
    pub const fn unsent(&self) -> &BTreeSet<RecordKey> {
        &self.unsent
    }

    /// Includes a journal entry, unless it is included already.
    pub fn include(&mut self, number: u64, change: &Change) {
        if number <= self.seq {
            return;
        }
        self.seq = number;
        if let Some(update) = change.sync.as_deref() {
            if let Some(connection) = &update.connection {
                self.update_connection(connection);
            }
            for (key, state) in &update.records {
                self.set(*key, state.clone());
            }
        } else if self.connection.is_some() {
            let shared = || {
                change
                    .edits
                    .iter()
                    .filter(|edit| is_shared(edit.key.kind()))
            };
            let count = u32::try_from(shared().count()).unwrap_or(u32::MAX);
            if count > 0 {
                self.last_edit = number;
            }
            for edit in shared() {
                self.include_edit(number, change, edit, count);
            }
        }
    }

    fn update_connection(&mut self, update: &ConnectionUpdate) {
        match update {
            ConnectionUpdate::Advance(connection) => self.connection = Some(connection.clone()),
            ConnectionUpdate::Connect(connection) => {
                self.clear();
                self.connection = Some(connection.clone());
            }
            ConnectionUpdate::Disconnect => {
                self.clear();
                self.connection = None;
            }
        }
    }

    fn clear(&mut self) {
        self.touched
            .extend(self.records.keys().map(|key| shard_of(*key)));
        self.records.clear();
        self.open.clear();
        self.unsent.clear();
    }

    /// Marks an edit as waiting.
    fn include_edit(&mut self, number: u64, change: &Change, edit: &Edit, count: u32) {
        let mut state = match self.records.get(&edit.key) {
            Some(known) => known.clone(),
            // It may have been sent as it was before, without an acknowledgement.
            None => RecordSync {
                version: self.first_version().filter(|_| edit.before.is_some()),
                ..RecordSync::unknown()
            },
        };
        let base = match state.base {
            Base::Same => edit.before.clone(),
            Base::Removed => None,
            Base::Record(record) => Some(record),
        };
        state.base = Base::new(base.as_ref(), edit.after.as_ref());
        if state
            .version
            .as_ref()
            .is_none_or(|version| version.id != change.id)
        {
            state.version = Some(Version::after(change.id, count, &state.version));
        }
        state.waiting = Some(Waiting {
            seq: number,
            stamp: Stamp {
                at: change.at,
                nature: change.nature,
                label: change.label.clone(),
                author: String::new(),
            },
        });
        state.rejected = None;
        self.set(edit.key, Some(state));
    }

    /// Returns the version in which records of before the connection are sent.
    fn first_version(&self) -> Option<Version> {
        let connection = self.connection.as_ref()?;
        Some(Version::first(connection.replica))
    }

    fn set(&mut self, key: RecordKey, state: Option<RecordSync>) {
        self.touched.insert(shard_of(key));
        self.unsent.remove(&key);
        match state {
            Some(state) => {
                if state.is_settled() {
                    self.open.remove(&key);
                } else {
                    self.open.insert(key);
                }
                self.records.insert(key, state);
            }
            None => {
                self.open.remove(&key);
                self.records.remove(&key);
            }
        }
    }

    /// Finds the records that the remote has not been told of. They are known once everything has
    /// been received; every later one comes with an edit.
    pub fn find_unsent(&mut self, records: &Records) {
        self.unsent.clear();
        let is_complete = |connection: &Connection| connection.first_pull.is_none();
        if self.connection.as_ref().is_some_and(is_complete) {
            for record in shared_kinds().flat_map(|kind| records.of_kind(kind)) {
                let key = record.key();
                if !self.records.contains_key(&key) {
                    self.unsent.insert(key);
                }
            }
        }
    }

    /// Forgets what is known of the remote, after journal entries have been lost that would tell
    /// which records were edited. Everything is then compared again, and nothing overwritten.
    pub fn forget_records(&mut self, seq: u64) {
        self.clear();
        self.seq = seq;
        if let Some(connection) = &mut self.connection {
            connection.since = None;
            connection.first_pull = Some(FirstPull::Compare);
        }
    }
}
