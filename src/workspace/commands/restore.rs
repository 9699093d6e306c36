//! Making a workspace what a backup says.

use std::rc::Rc;

use crate::model::{Kind, Record, RecordKey};
use crate::order::SortedSet;
use crate::workspace::edits::Edits;
use crate::workspace::label::{Deed, Label};

/// What a backup says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Restoring {
    /// What its file is called, for the history.
    pub file: String,
    /// Its records.
    pub records: Rc<Vec<Record>>,
    /// Whether these are all that there was, so that what is not among them goes.
    pub is_whole: bool,
}

/// Writes the records of a backup; where it is a whole one, what is not among them goes.
pub fn restore(edits: &mut Edits<'_>, backup: Restoring) -> Label {
    let records = edits.base;
    if backup.is_whole {
        let kept: SortedSet<RecordKey> = backup.records.iter().map(|record| record.key()).collect();
        for kind in Kind::ALL {
            for record in records.of_kind(*kind) {
                if !kept.contains(&record.key()) {
                    edits.remove(record.key());
                }
            }
        }
    }
    let count = backup.records.len();
    for record in backup.records.iter() {
        edits.put(record.clone());
    }
    Label {
        deed: Deed::Restored,
        name: backup.file,
        count,
    }
}
