//! Stations: each group visits each of several sessions once, and no two groups are at one station at
//! the same time.

use chrono::NaiveDateTime;

use super::context::PlanContext;
use super::error::{GeneratorError, check_offering_count};
use super::{GroupDefaults, OfferingPlan, PlannedOffering, Timetable};
use crate::planning::{DateSet, GroupIndex, SessionIndex, Slot};

/// A station.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Station {
    /// The session of the station.
    pub session: SessionIndex,
    /// The room, link and instructors of the station. They take precedence over the values chosen for
    /// all offerings and the defaults of the groups.
    pub values: GroupDefaults,
}

/// A rotation of groups through stations.
#[derive(Clone, Copy, Debug)]
pub struct Stations<'a> {
    /// The stations, in the order in which the first group visits them.
    pub stations: &'a [Station],
    /// The position of this round among those that are planned.
    pub round: u32,
    /// The slots of a day.
    pub timetable: Timetable,
    /// The teaching days.
    pub days: &'a DateSet,
}

impl Stations<'_> {
    /// Returns the number of days that `groups` groups need. The number of slots is the larger of the
    /// numbers of groups and stations, which is the minimum.
    pub fn days_needed(&self, groups: usize) -> Result<usize, GeneratorError> {
        self.timetable.days_needed(groups.max(self.stations.len()))
    }

    pub(super) fn plan(
        &self,
        context: &PlanContext<'_>,
        groups: &[GroupIndex],
    ) -> Result<OfferingPlan, GeneratorError> {
        self.check()?;
        let total = groups.len().saturating_mul(self.stations.len());
        check_offering_count(total)?;
        let visits = self.missing_visits(context, groups)?;
        let missing: usize = visits.iter().map(Vec::len).sum();
        let mut plan = if missing == total && self.are_stations_free(context, groups)? {
            self.plan_latin_square(context, groups)?
        } else {
            self.plan_missing(context, groups, visits)?
        };
        plan.existing_count = (total - missing) as u32;
        Ok(plan)
    }

    fn check(&self) -> Result<(), GeneratorError> {
        if self.stations.is_empty() {
            return Err(GeneratorError::NoStations);
        }
        let mut sessions: Vec<SessionIndex> = self
            .stations
            .iter()
            .map(|station| station.session)
            .collect();
        sessions.sort_unstable();
        if let Some(pair) = sessions.windows(2).find(|pair| pair[0] == pair[1]) {
            return Err(GeneratorError::DuplicateStation(pair[0]));
        }
        if self.days.as_slice().is_empty() {
            return Err(GeneratorError::NoSlots);
        }
        Ok(())
    }

    /// Plans a Latin square, or a part of one: in slot t, group g is at station (t + g) modulo the
    /// number of slots. Two groups differ in g, so they are never at the same station; over all t,
    /// each group comes to each station.
    fn plan_latin_square(
        &self,
        context: &PlanContext<'_>,
        groups: &[GroupIndex],
    ) -> Result<OfferingPlan, GeneratorError> {
        let size = groups.len().max(self.stations.len());
        let slots: Vec<Slot> = self.timetable.slots(self.days)?.take(size).collect();
        let mut plan = OfferingPlan::default();
        let mut missing = 0;
        for t in 0..size {
            for (g, group) in groups.iter().enumerate() {
                let Some(station) = self.stations.get((t + g) % size) else {
                    continue;
                };
                if t < slots.len() {
                    plan.offerings.push(visit(context, station, *group, t));
                } else {
                    missing += 1;
                }
            }
        }
        plan.slots = slots;
        self.check_complete(plan, missing)
    }

    /// Plans the remaining visits where some exist already: in every slot, each station takes the
    /// first group that has not visited it and is free. May need more slots than a Latin square.
    fn plan_missing(
        &self,
        context: &PlanContext<'_>,
        groups: &[GroupIndex],
        mut visits: Vec<Vec<usize>>,
    ) -> Result<OfferingPlan, GeneratorError> {
        let mut plan = OfferingPlan::default();
        let mut missing: usize = visits.iter().map(Vec::len).sum();
        for slot in self.timetable.slots(self.days)? {
            if missing == 0 {
                break;
            }
            let mut busy = self.busy_groups(context, groups, slot.start());
            let planned_before = plan.offerings.len();
            for (station, waiting) in self.stations.iter().zip(&mut visits) {
                let existing = context.existing.starting_at(station.session, slot.start());
                if !existing.is_empty() {
                    continue;
                }
                let is_free = |group: &usize| {
                    let existing = context.existing;
                    !busy[*group]
                        && !existing.contains(station.session, groups[*group], slot.start())
                };
                if let Some(first) = waiting.iter().position(is_free) {
                    let group = waiting.remove(first);
                    busy[group] = true;
                    missing -= 1;
                    let offering = visit(context, station, groups[group], plan.slots.len());
                    plan.offerings.push(offering);
                }
            }
            if plan.offerings.len() > planned_before {
                plan.slots.push(slot);
            }
        }
        self.check_complete(plan, missing)
    }

    /// Returns for each station the positions in `groups` of the groups that have not visited it.
    fn missing_visits(
        &self,
        context: &PlanContext<'_>,
        groups: &[GroupIndex],
    ) -> Result<Vec<Vec<usize>>, GeneratorError> {
        let usual_days = self.days.first(self.days_needed(groups.len())?);
        let has_visited = |station: &Station, group: &GroupIndex| {
            let existing = context.existing.for_group(station.session, *group);
            (existing.iter())
                .any(|offering| offering.is_in_round(self.round, &self.timetable, &usual_days))
        };
        let waiting_at = |station: &Station| {
            let waiting = groups
                .iter()
                .enumerate()
                .filter(|(_, group)| !has_visited(station, group));
            waiting.map(|(position, _)| position).collect()
        };
        Ok(self.stations.iter().map(waiting_at).collect())
    }

    /// Returns `true` if no station has an existing offering in a slot of the Latin square.
    fn are_stations_free(
        &self,
        context: &PlanContext<'_>,
        groups: &[GroupIndex],
    ) -> Result<bool, GeneratorError> {
        if context.existing.is_empty() {
            return Ok(true);
        }
        let size = groups.len().max(self.stations.len());
        let mut slots = self.timetable.slots(self.days)?.take(size);
        Ok(!slots.any(|slot| {
            (self.stations.iter()).any(|station| {
                let existing = context.existing.starting_at(station.session, slot.start());
                !existing.is_empty()
            })
        }))
    }

    /// Returns for each group whether it has an existing offering at a station at `start`.
    fn busy_groups(
        &self,
        context: &PlanContext<'_>,
        groups: &[GroupIndex],
        start: NaiveDateTime,
    ) -> Vec<bool> {
        let mut busy: Vec<GroupIndex> = Vec::new();
        for station in self.stations {
            let existing = context.existing.starting_at(station.session, start).iter();
            busy.extend(existing.map(|offering| offering.group));
        }
        groups.iter().map(|group| busy.contains(group)).collect()
    }

    fn check_complete(
        &self,
        plan: OfferingPlan,
        missing: usize,
    ) -> Result<OfferingPlan, GeneratorError> {
        if missing > 0 {
            let days = self.days.as_slice().len();
            return Err(GeneratorError::NotEnoughDays { days, missing });
        }
        Ok(plan)
    }
}

/// Returns the offering of a visit.
fn visit(
    context: &PlanContext<'_>,
    station: &Station,
    group: GroupIndex,
    slot: usize,
) -> PlannedOffering {
    let offering = context.offering(station.session, group);
    let values = station.values;
    PlannedOffering {
        slot: slot as u32,
        room: values.room.or(offering.room),
        link: values.link.or(offering.link),
        instructors: values.instructors.or(offering.instructors),
        instructor_groups: values.instructor_groups.or(offering.instructor_groups),
        ..offering
    }
}
