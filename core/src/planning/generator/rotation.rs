//! Rotation: groups one after the other in parallel rooms, so that 38 groups in 4 rooms take 10 slots.

use std::collections::VecDeque;

use super::context::PlanContext;
use super::error::{GeneratorError, check_offering_count};
use super::{ExistingOffering, OfferingPlan, PlannedOffering, Timetable};
use crate::planning::{DateSet, GroupIndex, RoomIndex, SessionIndex};

/// The groups that take part at once.
#[derive(Clone, Copy, Debug)]
pub enum Parallelism<'a> {
    /// One group in each of these rooms, which replace the default rooms of the groups.
    Rooms(&'a [RoomIndex]),
    /// A number of groups, each in its default room.
    Groups(u32),
}

/// A rotation of groups through parallel rooms and consecutive slots.
#[derive(Clone, Copy, Debug)]
pub struct Rotation<'a> {
    /// The session of the offerings.
    pub session: SessionIndex,
    /// The position of this round among those that are planned.
    pub round: u32,
    /// The slots of a day.
    pub timetable: Timetable,
    /// The teaching days.
    pub days: &'a DateSet,
    /// The groups that take part at once.
    pub parallelism: Parallelism<'a>,
}

impl Rotation<'_> {
    /// Returns the number of days that `groups` groups need.
    pub fn days_needed(&self, groups: usize) -> Result<usize, GeneratorError> {
        let slots = groups.div_ceil(self.groups_per_slot()? as usize);
        self.timetable.days_needed(slots)
    }

    /// Fills the slots in order. Groups with an existing offering in this round keep it. Every existing
    /// offering of the session counts as taking its room and its groups at its time.
    pub(super) fn plan(
        &self,
        context: &PlanContext<'_>,
        groups: &[GroupIndex],
    ) -> Result<OfferingPlan, GeneratorError> {
        let groups_per_slot = self.groups_per_slot()? as usize;
        if self.days.as_slice().is_empty() {
            return Err(GeneratorError::NoSlots);
        }
        check_offering_count(groups.len())?;
        let usual_days = self.days.first(self.days_needed(groups.len())?);
        let is_waiting = |group: &&GroupIndex| {
            let existing = context.existing.for_group(self.session, **group);
            !(existing.iter())
                .any(|offering| offering.is_in_round(self.round, &self.timetable, &usual_days))
        };
        let mut waiting: VecDeque<_> = groups.iter().filter(is_waiting).copied().collect();
        let mut plan = OfferingPlan::default();
        for slot in self.timetable.slots(self.days)? {
            if waiting.is_empty() {
                break;
            }
            let existing = context.existing.starting_at(self.session, slot.start());
            // `None` keeps the default room of the group.
            let rooms: Vec<Option<RoomIndex>> = match self.parallelism {
                Parallelism::Groups(_) => {
                    vec![None; groups_per_slot.saturating_sub(existing.len())]
                }
                Parallelism::Rooms(rooms) => free_rooms(rooms, existing).map(Some).collect(),
            };
            let planned_before = plan.offerings.len();
            for room in rooms {
                let is_free = |group: &GroupIndex| {
                    !(context.existing).contains(self.session, *group, slot.start())
                };
                let first = waiting.iter().position(is_free);
                let Some(group) = first.and_then(|first| waiting.remove(first)) else {
                    break;
                };
                let offering = context.offering(self.session, group);
                plan.offerings.push(PlannedOffering {
                    slot: plan.slots.len() as u32,
                    room: room.unwrap_or(offering.room),
                    ..offering
                });
            }
            if plan.offerings.len() > planned_before {
                plan.slots.push(slot);
            }
        }
        let missing = waiting.len();
        if missing > 0 {
            let days = self.days.as_slice().len();
            return Err(GeneratorError::NotEnoughDays { days, missing });
        }
        plan.existing_count = (groups.len() - plan.offerings.len()) as u32;
        Ok(plan)
    }

    /// Returns the number of groups that take part at once. A room may be given only once, except
    /// [`RoomIndex::NONE`].
    fn groups_per_slot(&self) -> Result<u32, GeneratorError> {
        let count = match self.parallelism {
            Parallelism::Groups(count) => count,
            Parallelism::Rooms(rooms) => {
                let mut sorted: Vec<RoomIndex> = rooms
                    .iter()
                    .copied()
                    .filter(|room| !room.is_none())
                    .collect();
                sorted.sort_unstable();
                if let Some(pair) = sorted.windows(2).find(|pair| pair[0] == pair[1]) {
                    return Err(GeneratorError::DuplicateRoom(pair[0]));
                }
                rooms.len() as u32
            }
        };
        if count == 0 {
            Err(GeneratorError::NoRooms)
        } else {
            Ok(count)
        }
    }
}

/// Returns the rooms without an existing offering. Each existing offering takes one entry, so that
/// several virtual places can be taken one by one.
fn free_rooms(
    rooms: &[RoomIndex],
    existing: &[ExistingOffering],
) -> impl Iterator<Item = RoomIndex> {
    let mut taken: Vec<RoomIndex> = existing.iter().map(|offering| offering.room).collect();
    rooms.iter().copied().filter(move |room| {
        let position = taken.iter().position(|other| other == room);
        position
            .map(|position| taken.swap_remove(position))
            .is_none()
    })
}
