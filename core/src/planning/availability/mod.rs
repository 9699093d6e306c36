//! Whether rooms and people are available: slots measured against weekly hours, exceptions and
//! restricted days. All times are local, as people plan by the wall clock.
//!
//! ```
//! use chrono::NaiveDate;
//! use lectern_core::model::{Availability, DayHours, DayOfWeek, MinuteRange};
//! use lectern_core::planning::{Minutes, Slot, Usage, unavailable};
//!
//! let mut room = Availability::default();
//! let hours = DayHours::new([MinuteRange::new(8 * 60, 18 * 60)?]);
//! room.weekly.insert(DayOfWeek::Monday, hours);
//!
//! let monday = NaiveDate::from_ymd_opt(2026, 9, 14).unwrap();
//! let slot = |hour| Slot::new(monday.and_hms_opt(hour, 0, 0).unwrap(), Minutes::new(120)).unwrap();
//! assert_eq!(unavailable(&room, slot(16)), None);
//! assert!(unavailable(&room, slot(17)).is_some());
//!
//! let usage = Usage::new(&room, &[slot(8), slot(9)], monday, monday);
//! assert_eq!(usage.percent(), Some(30));
//! # Ok::<(), lectern_core::model::EmptyRange>(())
//! ```

mod usage;

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime};

pub use usage::Usage;

use super::Slot;
use crate::model::{Availability, BusyCalendar, DayHours, DayOfWeek, MinuteRange};

/// The reason a slot is outside an availability, with the first date that it concerns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unavailable {
    /// The date is restricted.
    RestrictedDay(NaiveDate),
    /// There are no hours at all on the date.
    ClosedDay(NaiveDate),
    /// The slot is partly or wholly outside the hours of the date.
    OutsideHours(NaiveDate),
}

/// Returns the reason a slot is outside the hours, or `None` if it is within them from start to end. A
/// slot over midnight is within them if it is so on each of its dates.
#[must_use]
pub fn unavailable(availability: &Availability, slot: Slot) -> Option<Unavailable> {
    let mut days = slot.days();
    days.find_map(|(date, part)| {
        if is_restricted(availability, date) {
            return Some(Unavailable::RestrictedDay(date));
        }
        let hours = availability.hours_unless_restricted(date);
        if hours.parts().is_empty() {
            Some(Unavailable::ClosedDay(date))
        } else if hours.covers(part) {
            None
        } else {
            Some(Unavailable::OutsideHours(date))
        }
    })
}

/// Returns the times at which both are available, such as a room and the person who teaches in it.
#[must_use]
pub fn common_availability(one: &Availability, other: &Availability) -> Availability {
    let weekly = DayOfWeek::ALL.into_iter().filter_map(|day| {
        let hours = match (one.weekly.get(&day), other.weekly.get(&day)) {
            (None, None) => return None,
            (Some(hours), None) | (None, Some(hours)) => hours.clone(),
            (Some(hours), Some(others)) => common_hours(hours, others),
        };
        Some((day, hours))
    });
    let dates = [one, other].into_iter().flat_map(dates_of_their_own);
    let exceptions = dates.map(|date| {
        let (hours, others) = (
            one.hours_unless_restricted(date),
            other.hours_unless_restricted(date),
        );
        (date, common_hours(&hours, &others))
    });
    Availability {
        weekly: weekly.collect(),
        exceptions: exceptions.collect(),
        restricted: one.restricted.union(&other.restricted).copied().collect(),
        // They are taken from the hours of their dates.
        busy: BTreeMap::new(),
    }
}

/// Iterates over the dates with other hours than their day of the week.
fn dates_of_their_own(availability: &Availability) -> impl Iterator<Item = NaiveDate> {
    let busy = availability.busy.values().flat_map(BusyCalendar::dates);
    availability.exceptions.keys().copied().chain(busy)
}

/// Returns the hours that are in both.
fn common_hours(one: &DayHours, other: &DayHours) -> DayHours {
    let parts = one.parts().iter().flat_map(|one| {
        let others = other.parts().iter();
        others.filter_map(|other| {
            let (start, end) = (one.start().max(other.start()), one.end().min(other.end()));
            MinuteRange::new(start, end).ok()
        })
    });
    DayHours::new(parts)
}

fn is_restricted(availability: &Availability, date: NaiveDate) -> bool {
    let mut restricted = availability.restricted.iter();
    restricted.any(|days| days.contains(date))
}

impl Slot {
    /// Iterates over the dates of the slot with the part of each that it takes up.
    pub fn days(self) -> impl Iterator<Item = (NaiveDate, MinuteRange)> {
        let (first, last) = (self.first_date(), self.last_date());
        let start = minute_of_day(self.start());
        let end = match minute_of_day(self.end()) {
            // A slot that ends at midnight does not touch the next date.
            0 => MinuteRange::DAY,
            end => end,
        };
        let dates = first.iter_days().take_while(move |date| *date <= last);
        dates.filter_map(move |date| {
            let start = if date == first { start } else { 0 };
            let end = if date == last { end } else { MinuteRange::DAY };
            // A slot has a duration, so it takes up a part of each of its dates.
            let part = MinuteRange::new(start, end).ok()?;
            Some((date, part))
        })
    }
}

fn minute_of_day(at: NaiveDateTime) -> u16 {
    let past = at.signed_duration_since(at.date().into()).num_minutes();
    // A time of day is less than 1440 minutes after midnight.
    past as u16
}

#[cfg(test)]
mod tests;
