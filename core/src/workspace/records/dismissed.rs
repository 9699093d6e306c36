//! Lookups of conflicts that somebody has accepted.

use std::rc::Rc;

use super::Records;
use crate::model::{ConflictPartyId, DismissedConflict, OfferingId};

impl Records {
    /// Iterates over the accepted conflicts of an offering with a greater id than the other side's, or
    /// with another side that is no offering.
    pub(in crate::workspace) fn dismissals_from(
        &self,
        offering: OfferingId,
    ) -> impl Iterator<Item = &Rc<DismissedConflict>> {
        self.dismissed_conflicts.starting_with(offering)
    }

    /// Iterates over the accepted conflicts of offerings with another side.
    pub(in crate::workspace) fn dismissals_with(
        &self,
        party: ConflictPartyId,
    ) -> impl Iterator<Item = &Rc<DismissedConflict>> {
        let offerings = self.dismissals_by_party.get(party);
        offerings.filter_map(move |offering| self.dismissed_conflicts.get((offering, party)))
    }

    /// Returns `true` if any conflict of an offering was accepted.
    pub(in crate::workspace) fn has_dismissals(&self, offering: OfferingId) -> bool {
        self.dismissals_from(offering).next().is_some()
            || self.dismissals_with(offering.into()).next().is_some()
    }
}
