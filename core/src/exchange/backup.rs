//! Backup of a whole workspace in one file, and its restoration.
//!
//! ```
//! use lectern_core::exchange::backup::{self, BackupReader};
//! use lectern_core::workspace::Workspace;
//!
//! let workspace = Workspace::default();
//! let bytes = backup::write(workspace.records());
//! assert!(backup::looks_like_backup(&bytes));
//!
//! let mut reader = BackupReader::new("backup.json", &bytes)?;
//! while !reader.step(100) {}
//! // An empty workspace has no settings, and so is no valid backup.
//! assert!(reader.finish().is_err());
//! # Ok::<(), lectern_core::exchange::backup::BackupError>(())
//! ```
//!
//! The file is JSON, `{"lectern":"backup","version":1,"records":[…]}`, with every record in its stored
//! form, so that an older version of Lectern keeps the data of a newer one. A bare list of records, which
//! the app offers when the disk is full, is accepted too: it adds and replaces records and removes none.

mod reader;

use crate::model::Kind;
use crate::workspace::{Records, Restoring};

pub use reader::BackupReader;

/// Version of the file format. [`BackupReader`] would convert older ones; this is the first.
pub const VERSION: u32 = 1;
/// Value of the `lectern` field of a backup.
const WORD: &str = "backup";

/// A backup file after reading.
#[derive(Clone, Debug, PartialEq)]
pub struct Backup {
    /// The records to restore.
    pub restoring: Restoring,
    /// Number of unreadable records, which are omitted.
    pub unreadable: usize,
}

/// Error for a file that is not a valid backup.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BackupError {
    /// Other JSON, or no JSON.
    #[error("not a backup")]
    Other,
    /// A truncated or corrupt backup.
    #[error("damaged")]
    Damaged,
    /// A backup in a newer file format.
    #[error("newer")]
    Newer,
}

/// Effect of a restoration on the records of one kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Number of records added.
    pub added: usize,
    /// Number of records replaced.
    pub changed: usize,
    /// Number of records removed.
    pub removed: usize,
    /// Number of records unchanged.
    pub same: usize,
}

/// Returns `true` if a file starts like JSON and so is not CSV.
#[must_use]
pub fn looks_like_backup(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let first = bytes.iter().find(|byte| !byte.is_ascii_whitespace());
    matches!(first, Some(b'{' | b'['))
}

/// Returns the backup file of a workspace.
#[must_use]
pub fn write(records: &Records) -> Vec<u8> {
    let mut out = Vec::new();
    let head = format!(r#"{{"lectern":"{WORD}","version":{VERSION},"records":["#);
    out.extend_from_slice(head.as_bytes());
    let mut separator: &[u8] = b"\n";
    for kind in Kind::ALL {
        for record in records.of_kind(*kind) {
            out.extend_from_slice(separator);
            separator = b",\n";
            record.write(&mut out);
        }
    }
    out.extend_from_slice(b"\n]}\n");
    out
}

/// Returns the effect of restoring a backup on each kind of record that has any.
#[must_use]
pub fn compare(records: &Records, backup: &Restoring) -> Vec<(Kind, Counts)> {
    let mut all = vec![Counts::default(); Kind::ALL.len()];
    for record in backup.records.iter() {
        let key = record.key();
        let counts = &mut all[key.kind() as usize];
        match records.get(key) {
            None => counts.added += 1,
            Some(now) if now == *record => counts.same += 1,
            Some(_) => counts.changed += 1,
        }
    }
    for key in backup.gone(records) {
        all[key.kind() as usize].removed += 1;
    }
    let all = Kind::ALL.iter().copied().zip(all);
    all.filter(|(_, counts)| *counts != Counts::default())
        .collect()
}

#[cfg(test)]
mod tests;
