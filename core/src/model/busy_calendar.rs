//! Times at which a room or a person is busy, from a calendar.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{DayHours, MinuteRange};

/// A part of a day that an event of a calendar takes.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct BusyTime {
    /// The UID of the event in its calendar.
    pub uid: String,
    /// The part of the day.
    pub part: MinuteRange,
}

/// The times of the events of a calendar, by date. An event over midnight is on several dates.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct BusyCalendar(BTreeMap<NaiveDate, Vec<BusyTime>>);

impl BusyCalendar {
    /// Adds a part of a date, unless the same event has it already.
    pub fn insert(&mut self, date: NaiveDate, time: BusyTime) {
        let times = self.0.entry(date).or_default();
        if let Err(at) = times.binary_search(&time) {
            times.insert(at, time);
        }
    }

    /// Returns `true` if an event takes a part of a date.
    #[must_use]
    pub fn contains(&self, date: NaiveDate, time: &BusyTime) -> bool {
        self.0
            .get(&date)
            .is_some_and(|times| times.binary_search(time).is_ok())
    }

    /// Iterates over the times, each with its date.
    pub fn iter(&self) -> impl Iterator<Item = (NaiveDate, &BusyTime)> + Clone {
        let dates = self.0.iter();
        dates.flat_map(|(date, times)| times.iter().map(|time| (*date, time)))
    }

    /// Iterates over the dates that have times.
    pub fn dates(&self) -> impl DoubleEndedIterator<Item = NaiveDate> {
        self.0.keys().copied()
    }

    /// Returns `true` if there are no times.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns hours without the times of their date.
    pub(super) fn taken_from(&self, hours: DayHours, date: NaiveDate) -> DayHours {
        let times = self.0.get(&date).into_iter().flatten();
        times.fold(hours, |hours, time| hours.without(time.part))
    }
}
