//! Three-way merge of one record by field. Pure; the same for two tabs, for undo under later edits,
//! and for a remote. No clock decides. The policies of the fields are declared with the records; see
//! [`model::merge`](crate::model::merge).

use crate::model::Record;

/// What came of a merge.
#[derive(Clone, Debug, PartialEq)]
pub struct Merged {
    /// The record with every field that could be merged; fields in conflict stand as `ours`.
    pub record: Record,
    /// The fields that both sides changed, each to something else, in the order of the alphabet.
    pub conflicts: Vec<String>,
}

/// Merges two descendants of `base`, or two records that were made apart. A field changed on one side
/// takes that side; a field changed on both sides merges by its policy.
///
/// Returns `None` if the records are not of one kind.
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
mod tests;
