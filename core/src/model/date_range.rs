//! Ranges of whole days.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A range of days that includes both its first and its last day. The default is the single day
/// 1 January 1970.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(try_from = "Days", into = "Days")]
pub struct DateRange {
    first: NaiveDate,
    last: NaiveDate,
}

/// The last day of a range is before its first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the last day is before the first")]
pub struct EndsBeforeFirst;

impl DateRange {
    /// Creates a range from its first and last day.
    ///
    /// # Errors
    /// If the last day is before the first.
    pub fn new(first: NaiveDate, last: NaiveDate) -> Result<Self, EndsBeforeFirst> {
        if first <= last {
            Ok(Self { first, last })
        } else {
            Err(EndsBeforeFirst)
        }
    }

    /// Creates the range of one day.
    #[must_use]
    pub const fn single(day: NaiveDate) -> Self {
        Self {
            first: day,
            last: day,
        }
    }

    /// Returns the first day.
    #[must_use]
    pub const fn first(self) -> NaiveDate {
        self.first
    }

    /// Returns the last day.
    #[must_use]
    pub const fn last(self) -> NaiveDate {
        self.last
    }

    /// Returns `true` if the day is in the range.
    #[must_use]
    pub fn contains(self, day: NaiveDate) -> bool {
        (self.first..=self.last).contains(&day)
    }

    /// Iterates over the days.
    pub fn days(self) -> impl Iterator<Item = NaiveDate> {
        let days = self.first.iter_days();
        days.take_while(move |day| *day <= self.last)
    }
}

/// The JSON form of a range.
#[derive(Serialize, Deserialize)]
struct Days {
    first: NaiveDate,
    last: NaiveDate,
}

impl From<DateRange> for Days {
    fn from(DateRange { first, last }: DateRange) -> Self {
        Self { first, last }
    }
}

impl TryFrom<Days> for DateRange {
    type Error = EndsBeforeFirst;

    fn try_from(days: Days) -> Result<Self, EndsBeforeFirst> {
        Self::new(days.first, days.last)
    }
}
