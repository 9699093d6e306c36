//! Reading a backup, some records at a time: a school is ten thousands of them, and the page stays
//! alive meanwhile.

use std::rc::Rc;

use super::{Backup, NotABackup, VERSION, WORD};
use crate::json::{BadJson, Object, Raw, Reader};
use crate::json::{fields, read_object};
use crate::model::{Kind, Record, RecordKey};
use crate::workspace::Restoring;

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

/// A backup of which some records have been read. Those that cannot be read are counted and left
/// out; what the workspace has of them is not removed.
#[derive(Debug)]
pub struct Reading {
    file: String,
    /// The records as the file has them, and how far they have been read, in bytes.
    list: String,
    at: usize,
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
        let is_list = bytes.iter().find(|byte| !byte.is_ascii_whitespace()) == Some(&b'[');
        let list = if is_list {
            String::from_utf8(bytes.to_vec()).map_err(|_| NotABackup::Other)?
        } else {
            records_of(bytes)?
        };
        Ok(Self {
            file: file.to_owned(),
            list,
            at: 0,
            is_whole: !is_list,
            records: Vec::new(),
            spared: Vec::new(),
            unreadable: 0,
        })
    }

    /// Reads so many more records; whether these were the last.
    ///
    /// # Errors
    /// When the file is broken here.
    pub fn step(&mut self, count: usize) -> Result<bool, NotABackup> {
        self.more(count).map_err(|_| NotABackup::Damaged)
    }

    fn more(&mut self, count: usize) -> Result<bool, BadJson> {
        let mut reader = Reader::within(&self.list, self.at);
        // Before the first, and before an empty list's end, stands the bracket instead of a comma.
        let mut is_done = self.at == 0 && reader.passes(b'[') && reader.passes(b']');
        for _ in 0..count {
            if is_done {
                break;
            }
            let (key, record) = record(reader.raw()?);
            match record {
                Some(record) => self.records.push(record),
                None => {
                    self.unreadable += 1;
                    self.spared.extend(key);
                }
            }
            is_done = reader.passes(b']');
            if !is_done && !reader.passes(b',') {
                return Err(reader.bad());
            }
        }
        if is_done {
            reader.end()?;
        }
        self.at = reader.place();
        Ok(is_done)
    }

    /// How many bytes have been read, and how many there are.
    #[must_use]
    pub const fn progress(&self) -> (u64, u64) {
        (self.at as u64, self.list.len() as u64)
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
fn records_of(bytes: &[u8]) -> Result<String, NotABackup> {
    let mut head = Head::default();
    whole(&mut head, bytes).map_err(|_| damage(bytes))?;
    if head.lectern != WORD {
        return Err(NotABackup::Other);
    }
    if head.version > VERSION {
        return Err(NotABackup::Newer);
    }
    Ok(head.records.ok_or(NotABackup::Damaged)?.0)
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
