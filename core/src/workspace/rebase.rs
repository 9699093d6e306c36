//! An edit of one record, carried over to what the record has become meanwhile.

use super::merge::merge;
use crate::model::Record;

/// Whose value stands where an edit and the present record differ in the same field.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum PreferSide {
    /// That of the present record.
    Present,
    /// That of the edit.
    Edit,
}

/// What becomes of a record.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RebaseOutcome {
    /// The record; none when it goes.
    pub record: Option<Record>,
    /// Whether the two could not be brought together: both changed the same field of what had been
    /// there, or one removed what the other changed.
    pub conflicting: bool,
}

impl RebaseOutcome {
    const fn plain(record: Option<Record>) -> Self {
        let conflicting = false;
        Self {
            record,
            conflicting,
        }
    }

    const fn conflicting(record: Option<Record>) -> Self {
        let conflicting = true;
        Self {
            record,
            conflicting,
        }
    }
}

/// What becomes of the present record when an edit from `from` to `to` is carried over to it.
#[must_use]
pub fn rebase_record(
    from: Option<&Record>,
    present: Option<&Record>,
    to: Option<&Record>,
    prefer: PreferSide,
) -> RebaseOutcome {
    if from == present || present == to {
        return RebaseOutcome::plain(to.cloned());
    }
    match (from, present, to) {
        (_, Some(present), Some(edit)) => {
            let (ours, theirs) = if prefer == PreferSide::Present {
                (present, edit)
            } else {
                (edit, present)
            };
            let Some(merged) = merge(from, ours, theirs) else {
                return RebaseOutcome::conflicting(Some(present.clone()));
            };
            RebaseOutcome {
                record: Some(merged.record),
                // Made on both sides is one record, too: an enrolment by two people.
                conflicting: from.is_some() && !merged.conflicts.is_empty(),
            }
        }
        // Removed there, edited here: the edit is kept.
        (Some(_), None, Some(edit)) => RebaseOutcome::conflicting(Some(edit.clone())),
        // Edited there, removed here: the removal was asked for.
        (Some(_), Some(_), None) => RebaseOutcome::conflicting(None),
        (None, _, to) => RebaseOutcome::plain(to.cloned()),
        (Some(_), None, None) => RebaseOutcome::plain(None),
    }
}
