//! The request for a plan, and the plan.

use super::{Defaults, Existing, Overrides, Rotation, Stations, defaults};
use crate::planning::{
    Group, GroupTree, InstructorGroups, Instructors, Link, Room, Selection, Session, Slot,
};

/// The most rows of a plan: what 10,000 groups on 25 dates need.
pub const MOST_ROWS: usize = 250_000;

/// For which groups of the selection there is an offering.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Each {
    /// One for each leaf under the selection.
    #[default]
    Subgroup,
    /// One for each topmost selected group, with all in it and below it together.
    Parent,
    /// One for each selected group. (The only way of Ilios, by which learners meet the offering of
    /// their group and that of its parent at once.)
    Selected,
}

/// How groups and times are joined.
#[derive(Clone, Copy, Debug)]
pub enum Scheme<'a> {
    /// All groups in every slot.
    Repeated {
        /// Of which session.
        session: Session,
        /// Which groups.
        each: Each,
        /// The slots, such as those of a recurrence.
        slots: &'a [Slot],
    },
    /// Subgroups one after the other in few rooms.
    Rotation(Rotation<'a>),
    /// Subgroups around several sessions.
    Stations(Stations<'a>),
}

/// All that a plan is made from.
#[derive(Clone, Copy, Debug)]
pub struct Request<'a> {
    /// The groups.
    pub tree: &'a GroupTree,
    /// Which of them.
    pub selection: &'a Selection,
    /// How they are joined with times.
    pub scheme: Scheme<'a>,
    /// By group: its defaults.
    pub defaults: &'a [Defaults],
    /// What was chosen for all.
    pub overrides: Overrides,
    /// Whether a group takes from groups above what it has no default for.
    pub inherit: bool,
    /// What there is already.
    pub existing: &'a Existing,
}

/// One proposed offering.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Planned {
    /// Of which session; a station is one.
    pub session: Session,
    /// For whom; membership being inclusive, for all below it too.
    pub group: Group,
    /// When: a place in the slots of the plan.
    pub slot: u32,
    /// Where.
    pub room: Room,
    /// Where online.
    pub link: Link,
    /// Who teaches.
    pub instructors: Instructors,
    /// Of which groups those who teach are.
    pub instructor_groups: InstructorGroups,
    /// How many learners, each counted once.
    pub learners: u32,
}

/// Proposed offerings, by time and then in the order of the tree.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// The times; more may be added for rows that are moved by hand.
    pub slots: Vec<Slot>,
    /// The offerings.
    pub rows: Vec<Planned>,
    /// How many there are already and are not proposed again.
    pub already: u32,
}

/// Why there is no plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PlanError {
    /// No group is selected.
    #[error("no group")]
    NoGroups,
    /// No slot or teaching day is given.
    #[error("no time")]
    NoTimes,
    /// More offerings than a plan takes.
    #[error("{rows} offerings, more than {MOST_ROWS}")]
    TooManyRows {
        /// How many it would be.
        rows: usize,
    },
    /// Not one slot fits between the first start and the last end of a day.
    #[error("a slot does not fit into a day")]
    SlotTooLong,
    /// The groups do not fit into the days.
    #[error("{missing} do not fit into {days} days")]
    NotEnoughDays {
        /// Days there are.
        days: usize,
        /// Offerings for which there is no slot.
        missing: usize,
    },
    /// A rotation has no room to be in.
    #[error("no room")]
    NoRooms,
    /// A room is named twice.
    #[error("a room twice")]
    RoomTwice(Room),
    /// There is no session to go to.
    #[error("no station")]
    NoStations,
    /// A session is two stations, so that groups would visit it twice.
    #[error("a session twice")]
    StationTwice(Session),
}

impl Request<'_> {
    /// Makes the plan. Nothing in a row depends on another row of another group.
    pub fn plan(&self) -> Result<Plan, PlanError> {
        let groups = match self.scheme {
            Scheme::Repeated {
                each: Each::Parent, ..
            } => self.selection.topmost(self.tree),
            Scheme::Repeated {
                each: Each::Selected,
                ..
            } => self.selection.groups(self.tree),
            _ => self.selection.leaves(self.tree),
        };
        if groups.is_empty() {
            return Err(PlanError::NoGroups);
        }
        match self.scheme {
            Scheme::Repeated { session, slots, .. } => self.repeated(session, slots, &groups),
            Scheme::Rotation(rotation) => rotation.plan(self, &groups),
            Scheme::Stations(stations) => stations.plan(self, &groups),
        }
    }

    fn repeated(
        &self,
        session: Session,
        slots: &[Slot],
        groups: &[Group],
    ) -> Result<Plan, PlanError> {
        if slots.is_empty() {
            return Err(PlanError::NoTimes);
        }
        limit(slots.len().saturating_mul(groups.len()))?;
        let rows: Vec<Planned> = groups
            .iter()
            .map(|group| self.row(session, *group))
            .collect();
        let mut plan = Plan {
            slots: slots.to_vec(),
            ..Plan::default()
        };
        plan.slots.sort_unstable();
        plan.slots.dedup();
        plan.rows.reserve(plan.slots.len() * rows.len());
        for (at, slot) in plan.slots.iter().enumerate() {
            let missing = |row: &&Planned| !self.existing.has(session, row.group, slot.start());
            let of_slot = rows.iter().filter(missing);
            plan.rows.extend(of_slot.map(|row| Planned {
                slot: at as u32,
                ..*row
            }));
        }
        plan.already = (plan.slots.len() * rows.len() - plan.rows.len()) as u32;
        Ok(plan)
    }

    /// The offering of a group, at the first slot as yet.
    pub(super) fn row(&self, session: Session, group: Group) -> Planned {
        let defaults = defaults::of_group(self.tree, self.defaults, group, self.inherit);
        let given = self.overrides.over(defaults);
        Planned {
            session,
            group,
            slot: 0,
            room: given.room,
            link: given.link,
            instructors: given.instructors,
            instructor_groups: given.instructor_groups,
            learners: self.tree.count(group),
        }
    }
}

/// An error for more rows than a plan takes.
pub(super) const fn limit(rows: usize) -> Result<(), PlanError> {
    if rows > MOST_ROWS {
        Err(PlanError::TooManyRows { rows })
    } else {
        Ok(())
    }
}
