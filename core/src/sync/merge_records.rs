//! Merge of two records, either of which may have been removed.

use crate::model::{Kind, Record};
use crate::workspace::merge;

/// Result of [`merge_records`].
pub struct MergedRecords {
    /// The merged record, with our values where there is a conflict.
    pub record: Option<Record>,
    /// Names of the fields that differ and need a decision.
    pub conflicts: Vec<String>,
    /// `true` if a decision is needed.
    pub is_conflict: bool,
}

impl MergedRecords {
    const fn clean(record: Option<Record>) -> Self {
        Self {
            record,
            conflicts: Vec::new(),
            is_conflict: false,
        }
    }

    const fn conflicting(record: Option<Record>, conflicts: Vec<String>) -> Self {
        Self {
            record,
            conflicts,
            is_conflict: true,
        }
    }
}

/// Merges two records that were made from `base`, or independently.
#[must_use]
pub fn merge_records(
    base: Option<&Record>,
    ours: Option<&Record>,
    theirs: Option<&Record>,
) -> MergedRecords {
    if ours == theirs || theirs == base {
        return MergedRecords::clean(ours.cloned());
    }
    if ours == base {
        return MergedRecords::clean(theirs.cloned());
    }
    let (Some(one), Some(other)) = (ours, theirs) else {
        // Created and removed on one side, or removed on one and changed on the other.
        return match base {
            None => MergedRecords::clean(ours.or(theirs).cloned()),
            Some(_) => MergedRecords::conflicting(ours.cloned(), Vec::new()),
        };
    };
    // Two people who enrol the same learner mean the same thing, and the first stands. Those who put a
    // learner into two groups of a tree do not.
    let kind = one.key().kind();
    let is_relation = kind.info().id_count == 2 && kind != Kind::GroupMembership;
    let (first, second) = if base.is_none() && is_relation {
        (other, one)
    } else {
        (one, other)
    };
    let Some(mut merged) = merge(base, first, second) else {
        return MergedRecords::conflicting(ours.cloned(), Vec::new());
    };
    if base.is_none() && is_relation {
        merged.conflicts.clear();
    }
    merged
        .conflicts
        .extend(broken_fields(one, other, &merged.record));
    if merged.conflicts.is_empty() {
        MergedRecords::clean(Some(merged.record))
    } else {
        MergedRecords::conflicting(Some(merged.record), merged.conflicts)
    }
}

/// Returns the fields in which a merge breaks a rule that both sides keep.
fn broken_fields(ours: &Record, theirs: &Record, merged: &Record) -> Vec<String> {
    let has_coaches = |record: &Record| match record {
        Record::CourseSession(session) => !session.coaches.is_empty(),
        _ => true,
    };
    if merged.key().kind() == Kind::CourseSession
        && has_coaches(ours)
        && has_coaches(theirs)
        && !has_coaches(merged)
    {
        return vec!["coaches".to_owned()];
    }
    Vec::new()
}
