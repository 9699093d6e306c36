//! The places, links and people behind the indices of a plan.

use std::collections::BTreeSet;
use std::rc::Rc;

use crate::model::{InstructorGroupId, PersonId, Place};
use crate::planning::{
    GroupDefaults, InstructorGroupsIndex, InstructorsIndex, LinkIndex, RoomIndex,
};
use crate::workspace::OfferingDefaults;
use crate::workspace::planning::DenseIndices;

/// The values that offerings of a plan refer to. Empty values have the reserved index.
#[derive(Clone, Debug, Default)]
pub struct PlanValues {
    pub places: DenseIndices<Place, RoomIndex>,
    pub links: DenseIndices<Rc<str>, LinkIndex>,
    pub instructors: DenseIndices<Rc<BTreeSet<PersonId>>, InstructorsIndex>,
    pub instructor_groups: DenseIndices<Rc<BTreeSet<InstructorGroupId>>, InstructorGroupsIndex>,
}

impl PlanValues {
    /// Returns the index of a place.
    pub fn place(&mut self, place: Option<&Place>) -> RoomIndex {
        place.map_or(RoomIndex::NONE, |place| self.places.insert(place.clone()))
    }

    /// Returns the index of a set of instructors.
    pub fn instructors(&mut self, people: &BTreeSet<PersonId>) -> InstructorsIndex {
        if people.is_empty() {
            return InstructorsIndex::NONE;
        }
        self.instructors.insert(Rc::new(people.clone()))
    }

    /// Returns the index of a set of instructor groups.
    pub fn instructor_groups(
        &mut self,
        groups: &BTreeSet<InstructorGroupId>,
    ) -> InstructorGroupsIndex {
        if groups.is_empty() {
            return InstructorGroupsIndex::NONE;
        }
        self.instructor_groups.insert(Rc::new(groups.clone()))
    }

    /// Returns the indices of the values of a group or of a form.
    pub fn defaults(&mut self, values: &OfferingDefaults) -> GroupDefaults {
        let link = match values.link.as_str() {
            "" => LinkIndex::NONE,
            link => self.links.insert(link.into()),
        };
        GroupDefaults {
            room: self.place(values.place.as_ref()),
            link,
            instructors: self.instructors(&values.instructors),
            instructor_groups: self.instructor_groups(&values.instructor_groups),
        }
    }
}
