//! Occupancy of a workspace as if further offerings were stored, for conflicts of single offerings and
//! their ways out.

use std::collections::BTreeSet;

use super::conflict::{ConflictDetail, OfferingConflict};
use super::listing::Subject;
use super::shared_teaching::SharedTeaching;
use super::tentative::TentativeOffering;
use super::{WayOut, WorkspaceConflicts};
use crate::model::{ConflictKind, Offering, OfferingId, PersonId, SessionId};
use crate::planning::{Conflict, ConflictEngine, OfferingIndex};
use crate::workspace::records::Records;

/// Occupancy by the offerings of a workspace and by some that are planned. Conflicts are found for one
/// offering at a time, so that it makes no difference how many are planned.
#[derive(Clone)]
pub struct PlannedOccupancy {
    conflicts: WorkspaceConflicts,
    /// `None` if instructors take one group at a time.
    shared_teaching: Option<SharedTeaching>,
}

impl PlannedOccupancy {
    /// Adds planned offerings, each with its session, to those of a workspace. An instructor takes up to
    /// `groups_per_instructor` groups of a session at a time.
    #[must_use]
    pub fn new(
        conflicts: &WorkspaceConflicts,
        records: &Records,
        planned: &[TentativeOffering<'_>],
        sessions: &[SessionId],
        groups_per_instructor: usize,
    ) -> Self {
        let mut conflicts = conflicts.clone();
        conflicts.occupy(records, planned);
        let shared_teaching = (groups_per_instructor > 1).then(|| {
            let ids = planned.iter().map(|offering| offering.id);
            let planned: Vec<_> = ids.zip(sessions.iter().copied()).collect();
            SharedTeaching::new(&conflicts, records, &planned, groups_per_instructor)
        });
        Self {
            conflicts,
            shared_teaching,
        }
    }

    /// Puts an offering as it would be in the place of an earlier one with its id.
    pub fn replace(&mut self, records: &Records, offering: &Offering) {
        let conflicts = &mut self.conflicts;
        let index = conflicts.offerings.index_of(&offering.id);
        if let (Some(shared), Some(index)) = (&mut self.shared_teaching, index) {
            shared.remove(conflicts, index);
        }
        conflicts.occupy(records, &[TentativeOffering::new(records, offering)]);
        if let (Some(shared), Some(index)) = (&mut self.shared_teaching, index) {
            shared.insert(conflicts, index);
        }
    }

    /// Removes an offering that is not planned any more.
    pub fn remove(&mut self, offering: OfferingId) {
        let conflicts = &mut self.conflicts;
        let Some(index) = conflicts.offerings.index_of(&offering) else {
            return;
        };
        if let Some(shared) = &mut self.shared_teaching {
            shared.remove(conflicts, index);
        }
        conflicts.engine.remove(index);
    }

    /// Returns the conflicts of an offering that is stored or planned, without those that were accepted.
    #[must_use]
    pub fn conflicts_of(&self, records: &Records, offering: &Offering) -> Vec<OfferingConflict> {
        let list = ConflictEngine::uncounted_conflicts_of;
        self.list(records, offering, list)
    }

    /// Returns whether an offering that is stored or planned has conflicts that were not accepted.
    #[must_use]
    pub fn has_conflicts(&self, records: &Records, offering: &Offering) -> bool {
        if records.has_dismissals(offering.id) {
            return !self.conflicts_of(records, offering).is_empty();
        }
        let engine = &self.conflicts.engine;
        let Some(index) = self.conflicts.offerings.index_of(&offering.id) else {
            return false;
        };
        match self.has_instructor_conflict(offering.id) {
            // An instructor may take several groups.
            Some(of_instructor) => {
                of_instructor
                    || engine.has_conflict(index, &|kind| kind != ConflictKind::Instructor)
            }
            None => engine.has_conflict(index, &|_| true),
        }
    }

    fn list(
        &self,
        records: &Records,
        offering: &Offering,
        list: fn(&ConflictEngine, OfferingIndex) -> Vec<Conflict>,
    ) -> Vec<OfferingConflict> {
        let conflicts = &self.conflicts;
        let Some(index) = conflicts.offerings.index_of(&offering.id) else {
            return Vec::new();
        };
        let session = records.sessions.get(offering.session);
        let subject = Subject {
            offering: offering.id,
            course: session.map(|session| session.course),
            previewed: &[],
        };
        let found = list(&conflicts.engine, index).into_iter();
        let found = found.filter_map(|conflict| conflicts.translate(records, subject, conflict));
        found
            .filter(|conflict| !conflict.is_dismissed && !self.is_shared(index, conflict))
            .collect()
    }

    /// Returns whether a conflict is one of an instructor who may take both groups.
    fn is_shared(&self, offering: OfferingIndex, conflict: &OfferingConflict) -> bool {
        let (Some(shared), ConflictDetail::Instructor { other, .. }) =
            (&self.shared_teaching, conflict.detail)
        else {
            return false;
        };
        let other = self.conflicts.offerings.index_of(&other);
        other.is_some_and(|other| !shared.is_conflict(&self.conflicts, [offering, other]))
    }

    /// Returns whether an instructor of an offering teaches another session at the time, or more groups
    /// than one may take; `None` if instructors take one group at a time.
    pub(in crate::workspace) fn has_instructor_conflict(
        &self,
        offering: OfferingId,
    ) -> Option<bool> {
        let shared = self.shared_teaching.as_ref()?;
        let index = self.conflicts.offerings.index_of(&offering)?;
        Some(shared.has_conflict(&self.conflicts, index))
    }

    /// Returns the first way out of one of the conflicts of an offering.
    #[must_use]
    pub fn first_way_out(
        &mut self,
        records: &Records,
        offering: &Offering,
        conflict: &OfferingConflict,
    ) -> Option<WayOut> {
        self.conflicts.first_way_out(records, offering, conflict)
    }

    /// Returns ways out of the conflicts of an offering, to be taken one after the other, and puts the
    /// offering that results in its place. Conflicts that have no way out stay.
    pub fn resolve(&mut self, records: &Records, mut offering: Offering) -> Vec<WayOut> {
        let mut taken = Vec::new();
        while let Some(way_out) = self.next_way_out(records, &offering) {
            let changes = way_out.edits(&offering);
            let mut changes = changes.iter();
            // Each way out resolves a conflict and causes none; one that changes nothing would repeat.
            if taken.contains(&way_out)
                || !changes.all(|change| change.apply(&mut offering).is_ok())
            {
                break;
            }
            self.replace(records, &offering);
            taken.push(way_out);
        }
        taken
    }

    /// Returns the first way out of the first conflict that has one. Of conflicts about the same room or
    /// person only the first is tried, since the others have the same ways out.
    fn next_way_out(&mut self, records: &Records, offering: &Offering) -> Option<WayOut> {
        // One accepted conflict about the room must not hide the others.
        let list = if records.has_dismissals(offering.id) {
            ConflictEngine::uncounted_conflicts_of
        } else {
            ConflictEngine::resolvable_conflicts_of
        };
        let conflicts = self.list(records, offering, list);
        let mut tried: BTreeSet<(ConflictKind, Option<PersonId>)> = BTreeSet::new();
        let mut conflicts = conflicts.iter();
        conflicts.find_map(|conflict| {
            let person = match conflict.detail {
                ConflictDetail::Instructor { person, .. }
                | ConflictDetail::InstructorUnavailable { person, .. } => Some(person),
                ConflictDetail::Learner { .. }
                | ConflictDetail::Room { .. }
                | ConflictDetail::RoomTooSmall { .. }
                | ConflictDetail::RoomClosed { .. }
                | ConflictDetail::OutsideCourse { .. }
                | ConflictDetail::Holiday { .. } => None,
            };
            let is_new = tried.insert((conflict.kind(), person));
            is_new
                .then(|| self.first_way_out(records, offering, conflict))
                .flatten()
        })
    }
}

impl WorkspaceConflicts {
    /// Inserts offerings without counting their conflicts.
    pub(super) fn occupy(&mut self, records: &Records, offerings: &[TentativeOffering<'_>]) {
        let claims = offerings.iter().filter_map(|offering| {
            let index = self.offerings.insert(offering.id);
            Some((index, self.claim(records, offering)?))
        });
        let claims: Vec<_> = claims.collect();
        let claims = claims.iter();
        let claims = claims.map(|(index, claim)| (*index, claim.as_claim()));
        self.engine.occupy(claims);
    }
}
