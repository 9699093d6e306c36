//! The next days on which offerings that are planned together are in conflict with nothing.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate, NaiveDateTime};

use super::WorkspaceConflicts;
use super::searched_times::SearchedTimes;
use super::tentative::{TentativeOffering, TentativeTime};
use crate::model::LearnerGroupId;
use crate::planning::{Slot, Weekdays};
use crate::workspace::records::Records;

impl WorkspaceConflicts {
    /// Returns, for those of the planned `offerings` that are at `positions`, the next day of `weekdays` on
    /// which each has no conflict at the same time of day if the others stay: no holiday, and within the
    /// dates of its course. A room that is too small does not count, as another day makes it no larger.
    #[must_use]
    pub fn next_free_days(
        &self,
        records: &Records,
        offerings: &[TentativeOffering<'_>],
        positions: impl IntoIterator<Item = usize>,
        weekdays: Weekdays,
    ) -> BTreeMap<usize, NaiveDate> {
        let mut planned = self.clone();
        planned.occupy(records, offerings);
        let days = positions.into_iter().filter_map(|position| {
            let offering = offerings.get(position)?;
            let start = planned.next_free_day(records, offering, weekdays, None)?;
            Some((position, start.date()))
        });
        days.collect()
    }

    /// Returns the days to which offerings at `positions` move so that together they are in conflict with
    /// nothing, as [`next_free_days`](Self::next_free_days) says it for one. An offering whose conflicts go
    /// because others move stays: those with the most conflicts move first, the later one of two.
    #[must_use]
    pub fn resolving_days(
        &self,
        records: &Records,
        offerings: &[TentativeOffering<'_>],
        positions: impl IntoIterator<Item = usize>,
        weekdays: Weekdays,
    ) -> BTreeMap<usize, NaiveDate> {
        let mut planned = self.clone();
        planned.occupy(records, offerings);
        let positions = positions.into_iter().filter(|at| *at < offerings.len());
        let mut order: Vec<usize> = positions.collect();
        order.sort_by_cached_key(|at| {
            let index = planned.offerings.index_of(&offerings[*at].id);
            let count = index.map(|index| planned.engine.uncounted_conflicts_of(index).len());
            (Reverse(count), Reverse(*at))
        });
        let mut days = BTreeMap::new();
        for at in order {
            let offering = &offerings[at];
            if planned.is_free(records, offering) {
                continue;
            }
            if let Some(start) = planned.next_free_day(records, offering, weekdays, None)
                && let Some(moved) = starting_at(offering, start)
            {
                planned.occupy(records, &[moved]);
                days.insert(at, start.date());
            }
        }
        // What moved before others did may have no conflict any more where it was.
        days.retain(|at, _| {
            let offering = &offerings[*at];
            let is_free = planned.is_free(records, offering);
            if is_free {
                planned.occupy(records, &[*offering]);
            }
            !is_free
        });
        days
    }

    /// Returns the next days for those of the planned `offerings` that are at `positions` and have to leave
    /// the days on which they are, as [`next_free_days`](Self::next_free_days) says it for one. Together they
    /// cause no conflict, and those of a learner group, of groups in it and of groups around it, stay in their
    /// order. Those without such a day stay.
    #[must_use]
    pub fn days_in_order(
        &self,
        records: &Records,
        offerings: &[TentativeOffering<'_>],
        positions: impl IntoIterator<Item = usize>,
        weekdays: Weekdays,
    ) -> BTreeMap<usize, NaiveDate> {
        let positions = positions.into_iter();
        let leaving = positions.filter_map(|at| Some((start_of(offerings.get(at)?)?, at)));
        let mut leaving: Vec<(NaiveDateTime, usize)> = leaving.collect();
        leaving.sort_unstable();
        let mut planned = self.clone();
        planned.occupy(records, offerings);
        let mut days = BTreeMap::new();
        let mut latest = LatestStarts::new(records);
        for (own_start, at) in leaving {
            let offering = &offerings[at];
            let after = latest.before(own_start, offering);
            let start = planned.next_free_day(records, offering, weekdays, after);
            if let Some(start) = start
                && let Some(moved) = starting_at(offering, start)
            {
                planned.occupy(records, &[moved]);
                latest.add(offering, own_start, start);
                days.insert(at, start.date());
            }
        }
        days
    }

    /// Returns whether an offering is in conflict with nothing at its time.
    fn is_free(&mut self, records: &Records, offering: &TentativeOffering<'_>) -> bool {
        let Some(time) = offering.time else {
            return true;
        };
        let Some(claim) = self.claim(records, offering) else {
            return true;
        };
        let index = self.offerings.index_of(&offering.id);
        let start = time.slot.start();
        self.first_free_start(time, &claim, index, (start, start))
            .is_some()
    }

    /// Returns the start of an offering on the next day on which it is free, not before `earliest`.
    fn next_free_day(
        &mut self,
        records: &Records,
        offering: &TentativeOffering<'_>,
        weekdays: Weekdays,
        earliest: Option<NaiveDateTime>,
    ) -> Option<NaiveDateTime> {
        let time = offering.time?;
        let claim = self.claim(records, offering)?;
        let index = self.offerings.index_of(&offering.id);
        let (own_day, dates) = (time.slot.first_date(), offering.course_dates);
        let searched = SearchedTimes::new(records, offering.room, dates, own_day);
        let days = own_day.iter_days().skip(1);
        let days = days.take_while(|day| *day <= searched.last_day);
        let days = days.filter(|day| weekdays.contains(day.weekday()));
        let starts = days.map(|day| day.and_time(time.slot.start().time()));
        let mut starts = starts.filter(|start| earliest.is_none_or(|earliest| *start >= earliest));
        starts.find(|start| {
            self.first_free_start(time, &claim, index, (*start, *start))
                .is_some()
        })
    }
}

fn start_of(offering: &TentativeOffering<'_>) -> Option<NaiveDateTime> {
    offering.time.map(|time| time.slot.start())
}

/// Returns an offering with another start.
fn starting_at<'a>(
    offering: &TentativeOffering<'a>,
    start: NaiveDateTime,
) -> Option<TentativeOffering<'a>> {
    let time = offering.time?;
    let slot = Slot::new(start, time.slot.duration()).ok()?;
    Some(TentativeOffering {
        time: Some(TentativeTime { slot, ..time }),
        ..*offering
    })
}

/// Latest starts of the offerings of learner groups that have moved, in the order of their former starts.
struct LatestStarts<'a> {
    records: &'a Records,
    by_group: BTreeMap<LearnerGroupId, NaiveDateTime>,
    /// Of groups, with the former start: as long as it is that of the last offering.
    simultaneous: Vec<(LearnerGroupId, NaiveDateTime, NaiveDateTime)>,
}

impl<'a> LatestStarts<'a> {
    const fn new(records: &'a Records) -> Self {
        Self {
            records,
            by_group: BTreeMap::new(),
            simultaneous: Vec::new(),
        }
    }

    /// Returns the latest start of offerings with related groups that began before `own_start`.
    fn before(
        &mut self,
        own_start: NaiveDateTime,
        offering: &TentativeOffering<'_>,
    ) -> Option<NaiveDateTime> {
        let by_group = &mut self.by_group;
        self.simultaneous.retain(|(group, former, start)| {
            let is_before = *former < own_start;
            if is_before {
                let latest = by_group.entry(*group).or_insert(*start);
                *latest = (*latest).max(*start);
            }
            !is_before
        });
        let is_related = |group: &LearnerGroupId| {
            offering.groups.iter().any(|own| {
                own == group
                    || self.records.is_in_group(*own, *group)
                    || self.records.is_in_group(*group, *own)
            })
        };
        let related = self.by_group.iter().filter(|(group, _)| is_related(group));
        related.map(|(_, start)| *start).max()
    }

    fn add(
        &mut self,
        offering: &TentativeOffering<'_>,
        former: NaiveDateTime,
        start: NaiveDateTime,
    ) {
        let groups = offering.groups.iter();
        self.simultaneous
            .extend(groups.map(|group| (*group, former, start)));
    }
}
