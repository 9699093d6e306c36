//! A whole workspace as one file, and back. The file is JSON with every record as it is stored, so
//! what a newer version wrote in it survives an older one.
//!
//! `{"lectern":"backup","version":1,"records":[…]}`. A list of records by itself, which is what the
//! app hands out when the disk is full, is taken too: it adds and replaces, and removes nothing.

mod reading;

use crate::model::Kind;
use crate::workspace::{Records, Restoring};

pub use reading::Reading;

/// The version of the file's own form. Older ones are brought forward in [`Reading`]; this is the first.
pub const VERSION: u32 = 1;
/// What such a file says that it is.
const WORD: &str = "backup";

/// A backup that has been read.
#[derive(Clone, Debug, PartialEq)]
pub struct Backup {
    /// What restoring it takes.
    pub restoring: Restoring,
    /// How many could not be read, and are left out.
    pub unreadable: usize,
}

/// Why a file is no backup.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotABackup {
    /// It is JSON of something else, or no JSON.
    #[error("not a backup")]
    Other,
    /// Its end is missing, or something within is broken.
    #[error("damaged")]
    Damaged,
    /// A newer version of Lectern wrote it.
    #[error("newer")]
    Newer,
}

/// What restoring does with the records of one kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// So many come.
    pub added: usize,
    /// So many become what they were.
    pub changed: usize,
    /// So many go.
    pub removed: usize,
    /// So many are as they were.
    pub same: usize,
}

/// Whether a file looks like one: CSV does not begin so.
#[must_use]
pub fn looks_like_one(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let first = bytes.iter().find(|byte| !byte.is_ascii_whitespace());
    matches!(first, Some(b'{' | b'['))
}

/// The file of a workspace.
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

/// What restoring would do, kind by kind; kinds of which there is none are left out.
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
