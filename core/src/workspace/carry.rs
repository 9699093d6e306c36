//! An edit of one record, carried over to what the record has become meanwhile.

use super::merge::merge;
use crate::model::Record;

/// Whose value stands where an edit and the present record differ in the same field.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Prefer {
    /// That of the present record.
    Present,
    /// That of the edit.
    Edit,
}

/// What becomes of a record.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Carried {
    /// The record; none when it goes.
    pub record: Option<Record>,
    /// Whether the two could not be brought together: both changed the same field of what had been
    /// there, or one removed what the other changed.
    pub conflicting: bool,
}

impl Carried {
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
pub fn carried(
    from: Option<&Record>,
    present: Option<&Record>,
    to: Option<&Record>,
    prefer: Prefer,
) -> Carried {
    if from == present || present == to {
        return Carried::plain(to.cloned());
    }
    match (from, present, to) {
        (_, Some(present), Some(edit)) => {
            let (ours, theirs) = if prefer == Prefer::Present {
                (present, edit)
            } else {
                (edit, present)
            };
            let Some(merged) = merge(from, ours, theirs) else {
                return Carried::conflicting(Some(present.clone()));
            };
            Carried {
                record: Some(merged.record),
                // Made on both sides is one record, too: an enrolment by two people.
                conflicting: from.is_some() && !merged.conflicts.is_empty(),
            }
        }
        // Removed there, edited here: the edit is kept.
        (Some(_), None, Some(edit)) => Carried::conflicting(Some(edit.clone())),
        // Edited there, removed here: the removal was asked for.
        (Some(_), Some(_), None) => Carried::conflicting(None),
        (None, _, to) => Carried::plain(to.cloned()),
        (Some(_), None, None) => Carried::plain(None),
    }
}
