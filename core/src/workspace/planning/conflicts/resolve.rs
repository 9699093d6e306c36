//! Resolving many conflicts at once.

use std::collections::BTreeMap;

use super::WorkspaceConflicts;
use super::conflict::OfferingConflict;
use super::tentative::TentativeOffering;
use crate::model::{Offering, OfferingId};
use crate::workspace::commands::offering_edits::OfferingEdit;
use crate::workspace::records::Records;

impl WorkspaceConflicts {
    /// Returns changes of offerings that resolve conflicts by the first way out of each, as far as there
    /// is one. Together they cause no other conflict: each takes those before it into account.
    #[must_use]
    pub fn resolve(
        &self,
        records: &Records,
        conflicts: &[OfferingConflict],
    ) -> BTreeMap<OfferingId, Vec<OfferingEdit>> {
        let mut planned = self.clone();
        let mut edited: BTreeMap<OfferingId, Offering> = BTreeMap::new();
        let mut edits: BTreeMap<OfferingId, Vec<OfferingEdit>> = BTreeMap::new();
        for conflict in conflicts {
            let id = conflict.offering;
            let present = planned.conflicts_of(records, id).into_iter();
            let mut present = present.filter(|present| present.key() == conflict.key());
            let stored = || records.offerings.get(id).map(|row| Offering::clone(row));
            let offering = edited.get(&id).cloned().or_else(stored);
            let (Some(present), Some(mut offering)) = (present.next(), offering) else {
                continue;
            };
            let way_out = planned.first_way_out(records, &offering, &present);
            let Some(changes) = way_out.map(|way_out| way_out.edits(&offering)) else {
                continue;
            };
            // A way out is a valid change.
            if changes
                .iter()
                .all(|change| change.apply(&mut offering).is_ok())
            {
                let index = planned.offerings.insert(id);
                let tentative = TentativeOffering::new(records, &offering);
                if let Some(claim) = planned.claim(records, &tentative) {
                    planned.engine.insert(index, &claim.as_claim());
                }
                edited.insert(id, offering);
                edits.entry(id).or_default().extend(changes);
            }
        }
        edits
    }
}
