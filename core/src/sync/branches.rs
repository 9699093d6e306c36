//! Merging of the branches that replication between servers leaves: the losing ones are merged into
//! the record, and removed once the merged record is stored.

use super::context::Context;
use super::merge_records::merge_records;
use super::reconcile::Reconciled;
use crate::model::Record;
use crate::workspace::{Conflict, RecordSync, RemoteVersion, Version, Waiting};

/// Merges the branches of a received version into the outcome of its reconciliation.
pub fn merge_branches(
    context: &Context<'_>,
    here: Option<&Record>,
    state: &RecordSync,
    received: &RemoteVersion,
    done: &mut Reconciled,
) {
    for branch in &received.branches {
        let is_merged = match (&received.version, &branch.version) {
            // Neither was made from the other, whoever has given both the id of one change.
            (Some(winner), Some(loser)) if winner.id == loser.id => {
                branch.record.is_none() || branch.record == received.record
            }
            (Some(winner), Some(loser)) => winner.includes(loser.id),
            _ => branch.record == received.record,
        };
        if !done.state.obsolete.contains(&branch.revision) {
            done.state.obsolete.push(branch.revision.clone());
        }
        if is_merged {
            continue;
        }
        // The server may have forgotten the common ancestor. The record here is one if the branch was
        // made from it, and not by the change that made the record; without any, only equal fields merge.
        let is_ancestor = state.is_settled()
            && state.version.as_ref().is_some_and(|version| {
                branch
                    .version
                    .as_ref()
                    .is_some_and(|other| other.id != version.id && other.includes(version.id))
            });
        let base = here.filter(|_| is_ancestor);
        let merged = merge_records(base, done.record.as_ref(), branch.record.as_ref());
        if merged.is_conflict && done.state.conflict.is_none() {
            done.state.conflict = Some(Box::new(Conflict {
                base: base.cloned(),
                ours: done.record.clone(),
                theirs: branch.record.clone(),
                fields: merged.conflicts,
                stamp: received.stamp.clone(),
            }));
        } else if merged.is_conflict {
            // One decision at a time: the branch stays, and is read again with the next version.
            done.state
                .obsolete
                .retain(|revision| *revision != branch.revision);
            continue;
        }
        if merged.record != done.record || done.state.conflict.is_some() {
            let both = done.state.version.iter().chain(&branch.version);
            done.state.version = Some(Version::after(context.new_id(), 1, both));
            done.state.base =
                crate::workspace::Base::new(received.record.as_ref(), merged.record.as_ref());
            done.state.waiting.get_or_insert_with(|| Waiting {
                seq: context.state.seq(),
                stamp: context.silent_stamp(),
            });
            done.record = merged.record;
        }
    }
}
