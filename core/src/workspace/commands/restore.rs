//! Making a workspace what a backup says.

use std::collections::BTreeSet;
use std::rc::Rc;

use crate::model::{Kind, Record, RecordKey};
use crate::workspace::action_label::{ActionKind, ActionLabel};
use crate::workspace::edits::Edits;
use crate::workspace::records::Records;

/// What a backup says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Restoring {
    /// What its file is called, for the history.
    pub file: String,
    /// Its records.
    pub records: Rc<Vec<Record>>,
    /// Whether these are all that there was, so that what is not among them goes.
    pub is_whole: bool,
    /// Records that the backup has and that could not be read: what is there of them stays.
    pub spared: Vec<RecordKey>,
}

impl Restoring {
    /// The records that go.
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

/// Writes the records of a backup; where it is a whole one, what is not among them goes.
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
    }
}
