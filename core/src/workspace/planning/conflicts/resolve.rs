//! Resolving many conflicts at once.

use std::collections::{BTreeMap, BTreeSet};

use super::WorkspaceConflicts;
use super::conflict::{ConflictDetail, ConflictKey, OfferingConflict};
use super::tentative::TentativeOffering;
use crate::model::{ConflictKind, Offering, OfferingId, PersonId};
use crate::workspace::commands::offering_edits::OfferingEdit;
use crate::workspace::records::Records;

/// The conflicts of an offering until something is changed.
struct Listed {
    offering: OfferingId,
    present: BTreeMap<ConflictKey, OfferingConflict>,
    /// Problems whose ways out have been looked for.
    tried: BTreeSet<Problem>,
}

/// Values that the ways out of a conflict of an offering depend on.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Problem {
    kind: ConflictKind,
    /// Person who is in two places or unavailable, and whether nobody else is.
    person: Option<(PersonId, bool)>,
}

impl Listed {
    fn new(planned: &WorkspaceConflicts, records: &Records, offering: OfferingId) -> Self {
        let present = planned.conflicts_of(records, offering).into_iter();
        Self {
            offering,
            present: present.map(|conflict| (conflict.key(), conflict)).collect(),
            tried: BTreeSet::new(),
        }
    }
}

const fn problem_of(conflict: &OfferingConflict) -> Problem {
    let person = match conflict.detail {
        ConflictDetail::Instructor { person, count, .. } => Some((person, count == 1)),
        ConflictDetail::InstructorUnavailable { person, .. } => Some((person, true)),
        ConflictDetail::Learner { .. }
        | ConflictDetail::Room { .. }
        | ConflictDetail::RoomTooSmall { .. }
        | ConflictDetail::RoomClosed { .. }
        | ConflictDetail::OutsideCourse { .. }
        | ConflictDetail::Holiday { .. } => None,
    };
    let kind = conflict.kind();
    Problem { kind, person }
}

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
        let mut listed: Option<Listed> = None;
        for conflict in conflicts {
            let id = conflict.offering;
            let known = listed.take().filter(|listed| listed.offering == id);
            let known = known.unwrap_or_else(|| Listed::new(&planned, records, id));
            let Listed { present, tried, .. } = listed.insert(known);
            let stored = || records.offerings.get(id).map(|row| Offering::clone(row));
            let offering = edited.get(&id).cloned().or_else(stored);
            let (Some(present), Some(mut offering)) = (present.get(&conflict.key()), offering)
            else {
                continue;
            };
            if !tried.insert(problem_of(present)) {
                continue;
            }
            let way_out = planned.first_way_out(records, &offering, present);
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
                listed = None;
                edited.insert(id, offering);
                edits.entry(id).or_default().extend(changes);
            }
        }
        edits
    }
}
