//! Conflicts of planned offerings, with existing offerings and among themselves, without inserting
//! them.

use std::collections::BTreeSet;

use super::sweep::{SweepMode, sweep};
use super::{Claim, ConflictEngine, ConflictKinds};
use crate::planning::{OfferingIndex, TimeSpan};

impl ConflictEngine {
    /// Returns the kinds of conflict of each claim, in order.
    #[must_use]
    pub fn preview(&self, claims: &[Claim<'_>]) -> Vec<ConflictKinds> {
        self.preview_replacing(&BTreeSet::new(), claims)
    }

    /// Returns the kinds of conflict of each claim as if some existing offerings were not there, since
    /// the claims stand for them.
    #[must_use]
    pub fn preview_replacing(
        &self,
        replaced: &BTreeSet<OfferingIndex>,
        claims: &[Claim<'_>],
    ) -> Vec<ConflictKinds> {
        let mut kinds: Vec<ConflictKinds> = claims
            .iter()
            .map(|claim| self.limits.conflicts(claim, &self.sets))
            .collect();
        // Only the offerings that overlap a claim or the time between two overlapping claims matter.
        let mut all: Vec<Claim<'_>> = claims.to_vec();
        for span in merged_spans(claims) {
            let offerings = self.overlapping(span);
            let offerings = offerings.filter(|offering| !replaced.contains(offering));
            let stored = offerings.filter_map(|offering| self.claims[offering.as_usize()].as_ref());
            all.extend(stored.map(|stored| stored.claim()));
        }
        let mode = SweepMode::OnePairPerClaim;
        sweep(&all, &self.sets, mode, &mut |first, second, kind| {
            for position in [first, second] {
                // Positions past the preview are existing offerings.
                if let Some(kinds) = kinds.get_mut(position as usize) {
                    kinds.insert(kind);
                }
            }
        });
        kinds
    }
}

/// Returns the union of the claims' spans as disjoint spans in ascending order.
fn merged_spans(claims: &[Claim<'_>]) -> Vec<TimeSpan> {
    let mut spans: Vec<TimeSpan> = claims.iter().map(|claim| claim.span).collect();
    spans.sort_unstable();
    let mut merged: Vec<TimeSpan> = Vec::new();
    for span in spans {
        match merged.last_mut() {
            Some(last) if span.start <= last.end => last.end = last.end.max(span.end),
            _ => merged.push(span),
        }
    }
    merged
}
