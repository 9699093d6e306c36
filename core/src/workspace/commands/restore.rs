//! Restoring a workspace from a backup.

use std::collections::BTreeSet;
use std::rc::Rc;

use crate::model::{Kind, Record, RecordKey};
use crate::workspace::action_label::{ActionKind, ActionLabel};
use crate::workspace::edits::Edits;
use crate::workspace::records::Records;

/// Contents of a backup.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Restoring {
    /// File name, for the history.
    pub file: String,
    /// Records in the backup.
    pub records: Rc<Vec<Record>>,
    /// `true` if the backup has all records of its workspace, so that other records are removed.
    pub is_whole: bool,
    /// Records that are in the backup but could not be read; their present versions are not
    /// changed.
    pub spared: Vec<RecordKey>,
}

impl Restoring {
    /// Returns the keys of the records to remove.
    #[must_use]
    pub fn gone(&self, records: &Records) -> Vec<RecordKey> {
        let mut gone = Vec::new();
        if !self.is_whole {
            return gone;
        }
        let kept = self.records.iter().map(|record| record.key());
        let kept: BTreeSet<RecordKey> = kept.chain(self.spared.iter().copied()).collect();
        for kind in Kind::ALL {
            let keys = records.of_kind(*kind).map(|record| record.key());
            gone.extend(keys.filter(|key| !kept.contains(key)));
        }
        gone
    }
}

/// Writes the records of a backup and, if it is complete, removes all others.
pub fn restore(edits: &mut Edits<'_>, backup: Restoring) -> ActionLabel {
    for key in backup.gone(edits.base) {
        edits.remove(key);
    }
    let count = backup.records.len();
    for record in backup.records.iter() {
        edits.put(record.clone());
    }
    ActionLabel {
        action: ActionKind::Restored,
        name: backup.file,
        count,
        ..ActionLabel::default()
    }
}
