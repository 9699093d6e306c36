//! The resources that planned offerings would occupy, for the conflict engine.

use super::{OfferingPlan, PlannedOffering};
use crate::model::ZoneRules;
use crate::planning::{Claim, CourseDates, PersonSet, TimeSpan};

/// The sets of people behind the indices of a plan.
#[derive(Clone, Copy, Debug)]
pub struct PlanPeople<'a> {
    /// By group: the set of its learners.
    pub learners: &'a [PersonSet],
    /// By index of a list of instructors: the sets of its people.
    pub instructors: &'a [Vec<PersonSet>],
    /// By index of a list of instructor groups: the sets of the groups.
    pub instructor_groups: &'a [Vec<PersonSet>],
}

impl OfferingPlan {
    /// Returns the claim of each planned offering, in order. `course` holds the dates of the course
    /// that the plan is for, if known.
    #[must_use]
    pub fn claims<'a>(
        &self,
        zone: &dyn ZoneRules,
        course: Option<CourseDates>,
        people: PlanPeople<'a>,
    ) -> Vec<Claim<'a>> {
        let spans: Vec<TimeSpan> = self.slots.iter().map(|slot| slot.span(zone)).collect();
        let sets = |lists: &'a [Vec<PersonSet>], index: usize| {
            lists.get(index).map_or(&[][..], Vec::as_slice)
        };
        let claim = |offering: &PlannedOffering| {
            let slot = offering.slot as usize;
            let learners = people.learners.get(offering.group.as_usize());
            Claim {
                span: spans[slot],
                slot: self.slots[slot],
                course,
                room: offering.room,
                learners: learners.map_or(&[], std::slice::from_ref),
                instructors: sets(people.instructors, offering.instructors.as_usize()),
                instructor_groups: sets(
                    people.instructor_groups,
                    offering.instructor_groups.as_usize(),
                ),
            }
        };
        self.offerings.iter().map(claim).collect()
    }
}
