//! The times at which a room or a person can be used.
//!
//! ```
//! use chrono::NaiveDate;
//! use lectern_core::model::{Availability, DateRange, DayHours, DayOfWeek, MinuteRange};
//!
//! let monday = NaiveDate::from_ymd_opt(2026, 9, 14).unwrap();
//! let morning = DayHours::new([MinuteRange::new(480, 720)?]);
//! let mut availability = Availability::default();
//! assert_eq!(availability.hours_on(monday), DayHours::all_day());
//!
//! availability.weekly.insert(DayOfWeek::Monday, morning.clone());
//! assert_eq!(availability.hours_on(monday), morning);
//!
//! availability.restricted.insert(DateRange::single(monday));
//! assert_eq!(availability.hours_on(monday), DayHours::default());
//! # Ok::<(), lectern_core::model::EmptyRange>(())
//! ```

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

use super::merge::merge_fields;
use super::record::record;
use super::{BusyCalendar, DateRange, DayHours, PersonId, is_default};

/// A day of the week, Monday first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)]
pub enum DayOfWeek {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

impl DayOfWeek {
    /// All days, Monday first.
    pub const ALL: [Self; 7] = [
        Self::Monday,
        Self::Tuesday,
        Self::Wednesday,
        Self::Thursday,
        Self::Friday,
        Self::Saturday,
        Self::Sunday,
    ];
}

impl From<Weekday> for DayOfWeek {
    fn from(day: Weekday) -> Self {
        match day {
            Weekday::Mon => Self::Monday,
            Weekday::Tue => Self::Tuesday,
            Weekday::Wed => Self::Wednesday,
            Weekday::Thu => Self::Thursday,
            Weekday::Fri => Self::Friday,
            Weekday::Sat => Self::Saturday,
            Weekday::Sun => Self::Sunday,
        }
    }
}

impl From<DayOfWeek> for Weekday {
    fn from(day: DayOfWeek) -> Self {
        match day {
            DayOfWeek::Monday => Self::Mon,
            DayOfWeek::Tuesday => Self::Tue,
            DayOfWeek::Wednesday => Self::Wed,
            DayOfWeek::Thursday => Self::Thu,
            DayOfWeek::Friday => Self::Fri,
            DayOfWeek::Saturday => Self::Sat,
            DayOfWeek::Sunday => Self::Sun,
        }
    }
}

/// The times at which a room or a person can be used; always by default.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Availability {
    /// The hours of each day of the week. A day that is not given has no limits; one with empty hours
    /// is closed.
    #[serde(default, skip_serializing_if = "is_default")]
    pub weekly: BTreeMap<DayOfWeek, DayHours>,
    /// The hours of single dates, in place of those of their day of the week.
    #[serde(default, skip_serializing_if = "is_default")]
    pub exceptions: BTreeMap<NaiveDate, DayHours>,
    /// Days without any hours, whatever else is given for them.
    #[serde(default, skip_serializing_if = "is_default")]
    pub restricted: BTreeSet<DateRange>,
    /// The times that calendars take from the hours, by the name of each calendar.
    #[serde(default, skip_serializing_if = "is_default")]
    pub busy: BTreeMap<String, BusyCalendar>,
}

merge_fields! { Availability { weekly: map, exceptions: map, restricted: set, busy: map } }

impl Availability {
    /// Returns `true` if it is always.
    #[must_use]
    pub fn is_unlimited(&self) -> bool {
        self.weekly.is_empty()
            && self.exceptions.is_empty()
            && self.restricted.is_empty()
            && self.busy.is_empty()
    }

    /// Returns the hours of a date, without those that calendars take.
    #[must_use]
    pub fn hours_on(&self, date: NaiveDate) -> DayHours {
        if self.restricted.iter().any(|days| days.contains(date)) {
            return DayHours::default();
        }
        self.hours_unless_restricted(date)
    }

    /// Returns the hours of a date as if no day were restricted.
    #[must_use]
    pub fn hours_unless_restricted(&self, date: NaiveDate) -> DayHours {
        let weekly = || self.weekly.get(&date.weekday().into());
        let hours = self.exceptions.get(&date).or_else(weekly);
        let hours = hours.cloned().unwrap_or_else(DayHours::all_day);
        self.busy
            .values()
            .fold(hours, |hours, calendar| calendar.taken_from(hours, date))
    }
}

record! {
    /// The times at which a person can teach.
    PersonAvailability = "person-availability" schema 1 by { person: PersonId } with {
        /// The times.
        availability: Availability = "availability" as form,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{BusyTime, MinuteRange};

    #[test]
    fn calendars_take_their_times_from_the_hours() {
        let monday = NaiveDate::from_ymd_opt(2026, 9, 14).expect("a date");
        let part = |start, end| MinuteRange::new(start, end).expect("a part");
        let mut availability = Availability::default();
        for (calendar, start) in [("Work", 480), ("Private", 600)] {
            let time = BusyTime {
                uid: "1".to_owned(),
                part: part(start, start + 60),
            };
            let busy = availability.busy.entry(calendar.to_owned()).or_default();
            busy.insert(monday, time);
        }
        assert!(!availability.is_unlimited());
        let hours = DayHours::new([part(0, 480), part(540, 600), part(660, 1440)]);
        assert_eq!(availability.hours_on(monday), hours);
        let tuesday = monday.succ_opt().expect("a date");
        assert_eq!(availability.hours_on(tuesday), DayHours::all_day());
    }

    #[test]
    fn an_exception_replaces_the_day_of_the_week_and_a_restricted_day_both() {
        let monday = NaiveDate::from_ymd_opt(2026, 9, 14).expect("a date");
        let evening = DayHours::new([MinuteRange::new(1080, 1200).expect("a part")]);
        let mut availability = Availability::default();
        availability
            .weekly
            .insert(DayOfWeek::Monday, DayHours::default());
        availability.exceptions.insert(monday, evening.clone());
        assert_eq!(availability.hours_on(monday), evening);
        availability.restricted.insert(DateRange::single(monday));
        assert_eq!(availability.hours_on(monday).minutes(), 0);
    }
}
