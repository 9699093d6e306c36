//! Rebase of an edit of one record onto the present version of the record.

use super::merge::merge;
use crate::model::Record;

/// Side whose value is used where an edit and the present record differ in the same field, or where one
/// removed the record that the other changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PreferSide {
    /// Value of the present record.
    Present,
    /// Value of the edit.
    Edit,
}

/// Result of a rebase.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RebaseOutcome {
    /// New record; `None` if it is removed.
    pub record: Option<Record>,
    /// `true` if the two sides could not be reconciled: both changed the same field of an existing
    /// record, or one removed the record that the other changed.
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

/// Returns the present record after applying an edit from `from` to `to` to it.
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
                // Creation on both sides also gives one record: an enrolment by two people.
                conflicting: from.is_some() && !merged.conflicts.is_empty(),
            }
        }
        // Removed there and edited here, or the other way round.
        (Some(_), None, Some(_)) | (Some(_), Some(_), None) => {
            let preferred = if prefer == PreferSide::Present {
                present
            } else {
                to
            };
            RebaseOutcome::conflicting(preferred.cloned())
        }
        (None, _, to) => RebaseOutcome::plain(to.cloned()),
        (Some(_), None, None) => RebaseOutcome::plain(None),
    }
}
