//! Reading a backup, some records at a time: a school is ten thousands of them, and the page stays
//! alive meanwhile.

use std::borrow::Cow;
use std::rc::Rc;
use std::vec;

use serde::Deserialize;
use serde_json::value::RawValue;

use super::{Backup, NotABackup, VERSION, WORD};
use crate::model::{Kind, Record, RecordKey};
use crate::workspace::Restoring;

/// The head of a file.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Head<'a> {
    #[serde(borrow)]
    lectern: Cow<'a, str>,
    version: u32,
    #[serde(borrow)]
    records: Option<&'a RawValue>,
}

/// Of a record, what tells it from all others.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Named {
    id: String,
    kind: String,
}

/// A backup of which some records have been read. Those that cannot be read are counted and left
/// out; what the workspace has of them is not removed.
#[derive(Debug)]
pub struct Reading {
    file: String,
    /// The records that have not been read yet.
    list: vec::IntoIter<Box<RawValue>>,
    /// How many bytes the records have that have been read, and all of them.
    progress: (u64, u64),
    is_whole: bool,
    records: Vec<Record>,
    spared: Vec<RecordKey>,
    unreadable: usize,
}

impl Reading {
    /// Looks what kind of file it is.
    ///
    /// # Errors
    /// Why it is none of ours.
    pub fn begin(file: &str, bytes: &[u8]) -> Result<Self, NotABackup> {
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        let text = std::str::from_utf8(bytes).map_err(|_| damage(bytes))?;
        let is_list = text.trim_start().starts_with('[');
        let list = if is_list { text } else { records_of(text)? };
        let list: Vec<Box<RawValue>> =
            serde_json::from_str(list).map_err(|_| NotABackup::Damaged)?;
        let bytes = list.iter().map(|record| record.get().len() as u64).sum();
        Ok(Self {
            file: file.to_owned(),
            list: list.into_iter(),
            progress: (0, bytes),
            is_whole: !is_list,
            records: Vec::new(),
            spared: Vec::new(),
            unreadable: 0,
        })
    }

    /// Reads so many more records; returns `true` if these were the last.
    pub fn step(&mut self, count: usize) -> bool {
        for text in self.list.by_ref().take(count) {
            let text = text.get();
            self.progress.0 += text.len() as u64;
            let (key, record) = record(text);
            match record {
                Some(record) => self.records.push(record),
                None => {
                    self.unreadable += 1;
                    self.spared.extend(key);
                }
            }
        }
        self.list.len() == 0
    }

    /// How many bytes of records have been read, and how many there are.
    #[must_use]
    pub const fn progress(&self) -> (u64, u64) {
        self.progress
    }

    /// The backup, once its last record has been read.
    ///
    /// # Errors
    /// When what was read is none: a workspace has settings, and a list has records.
    pub fn finish(self) -> Result<Backup, NotABackup> {
        let is_settings = |record: &Record| matches!(record, Record::Settings(_));
        if self.is_whole && !self.records.iter().any(is_settings) {
            return Err(NotABackup::Damaged);
        }
        if self.records.is_empty() {
            return Err(NotABackup::Other);
        }
        Ok(Backup {
            restoring: Restoring {
                file: self.file,
                records: Rc::new(self.records),
                is_whole: self.is_whole,
                spared: self.spared,
            },
            unreadable: self.unreadable,
        })
    }
}

/// The list of records in a file that says it is a backup.
fn records_of(text: &str) -> Result<&str, NotABackup> {
    let head: Head<'_> = serde_json::from_str(text).map_err(|_| damage(text.as_bytes()))?;
    if head.lectern != WORD {
        return Err(NotABackup::Other);
    }
    if head.version > VERSION {
        return Err(NotABackup::Newer);
    }
    Ok(head.records.ok_or(NotABackup::Damaged)?.get())
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
    // What is no object names nothing.
    let named: Named = serde_json::from_str(text).unwrap_or_default();
    let Some(kind) = Kind::from_name(&named.kind) else {
        return (None, None);
    };
    let key = RecordKey::parse(&named.id, kind);
    (key, kind.read(text.as_bytes()).ok())
}
