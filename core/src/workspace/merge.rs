//! Three-way merge of one record by field. Pure, and the same for two tabs, for undo after later
//! edits, and for a server. Does not depend on a clock. The policies of the fields are declared
//! with the records; see [`model::merge`](crate::model::merge).

use crate::model::Record;

/// Result of a merge.
#[derive(Clone, Debug, PartialEq)]
pub struct Merged {
    /// Record with all fields merged; fields in conflict have the value of `ours`.
    pub record: Record,
    /// Fields that both sides changed to different values, in alphabetical order.
    pub conflicts: Vec<String>,
}

/// Merges two descendants of `base`, or two records that were created independently. A field
/// changed on one side takes the value of that side; a field changed on both sides merges by its
/// policy.
///
/// Returns `None` if the records are of different kinds.
#[must_use]
pub fn merge(base: Option<&Record>, ours: &Record, theirs: &Record) -> Option<Merged> {
    if ours == theirs || base == Some(theirs) {
        return Some(Merged {
            record: ours.clone(),
            conflicts: Vec::new(),
        });
    }
    if base == Some(ours) {
        return Some(Merged {
            record: theirs.clone(),
            conflicts: Vec::new(),
        });
    }
    let mut conflicts = Vec::new();
    let record = Record::merge(base, ours, theirs, &mut conflicts)?;
    conflicts.sort_unstable();
    conflicts.dedup();
    Some(Merged { record, conflicts })
}

#[cfg(test)]
mod adversarial;
#[cfg(test)]
mod groups;
#[cfg(test)]
mod tests;
