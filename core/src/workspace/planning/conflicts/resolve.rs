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

/// Resolution of many conflicts by the first way out of each, as far as there is one. Together the changes
/// cause no other conflict: each takes those before it into account. Conflicts are taken one by one, so
/// that the work can be done in parts.
pub struct ConflictResolution {
    /// What is occupied with the changes so far. Conflicts are not counted in it.
    planned: WorkspaceConflicts,
    edited: BTreeMap<OfferingId, Offering>,
    edits: BTreeMap<OfferingId, Vec<OfferingEdit>>,
    listed: Option<Listed>,
}

impl ConflictResolution {
    /// Creates the resolution that changes nothing yet.
    #[must_use]
    pub fn new(conflicts: &WorkspaceConflicts) -> Self {
        Self {
            planned: conflicts.clone(),
            edited: BTreeMap::new(),
            edits: BTreeMap::new(),
            listed: None,
        }
    }

    /// Takes the first way out of a conflict, if it is still there and has one. The records are those of
    /// all conflicts before. Conflicts of one offering cost less one after the other.
    pub fn resolve(&mut self, records: &Records, conflict: &OfferingConflict) {
        let id = conflict.offering;
        let known = (self.listed.take()).filter(|listed| listed.offering == id);
        let mut listed = known.unwrap_or_else(|| self.list(records, id));
        if let Some(present) = listed.present.get(&conflict.key())
            && listed.tried.insert(problem_of(present))
            && self.take_way_out(records, present)
        {
            return;
        }
        self.listed = Some(listed);
    }

    /// Returns the changes of the offerings.
    #[must_use]
    pub fn into_edits(self) -> BTreeMap<OfferingId, Vec<OfferingEdit>> {
        self.edits
    }

    fn list(&self, records: &Records, offering: OfferingId) -> Listed {
        let present = self.planned.uncounted_conflicts_of(records, offering);
        let present = present.into_iter();
        Listed {
            offering,
            present: present.map(|conflict| (conflict.key(), conflict)).collect(),
            tried: BTreeSet::new(),
        }
    }

    /// Changes an offering by the first way out of one of its conflicts. Returns `false` if there is none.
    fn take_way_out(&mut self, records: &Records, conflict: &OfferingConflict) -> bool {
        let id = conflict.offering;
        let stored = || records.offerings.get(id).map(|row| Offering::clone(row));
        let Some(mut offering) = self.edited.get(&id).cloned().or_else(stored) else {
            return false;
        };
        let way_out = (self.planned).first_way_out(records, &offering, conflict);
        let Some(changes) = way_out.map(|way_out| way_out.edits(&offering)) else {
            return false;
        };
        // A way out is a valid change.
        let mut valid = changes.iter();
        if !valid.all(|change| change.apply(&mut offering).is_ok()) {
            return false;
        }
        let tentative = TentativeOffering::new(records, &offering);
        self.planned.occupy(records, &[tentative]);
        self.edited.insert(id, offering);
        self.edits.entry(id).or_default().extend(changes);
        true
    }
}
