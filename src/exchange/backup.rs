//! A whole workspace as one file, and back. The file is JSON with every record as it is stored, so
//! what a newer version wrote in it survives an older one.
//!
//! `{"lectern":"backup","version":1,"records":[…]}`. A list of records by itself, which is what the
//! app hands out when the disk is full, is taken too: it adds and replaces, and removes nothing.

use std::rc::Rc;

use crate::json::{self, BadJson, Object, Raw, Reader};
use crate::json::{fields, read_object};
use crate::model::{Kind, Record, RecordKey};
use crate::workspace::{Records, Restoring};

/// The version of the file's own form. Older ones are brought forward in [`read`]; this is the first.
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

/// The head of a file.
#[derive(Default)]
struct Head {
    lectern: String,
    version: u32,
    records: Option<Raw>,
}

fields! { Head { lectern = "lectern", version = "version", records = "records" } }

/// Of a record, what tells it from all others.
#[derive(Default)]
struct Named {
    id: String,
    kind: String,
}

fields! { Named { id = "id", kind = "kind" } }

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
    out.extend_from_slice(b"{\"lectern\":");
    json::text(WORD, &mut out);
    out.extend_from_slice(b",\"version\":");
    json::number(VERSION.into(), &mut out);
    out.extend_from_slice(b",\"records\":[");
    for kind in Kind::ALL {
        for record in records.of_kind(*kind) {
            json::comma(b'[', &mut out);
            out.push(b'\n');
            record.write(&mut out);
        }
    }
    out.extend_from_slice(b"\n]}\n");
    out
}

/// Reads a file. Records that cannot be read are counted and left out; what
/// the workspace has of them is not removed.
///
/// # Errors
/// Why it is none.
pub fn read(file: &str, bytes: &[u8]) -> Result<Backup, NotABackup> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let is_list = bytes.iter().find(|byte| !byte.is_ascii_whitespace()) == Some(&b'[');
    let text;
    let list = if is_list {
        bytes
    } else {
        let mut head = Head::default();
        whole(&mut head, bytes).map_err(|_| damage(bytes))?;
        if head.lectern != WORD {
            return Err(NotABackup::Other);
        }
        if head.version > VERSION {
            return Err(NotABackup::Newer);
        }
        text = head.records.ok_or(NotABackup::Damaged)?.0;
        text.as_bytes()
    };
    let is_whole = !is_list;
    let (mut records, mut spared, mut unreadable) = (Vec::new(), Vec::new(), 0);
    let mut reader = Reader::new(list).map_err(|_| NotABackup::Other)?;
    let read = reader.list(&mut |reader| {
        let (key, record) = record(reader.raw()?);
        match record {
            Some(record) => records.push(record),
            None => {
                unreadable += 1;
                spared.extend(key);
            }
        }
        Ok(())
    });
    read.and_then(|()| reader.end())
        .map_err(|_| NotABackup::Damaged)?;
    let begun = records
        .iter()
        .any(|record| matches!(record, Record::Settings(_)));
    if is_whole && !begun {
        return Err(NotABackup::Damaged);
    }
    if records.is_empty() {
        return Err(NotABackup::Other);
    }
    let restoring = Restoring {
        file: file.to_owned(),
        records: Rc::new(records),
        is_whole,
        spared,
    };
    Ok(Backup {
        restoring,
        unreadable,
    })
}

fn whole(object: &mut dyn Object, bytes: &[u8]) -> Result<(), BadJson> {
    let mut reader = Reader::new(bytes)?;
    read_object(object, 0, &mut reader)?;
    reader.end()
}

/// A broken file that begins as ours do is one of ours.
fn damage(bytes: &[u8]) -> NotABackup {
    if bytes.starts_with(b"{\"lectern\":\"backup\"") {
        NotABackup::Damaged
    } else {
        NotABackup::Other
    }
}

/// A record, and which it is, each as far as it can be read.
fn record(text: &str) -> (Option<RecordKey>, Option<Record>) {
    let mut named = Named::default();
    // What is no object names nothing.
    let _ = whole(&mut named, text.as_bytes());
    let Some(kind) = Kind::of_word(&named.kind) else {
        return (None, None);
    };
    let key = RecordKey::read(&named.id, kind);
    (key, kind.read(text.as_bytes()).ok())
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
