//! Conflicts of proposed offerings, with stored offerings and among themselves.

use std::collections::BTreeSet;
use std::ops::Range;

use super::proposal::ProposedOfferings;
use crate::model::{
    InstructorGroupId, LearnerGroupId, Offering, OfferingId, PersonId, Place, TimeSlot,
};
use crate::planning::{ConflictKinds, GroupIndex};
use crate::workspace::planning::{
    ConflictPreview, OfferingConflict, TentativeOffering, TentativeTime, WorkspaceConflicts,
};
use crate::workspace::records::Records;

static NO_PEOPLE: BTreeSet<PersonId> = BTreeSet::new();
static NO_INSTRUCTOR_GROUPS: BTreeSet<InstructorGroupId> = BTreeSet::new();

/// The conflicts of proposed offerings. Those that are left out have none and cause none.
#[derive(Clone, Debug)]
pub struct ProposedConflicts(ConflictPreview);

impl ProposedConflicts {
    /// Returns the kinds of conflict of each proposed offering, in order.
    #[must_use]
    pub fn kinds(&self) -> &[ConflictKinds] {
        &self.0.kinds
    }

    /// Returns the conflicts of the proposed offerings at some positions. An offering is named by its
    /// [`ProposedOfferings::id`].
    #[must_use]
    pub fn at(
        &self,
        records: &Records,
        conflicts: &WorkspaceConflicts,
        positions: impl IntoIterator<Item = usize>,
    ) -> Vec<Vec<OfferingConflict>> {
        conflicts.previewed_conflicts(records, &self.0, positions)
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

    /// Finds the conflicts of the offerings.
    #[must_use]
    pub fn conflicts(
        &self,
        records: &Records,
        conflicts: &mut WorkspaceConflicts,
    ) -> ProposedConflicts {
        let groups = self.group_sets();
        let zone = records.settings().zone.clone();
        let tentative = self.tentative(records, &groups, &zone, 0..self.len());
        ProposedConflicts(conflicts.preview(records, &tentative))
    }

    /// Returns the conflicts of the workspace as if the offerings had been created, for ways out that
    /// take them into account.
    #[must_use]
    pub fn conflicts_if_created(
        &self,
        records: &Records,
        conflicts: &WorkspaceConflicts,
    ) -> WorkspaceConflicts {
        let groups = self.group_sets();
        let zone = records.settings().zone.clone();
        let tentative = self.tentative(records, &groups, &zone, 0..self.len());
        conflicts.with_tentative(records, &tentative)
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
        positions: Range<usize>,
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
        positions.filter_map(offering).collect()
    }
}
