//! Consecutive slots on teaching days, with a break between slots. Slots that do not fit before the
//! last end of a day continue on the next day.

use chrono::{NaiveDateTime, NaiveTime, TimeDelta, Timelike};

use super::error::GeneratorError;
use crate::planning::{DateSet, Minutes, Slot};

/// The slots of a teaching day, in local time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Timetable {
    /// The start of the first slot.
    pub first_start: NaiveTime,
    /// The latest end of the last slot. Midnight means the end of the day.
    pub last_end: NaiveTime,
    /// The duration of each slot.
    pub slot_duration: Minutes,
    /// The break between two slots.
    pub break_duration: Minutes,
}

impl Timetable {
    /// Returns the number of slots of a day, at least 1, or
    /// [`SlotTooLong`](GeneratorError::SlotTooLong) if none fits.
    pub fn slots_per_day(&self) -> Result<u32, GeneratorError> {
        let minute_of_day = |time: NaiveTime| time.num_seconds_from_midnight() / 60;
        let last_end = match minute_of_day(self.last_end) {
            0 => 1440,
            last_end => last_end,
        };
        let available = last_end.saturating_sub(minute_of_day(self.first_start));
        let duration = self.slot_duration.get();
        if duration == 0 || duration > available {
            return Err(GeneratorError::SlotTooLong);
        }
        Ok(1 + (available - duration) / self.slot_interval())
    }

    /// Returns the number of days that `slots` slots need.
    pub fn days_needed(&self, slots: usize) -> Result<usize, GeneratorError> {
        Ok(slots.div_ceil(self.slots_per_day()? as usize))
    }

    /// Returns the slots of the days in order.
    pub(super) fn slots(
        &self,
        days: &DateSet,
    ) -> Result<impl Iterator<Item = Slot>, GeneratorError> {
        let (per_day, timetable) = (self.slots_per_day()?, *self);
        let starts = days.as_slice().iter().flat_map(move |day| {
            let first = day.and_time(timetable.first_start);
            (0..per_day).map(move |position| {
                first + TimeDelta::minutes(i64::from(position * timetable.slot_interval()))
            })
        });
        // Slots after the year 9999 are left out, which ends as `NotEnoughDays`.
        Ok(starts.filter_map(move |start| Slot::new(start, timetable.slot_duration).ok()))
    }

    /// Returns `true` if one of the slots of the days starts at `start`.
    pub(super) fn has_slot_at(&self, days: &DateSet, start: NaiveDateTime) -> bool {
        self.has_slot_at_time(start.time()) && days.contains(start.date())
    }

    /// Returns `true` if one of the slots of a day starts at `time`.
    #[must_use]
    pub fn has_slot_at_time(&self, time: NaiveTime) -> bool {
        let minutes = time.signed_duration_since(self.first_start).num_minutes();
        let (Ok(minutes), Ok(per_day)) = (u32::try_from(minutes), self.slots_per_day()) else {
            return false;
        };
        let interval = self.slot_interval();
        minutes % interval == 0 && minutes / interval < per_day
    }

    /// Returns the minutes from one start to the next. Not 0 if there is a slot.
    const fn slot_interval(&self) -> u32 {
        self.slot_duration
            .get()
            .saturating_add(self.break_duration.get())
    }
}
