//! Instructors who take several groups of a session at a time, which is then no conflict.

use std::collections::{BTreeMap, BTreeSet};

use super::WorkspaceConflicts;
use crate::model::{OfferingId, SessionId};
use crate::planning::{OfferingIndex, PersonIndex, TeachingLoads};
use crate::workspace::records::Records;

/// The groups that the instructors of planned offerings have at a time, stored offerings included.
#[derive(Clone)]
pub(super) struct SharedTeaching {
    loads: TeachingLoads<PersonIndex, SessionId>,
    sessions: BTreeMap<OfferingIndex, SessionId>,
}

impl SharedTeaching {
    /// Collects the times of everybody who teaches one of the planned offerings, whose times and people
    /// `conflicts` knows. Each may have `limit` groups of a session at a time.
    pub fn new(
        conflicts: &WorkspaceConflicts,
        records: &Records,
        planned: &[(OfferingId, SessionId)],
        limit: usize,
    ) -> Self {
        let mut shared = Self {
            loads: TeachingLoads::new(limit),
            sessions: BTreeMap::new(),
        };
        let mut people: BTreeSet<PersonIndex> = BTreeSet::new();
        for (offering, session) in planned {
            let Some(index) = conflicts.offerings.index_of(offering) else {
                continue;
            };
            if let Some((_, teachers)) = conflicts.engine.teaching(index) {
                people.extend(teachers);
                shared.sessions.insert(index, *session);
                shared.insert(conflicts, index);
            }
        }
        for offering in records.offerings.iter() {
            let Some(index) = conflicts.offerings.index_of(&offering.id) else {
                continue;
            };
            let teaching = conflicts.engine.teaching(index);
            let is_concerned = teaching.is_some_and(|(_, teachers)| {
                teachers.iter().any(|teacher| people.contains(teacher))
            });
            if is_concerned && shared.sessions.insert(index, offering.session).is_none() {
                shared.insert(conflicts, index);
            }
        }
        shared
    }

    /// Adds the time of an offering as `conflicts` knows it.
    pub fn insert(&mut self, conflicts: &WorkspaceConflicts, offering: OfferingIndex) {
        if let (Some(session), Some((span, teachers))) = (
            self.sessions.get(&offering),
            conflicts.engine.teaching(offering),
        ) {
            for teacher in teachers {
                self.loads.insert(teacher, *session, span);
            }
        }
    }

    /// Removes the time of an offering as `conflicts` knows it.
    pub fn remove(&mut self, conflicts: &WorkspaceConflicts, offering: OfferingIndex) {
        if let (Some(session), Some((span, teachers))) = (
            self.sessions.get(&offering),
            conflicts.engine.teaching(offering),
        ) {
            for teacher in teachers {
                self.loads.remove(&teacher, session, span);
            }
        }
    }

    /// Returns whether an instructor of an offering teaches another session at the time, or has more
    /// groups of the session than the limit.
    pub fn has_conflict(&self, conflicts: &WorkspaceConflicts, offering: OfferingIndex) -> bool {
        let session = self.sessions.get(&offering).copied();
        let (Some(session), Some((span, teachers))) =
            (session, conflicts.engine.teaching(offering))
        else {
            return false;
        };
        let loads = &self.loads;
        teachers.into_iter().any(|teacher| {
            loads.has_other_session(teacher, session, span)
                || loads.overlaps_over(teacher, session, span)
        })
    }

    /// Returns whether two offerings with an instructor in common are in conflict: they are of different
    /// sessions, or one of them is among more groups than the limit.
    pub fn is_conflict(
        &self,
        conflicts: &WorkspaceConflicts,
        [one, other]: [OfferingIndex; 2],
    ) -> bool {
        let [session, other_session] = [one, other].map(|index| self.sessions.get(&index).copied());
        let (Some(session), true) = (session, session == other_session) else {
            return true;
        };
        let (Some((span, teachers)), Some((other_span, other_teachers))) = (
            conflicts.engine.teaching(one),
            conflicts.engine.teaching(other),
        ) else {
            return false;
        };
        let mut shared = teachers
            .into_iter()
            .filter(|teacher| other_teachers.binary_search(teacher).is_ok());
        shared.any(|teacher| {
            [span, other_span]
                .into_iter()
                .any(|span| self.loads.is_over(teacher, session, span))
        })
    }
}
