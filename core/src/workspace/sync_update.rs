//! State of the records with regard to a remote, and the updates of that state that changes carry.
//! The journal stores an update together with the records that it is about, so the two never
//! disagree. [`sync`](crate::sync) makes and reads the updates; nothing else interprets them.

use serde::{Deserialize, Serialize};

use super::absence::Absence;
use super::replacement::Replacement;
use super::version::{Stamp, Version};
use crate::model::{Instant, Record, RecordKey, Uuid, is_default};

/// Record that the remote is known to have, with which versions here are merged.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Base {
    /// The record as it is here.
    #[default]
    Same,
    /// No record: the remote never had it, or has it no longer.
    Removed,
    /// Another version of the record.
    Record(Record),
}

impl Base {
    /// Creates the base for a record of the remote, given the record here.
    #[must_use]
    pub fn new(remote: Option<&Record>, here: Option<&Record>) -> Self {
        match remote {
            _ if remote == here => Self::Same,
            None => Self::Removed,
            Some(record) => Self::Record(record.clone()),
        }
    }

    /// Returns the record, given the one here.
    #[must_use]
    pub fn record<'a>(&'a self, here: Option<&'a Record>) -> Option<&'a Record> {
        match self {
            Self::Same => here,
            Self::Removed => None,
            Self::Record(record) => Some(record),
        }
    }
}

/// Version of a record as received from the remote.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct RemoteVersion {
    /// Revision at the remote; `None` if the remote does not tell it.
    pub revision: Option<String>,
    /// The record; `None` if it is removed.
    pub record: Option<Record>,
    /// Version; `None` if another program wrote it.
    pub version: Option<Version>,
    /// Description of its change.
    pub stamp: Stamp,
    /// Revisions of other branches, which are removed once they are merged.
    #[serde(default, skip_serializing_if = "is_default")]
    pub branches: Vec<Branch>,
}

/// Branch of a record that replication between servers has left, beside the winning one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Branch {
    /// Revision of the branch.
    pub revision: String,
    /// The record of the branch; `None` if it cannot be read or is merged already.
    pub record: Option<Record>,
    /// Version of the branch.
    pub version: Option<Version>,
}

/// Edit of a record that the remote has not acknowledged.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Waiting {
    /// Number of its journal entry, in the order of which edits are sent.
    pub seq: u64,
    /// Description of its change.
    pub stamp: Stamp,
}

/// Fields that were changed here and at the remote, and wait for a decision.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Conflict {
    /// Common ancestor, if there is one.
    pub base: Option<Record>,
    /// Record here when the conflict was detected; `None` if it was removed here.
    pub ours: Option<Record>,
    /// Record at the remote; `None` if it was removed there.
    pub theirs: Option<Record>,
    /// Names of the fields in JSON; empty if one side removed the record.
    pub fields: Vec<String>,
    /// Description of the change at the remote.
    pub stamp: Stamp,
}

/// State of one record with regard to the remote.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct RecordSync {
    /// Revision of the base at the remote.
    #[serde(skip_serializing_if = "is_default")]
    pub revision: Option<String>,
    /// Common ancestor of the record here and at the remote.
    #[serde(skip_serializing_if = "is_default")]
    pub base: Base,
    /// Version here.
    #[serde(skip_serializing_if = "is_default")]
    pub version: Option<Version>,
    /// Edit to be sent; `None` if the remote has the version here.
    #[serde(skip_serializing_if = "is_default")]
    pub waiting: Option<Waiting>,
    /// Conflict that waits for a decision; until then, nothing is sent.
    #[serde(skip_serializing_if = "is_default")]
    pub conflict: Option<Box<Conflict>>,
    /// Reason why the remote refused the record; it is sent again after the next edit.
    #[serde(skip_serializing_if = "is_default")]
    pub rejected: Option<String>,
    /// Newer version at the remote, which belongs to a change that has not arrived completely.
    #[serde(skip_serializing_if = "is_default")]
    pub held: Option<Box<RemoteVersion>>,
    /// Revisions of merged branches to be removed from the remote.
    #[serde(skip_serializing_if = "is_default")]
    pub obsolete: Vec<String>,
}

impl RecordSync {
    /// Creates the state of a record that the remote has never had.
    #[must_use]
    pub fn unknown() -> Self {
        Self {
            base: Base::Removed,
            ..Self::default()
        }
    }

    /// Returns `true` if nothing is to be sent, decided or received.
    #[must_use]
    pub fn is_settled(&self) -> bool {
        self.waiting.is_none()
            && self.conflict.is_none()
            && self.rejected.is_none()
            && self.held.is_none()
            && self.obsolete.is_empty()
    }
}

/// Treatment of records that are both here and at the remote when the two are first connected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FirstPull {
    /// Merges them; fields that differ wait for a decision.
    Merge,
    /// Takes the records of the remote, and removes those that it does not have.
    ReplaceMine,
    /// Keeps the records here, and removes others from the remote.
    ReplaceTheirs,
    /// Compares both again, after the remote has been found to lack what it had.
    Compare,
}

/// Report of a remote that lacked what it had before, as when a backup of it was restored: when that was
/// found, and how many records are sent again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Rewind {
    /// Time at which it was found.
    pub at: Instant,
    /// Number of records that waited to be sent before.
    pub waiting_before: usize,
    /// Number of records that the remote lacked or had in an earlier version, and that are sent
    /// again; `None` until everything has been compared.
    #[serde(default, skip_serializing_if = "is_default")]
    pub sent_again: Option<usize>,
}

/// Connection of a workspace with a remote.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Connection {
    /// Address of the server, without user name and password.
    pub address: String,
    /// Name of the database.
    pub database: String,
    /// User name; empty if the server asks for none.
    pub user: String,
    /// Id of this browser at the remote.
    pub replica: Uuid,
    /// Id that the database was given by the first browser that connected with it.
    pub identity: Uuid,
    /// Sequence up to which everything has been received.
    pub since: Option<String>,
    /// Text that was left at the remote. Another one found there tells that the remote was restored
    /// from a backup.
    pub checkpoint: Option<String>,
    /// Text that was left after it; it is not known whether it has arrived.
    pub next_checkpoint: Option<String>,
    /// Treatment of records until everything has been received once.
    pub first_pull: Option<FirstPull>,
    /// Ids of documents that this version cannot read.
    #[serde(default, skip_serializing_if = "is_default")]
    pub unreadable: Vec<String>,
    /// Rewind of which the person has not been told yet.
    #[serde(default, skip_serializing_if = "is_default")]
    pub rewind: Option<Rewind>,
    /// `true` if the account is known to be refused when it writes.
    #[serde(default, skip_serializing_if = "is_default")]
    pub is_read_only: bool,
    /// Time of the last exchange, give or take some minutes.
    #[serde(default, skip_serializing_if = "is_default")]
    pub exchanged_at: Option<Instant>,
    /// Absence after which not everything has been received yet.
    #[serde(default, skip_serializing_if = "is_default")]
    pub absence_under_way: Option<Absence>,
    /// Absence of which the person has not been told yet.
    #[serde(default, skip_serializing_if = "is_default")]
    pub absence: Option<Absence>,
    /// Replacement of the workspace by somebody else of which the person has not been told yet.
    #[serde(default, skip_serializing_if = "is_default")]
    pub replacement: Option<Replacement>,
}

impl Connection {
    /// Creates the connection of a browser that has received nothing yet, and merges what both have.
    #[must_use]
    pub fn new(address: &str, database: &str, replica: Uuid, identity: Uuid) -> Self {
        Self {
            address: address.to_owned(),
            database: database.to_owned(),
            user: String::new(),
            replica,
            identity,
            since: None,
            checkpoint: None,
            next_checkpoint: None,
            first_pull: Some(FirstPull::Merge),
            unreadable: Vec::new(),
            rewind: None,
            is_read_only: false,
            exchanged_at: None,
            absence_under_way: None,
            absence: None,
            replacement: None,
        }
    }

    /// Returns `true` if nothing has been exchanged yet, and neither side is to be replaced.
    #[must_use]
    pub fn is_untouched(&self) -> bool {
        let marks = [&self.since, &self.checkpoint, &self.next_checkpoint];
        marks.iter().all(|mark| mark.is_none()) && self.first_pull == Some(FirstPull::Merge)
    }
}

/// Update of the connection.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ConnectionUpdate {
    /// Connects anew: the state of all records is forgotten.
    Connect(Connection),
    /// Replaces the connection.
    Advance(Connection),
    /// Disconnects and forgets the state of all records.
    Disconnect,
}

/// Update of the sync state, written with the records that it is about.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SyncUpdate {
    /// Update of the connection.
    #[serde(default, skip_serializing_if = "is_default")]
    pub connection: Option<ConnectionUpdate>,
    /// New states of records; `None` forgets the record.
    #[serde(default, skip_serializing_if = "is_default")]
    pub records: Vec<(RecordKey, Option<RecordSync>)>,
}
