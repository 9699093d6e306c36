//! Weekly recurrence: the dates and slots of an offering that repeats.
//!
//! Weeks follow ISO 8601 (Monday to Sunday), as in Ilios. The first week contains the start date and
//! the chosen weekdays after it; every later week contains all chosen weekdays and the weekday of the
//! start. A start on a Sunday is therefore the last date of its week.
//!
//! ```
//! use chrono::{NaiveDate, Weekday};
//! use lectern_core::planning::{DateSet, Recurrence, RecurrenceEnd, Weekdays};
//!
//! let september = |day| NaiveDate::from_ymd_opt(2026, 9, day).unwrap();
//! let recurrence = Recurrence {
//!     weekdays: Weekdays::NONE.with(Weekday::Mon).with(Weekday::Fri),
//!     end: RecurrenceEnd::AfterWeeks(2),
//!     excluded: DateSet::new(vec![september(14)]),
//! };
//! // Wednesday and Friday of the first week, then Wednesday and Friday: Monday the 14th is excluded.
//! let dates = recurrence.dates(september(9)).unwrap();
//! assert_eq!(dates, [9, 11, 16, 18].map(september));
//! ```

use chrono::{Datelike, Days, NaiveDate};

use super::{DateSet, Slot, Weekdays};

/// The maximum number of weeks a recurrence spans: two years. (Ilios has no limit.)
pub const MAX_WEEKS: u32 = 104;

/// The end of a recurrence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecurrenceEnd {
    /// The number of weeks, including the week of the start: 1 to [`MAX_WEEKS`].
    AfterWeeks(u32),
    /// The last date on which the recurrence may take place.
    OnDate(NaiveDate),
}

/// A weekly recurrence on some weekdays.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recurrence {
    /// The weekdays to repeat on. The weekday of the start is always included.
    pub weekdays: Weekdays,
    /// The end of the recurrence.
    pub end: RecurrenceEnd,
    /// Dates on which nothing takes place, such as holidays. They may include the start date.
    pub excluded: DateSet,
}

/// The reason a recurrence has no dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RecurrenceError {
    /// The number of weeks is 0.
    #[error("the number of weeks is 0")]
    NoWeeks,
    /// The recurrence spans more than [`MAX_WEEKS`] weeks.
    #[error("{weeks} weeks exceed the maximum of {MAX_WEEKS}")]
    TooManyWeeks {
        /// The number of weeks the recurrence would span.
        weeks: u32,
    },
    /// The end date is before the start date.
    #[error("the recurrence ends before it starts")]
    EndsBeforeStart,
    /// Every date is excluded.
    #[error("every date is excluded")]
    AllExcluded,
    /// A date would be after the year 9999.
    #[error("a date is after the year 9999")]
    OutOfRange,
}

impl Recurrence {
    /// Returns the dates in ascending order, without duplicates.
    pub fn dates(&self, start: NaiveDate) -> Result<Vec<NaiveDate>, RecurrenceError> {
        let last = self.last_date(start)?;
        let weekdays = self.weekdays.with(start.weekday());
        let takes_place =
            |date: &NaiveDate| weekdays.contains(date.weekday()) && !self.excluded.contains(*date);
        let days = start.iter_days().take_while(|date| *date <= last);
        let dates: Vec<NaiveDate> = days.filter(takes_place).collect();
        if dates.is_empty() {
            return Err(RecurrenceError::AllExcluded);
        }
        Ok(dates)
    }

    /// Returns the slot of every date: the time of day and duration of `first`, which may span
    /// midnight or several days. (Ilios stores the repetitions of overnight offerings with an end
    /// before their start.)
    pub fn slots(&self, first: Slot) -> Result<Vec<Slot>, RecurrenceError> {
        let dates = self.dates(first.first_date())?.into_iter();
        let slots: Result<Vec<Slot>, _> = dates.map(|date| first.on_date(date)).collect();
        slots.map_err(|_| RecurrenceError::OutOfRange)
    }

    /// Returns the last date on which a recurrence with this start may end, of [`MAX_WEEKS`] weeks.
    ///
    /// # Errors
    /// Returns [`RecurrenceError::OutOfRange`].
    pub fn latest_end(start: NaiveDate) -> Result<NaiveDate, RecurrenceError> {
        let longest = Self {
            weekdays: Weekdays::NONE,
            end: RecurrenceEnd::AfterWeeks(MAX_WEEKS),
            excluded: DateSet::default(),
        };
        longest.last_date(start)
    }

    /// Returns the last date on which the recurrence may take place.
    fn last_date(&self, start: NaiveDate) -> Result<NaiveDate, RecurrenceError> {
        let days_since_monday = u64::from(start.weekday().num_days_from_monday());
        let monday = start
            .checked_sub_days(Days::new(days_since_monday))
            .ok_or(RecurrenceError::OutOfRange)?;
        let (weeks, last) = match self.end {
            RecurrenceEnd::AfterWeeks(weeks) => {
                let days = u64::from(weeks) * 7;
                let last = monday.checked_add_days(Days::new(days.saturating_sub(1)));
                (weeks, last)
            }
            RecurrenceEnd::OnDate(last) if last < start => {
                return Err(RecurrenceError::EndsBeforeStart);
            }
            RecurrenceEnd::OnDate(last) => {
                let weeks = last.signed_duration_since(monday).num_days() / 7 + 1;
                (u32::try_from(weeks).unwrap_or(u32::MAX), Some(last))
            }
        };
        match weeks {
            0 => Err(RecurrenceError::NoWeeks),
            1..=MAX_WEEKS => last.ok_or(RecurrenceError::OutOfRange),
            _ => Err(RecurrenceError::TooManyWeeks { weeks }),
        }
    }
}

#[cfg(test)]
mod tests;
