//! Teaching hours.
//!
//! Hours are counted in two ways, since small groups run in parallel: every offering counts for those
//! who teach, while offerings of one session in the same slot count once for a learner. Independent
//! learning counts for learners only.
//!
//! ```
//! use chrono::{NaiveDate, NaiveTime};
//! use lectern_core::planning::{Minutes, SessionIndex, Slot, TeachingTime, total_hours};
//!
//! let day = NaiveDate::from_ymd_opt(2026, 9, 14).unwrap();
//! let slot = Slot::new(day.and_time(NaiveTime::MIN), Minutes::new(90)).unwrap();
//! let labs = [TeachingTime::Offering { session: SessionIndex(0), slot }; 38];
//! let hours = total_hours(&labs);
//! assert_eq!((hours.taught_minutes, hours.attended_minutes), (38 * 90, 90));
//! ```

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, Days, NaiveDate};

use super::{SessionIndex, Slot};

/// A part of a session that takes hours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TeachingTime {
    /// An offering.
    Offering {
        /// Its session.
        session: SessionIndex,
        /// Its time.
        slot: Slot,
    },
    /// Independent learning.
    IndependentLearning {
        /// Its session.
        session: SessionIndex,
        /// Its hours, in hundredths.
        hundredths: u32,
        /// The day on which it is due, if any.
        due: Option<NaiveDate>,
    },
}

impl TeachingTime {
    /// Returns the session.
    #[must_use]
    pub const fn session(self) -> SessionIndex {
        match self {
            Self::Offering { session, .. } | Self::IndependentLearning { session, .. } => session,
        }
    }

    /// Returns the Monday of the week to which the time is attributed as a whole: the one in which an
    /// offering begins, or in which independent learning is due.
    #[must_use]
    pub fn week(self) -> Option<NaiveDate> {
        match self {
            Self::Offering { slot, .. } => Some(monday_of(slot.first_date())),
            Self::IndependentLearning { due, .. } => due.map(monday_of),
        }
    }
}

/// Returns the Monday of the week of a date.
#[must_use]
pub fn monday_of(date: NaiveDate) -> NaiveDate {
    let since = Days::new(date.weekday().num_days_from_monday().into());
    date.checked_sub_days(since).unwrap_or(date)
}

/// A sum of teaching times, exact for minutes and for hundredths of an hour alike.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TotalHours {
    /// Number of offerings.
    pub offerings: usize,
    /// Minutes for those who teach: every offering counts.
    pub taught_minutes: u64,
    /// Minutes for a learner: offerings of one session in the same slot count once.
    pub attended_minutes: u64,
    /// Hours of independent learning, in hundredths.
    pub independent_hundredths: u64,
}

impl TotalHours {
    /// Returns the hours for those who teach, in hundredths, rounded to the nearest.
    #[must_use]
    pub const fn taught(self) -> u64 {
        hundredths_of_hour(self.taught_minutes * 60)
    }

    /// Returns the hours of the offerings for a learner, in hundredths, rounded to the nearest.
    #[must_use]
    pub const fn attended(self) -> u64 {
        hundredths_of_hour(self.attended_minutes * 60)
    }

    /// Returns all hours for a learner, independent learning included, in hundredths, rounded to the
    /// nearest.
    #[must_use]
    pub const fn learned(self) -> u64 {
        hundredths_of_hour(self.attended_minutes * 60 + self.independent_hundredths * 36)
    }

    fn add(&mut self, time: TeachingTime, is_first: bool) {
        match time {
            TeachingTime::Offering { slot, .. } => {
                let minutes = u64::from(slot.duration().get());
                self.offerings += 1;
                self.taught_minutes += minutes;
                self.attended_minutes += if is_first { minutes } else { 0 };
            }
            TeachingTime::IndependentLearning { hundredths, .. } => {
                self.independent_hundredths += u64::from(hundredths);
            }
        }
    }
}

/// A hundredth of an hour is 36 seconds.
const fn hundredths_of_hour(seconds: u64) -> u64 {
    (seconds + 18) / 36
}

/// Returns the sum of all times.
#[must_use]
pub fn total_hours(times: &[TeachingTime]) -> TotalHours {
    let mut sums = hours_by(times, |_| ());
    sums.remove(&()).unwrap_or_default()
}

/// Returns the sums of the times with the same key. Sums over the keys add up to the
/// [total](total_hours), since parallel offerings have the same key.
pub fn hours_by<K: Ord>(
    times: &[TeachingTime],
    key: impl Fn(TeachingTime) -> K,
) -> BTreeMap<K, TotalHours> {
    let mut seen: BTreeSet<(SessionIndex, Slot)> = BTreeSet::new();
    let mut sums: BTreeMap<K, TotalHours> = BTreeMap::new();
    for time in times {
        let is_first = match *time {
            TeachingTime::Offering { session, slot } => seen.insert((session, slot)),
            TeachingTime::IndependentLearning { .. } => true,
        };
        sums.entry(key(*time)).or_default().add(*time, is_first);
    }
    sums
}

#[cfg(test)]
mod tests;
