//! Time on the wall clock of a calendar, perhaps over midnight.

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike};
use lectern_core::model::MinuteRange;

use crate::i18n::Clock;

/// Time on the wall clock of a calendar, perhaps over midnight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GridTime {
    start: NaiveDateTime,
    end: NaiveDateTime,
}

/// Returns a minute of a day as a local time. Minute 1440 is the midnight after it.
#[must_use]
pub fn local_time(date: NaiveDate, minute: u16) -> NaiveDateTime {
    date.and_time(NaiveTime::MIN) + TimeDelta::minutes(minute.into())
}

/// Returns the minute of the day of a local time.
#[must_use]
pub fn minute_of_day(time: NaiveDateTime) -> u16 {
    // A day has 1440 minutes.
    (time.hour() * 60 + time.minute()) as u16
}

impl GridTime {
    /// Creates a time of at least one minute from its start and end.
    #[must_use]
    pub fn new(start: NaiveDateTime, end: NaiveDateTime) -> Self {
        let end = end.max(start + TimeDelta::minutes(1));
        Self { start, end }
    }

    /// Returns the start.
    #[must_use]
    pub const fn start(self) -> NaiveDateTime {
        self.start
    }

    /// Returns the duration in minutes.
    #[must_use]
    pub fn minutes(self) -> u32 {
        let minutes = self.end.signed_duration_since(self.start).num_minutes();
        // The end is after the start.
        u32::try_from(minutes).unwrap_or_default()
    }

    /// Returns the time with the same duration at a later or an earlier start.
    #[must_use]
    pub fn shifted(self, by: TimeDelta) -> Self {
        Self {
            start: self.start + by,
            end: self.end + by,
        }
    }

    /// Returns the part on a date.
    #[must_use]
    pub fn on(self, date: NaiveDate) -> Option<MinuteRange> {
        let minute = |time: NaiveDateTime| {
            let minutes = time.signed_duration_since(date.and_time(NaiveTime::MIN));
            let minutes = minutes.num_minutes().clamp(0, MinuteRange::DAY.into());
            // At most the minutes of a day.
            minutes as u16
        };
        MinuteRange::new(minute(self.start), minute(self.end)).ok()
    }

    /// Returns the time as text: "08:15 – 10:00", with the weekdays if it ends on a later one.
    #[must_use]
    pub fn text(self, clock: Clock) -> String {
        let [from, until] = [self.start, self.end].map(|time| clock.time(minute_of_day(time)));
        // What ends at midnight does not take place on the next day.
        let last = (self.end - TimeDelta::minutes(1)).date();
        if last == self.start.date() {
            return format!("{from} – {until}");
        }
        let [first, last] = [self.start, self.end].map(|time| time.weekday());
        format!("{first} {from} – {last} {until}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 9, day).expect("a date")
    }

    fn night(until: u16) -> GridTime {
        GridTime::new(local_time(day(14), 1320), local_time(day(15), until))
    }

    #[test]
    fn each_day_has_its_part() {
        let range = |start, end| MinuteRange::new(start, end).ok();
        let parts = [13, 14, 15, 16].map(|at| night(120).on(day(at)));
        assert_eq!(parts, [None, range(1320, 1440), range(0, 120), None]);
        assert_eq!(night(0).on(day(15)), None);
        let later = night(120).shifted(TimeDelta::hours(3));
        assert_eq!(
            (later.on(day(14)), later.on(day(15))),
            (None, range(60, 300))
        );
        assert_eq!(later.minutes(), 240);
    }

    #[test]
    fn the_weekdays_are_named_if_it_ends_on_a_later_one() {
        assert_eq!(night(120).text(Clock::Hours24), "Mon 22:00 – Tue 02:00");
        assert_eq!(night(0).text(Clock::Hours24), "22:00 – 00:00");
    }
}
