//! The search for the next time at which an offering is in conflict with nothing.

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike};

use super::WorkspaceConflicts;
use super::claims::OwnedClaim;
use super::searched_times::SearchedTimes;
use super::tentative::{TentativeOffering, TentativeTime};
use crate::model::{ConflictKind, Instant, MinuteRange};
use crate::planning::{Claim, OfferingIndex, Reach, Slot, Weekdays};
use crate::workspace::records::Records;

/// The minutes between the times that are tried.
const STEP: u32 = 15;

/// Reason for which a time is not free.
enum Obstacle {
    /// Something that other offerings have no part in, such as the hours of the room.
    Limit,
    /// Other offerings, one of which ends then.
    OfferingsUntil(Instant),
}

impl WorkspaceConflicts {
    /// Returns the next start at which an offering has no conflict but those that do not depend on its
    /// time: on a workday or the same day of the week, within the dates of its course. An offering after its
    /// course is moved back, to the last day of the course on which there is such a start.
    pub(super) fn next_free_start(
        &mut self,
        records: &Records,
        offering: &TentativeOffering<'_>,
        claim: &OwnedClaim,
        index: Option<OfferingIndex>,
    ) -> Option<NaiveDateTime> {
        let time = offering.time?;
        let own_day = time.slot.first_date();
        let dates = offering.course_dates;
        let first_day = dates.map_or(own_day, |dates| dates.first.max(own_day));
        let searched = SearchedTimes::new(records, offering.room, dates, first_day);
        let weekdays = Weekdays::WORKDAYS.with(own_day.weekday());
        let holidays = records.holiday_dates();
        let free_start_on = |day: NaiveDate| {
            if !weekdays.contains(day.weekday()) || holidays.contains(day) {
                return None;
            }
            let hours = searched.hours_on(records, day)?;
            let (first, last) = search_window(time.slot, day, hours);
            let after = if day == own_day {
                later(time.slot.start())
            } else {
                first
            };
            self.first_free_start(time, claim, index, (after.max(first), last))
        };
        match dates.filter(|dates| own_day > dates.last) {
            Some(dates) => {
                let days = dates.last.iter_days().rev();
                let mut days = days.take_while(|day| *day >= dates.first);
                days.find_map(free_start_on)
            }
            None => {
                let days = first_day.iter_days();
                let mut days = days.take_while(|day| *day <= searched.last_day);
                days.find_map(free_start_on)
            }
        }
    }

    /// Returns the first start in a period, both ends included, at which nothing is in conflict.
    pub(super) fn first_free_start(
        &mut self,
        time: TentativeTime<'_>,
        claim: &OwnedClaim,
        offering: Option<OfferingIndex>,
        (first, last): (NaiveDateTime, NaiveDateTime),
    ) -> Option<NaiveDateTime> {
        let mut start = if first == last {
            first
        } else {
            next_step(first)
        };
        let reach = self.engine.reach(&claim.as_claim());
        while start <= last {
            let slot = Slot::new(start, time.slot.duration()).ok()?;
            let (span, slot) = self.resolve_time(TentativeTime { slot, ..time });
            let moved = Claim {
                span,
                slot,
                ..claim.as_claim()
            };
            match self.obstacle(&moved, &reach, offering) {
                None => return Some(start),
                Some(Obstacle::Limit) => start = later(start),
                Some(Obstacle::OfferingsUntil(end)) => {
                    let end = self.zone_rules(time.zone).local_at(end);
                    start = next_step(end.max(later(start)));
                }
            }
        }
        None
    }

    fn obstacle(
        &self,
        claim: &Claim<'_>,
        reach: &Reach,
        offering: Option<OfferingIndex>,
    ) -> Option<Obstacle> {
        let mut kinds = self.engine.standalone_kinds(claim).iter();
        if kinds.any(|kind| kind != ConflictKind::RoomTooSmall) {
            return Some(Obstacle::Limit);
        }
        let end = self.engine.collision_end(claim, reach, offering)?;
        Some(Obstacle::OfferingsUntil(end))
    }
}

/// Returns the first and the last start on a day that are tried: within its hours, or those of the offering
/// if it is earlier or later itself.
fn search_window(slot: Slot, day: NaiveDate, hours: MinuteRange) -> (NaiveDateTime, NaiveDateTime) {
    let own = day.and_time(slot.start().time());
    let midnight = day.and_time(NaiveTime::MIN);
    let first = midnight + TimeDelta::minutes(hours.start().into());
    let last = midnight + TimeDelta::minutes(hours.end().into()) - slot.duration().to_time_delta();
    if first <= last {
        (own.min(first), own.max(last))
    } else {
        (own, own)
    }
}

fn later(start: NaiveDateTime) -> NaiveDateTime {
    start + TimeDelta::minutes(i64::from(STEP))
}

/// Returns the first time from `at` on that is a multiple of the step.
fn next_step(at: NaiveDateTime) -> NaiveDateTime {
    let past = at.num_seconds_from_midnight() % (STEP * 60);
    if past == 0 {
        at
    } else {
        later(at) - TimeDelta::seconds(past.into())
    }
}
