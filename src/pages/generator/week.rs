//! Content of the picture of a week: proposed offerings by time, and offerings that are planned for the
//! same learners already.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime};
use lectern_core::model::{LearnerGroupId, Offering, OfferingId, PersonId};
use lectern_core::planning::{GroupIndex, Slot};
use lectern_core::workspace::{ProposedConflicts, ProposedOfferings, Records};

/// Hours that are shown at least.
const HOURS: [u32; 2] = [8, 18];

/// A week with the days that have something, Monday to Friday at least.
#[derive(Clone, Debug, PartialEq)]
pub struct Week {
    /// First day.
    pub monday: NaiveDate,
    /// Number of days.
    pub days: u32,
    /// First hour, and the one after the last.
    pub hours: [u32; 2],
    /// Proposed offerings, those of one time together.
    pub proposed: Vec<Block>,
    /// Offerings that are planned for the learners already.
    pub planned: Vec<Block>,
}

/// A part of one day.
#[derive(Clone, Debug, PartialEq)]
pub struct Block {
    /// Day of the week from 0.
    pub day: u32,
    /// Minutes of the day at which it begins and ends.
    pub minutes: [u32; 2],
    /// Start.
    pub start: NaiveDateTime,
    /// Number of offerings.
    pub count: usize,
    /// Number of those with conflicts.
    pub conflicts: usize,
    /// Title, of an offering that is planned already.
    pub title: String,
}

/// Returns the Monday of each week in which offerings are proposed.
#[must_use]
pub fn mondays(proposed: &ProposedOfferings) -> Vec<NaiveDate> {
    let plan = proposed.plan();
    let used: BTreeSet<u32> = plan.offerings.iter().map(|row| row.slot).collect();
    let slots = used
        .iter()
        .filter_map(|slot| plan.slots.get(*slot as usize));
    let ends = slots.flat_map(|slot| [slot.first_date(), slot.last_date()]);
    let mondays: BTreeSet<NaiveDate> = ends.map(monday_of).collect();
    mondays.into_iter().collect()
}

fn monday_of(date: NaiveDate) -> NaiveDate {
    let since = u64::from(date.weekday().num_days_from_monday());
    date.checked_sub_days(Days::new(since)).unwrap_or(date)
}

/// Returns a week.
#[must_use]
pub fn week(
    records: &Records,
    proposed: &ProposedOfferings,
    conflicts: &ProposedConflicts,
    monday: NaiveDate,
) -> Week {
    let new = proposed_blocks(proposed, conflicts, monday);
    let planned = planned_blocks(records, proposed, monday);
    let all = || new.iter().chain(&planned);
    let first = all().map(|block| block.minutes[0] / 60).min();
    let last = all().map(|block| block.minutes[1].div_ceil(60)).max();
    let last_day = all().map(|block| block.day + 1).max();
    Week {
        monday,
        days: last_day.unwrap_or_default().clamp(5, 7),
        hours: [
            first.unwrap_or(HOURS[0]).min(HOURS[0]),
            last.unwrap_or(HOURS[1]).max(HOURS[1]),
        ],
        proposed: new,
        planned,
    }
}

/// Returns the proposed offerings of a week that are to be created, those of one time together.
fn proposed_blocks(
    proposed: &ProposedOfferings,
    conflicts: &ProposedConflicts,
    monday: NaiveDate,
) -> Vec<Block> {
    let plan = proposed.plan();
    let week = [monday, monday + Days::new(6)];
    let mut counts: BTreeMap<Slot, [usize; 2]> = BTreeMap::new();
    for (position, offering) in plan.offerings.iter().enumerate() {
        let slot = plan.slots.get(offering.slot as usize);
        let slot = slot.filter(|slot| slot.first_date() <= week[1] && slot.last_date() >= week[0]);
        if let Some(slot) = slot.filter(|_| proposed.is_included(position)) {
            let counts = counts.entry(*slot).or_default();
            counts[0] += 1;
            counts[1] += usize::from(conflicts.has_any(position));
        }
    }
    let blocks = counts.into_iter().flat_map(|(slot, [count, conflicts])| {
        let parts = parts(slot.start(), slot.end(), monday);
        parts.map(move |part| Block {
            count,
            conflicts,
            ..part
        })
    });
    blocks.collect()
}

/// Returns the stored offerings of a week that some learner of the proposed ones takes part in, through
/// any groups or individually.
fn planned_blocks(
    records: &Records,
    proposed: &ProposedOfferings,
    monday: NaiveDate,
) -> Vec<Block> {
    let learners = Learners::of(proposed);
    let mut known: BTreeSet<OfferingId> = BTreeSet::new();
    let mut blocks: Vec<Block> = Vec::new();
    for date in monday.iter_days().take(7) {
        for offering in records.offerings_on(date) {
            let Some(slot) = &offering.slot else {
                continue;
            };
            if offering.cancelled
                || !known.insert(offering.id)
                || !learners.take_part(records, offering)
            {
                continue;
            }
            let session = records.sessions.get(offering.session);
            let title = session
                .map(|session| session.title.clone())
                .unwrap_or_default();
            for part in parts(slot.start, slot.end(), monday) {
                let next = Block {
                    title: title.clone(),
                    ..part
                };
                let same = |block: &&mut Block| {
                    (block.start, block.day, block.minutes, &block.title)
                        == (next.start, next.day, next.minutes, &next.title)
                };
                match blocks.iter_mut().find(same) {
                    Some(block) => block.count += 1,
                    None => blocks.push(next),
                }
            }
        }
    }
    blocks
}

/// The learners of the proposed offerings.
struct Learners {
    groups: BTreeSet<LearnerGroupId>,
    people: HashSet<PersonId>,
}

impl Learners {
    fn of(proposed: &ProposedOfferings) -> Self {
        let tree = proposed.groups().groups();
        let indices = proposed.plan().offerings.iter().map(|row| row.group);
        let indices: BTreeSet<GroupIndex> = indices.collect();
        Self {
            groups: indices.iter().map(|index| tree.group(*index)).collect(),
            people: indices
                .iter()
                .flat_map(|index| tree.members(*index))
                .collect(),
        }
    }

    /// Returns whether some of them take part in a stored offering.
    fn take_part(&self, records: &Records, offering: &Offering) -> bool {
        let mut groups = offering.groups.iter();
        let mut learners = offering.learners.iter();
        !offering.groups.is_disjoint(&self.groups)
            || learners.any(|person| self.people.contains(person))
            || groups.any(|group| {
                let branch = records.branch_of_group(*group);
                branch.iter().any(|group| {
                    let members = records.direct_members_of(*group);
                    self.groups.contains(group)
                        || members.iter().any(|person| self.people.contains(person))
                })
            })
    }
}

/// Returns the parts of something on each day of a week that it touches.
fn parts(
    start: NaiveDateTime,
    end: NaiveDateTime,
    monday: NaiveDate,
) -> impl Iterator<Item = Block> {
    let days = monday.iter_days().take(7).zip(0..);
    days.filter_map(move |(date, day)| {
        let midnight = date.and_time(NaiveTime::MIN);
        let minute = |at: NaiveDateTime| {
            let minutes = (at - midnight).num_minutes().clamp(0, 24 * 60);
            u32::try_from(minutes).unwrap_or_default()
        };
        let minutes = [minute(start), minute(end)];
        (minutes[0] < minutes[1]).then(|| Block {
            day,
            minutes,
            start,
            count: 1,
            conflicts: 0,
            title: String::new(),
        })
    })
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn each_minute_of_a_week_is_in_one_part(from in -3_000_i64..13_000, length in 1_i64..6_000) {
            let monday = NaiveDate::from_ymd_opt(2026, 9, 14).expect("a Monday");
            let first = monday.and_time(NaiveTime::MIN);
            let start = first + TimeDelta::minutes(from);
            let end = start + TimeDelta::minutes(length);
            let parts: Vec<Block> = parts(start, end, monday).collect();
            let sum: u32 = parts.iter().map(|part| part.minutes[1] - part.minutes[0]).sum();
            let week = 7 * 24 * 60;
            let within = (from + length).clamp(0, week) - from.clamp(0, week);
            prop_assert_eq!(i64::from(sum), within);
            for part in &parts {
                prop_assert_eq!(part.start, start);
                prop_assert!(part.minutes[1] <= 24 * 60);
            }
        }
    }
}
