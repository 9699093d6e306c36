//! The next days on which offerings that are planned together are in conflict with nothing.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::WorkspaceConflicts;
use super::searched_times::SearchedTimes;
use super::tentative::{TentativeOffering, TentativeTime};
use crate::planning::{Slot, Weekdays};
use crate::workspace::records::Records;

impl WorkspaceConflicts {
    /// Returns, for those of the planned `offerings` that are at `positions`, the next day of `weekdays` on
    /// which each has no conflict at the same time of day: no holiday, and within the dates of its course.
    /// Together the days cause no other conflict, since each takes those before it into account. A room
    /// that is too small does not count, as another day makes it no larger.
    #[must_use]
    pub fn next_free_days(
        &self,
        records: &Records,
        offerings: &[TentativeOffering<'_>],
        positions: impl IntoIterator<Item = usize>,
        weekdays: Weekdays,
    ) -> BTreeMap<usize, NaiveDate> {
        let mut positions = positions.into_iter().peekable();
        let mut found = BTreeMap::new();
        if positions.peek().is_none() {
            return found;
        }
        let mut planned = self.clone();
        planned.occupy(records, offerings);
        for position in positions {
            let Some(offering) = offerings.get(position) else {
                continue;
            };
            let day = planned.next_free_day(records, offering, weekdays);
            if let (Some(day), Some(moved)) = (day, day.and_then(|day| on_day(offering, day))) {
                found.insert(position, day);
                planned.occupy(records, &[moved]);
            }
        }
        found
    }

    fn next_free_day(
        &mut self,
        records: &Records,
        offering: &TentativeOffering<'_>,
        weekdays: Weekdays,
    ) -> Option<NaiveDate> {
        let time = offering.time?;
        let claim = self.claim(records, offering)?;
        let index = self.offerings.index_of(&offering.id);
        let (own_day, dates) = (time.slot.first_date(), offering.course_dates);
        let searched = SearchedTimes::new(records, offering.room, dates, own_day);
        let days = own_day.iter_days().skip(1);
        let days = days.take_while(|day| *day <= searched.last_day);
        let mut days = days.filter(|day| weekdays.contains(chrono::Datelike::weekday(day)));
        days.find(|day| {
            let start = day.and_time(time.slot.start().time());
            self.first_free_start(time, &claim, index, (start, start))
                .is_some()
        })
    }
}

/// Returns an offering on another day at the same time of day.
fn on_day<'a>(offering: &TentativeOffering<'a>, day: NaiveDate) -> Option<TentativeOffering<'a>> {
    let time = offering.time?;
    let start = day.and_time(time.slot.start().time());
    let slot = Slot::new(start, time.slot.duration()).ok()?;
    Some(TentativeOffering {
        time: Some(TentativeTime { slot, ..time }),
        ..*offering
    })
}
