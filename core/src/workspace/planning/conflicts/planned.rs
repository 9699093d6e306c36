//! The conflicts of a workspace as they would be.

use super::WorkspaceConflicts;
use super::tentative::TentativeOffering;
use crate::workspace::records::Records;

impl WorkspaceConflicts {
    /// Returns the conflicts as they would be if these offerings were stored too.
    #[must_use]
    pub fn with_tentative(&self, records: &Records, offerings: &[TentativeOffering<'_>]) -> Self {
        let mut planned = self.clone();
        let claims = offerings.iter().filter_map(|offering| {
            let index = planned.offerings.insert(offering.id);
            Some((index, planned.claim(records, offering)?))
        });
        let claims: Vec<_> = claims.collect();
        let claims = claims.iter();
        let claims = claims.map(|(index, claim)| (*index, claim.as_claim()));
        planned.engine.insert_all(claims);
        planned
    }
}
