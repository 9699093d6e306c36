//! The conflicts of a claim at each of many times.

use std::collections::BTreeSet;

use super::{Claim, ConflictEngine, ConflictKinds};
use crate::model::ConflictKind;
use crate::planning::{OfferingIndex, Slot, TimeSpan};

impl ConflictEngine {
    /// Returns the kinds of conflict that a claim would have at each of some times, as if some existing
    /// offerings were not there.
    ///
    /// What the claim shares a room or a person with is looked up once for all times, so that all
    /// quarters of an hour of a week cost little more than one of them.
    #[must_use]
    pub fn kinds_at(
        &self,
        replaced: &BTreeSet<OfferingIndex>,
        claim: &Claim<'_>,
        times: &[(TimeSpan, Slot)],
    ) -> Vec<ConflictKinds> {
        let is_too_small = self.limits.shortage(claim, &self.sets).is_some();
        let start = times.iter().map(|(span, _)| span.start).min();
        let end = times.iter().map(|(span, _)| span.end).max();
        let mut taken: Vec<(TimeSpan, ConflictKind)> = Vec::new();
        if let Some((start, end)) = start.zip(end) {
            let all = Claim {
                span: TimeSpan { start, end },
                ..*claim
            };
            let is_ignored = |other| replaced.contains(&other);
            self.for_each_collision(&all, &is_ignored, &mut |other, kind| {
                if let Some(stored) = &self.claims[other.as_usize()] {
                    taken.push((stored.claim().span, kind));
                }
            });
        }
        let kinds = times.iter().map(|(span, slot)| {
            let moved = Claim {
                span: *span,
                slot: *slot,
                ..*claim
            };
            let mut kinds = self.limits.timed_conflicts(&moved, &self.sets);
            if is_too_small {
                kinds.insert(ConflictKind::RoomTooSmall);
            }
            for (other, kind) in &taken {
                if other.overlaps(*span) {
                    kinds.insert(*kind);
                }
            }
            kinds
        });
        kinds.collect()
    }
}
