//! Content of the picture of a week: proposed offerings by time, and offerings that are planned for the
//! same learners already.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, Timelike};
use lectern_core::model::{LearnerGroupId, Offering, OfferingId};
use lectern_core::planning::{ConflictKinds, Slot};
use lectern_core::workspace::{ProposedOfferings, Records};

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
    let mondays: BTreeSet<NaiveDate> = slots.map(|slot| monday_of(slot.first_date())).collect();
    mondays.into_iter().collect()
}

fn monday_of(date: NaiveDate) -> NaiveDate {
    let since = u64::from(date.weekday().num_days_from_monday());
    date.checked_sub_days(Days::new(since)).unwrap_or(date)
}

/// Returns a week. `conflicts` holds the kinds of conflict of each proposed offering.
#[must_use]
pub fn week(
    records: &Records,
    proposed: &ProposedOfferings,
    conflicts: &[ConflictKinds],
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
    conflicts: &[ConflictKinds],
    monday: NaiveDate,
) -> Vec<Block> {
    let plan = proposed.plan();
    let mut counts: BTreeMap<Slot, [usize; 2]> = BTreeMap::new();
    for (position, offering) in plan.offerings.iter().enumerate() {
        let slot = plan.slots.get(offering.slot as usize);
        let slot = slot.filter(|slot| monday_of(slot.first_date()) == monday);
        if let Some(slot) = slot.filter(|_| proposed.is_included(position)) {
            let has_conflict = conflicts
                .get(position)
                .is_some_and(|kinds| !kinds.is_empty());
            let counts = counts.entry(*slot).or_default();
            counts[0] += 1;
            counts[1] += usize::from(has_conflict);
        }
    }
    let blocks = counts.into_iter().map(|(slot, [count, conflicts])| Block {
        count,
        conflicts,
        ..block(slot.start(), slot.end())
    });
    blocks.collect()
}

/// Returns the stored offerings of a week for groups that share learners with those of the proposed
/// offerings: the groups themselves, those above and those below.
fn planned_blocks(
    records: &Records,
    proposed: &ProposedOfferings,
    monday: NaiveDate,
) -> Vec<Block> {
    let groups = proposed.groups().groups();
    let mut related: BTreeSet<LearnerGroupId> = BTreeSet::new();
    for offering in &proposed.plan().offerings {
        let id = groups.group(offering.group);
        if related.insert(id) {
            let tree = &groups.tree;
            let below = tree.branch(offering.group).iter().copied();
            let others = below.chain(tree.ancestors(offering.group));
            related.extend(others.map(|other| groups.group(other)));
        }
    }
    let mut known: BTreeSet<OfferingId> = BTreeSet::new();
    let mut is_new = |offering: &Offering| {
        !offering.cancelled && !offering.groups.is_disjoint(&related) && known.insert(offering.id)
    };
    let mut blocks: Vec<Block> = Vec::new();
    for date in monday.iter_days().take(7) {
        for offering in records.offerings_on(date) {
            let slot = offering.slot.as_ref();
            let Some(slot) = slot.filter(|slot| slot.start.date() == date && is_new(offering))
            else {
                continue;
            };
            let session = records.sessions.get(offering.session);
            let title = session
                .map(|session| session.title.clone())
                .unwrap_or_default();
            let next = Block {
                title,
                ..block(slot.start, slot.end())
            };
            let same = |block: &&mut Block| {
                (block.start, block.minutes[1], &block.title)
                    == (next.start, next.minutes[1], &next.title)
            };
            match blocks.iter_mut().find(same) {
                Some(block) => block.count += 1,
                None => blocks.push(next),
            }
        }
    }
    blocks
}

/// Returns a block of one offering. One over midnight ends with its first day.
fn block(start: NaiveDateTime, end: NaiveDateTime) -> Block {
    let minute = |at: NaiveDateTime| at.hour() * 60 + at.minute();
    let end = if end.date() == start.date() {
        minute(end)
    } else {
        24 * 60
    };
    Block {
        day: start.weekday().num_days_from_monday(),
        minutes: [minute(start), end],
        start,
        count: 1,
        conflicts: 0,
        title: String::new(),
    }
}
