//! Conflicts of proposed offerings, with stored offerings and among themselves.

use std::collections::{BTreeMap, BTreeSet};

use super::proposal::ProposedOfferings;
use super::row_edit::RowEdit;
use crate::model::{
    ConflictKind, InstructorGroupId, LearnerGroupId, Offering, OfferingId, PersonId, Place,
    SessionId, TimeSlot,
};
use crate::planning::{ConflictKinds, GroupIndex};
use crate::workspace::planning::{
    PlannedOccupancy, TentativeOffering, TentativeTime, WorkspaceConflicts,
};
use crate::workspace::records::Records;

static NO_PEOPLE: BTreeSet<PersonId> = BTreeSet::new();
static NO_INSTRUCTOR_GROUPS: BTreeSet<InstructorGroupId> = BTreeSet::new();

/// The conflicts of proposed offerings. Those that are left out have none and cause none.
#[derive(Clone, Debug)]
pub struct ProposedConflicts {
    kinds: Vec<ConflictKinds>,
    /// By position; empty lists are left out.
    existing: BTreeMap<usize, Vec<OfferingId>>,
}

impl ProposedConflicts {
    /// Returns the kinds of conflict of each proposed offering, in order: those that it would have once it
    /// is created.
    #[must_use]
    pub fn kinds(&self) -> &[ConflictKinds] {
        &self.kinds
    }

    /// Returns the stored offerings of its session that the group of a proposed one has at the time, by
    /// start.
    #[must_use]
    pub fn existing(&self, position: usize) -> &[OfferingId] {
        self.existing.get(&position).map_or(&[], Vec::as_slice)
    }

    /// Returns the number of proposed offerings whose group has one of the session at the time.
    #[must_use]
    pub fn existing_count(&self) -> usize {
        self.existing.len()
    }

    /// Returns `true` if the proposed offering at a position has conflicts, or its group has one of the
    /// session at the time already.
    #[must_use]
    pub fn has_any(&self, position: usize) -> bool {
        let kinds = self.kinds.get(position);
        kinds.is_some_and(|kinds| !kinds.is_empty()) || self.existing.contains_key(&position)
    }

    /// Returns the positions for which [`has_any`](Self::has_any) is `true`.
    pub fn positions(&self) -> impl Iterator<Item = usize> {
        (0..self.kinds.len()).filter(|position| self.has_any(*position))
    }
}

impl ProposedOfferings {
    /// Returns the id that stands for the offering at a position until it is created.
    #[must_use]
    pub const fn id(position: usize) -> OfferingId {
        // Ids of records are random, so that none of them is as small.
        OfferingId::from_bits(position as u128 + 1)
    }

    /// Returns the position of the offering with an id of [`id`](Self::id).
    #[must_use]
    pub fn position(&self, id: OfferingId) -> Option<usize> {
        let position = usize::try_from(id.to_bits().checked_sub(1)?).ok()?;
        (position < self.len()).then_some(position)
    }

    /// Finds the conflicts of the offerings. An instructor takes up to `groups_per_instructor` groups of a
    /// session at a time.
    #[must_use]
    pub fn conflicts(
        &self,
        records: &Records,
        conflicts: &mut WorkspaceConflicts,
        groups_per_instructor: usize,
    ) -> ProposedConflicts {
        let groups = self.group_sets();
        let zone = records.settings().zone.clone();
        let tentative = self.tentative(records, &groups, &zone);
        let mut kinds = conflicts.preview(records, &tentative).kinds;
        let is_teaching = |kinds: &ConflictKinds| kinds.contains(ConflictKind::Instructor);
        if groups_per_instructor > 1 && kinds.iter().any(is_teaching) {
            let occupancy = self.occupancy_if_created(records, conflicts, groups_per_instructor);
            for (position, kinds) in kinds.iter_mut().enumerate() {
                if occupancy.has_instructor_conflict(Self::id(position)) == Some(false) {
                    kinds.remove(ConflictKind::Instructor);
                }
            }
        }
        ProposedConflicts {
            kinds,
            existing: self.existing_at_the_time(records, conflicts),
        }
    }

    /// Returns the occupancy of the workspace as if the offerings had been created, for the conflicts of
    /// single offerings and ways out of them.
    #[must_use]
    pub fn occupancy_if_created(
        &self,
        records: &Records,
        conflicts: &WorkspaceConflicts,
        groups_per_instructor: usize,
    ) -> PlannedOccupancy {
        let groups = self.group_sets();
        let zone = records.settings().zone.clone();
        let tentative = self.tentative(records, &groups, &zone);
        let sessions = (0..self.len()).filter_map(|position| Some(self.get(position)?.session));
        let sessions: Vec<SessionId> = sessions.collect();
        PlannedOccupancy::new(
            conflicts,
            records,
            &tentative,
            &sessions,
            groups_per_instructor,
        )
    }

    /// Returns an edit that takes ways out of the conflicts of the offering at a position, and takes it
    /// into account in `occupancy`; `None` if there is none.
    pub fn resolve(
        &self,
        records: &Records,
        occupancy: &mut PlannedOccupancy,
        position: usize,
    ) -> Option<RowEdit> {
        let mut offering = self.to_record(records, position)?;
        let generated = self.key(position)?.start;
        let mut resolved: Option<RowEdit> = None;
        for way_out in occupancy.resolve(records, offering.clone()) {
            let edit = RowEdit::from_way_out(&offering, generated, way_out);
            edit.apply(&mut offering, generated);
            resolved = Some(resolved.unwrap_or_default().updated_by(edit));
        }
        resolved
    }

    /// Returns the edit that leaves the offering at a position out, and takes it into account in `occupancy`.
    #[must_use]
    pub fn leave_out(&self, occupancy: &mut PlannedOccupancy, position: usize) -> RowEdit {
        occupancy.remove(Self::id(position));
        RowEdit::left_out()
    }

    /// Returns whether the offering at a position has conflicts that `occupancy` takes into account.
    #[must_use]
    pub fn has_conflicts(
        &self,
        records: &Records,
        occupancy: &PlannedOccupancy,
        position: usize,
    ) -> bool {
        let offering = self.to_record(records, position);
        offering.is_some_and(|offering| occupancy.has_conflicts(records, &offering))
    }

    /// Returns the offering at a position as a record, with its id of [`id`](Self::id).
    #[must_use]
    pub fn to_record(&self, records: &Records, position: usize) -> Option<Offering> {
        let proposed = self.get(position)?;
        let values = proposed.values();
        let mut offering = Offering::new(Self::id(position));
        offering.session = proposed.session;
        offering.slot = Some(TimeSlot {
            ambiguous: self.ambiguous(),
            ..proposed.slot.in_zone(&records.settings().zone)
        });
        offering.place = values.place;
        offering.groups = [proposed.group].into();
        offering.instructors = values.instructors;
        offering.instructor_groups = values.instructor_groups;
        Some(offering)
    }

    /// Returns by group the set of that group alone.
    fn group_sets(&self) -> Vec<BTreeSet<LearnerGroupId>> {
        let groups = self.groups().groups();
        let indices = 0..groups.tree.len() as u32;
        let sets = indices.map(|index| BTreeSet::from([groups.group(GroupIndex(index))]));
        sets.collect()
    }

    fn tentative<'a>(
        &'a self,
        records: &Records,
        groups: &'a [BTreeSet<LearnerGroupId>],
        zone: &'a str,
    ) -> Vec<TentativeOffering<'a>> {
        let offering = |position: usize| {
            let offering = self.get(position)?;
            let planned = self.plan().offerings.get(position)?;
            let session = records.sessions.get(offering.session);
            let course = session.map(|session| session.course);
            let time = TentativeTime {
                slot: offering.slot,
                zone,
                ambiguous: self.ambiguous(),
            };
            Some(TentativeOffering {
                id: Self::id(position),
                time: self.is_included(position).then_some(time),
                course,
                course_dates: course.and_then(|course| records.course_dates(course)),
                room: offering.place.and_then(Place::room),
                groups: &groups[planned.group.as_usize()],
                learners: &NO_PEOPLE,
                instructors: offering.instructors.unwrap_or(&NO_PEOPLE),
                instructor_groups: offering.instructor_groups.unwrap_or(&NO_INSTRUCTOR_GROUPS),
            })
        };
        (0..self.len()).filter_map(offering).collect()
    }
}
