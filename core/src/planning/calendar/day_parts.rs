//! The parts of an event on the local dates that it touches.

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};

use crate::model::{MinuteRange, ZoneRules};
use crate::planning::{Slot, TimeSpan};

/// The part of an event on one local date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DayPart {
    /// The date.
    pub date: NaiveDate,
    /// The time on the wall clock.
    pub range: MinuteRange,
    /// `true` if the event began on an earlier date.
    pub continues_before: bool,
    /// `true` if the event goes on on a later date.
    pub continues_after: bool,
}

/// Returns the parts of an event on the local dates that it touches, at the times that clocks show
/// when it begins and ends. One that ends at midnight does not touch the next date.
///
/// Where clocks go back, an event may end at an earlier time than it began. It is then drawn from its
/// start with the time that passes.
#[must_use]
pub fn day_parts(span: TimeSpan, zone: &dyn ZoneRules) -> Vec<DayPart> {
    let start = zone.local_at(span.start);
    let end = zone.local_at(span.end);
    let Some(slot) = local_slot(start, end, span) else {
        return Vec::new();
    };
    let (first, last) = (slot.first_date(), slot.last_date());
    let parts = slot.days().map(|(date, range)| DayPart {
        date,
        range,
        continues_before: date > first,
        continues_after: date < last,
    });
    parts.collect()
}

/// Returns the slot from one local time to another; `None` outside the range of slots.
fn local_slot(start: NaiveDateTime, end: NaiveDateTime, span: TimeSpan) -> Option<Slot> {
    let passed = TimeDelta::milliseconds(span.end.0.saturating_sub(span.start.0));
    let end = if end > start {
        end
    } else {
        start.checked_add_signed(passed)?
    };
    let longest = start.checked_add_signed(Slot::MAX_DURATION.to_time_delta())?;
    Slot::from_start_end(start, end.min(longest)).ok()
}

/// Returns the time that clocks skip on a date, if they go forward on it.
#[must_use]
pub fn skipped_time(date: NaiveDate, zone: &dyn ZoneRules) -> Option<MinuteRange> {
    let (after, minutes) = clock_change(date, zone)?;
    let skipped = u16::try_from(minutes).ok()?;
    MinuteRange::new(after.checked_sub(skipped)?, after).ok()
}

/// Returns the time that clocks show twice on a date, if they go back on it.
#[must_use]
pub fn repeated_time(date: NaiveDate, zone: &dyn ZoneRules) -> Option<MinuteRange> {
    let (after, minutes) = clock_change(date, zone)?;
    let repeated = u16::try_from(-minutes).ok()?;
    let end = after.saturating_add(repeated).min(MinuteRange::DAY);
    MinuteRange::new(after, end).ok()
}

/// Returns the minute of a date that clocks show after they change, and the minutes by which they go forward;
/// negative if they go back.
fn clock_change(date: NaiveDate, zone: &dyn ZoneRules) -> Option<(u16, i32)> {
    let midnight = zone.resolve(date.into()).instant();
    let next = zone.resolve(date.succ_opt()?.into()).instant();
    let minutes = (zone.offset_at(next) - zone.offset_at(midnight)) / 60;
    if minutes == 0 {
        return None;
    }
    let after = zone.local_at(zone.jump_between(midnight, next));
    let after = after.signed_duration_since(date.into()).num_minutes();
    Some((u16::try_from(after).ok()?, minutes))
}
