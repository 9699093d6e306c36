//! The keys of the records that were edited last, by which a value that was derived from the records
//! catches up with them.
//!
//! Every edit is in the log, whoever made it: commands, undo, and changes of other tabs with the rebase
//! that follows.

use std::collections::VecDeque;

use crate::model::RecordKey;

/// The number of keys that are kept. After so many edits, deriving a value anew costs less than catching
/// up.
const CAPACITY: usize = 4096;

/// The position in the log after some edit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct EditPosition(u64);

/// The keys of the records that were edited last, oldest first.
#[derive(Clone, Debug, Default)]
pub struct EditLog {
    keys: VecDeque<RecordKey>,
    /// The position after the last edit.
    end: u64,
}

impl EditLog {
    /// Returns the position after the last edit.
    #[must_use]
    pub const fn position(&self) -> EditPosition {
        EditPosition(self.end)
    }

    /// Iterates over the keys that were edited after a position, one that was edited often several
    /// times. Returns `None` if they are no longer known.
    pub fn since(&self, position: EditPosition) -> Option<impl Iterator<Item = RecordKey> + Clone> {
        let edits = usize::try_from(self.end.checked_sub(position.0)?).ok()?;
        let first = self.keys.len().checked_sub(edits)?;
        Some(self.keys.range(first..).copied())
    }

    pub(super) fn push(&mut self, key: RecordKey) {
        if self.keys.len() == CAPACITY {
            self.keys.pop_front();
        }
        self.keys.push_back(key);
        self.end += 1;
    }

    /// Forgets all keys, since all records may have been replaced.
    pub(super) fn clear(&mut self) {
        self.keys.clear();
        self.end += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Person, PersonId, RecordType};

    fn key(bits: u128) -> RecordKey {
        Person::record_key(PersonId::from_bits(bits))
    }

    #[test]
    fn edits_are_known_until_too_many_follow() {
        let mut log = EditLog::default();
        let start = log.position();
        log.push(key(1));
        let later = log.position();
        log.push(key(2));
        let since = |log: &EditLog, position| log.since(position).map(Iterator::collect::<Vec<_>>);
        assert_eq!(since(&log, start), Some(vec![key(1), key(2)]));
        assert_eq!(since(&log, later), Some(vec![key(2)]));
        assert_eq!(since(&log, log.position()), Some(vec![]));
        (0..CAPACITY - 1).for_each(|_| log.push(key(3)));
        assert_eq!(since(&log, start), None);
        assert_eq!(since(&log, later).map(|keys| keys.len()), Some(CAPACITY));
    }

    #[test]
    fn nothing_is_known_of_edits_before_all_records_were_replaced() {
        let mut log = EditLog::default();
        let start = log.position();
        log.clear();
        assert!(log.since(start).is_none());
        assert_eq!(log.since(log.position()).map(Iterator::count), Some(0));
    }
}
