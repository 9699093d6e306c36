//! Rotation: the groups one after the other through few rooms, so that 38 groups in 4 rooms take 10
//! slots.

use super::plan::{Plan, PlanError, Planned, Request, limit};
use super::{ExistingOffering, Timetable};
use crate::planning::{Days, Group, Room, Session};

/// What takes place at once.
#[derive(Clone, Copy, Debug)]
pub enum Parallel<'a> {
    /// A group in each of these rooms, whatever rooms the groups have as defaults.
    Rooms(&'a [Room]),
    /// So many groups, where their defaults say.
    Groups(u32),
}

/// A rotation.
#[derive(Clone, Copy, Debug)]
pub struct Rotation<'a> {
    /// Of which session.
    pub session: Session,
    /// The slots of a day.
    pub timetable: Timetable,
    /// The days, such as the next teaching days.
    pub days: &'a Days,
    /// What takes place at once.
    pub parallel: Parallel<'a>,
}

impl Rotation<'_> {
    /// How many days so many groups take.
    pub fn days_for(&self, groups: usize) -> Result<usize, PlanError> {
        self.timetable
            .days_for(groups.div_ceil(self.at_once()? as usize))
    }

    /// Fills slot after slot. Groups that have their turn already keep it, and their rooms are taken.
    pub(super) fn plan(&self, request: &Request<'_>, groups: &[Group]) -> Result<Plan, PlanError> {
        let at_once = self.at_once()?;
        if self.days.as_slice().is_empty() {
            return Err(PlanError::NoTimes);
        }
        limit(groups.len())?;
        let has_turn = |there: &ExistingOffering| self.timetable.has(self.days, there.start);
        let waits = |group: &&Group| {
            !request
                .existing
                .of(self.session, **group)
                .iter()
                .any(has_turn)
        };
        let mut waiting = groups.iter().filter(waits).copied().peekable();
        let mut plan = Plan::default();
        for slot in self.timetable.slots(self.days)? {
            if waiting.peek().is_none() {
                break;
            }
            let taken = request.existing.at(self.session, slot.start());
            let places: Vec<Option<Room>> = match self.parallel {
                Parallel::Groups(_) => vec![None; (at_once as usize).saturating_sub(taken.len())],
                Parallel::Rooms(rooms) => free_rooms(rooms, taken).map(Some).collect(),
            };
            let rows = plan.rows.len();
            for (room, group) in places.into_iter().zip(&mut waiting) {
                let row = request.row(self.session, group);
                let (room, slot) = (room.unwrap_or(row.room), plan.slots.len() as u32);
                plan.rows.push(Planned { slot, room, ..row });
            }
            if plan.rows.len() > rows {
                plan.slots.push(slot);
            }
        }
        let missing = waiting.count();
        if missing > 0 {
            let days = self.days.as_slice().len();
            return Err(PlanError::NotEnoughDays { days, missing });
        }
        plan.already = (groups.len() - plan.rows.len()) as u32;
        Ok(plan)
    }

    /// How many at once; rooms are each named once, except virtual ones.
    fn at_once(&self) -> Result<u32, PlanError> {
        let at_once = match self.parallel {
            Parallel::Groups(groups) => groups,
            Parallel::Rooms(rooms) => {
                let mut named: Vec<Room> = rooms
                    .iter()
                    .copied()
                    .filter(|room| !room.is_none())
                    .collect();
                named.sort_unstable();
                if let Some(twice) = named.windows(2).find(|pair| pair[0] == pair[1]) {
                    return Err(PlanError::RoomTwice(twice[0]));
                }
                rooms.len() as u32
            }
        };
        if at_once == 0 {
            Err(PlanError::NoRooms)
        } else {
            Ok(at_once)
        }
    }
}

/// The rooms in which nothing of the session is yet. Each that is taken takes one away.
fn free_rooms(rooms: &[Room], taken: &[ExistingOffering]) -> impl Iterator<Item = Room> {
    let mut taken: Vec<Room> = taken.iter().map(|there| there.room).collect();
    rooms.iter().copied().filter(move |room| {
        let at = taken.iter().position(|other| other == room);
        at.map(|at| taken.swap_remove(at)).is_none()
    })
}
