//! Reader of backups, in steps: a school has tens of thousands of records, and the page must stay
//! responsive.

use std::borrow::Cow;
use std::rc::Rc;
use std::vec;

use serde::Deserialize;
use serde_json::value::RawValue;

use super::{Backup, BackupError, VERSION, WORD};
use crate::model::{Kind, Record, RecordKey};
use crate::workspace::Restoring;

/// Top level of a backup file.
#[derive(Default, Deserialize)]
#[serde(default)]
struct BackupHeader<'a> {
    #[serde(borrow)]
    lectern: Cow<'a, str>,
    version: u32,
    #[serde(borrow)]
    records: Option<&'a RawValue>,
}

/// Fields that identify a record.
#[derive(Default, Deserialize)]
#[serde(default)]
struct RecordHeader {
    id: String,
    kind: String,
}

/// Reads a backup in steps. Unreadable records are counted and omitted; restoring the backup does not
/// remove them from the workspace.
#[derive(Debug)]
pub struct BackupReader {
    file: String,
    /// Remaining records.
    list: vec::IntoIter<Box<RawValue>>,
    /// Bytes of the records read so far, and of all records.
    progress: (u64, u64),
    is_whole: bool,
    records: Vec<Record>,
    spared: Vec<RecordKey>,
    unreadable: usize,
}

impl BackupReader {
    /// Creates a reader at the first record.
    ///
    /// # Errors
    /// Returns an error if the file is no backup.
    pub fn new(file: &str, bytes: &[u8]) -> Result<Self, BackupError> {
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        let text = std::str::from_utf8(bytes).map_err(|_| invalid_json(bytes))?;
        let is_list = text.trim_start().starts_with('[');
        let list = if is_list { text } else { records_of(text)? };
        let list: Vec<Box<RawValue>> =
            serde_json::from_str(list).map_err(|_| BackupError::Damaged)?;
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

    /// Reads up to `count` more records and returns `true` if these were the last.
    pub fn step(&mut self, count: usize) -> bool {
        for text in self.list.by_ref().take(count) {
            let text = text.get();
            self.progress.0 += text.len() as u64;
            let (key, record) = read_record(text);
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

    /// Returns the number of bytes read, and of all records.
    #[must_use]
    pub const fn progress(&self) -> (u64, u64) {
        self.progress
    }

    /// Returns the backup after the last step.
    ///
    /// # Errors
    /// Returns an error if a whole workspace has no settings, or a list no records.
    pub fn finish(self) -> Result<Backup, BackupError> {
        let is_settings = |record: &Record| matches!(record, Record::Settings(_));
        if self.is_whole && !self.records.iter().any(is_settings) {
            return Err(BackupError::Damaged);
        }
        if self.records.is_empty() {
            return Err(BackupError::Other);
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

/// Returns the list of records of a backup, as JSON.
fn records_of(text: &str) -> Result<&str, BackupError> {
    let head: BackupHeader<'_> =
        serde_json::from_str(text).map_err(|_| invalid_json(text.as_bytes()))?;
    if head.lectern != WORD {
        return Err(BackupError::Other);
    }
    if head.version > VERSION {
        return Err(BackupError::Newer);
    }
    Ok(head.records.ok_or(BackupError::Damaged)?.get())
}

/// Returns the error for invalid JSON: a damaged backup if it starts like one.
fn invalid_json(bytes: &[u8]) -> BackupError {
    if bytes.starts_with(b"{\"lectern\":\"backup\"") {
        BackupError::Damaged
    } else {
        BackupError::Other
    }
}

/// Returns the key of a record and the record, each if it can be read.
fn read_record(text: &str) -> (Option<RecordKey>, Option<Record>) {
    // JSON other than an object has no key.
    let header: RecordHeader = serde_json::from_str(text).unwrap_or_default();
    let Some(kind) = Kind::from_name(&header.kind) else {
        return (None, None);
    };
    let key = RecordKey::parse(&header.id, kind);
    (key, kind.read(text.as_bytes()).ok())
}
