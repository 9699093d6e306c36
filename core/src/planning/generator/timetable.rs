//! The slots of teaching days: one after the other from the first start of a day, with a pause
//! between, none beyond the last end; the rest goes to the next day.

use chrono::{NaiveDateTime, NaiveTime, TimeDelta, Timelike};

use super::PlanError;
use crate::planning::{Days, Minutes, Slot};

/// How the slots of a day follow each other. All times are clock times.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Timetable {
    /// When the first slot of a day starts.
    pub first_start: NaiveTime,
    /// When the last slot of a day has ended; midnight is the end of the day.
    pub last_end: NaiveTime,
    /// How long each slot is.
    pub length: Minutes,
    /// How long the pause between two is.
    pub pause: Minutes,
}

impl Timetable {
    /// How many slots a day has, at least one.
    pub fn per_day(&self) -> Result<u32, PlanError> {
        let minute = |time: NaiveTime| time.num_seconds_from_midnight() / 60;
        let last_end = match minute(self.last_end) {
            0 => 1440,
            last_end => last_end,
        };
        let free = last_end.saturating_sub(minute(self.first_start));
        let length = self.length.get();
        if length == 0 || length > free {
            return Err(PlanError::SlotTooLong);
        }
        Ok(1 + (free - length) / self.step())
    }

    /// The slots of the days, in order.
    pub(super) fn slots(&self, days: &Days) -> Result<impl Iterator<Item = Slot>, PlanError> {
        let (per_day, this) = (self.per_day()?, *self);
        let starts = days.as_slice().iter().flat_map(move |day| {
            let first = day.and_time(this.first_start);
            (0..per_day).map(move |at| first + TimeDelta::minutes(i64::from(at * this.step())))
        });
        // A slot beyond the calendar is left out: then days are lacking.
        Ok(starts.filter_map(move |start| Slot::new(start, this.length).ok()))
    }

    /// Whether one of the slots of the days starts at a time.
    pub(super) fn has(&self, days: &Days, start: NaiveDateTime) -> bool {
        let minutes = start
            .time()
            .signed_duration_since(self.first_start)
            .num_minutes();
        let (Ok(minutes), Ok(per_day)) = (u32::try_from(minutes), self.per_day()) else {
            return false;
        };
        minutes % self.step() == 0 && minutes / self.step() < per_day && days.contains(start.date())
    }

    /// Minutes from one start to the next; never 0 where there is a slot.
    const fn step(&self) -> u32 {
        self.length.get().saturating_add(self.pause.get())
    }

    /// How many days so many slots take.
    pub fn days_for(&self, slots: usize) -> Result<usize, PlanError> {
        Ok(slots.div_ceil(self.per_day()? as usize))
    }
}
