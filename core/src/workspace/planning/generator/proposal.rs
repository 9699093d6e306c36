//! The offerings that the generator proposes, in terms of records.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use chrono::NaiveDate;

use super::groups::GeneratorGroups;
use super::request::OfferingRequest;
use super::rounds::SlotSequence;
use super::row_edit::RowEdit;
use super::row_key::RowKey;
use super::values::PlanValues;
use crate::model::{AmbiguousTime, InstructorGroupId, LearnerGroupId, PersonId, Place, SessionId};
use crate::planning::{OfferingPlan, PlannedOffering, SessionIndex, Slot};
use crate::workspace::planning::DenseIndices;
use crate::workspace::{NewOffering, OfferingDefaults};

/// Proposed offerings, by time and then in the display order of their groups.
#[derive(Clone, Debug)]
pub struct ProposedOfferings {
    groups: Rc<GeneratorGroups>,
    sessions: DenseIndices<SessionId, SessionIndex>,
    values: PlanValues,
    /// The plan as generated.
    generated: OfferingPlan,
    /// What the generated slots are to each group.
    sequence: SlotSequence,
    /// The plan with what somebody has changed, if anything.
    edited: Option<OfferingPlan>,
    /// By position: `true` if the offering is not to be created; shorter than the plan if no further
    /// ones are left out.
    left_out: Vec<bool>,
    /// The number of offerings that somebody has changed or left out.
    edit_count: usize,
    /// The choice where clocks show the start or the end of an offering twice.
    ambiguous: AmbiguousTime,
    /// `true` if a group takes the defaults it lacks from the groups above.
    inherits_defaults: bool,
}

/// A proposed offering.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ProposedOffering<'a> {
    /// The session.
    pub session: SessionId,
    /// The group, whose descendants take part too.
    pub group: LearnerGroupId,
    /// The time.
    pub slot: Slot,
    /// The place.
    pub place: Option<&'a Place>,
    /// The address of a virtual meeting, or empty.
    pub link: &'a str,
    /// The instructors, if there are any.
    pub instructors: Option<&'a BTreeSet<PersonId>>,
    /// The instructor groups, if there are any.
    pub instructor_groups: Option<&'a BTreeSet<InstructorGroupId>>,
    /// The number of learners.
    pub learners: u32,
}

impl ProposedOfferings {
    pub(super) const fn new(
        groups: Rc<GeneratorGroups>,
        sessions: DenseIndices<SessionId, SessionIndex>,
        values: PlanValues,
        generated: OfferingPlan,
        sequence: SlotSequence,
        request: &OfferingRequest,
    ) -> Self {
        Self {
            groups,
            sessions,
            values,
            generated,
            sequence,
            edited: None,
            left_out: Vec::new(),
            edit_count: 0,
            ambiguous: request.ambiguous,
            inherits_defaults: request.inherit_defaults,
        }
    }

    /// Returns the number of proposed offerings.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.generated.offerings.len()
    }

    /// Returns `true` if nothing is proposed.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.generated.offerings.is_empty()
    }

    /// Returns the number of offerings that exist already and are not proposed again.
    #[must_use]
    pub const fn existing_count(&self) -> u32 {
        self.generated.existing_count
    }

    /// Returns the number of offerings that somebody has changed or left out.
    #[must_use]
    pub const fn edit_count(&self) -> usize {
        self.edit_count
    }

    /// Returns the plan with what somebody has changed.
    #[must_use]
    pub fn plan(&self) -> &OfferingPlan {
        self.edited.as_ref().unwrap_or(&self.generated)
    }

    /// Returns the groups behind the indices of the plan.
    #[must_use]
    pub fn groups(&self) -> &GeneratorGroups {
        &self.groups
    }

    /// Returns the sessions behind the indices of the plan.
    pub(super) fn sessions(&self) -> impl Iterator<Item = (SessionIndex, &SessionId)> {
        self.sessions.iter()
    }

    /// Returns the choice where clocks show the start or the end of an offering twice.
    #[must_use]
    pub const fn ambiguous(&self) -> AmbiguousTime {
        self.ambiguous
    }

    /// Returns the first teaching day of each round of a rotation or of stations.
    #[must_use]
    pub fn round_days(&self) -> Vec<NaiveDate> {
        self.sequence.round_days()
    }

    /// Returns the key of the offering at a position.
    #[must_use]
    pub fn key(&self, position: usize) -> Option<RowKey> {
        self.key_of(self.generated.offerings.get(position)?)
    }

    fn key_of(&self, offering: &PlannedOffering) -> Option<RowKey> {
        let slot = self.generated.slots.get(offering.slot as usize)?;
        Some(RowKey {
            session: *self.sessions.get(offering.session)?,
            group: self.groups.groups().group(offering.group),
            start: slot.start(),
            occurrence: self.sequence.occurrence(offering.slot),
            series: self.sequence.series(),
        })
    }

    /// Returns the offering at a position.
    #[must_use]
    pub fn get(&self, position: usize) -> Option<ProposedOffering<'_>> {
        let (plan, values) = (self.plan(), &self.values);
        let offering = plan.offerings.get(position)?;
        let instructors = values.instructors.get(offering.instructors);
        let instructor_groups = values.instructor_groups.get(offering.instructor_groups);
        Some(ProposedOffering {
            session: *self.sessions.get(offering.session)?,
            group: self.groups.groups().group(offering.group),
            slot: *plan.slots.get(offering.slot as usize)?,
            place: values.places.get(offering.room),
            link: values.links.get(offering.link).map_or("", AsRef::as_ref),
            instructors: instructors.map(AsRef::as_ref),
            instructor_groups: instructor_groups.map(AsRef::as_ref),
            learners: offering.learner_count,
        })
    }

    /// Returns `true` if the offering at a position is to be created.
    #[must_use]
    pub fn is_included(&self, position: usize) -> bool {
        position < self.len() && !self.left_out.get(position).copied().unwrap_or_default()
    }

    /// Returns the number of offerings that are to be created.
    #[must_use]
    pub fn included_count(&self) -> usize {
        self.len() - self.left_out.iter().filter(|left_out| **left_out).count()
    }

    /// Returns the offerings that are to be created.
    #[must_use]
    pub fn new_offerings(&self) -> Vec<NewOffering> {
        let included = (0..self.len()).filter(|position| self.is_included(*position));
        included
            .filter_map(|position| self.to_new(position))
            .collect()
    }

    /// Returns the offering at a position as the command adds it.
    fn to_new(&self, position: usize) -> Option<NewOffering> {
        let offering = self.get(position)?;
        let values = offering.values();
        Some(NewOffering {
            session: offering.session,
            slot: offering.slot,
            ambiguous: self.ambiguous,
            place: values.place,
            link: values.link,
            groups: [offering.group].into(),
            instructors: values.instructors,
            instructor_groups: values.instructor_groups,
            generated_from: Some(offering.group),
            generated_for: Some(self.key(position)?.start),
            inherits_defaults: Some(self.inherits_defaults),
            generated_in: (self.sequence).round(self.generated.offerings.get(position)?.slot),
        })
    }

    /// Returns edits by the position of their offering. Keys can be those of an earlier request. Edits of
    /// offerings that are not proposed are left out.
    #[must_use]
    pub fn placed(&self, edits: &BTreeMap<RowKey, RowEdit>) -> BTreeMap<usize, RowEdit> {
        let positions = self.positions(edits.keys().copied()).into_iter();
        positions
            .map(|(key, position)| (position, edits[&key].clone()))
            .collect()
    }

    /// Applies what somebody has changed, in place of all earlier edits.
    #[must_use]
    pub fn with_edits(self, edits: &BTreeMap<RowKey, RowEdit>) -> Self {
        let placed = self.placed(edits);
        self.with_placed_edits(&placed)
    }

    /// Applies what somebody has changed in the offerings at some positions, in place of all earlier edits.
    /// Times that are none have no effect.
    #[must_use]
    pub fn with_placed_edits(mut self, edits: &BTreeMap<usize, RowEdit>) -> Self {
        self.edited = None;
        self.left_out.clear();
        self.edit_count = edits.len();
        if edits.is_empty() {
            return self;
        }
        let mut plan = self.generated.clone();
        let mut left_out = vec![false; self.len()];
        for (position, edit) in edits {
            let Some(offering) = plan.offerings.get_mut(*position) else {
                continue;
            };
            left_out[*position] = edit.left_out;
            if let Some(place) = &edit.place {
                offering.room = self.values.place(place.as_ref());
            }
            if let Some((people, groups)) = &edit.instructors {
                offering.instructors = self.values.instructors(people);
                offering.instructor_groups = self.values.instructor_groups(groups);
            }
            let slot = self.generated.slots[offering.slot as usize];
            let moved = edit.moved.unwrap_or_default();
            let start = moved.start(slot.start());
            let duration = edit.duration.unwrap_or_else(|| slot.duration());
            if let Ok(edited) = Slot::new(start, duration)
                && edited != slot
            {
                offering.slot = plan.slots.len() as u32;
                plan.slots.push(edited);
            }
        }
        self.left_out = left_out;
        self.edited = Some(plan);
        self
    }
}

impl ProposedOffering<'_> {
    /// Returns the values that an offering can have from its group.
    #[must_use]
    pub fn values(&self) -> OfferingDefaults {
        OfferingDefaults {
            place: self.place.cloned(),
            link: self.link.to_owned(),
            instructors: self.instructors.cloned().unwrap_or_default(),
            instructor_groups: self.instructor_groups.cloned().unwrap_or_default(),
        }
    }
}
