//! A slot: when something takes place, by the clock on the wall. It may last over midnight and over
//! several days. What instants that is, a zone must say; see `span`.

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike};

use super::Minutes;

/// A start on a whole minute and a length of 1 minute to 31 days, both by the clock on the wall: from
/// 22:00 to 02:00 is four hours also in the night in which clocks change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slot {
    start: NaiveDateTime,
    length: Minutes,
}

/// Why there is no such slot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SlotError {
    /// It ends when it starts.
    #[error("lasts no minute")]
    NoTime,
    /// It lasts more than [`Slot::LONGEST`].
    #[error("lasts more than 31 days")]
    TooLong,
    /// It ends before it starts (Ilios stores such offerings).
    #[error("ends before it starts")]
    EndsBeforeStart,
    /// It would end after the year 9999.
    #[error("beyond the calendar")]
    BeyondCalendar,
}

/// The last year that a slot may end in.
const LAST_YEAR: i32 = 9999;

impl Slot {
    /// 31 days.
    pub const LONGEST: Minutes = Minutes::new(31 * 24 * 60);

    /// From a start, so long. Seconds of the start are dropped.
    pub fn new(start: NaiveDateTime, length: Minutes) -> Result<Self, SlotError> {
        if length == Minutes::ZERO {
            return Err(SlotError::NoTime);
        }
        if length > Self::LONGEST {
            return Err(SlotError::TooLong);
        }
        let start = whole_minute(start);
        let end = start.checked_add_signed(length.delta());
        match end {
            Some(end) if end.year() <= LAST_YEAR => Ok(Self { start, length }),
            _ => Err(SlotError::BeyondCalendar),
        }
    }

    /// From a start to an end.
    pub fn between(start: NaiveDateTime, end: NaiveDateTime) -> Result<Self, SlotError> {
        let start = whole_minute(start);
        let minutes = whole_minute(end).signed_duration_since(start).num_minutes();
        match u32::try_from(minutes) {
            Ok(minutes) => Self::new(start, Minutes::new(minutes)),
            Err(_) if minutes < 0 => Err(SlotError::EndsBeforeStart),
            Err(_) => Err(SlotError::TooLong),
        }
    }

    /// From a start until the clock shows a time for the first time after it: the same day, or over
    /// midnight. The time of the start itself is that of the next day.
    pub fn until(start: NaiveDateTime, end: NaiveTime) -> Result<Self, SlotError> {
        let minute_of_day = |time: NaiveTime| time.num_seconds_from_midnight() / 60;
        let past = minute_of_day(end) + 1440 - minute_of_day(start.time());
        let minutes = if past > 1440 { past - 1440 } else { past };
        Self::new(start, Minutes::new(minutes))
    }

    /// When it starts.
    #[must_use]
    pub const fn start(self) -> NaiveDateTime {
        self.start
    }

    /// How long it lasts.
    #[must_use]
    pub const fn length(self) -> Minutes {
        self.length
    }

    /// When it ends; that minute is no longer part of it.
    #[must_use]
    pub fn end(self) -> NaiveDateTime {
        self.start
            .checked_add_signed(self.length.delta())
            .unwrap_or(self.start)
    }

    /// The day it starts on.
    #[must_use]
    pub fn first_day(self) -> NaiveDate {
        self.start.date()
    }

    /// The day that its last minute is on: one that ends at midnight does not touch the next day.
    #[must_use]
    pub fn last_day(self) -> NaiveDate {
        let last = self.end().checked_sub_signed(TimeDelta::minutes(1));
        last.unwrap_or(self.start).date()
    }

    /// The same time of day and length on another date, over midnight as before.
    pub fn on(self, date: NaiveDate) -> Result<Self, SlotError> {
        Self::new(date.and_time(self.start.time()), self.length)
    }
}

fn whole_minute(at: NaiveDateTime) -> NaiveDateTime {
    at.with_nanosecond(0)
        .and_then(|at| at.with_second(0))
        .unwrap_or(at)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn at(day: u32, hour: u32, minute: u32) -> NaiveDateTime {
        NaiveDate::from_ymd_opt(2026, 9, day)
            .and_then(|date| date.and_hms_opt(hour, minute, 42))
            .expect("a time in September")
    }

    fn time(hour: u32, minute: u32) -> NaiveTime {
        NaiveTime::from_hms_opt(hour, minute, 0).expect("a time")
    }

    #[test]
    fn an_inverted_end_is_refused() {
        assert_eq!(
            Slot::between(at(2, 10, 0), at(2, 9, 0)),
            Err(SlotError::EndsBeforeStart)
        );
        assert_eq!(
            Slot::between(at(2, 10, 0), at(2, 10, 0)),
            Err(SlotError::NoTime)
        );
    }

    #[test]
    fn it_lasts_a_minute_to_31_days() {
        let slot = |minutes| Slot::new(at(1, 8, 0), Minutes::new(minutes));
        assert_eq!(slot(0), Err(SlotError::NoTime));
        assert!(slot(1).is_ok());
        assert!(slot(44_640).is_ok());
        assert_eq!(slot(44_641), Err(SlotError::TooLong));
        let late = NaiveDateTime::MAX;
        assert_eq!(
            Slot::new(late, Minutes::new(1)),
            Err(SlotError::BeyondCalendar)
        );
        assert_eq!(Slot::between(at(1, 8, 0), late), Err(SlotError::TooLong));
    }

    #[test]
    fn it_goes_over_midnight() {
        let night = Slot::until(at(2, 22, 0), time(2, 0)).expect("a night");
        assert_eq!(night.length(), Minutes::new(240));
        assert_eq!(
            (night.first_day(), night.last_day()),
            (at(2, 0, 0).date(), at(3, 0, 0).date())
        );
        let evening = Slot::until(at(2, 22, 0), NaiveTime::MIN).expect("an evening");
        assert_eq!(evening.last_day(), evening.first_day());
    }

    #[test]
    fn twelve_o_clock_ends_the_same_day() {
        let morning = Slot::until(at(2, 8, 0), time(12, 0)).expect("a morning");
        assert_eq!(
            morning.end(),
            at(2, 12, 0).with_second(0).expect("a minute")
        );
    }

    proptest! {
        #[test]
        fn length_and_end_drive_each_other(minute in 0..1_000_000_i64, length in 1..=44_640_u32) {
            let start = at(1, 0, 0) + TimeDelta::minutes(minute);
            let slot = Slot::new(start, Minutes::new(length)).expect("a slot");
            prop_assert_eq!(Slot::between(slot.start(), slot.end()), Ok(slot));
            if length <= 1440 {
                prop_assert_eq!(Slot::until(start, slot.end().time()), Ok(slot));
            }
            prop_assert!(slot.last_day() >= slot.first_day());
        }
    }
}
