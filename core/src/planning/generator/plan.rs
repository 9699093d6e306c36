//! The result of the generator: proposed offerings.

use crate::planning::{
    GroupIndex, InstructorGroupsIndex, InstructorsIndex, LinkIndex, RoomIndex, SessionIndex, Slot,
};

/// A proposed offering.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlannedOffering {
    /// The session; with stations, the session of the station.
    pub session: SessionIndex,
    /// The learner group. Membership is inclusive, so its descendants take part too.
    pub group: GroupIndex,
    /// The position of the slot in [`OfferingPlan::slots`].
    pub slot: u32,
    /// The room.
    pub room: RoomIndex,
    /// The virtual meeting link.
    pub link: LinkIndex,
    /// The individual instructors.
    pub instructors: InstructorsIndex,
    /// The instructor groups.
    pub instructor_groups: InstructorGroupsIndex,
    /// The number of learners.
    pub learner_count: u32,
}

/// Proposed offerings, by slot and then in the display order of the groups.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OfferingPlan {
    /// The slots. More may be added for offerings that are moved by hand.
    pub slots: Vec<Slot>,
    /// The proposed offerings.
    pub offerings: Vec<PlannedOffering>,
    /// The number of offerings that exist already and are not proposed again.
    pub existing_count: u32,
}

impl OfferingPlan {
    /// Adds the slots and offerings of another plan, whose slots are later.
    pub fn append(&mut self, later: Self) {
        let before = self.slots.len() as u32;
        self.slots.extend(later.slots);
        let offerings = later.offerings.into_iter();
        self.offerings
            .extend(offerings.map(|offering| PlannedOffering {
                slot: before + offering.slot,
                ..offering
            }));
        self.existing_count += later.existing_count;
    }
}
