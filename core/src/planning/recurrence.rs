//! On which dates something that repeats takes place.
//!
//! Weeks are those of ISO 8601, Monday to Sunday, as in Ilios: the first week has the start and the
//! ticked weekdays after it, each later week all ticked weekdays and that of the start. So a start on
//! a Sunday closes its week.

use chrono::{Datelike, Days as Offset, NaiveDate};

use super::{Days, Slot, Weekdays};

/// The most weeks that anything repeats: two years. (Ilios takes any number.)
pub const MOST_WEEKS: u32 = 104;

/// When it ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Until {
    /// After so many weeks, that of the start included: 1 to 104.
    Weeks(u32),
    /// On this date at the latest.
    Date(NaiveDate),
}

/// Weekly on some weekdays.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recurrence {
    /// The ticked weekdays; that of the start counts whether ticked or not.
    pub weekdays: Weekdays,
    /// When it ends.
    pub until: Until,
    /// Dates left out, such as holidays; also the start, if it is among them.
    pub skip: Days,
}

/// Why there are no dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RecurrenceError {
    /// For no week at all.
    #[error("for no week")]
    NoWeeks,
    /// For more than [`MOST_WEEKS`].
    #[error("for {weeks} weeks, more than 104")]
    TooManyWeeks {
        /// How many it would be.
        weeks: u32,
    },
    /// It would end before it starts.
    #[error("ends before it starts")]
    EndsBeforeStart,
    /// Every date is left out.
    #[error("every date is left out")]
    NothingLeft,
    /// A date would be after the year 9999.
    #[error("beyond the calendar")]
    BeyondCalendar,
}

impl Recurrence {
    /// The dates in order, each once.
    pub fn dates(&self, start: NaiveDate) -> Result<Vec<NaiveDate>, RecurrenceError> {
        let last = self.last(start)?;
        let weekdays = self.weekdays.with(start.weekday());
        let held =
            |date: &NaiveDate| weekdays.contains(date.weekday()) && !self.skip.contains(*date);
        let days = start.iter_days().take_while(|date| *date <= last);
        let dates: Vec<NaiveDate> = days.filter(held).collect();
        if dates.is_empty() {
            return Err(RecurrenceError::NothingLeft);
        }
        Ok(dates)
    }

    /// A first slot on every date: the same clock times, over midnight and over days as the first.
    /// (In Ilios those over midnight end before they start.)
    pub fn slots(&self, first: Slot) -> Result<Vec<Slot>, RecurrenceError> {
        let dates = self.dates(first.first_day())?;
        let slots: Result<Vec<Slot>, _> = dates.into_iter().map(|date| first.on(date)).collect();
        slots.map_err(|_| RecurrenceError::BeyondCalendar)
    }

    /// The last date it may take place on.
    fn last(&self, start: NaiveDate) -> Result<NaiveDate, RecurrenceError> {
        let into_week = u64::from(start.weekday().num_days_from_monday());
        let monday = start
            .checked_sub_days(Offset::new(into_week))
            .ok_or(RecurrenceError::BeyondCalendar)?;
        let (weeks, last) = match self.until {
            Until::Weeks(weeks) => {
                let days = u64::from(weeks) * 7;
                let last = monday.checked_add_days(Offset::new(days.saturating_sub(1)));
                (weeks, last)
            }
            Until::Date(last) if last < start => return Err(RecurrenceError::EndsBeforeStart),
            Until::Date(last) => {
                let weeks = last.signed_duration_since(monday).num_days() / 7 + 1;
                (u32::try_from(weeks).unwrap_or(u32::MAX), Some(last))
            }
        };
        match weeks {
            0 => Err(RecurrenceError::NoWeeks),
            1..=MOST_WEEKS => last.ok_or(RecurrenceError::BeyondCalendar),
            _ => Err(RecurrenceError::TooManyWeeks { weeks }),
        }
    }
}

#[cfg(test)]
mod tests;
