//! Summary of what others changed while this browser was away.

use serde::{Deserialize, Serialize};

use crate::model::{Instant, Kind, RecordKey};

/// Number of records that [`AbsenceChanges`] lists.
const LISTED: usize = 20;

/// Summary of the changes of others while this browser exchanged nothing for a long time.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Absence {
    /// Time of the last exchange before.
    pub since: Instant,
    /// Time at which everything had been received again.
    pub until: Instant,
    /// Records that were received meanwhile.
    pub changes: Vec<AbsenceChanges>,
}

impl Absence {
    /// Begins an absence of which nothing has been received yet.
    #[must_use]
    pub const fn new(since: Instant) -> Self {
        Self {
            since,
            until: since,
            changes: Vec::new(),
        }
    }

    /// Counts a record that `author` has changed.
    pub fn count(&mut self, author: &str, key: RecordKey, before: bool, after: bool) {
        let kind = key.kind().name();
        let is_theirs = |changes: &AbsenceChanges| changes.author == author && changes.kind == kind;
        let place = self.changes.iter().position(is_theirs).unwrap_or_else(|| {
            self.changes.push(AbsenceChanges::new(author, kind));
            self.changes.len() - 1
        });
        let changes = &mut self.changes[place];
        match (before, after) {
            (false, _) => changes.added += 1,
            (true, true) => changes.edited += 1,
            (true, false) => changes.removed += 1,
        }
        if after && changes.records.len() < LISTED && !changes.records.contains(&key) {
            changes.records.push(key);
        }
    }
}

/// Records of one kind that one person has changed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AbsenceChanges {
    /// User name; empty if it is not known.
    pub author: String,
    /// Name of the kind of the records.
    pub kind: String,
    /// Number of new records.
    pub added: usize,
    /// Number of edited records.
    pub edited: usize,
    /// Number of removed records.
    pub removed: usize,
    /// New and edited records, at most 20.
    pub records: Vec<RecordKey>,
}

impl AbsenceChanges {
    /// Returns the kind of the records, or `None` if a newer version of the app has counted them.
    #[must_use]
    pub fn kind(&self) -> Option<Kind> {
        Kind::from_name(&self.kind)
    }

    fn new(author: &str, kind: &str) -> Self {
        Self {
            author: author.to_owned(),
            kind: kind.to_owned(),
            added: 0,
            edited: 0,
            removed: 0,
            records: Vec::new(),
        }
    }
}
