//! Stations: each group visits each of several sessions once, and no two groups are at one station at
//! a time.

use chrono::NaiveDateTime;

use super::plan::{Plan, PlanError, Planned, Request, limit};
use super::{Defaults, ExistingOffering, Timetable};
use crate::planning::{Days, Group, Session, Slot};

/// One station.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Station {
    /// The session that takes place there.
    pub session: Session,
    /// What it has of its own: goes before what was chosen for all and before defaults of groups.
    pub has: Defaults,
}

/// A round of stations.
#[derive(Clone, Copy, Debug)]
pub struct Stations<'a> {
    /// The stations, in the order in which the first group visits them.
    pub stations: &'a [Station],
    /// The slots of a day.
    pub timetable: Timetable,
    /// The days, such as the next teaching days.
    pub days: &'a Days,
}

impl Stations<'_> {
    /// How many days so many groups take: the slots of the square are the greater of the numbers of
    /// groups and of stations, and fewer there cannot be.
    pub fn days_for(&self, groups: usize) -> Result<usize, PlanError> {
        self.timetable.days_for(groups.max(self.stations.len()))
    }

    pub(super) fn plan(&self, request: &Request<'_>, groups: &[Group]) -> Result<Plan, PlanError> {
        if self.stations.is_empty() {
            return Err(PlanError::NoStations);
        }
        let mut sessions: Vec<Session> = self
            .stations
            .iter()
            .map(|station| station.session)
            .collect();
        sessions.sort_unstable();
        if let Some(twice) = sessions.windows(2).find(|pair| pair[0] == pair[1]) {
            return Err(PlanError::StationTwice(twice[0]));
        }
        if self.days.as_slice().is_empty() {
            return Err(PlanError::NoTimes);
        }
        limit(groups.len().saturating_mul(self.stations.len()))?;
        let visits = self.visits(request, groups);
        let missing: usize = visits.iter().map(Vec::len).sum();
        let all = groups.len() * self.stations.len();
        let mut plan = if missing == all {
            self.square(request, groups)?
        } else {
            self.rest(request, groups, visits)?
        };
        plan.already = (all - missing) as u32;
        Ok(plan)
    }

    /// A Latin square, or a part of one: in slot t group g is at station (t + g) modulo the number of
    /// slots. Two groups differ in g, so they are never at one station; over all t each comes to each.
    fn square(&self, request: &Request<'_>, groups: &[Group]) -> Result<Plan, PlanError> {
        let count = groups.len().max(self.stations.len());
        let slots: Vec<Slot> = self.timetable.slots(self.days)?.take(count).collect();
        let mut plan = Plan::default();
        let mut missing = 0;
        for t in 0..count {
            for (g, group) in groups.iter().enumerate() {
                let Some(station) = self.stations.get((t + g) % count) else {
                    continue;
                };
                if t < slots.len() {
                    plan.rows.push(row(request, station, *group, t));
                } else {
                    missing += 1;
                }
            }
        }
        plan.slots = slots;
        self.complete(plan, missing)
    }

    /// What is left where some visits have their time already: each station takes in every slot the
    /// first group that still has to come and is free. That may take more slots than a square.
    fn rest(
        &self,
        request: &Request<'_>,
        groups: &[Group],
        mut visits: Vec<Vec<usize>>,
    ) -> Result<Plan, PlanError> {
        let mut plan = Plan::default();
        let mut missing: usize = visits.iter().map(Vec::len).sum();
        for slot in self.timetable.slots(self.days)? {
            if missing == 0 {
                break;
            }
            let mut busy = self.busy(request, groups, slot.start());
            let rows = plan.rows.len();
            for (station, waiting) in self.stations.iter().zip(&mut visits) {
                if !request
                    .existing
                    .at(station.session, slot.start())
                    .is_empty()
                {
                    continue;
                }
                if let Some(first) = waiting.iter().position(|group| !busy[*group]) {
                    let group = waiting.remove(first);
                    busy[group] = true;
                    missing -= 1;
                    plan.rows
                        .push(row(request, station, groups[group], plan.slots.len()));
                }
            }
            if plan.rows.len() > rows {
                plan.slots.push(slot);
            }
        }
        self.complete(plan, missing)
    }

    /// By station: the places of the groups that have not had their visit.
    fn visits(&self, request: &Request<'_>, groups: &[Group]) -> Vec<Vec<usize>> {
        let is_visit = |there: &ExistingOffering| self.timetable.has(self.days, there.start);
        let waits = |station: &Station, group: &Group| {
            !request
                .existing
                .of(station.session, *group)
                .iter()
                .any(is_visit)
        };
        let of_station = |station: &Station| {
            let waiting = groups
                .iter()
                .enumerate()
                .filter(|(_, group)| waits(station, group));
            waiting.map(|(place, _)| place).collect()
        };
        self.stations.iter().map(of_station).collect()
    }

    /// By place of a group: whether it is at some station at a time.
    fn busy(&self, request: &Request<'_>, groups: &[Group], start: NaiveDateTime) -> Vec<bool> {
        let mut there: Vec<Group> = Vec::new();
        for station in self.stations {
            let at = request.existing.at(station.session, start).iter();
            there.extend(at.map(|offering| offering.group));
        }
        groups.iter().map(|group| there.contains(group)).collect()
    }

    fn complete(&self, plan: Plan, missing: usize) -> Result<Plan, PlanError> {
        if missing > 0 {
            let days = self.days.as_slice().len();
            return Err(PlanError::NotEnoughDays { days, missing });
        }
        Ok(plan)
    }
}

/// A visit; what the station has goes first.
fn row(request: &Request<'_>, station: &Station, group: Group, slot: usize) -> Planned {
    let row = request.row(station.session, group);
    Planned {
        slot: slot as u32,
        room: station.has.room.or(row.room),
        link: station.has.link.or(row.link),
        instructors: station.has.instructors.or(row.instructors),
        instructor_groups: station.has.instructor_groups.or(row.instructor_groups),
        ..row
    }
}
