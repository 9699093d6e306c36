//! Slots: the local time at which something takes place. A time zone turns a slot into instants; see
//! [`Slot::resolve`].

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike};

use super::Minutes;
use crate::model::{AmbiguousTime, TimeSlot};

/// A local start on a whole minute and a duration of 1 minute to 31 days.
///
/// The duration is measured on the wall clock: 22:00 to 02:00 is four hours also in the night of a
/// clock change. A slot may span midnight and several days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slot {
    start: NaiveDateTime,
    duration: Minutes,
}

/// The reason a slot is invalid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SlotError {
    /// The slot ends when it starts.
    #[error("the slot has no duration")]
    Empty,
    /// The slot is longer than [`Slot::MAX_DURATION`].
    #[error("the slot is longer than 31 days")]
    TooLong,
    /// The slot ends before it starts. (Ilios stores such offerings.)
    #[error("the slot ends before it starts")]
    EndsBeforeStart,
    /// The slot would end after the year 9999.
    #[error("the slot ends after the year 9999")]
    OutOfRange,
}

/// Reads the time of a stored offering, which another program may have written.
impl TryFrom<&TimeSlot> for Slot {
    type Error = SlotError;

    fn try_from(slot: &TimeSlot) -> Result<Self, SlotError> {
        Self::new(slot.start, slot.duration)
    }
}

/// The last year in which a slot may end.
const LAST_YEAR: i32 = 9999;

impl Slot {
    /// The maximum duration: 31 days.
    pub const MAX_DURATION: Minutes = Minutes::new(31 * 24 * 60);

    /// Creates a slot from its start and duration. Seconds of the start are dropped.
    pub fn new(start: NaiveDateTime, duration: Minutes) -> Result<Self, SlotError> {
        if duration == Minutes::ZERO {
            return Err(SlotError::Empty);
        }
        if duration > Self::MAX_DURATION {
            return Err(SlotError::TooLong);
        }
        let start = truncate_to_minute(start);
        let end = start.checked_add_signed(duration.to_time_delta());
        match end {
            Some(end) if end.year() <= LAST_YEAR => Ok(Self { start, duration }),
            _ => Err(SlotError::OutOfRange),
        }
    }

    /// Creates a slot from its start and end. Seconds are dropped.
    pub fn from_start_end(start: NaiveDateTime, end: NaiveDateTime) -> Result<Self, SlotError> {
        let start = truncate_to_minute(start);
        let minutes = truncate_to_minute(end)
            .signed_duration_since(start)
            .num_minutes();
        match u32::try_from(minutes) {
            Ok(minutes) => Self::new(start, Minutes::new(minutes)),
            Err(_) if minutes < 0 => Err(SlotError::EndsBeforeStart),
            Err(_) => Err(SlotError::TooLong),
        }
    }

    /// Creates a slot that ends at the first occurrence of the time of day `end` after the start: on
    /// the same day or the next. An `end` equal to the time of the start means the next day.
    pub fn from_start_until_time(start: NaiveDateTime, end: NaiveTime) -> Result<Self, SlotError> {
        let minute_of_day = |time: NaiveTime| time.num_seconds_from_midnight() / 60;
        let past = minute_of_day(end) + 1440 - minute_of_day(start.time());
        let minutes = if past > 1440 { past - 1440 } else { past };
        Self::new(start, Minutes::new(minutes))
    }

    /// Returns the slot with the time zone in which it is local.
    #[must_use]
    pub fn in_zone(self, zone: &str) -> TimeSlot {
        TimeSlot {
            start: self.start,
            duration: self.duration,
            zone: zone.to_owned(),
            ambiguous: AmbiguousTime::Earlier,
        }
    }

    /// Returns the local start.
    #[must_use]
    pub const fn start(self) -> NaiveDateTime {
        self.start
    }

    /// Returns the duration.
    #[must_use]
    pub const fn duration(self) -> Minutes {
        self.duration
    }

    /// Returns the local end, exclusive.
    #[must_use]
    pub fn end(self) -> NaiveDateTime {
        self.start
            .checked_add_signed(self.duration.to_time_delta())
            .unwrap_or(self.start)
    }

    /// Returns the date of the start.
    #[must_use]
    pub fn first_date(self) -> NaiveDate {
        self.start.date()
    }

    /// Returns the date of the last minute: a slot that ends at midnight does not touch the next day.
    #[must_use]
    pub fn last_date(self) -> NaiveDate {
        let last = self.end().checked_sub_signed(TimeDelta::minutes(1));
        last.unwrap_or(self.start).date()
    }

    /// Returns a slot with the same time of day and duration on another date.
    pub fn on_date(self, date: NaiveDate) -> Result<Self, SlotError> {
        Self::new(date.and_time(self.start.time()), self.duration)
    }
}

fn truncate_to_minute(time: NaiveDateTime) -> NaiveDateTime {
    time.with_nanosecond(0)
        .and_then(|time| time.with_second(0))
        .unwrap_or(time)
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
            Slot::from_start_end(at(2, 10, 0), at(2, 9, 0)),
            Err(SlotError::EndsBeforeStart)
        );
        assert_eq!(
            Slot::from_start_end(at(2, 10, 0), at(2, 10, 0)),
            Err(SlotError::Empty)
        );
    }

    #[test]
    fn it_lasts_a_minute_to_31_days() {
        let slot = |minutes| Slot::new(at(1, 8, 0), Minutes::new(minutes));
        assert_eq!(slot(0), Err(SlotError::Empty));
        assert!(slot(1).is_ok());
        assert!(slot(44_640).is_ok());
        assert_eq!(slot(44_641), Err(SlotError::TooLong));
        let late = NaiveDateTime::MAX;
        assert_eq!(Slot::new(late, Minutes::new(1)), Err(SlotError::OutOfRange));
        assert_eq!(
            Slot::from_start_end(at(1, 8, 0), late),
            Err(SlotError::TooLong)
        );
    }

    #[test]
    fn it_goes_over_midnight() {
        let night = Slot::from_start_until_time(at(2, 22, 0), time(2, 0)).expect("a night");
        assert_eq!(night.duration(), Minutes::new(240));
        assert_eq!(
            (night.first_date(), night.last_date()),
            (at(2, 0, 0).date(), at(3, 0, 0).date())
        );
        let evening =
            Slot::from_start_until_time(at(2, 22, 0), NaiveTime::MIN).expect("an evening");
        assert_eq!(evening.last_date(), evening.first_date());
    }

    #[test]
    fn twelve_o_clock_ends_the_same_day() {
        let morning = Slot::from_start_until_time(at(2, 8, 0), time(12, 0)).expect("a morning");
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
            prop_assert_eq!(Slot::from_start_end(slot.start(), slot.end()), Ok(slot));
            if length <= 1440 {
                prop_assert_eq!(Slot::from_start_until_time(start, slot.end().time()), Ok(slot));
            }
            prop_assert!(slot.last_date() >= slot.first_date());
        }
    }
}
