//! Time zones and times of tests.

use chrono::{NaiveDate, NaiveDateTime, Offset, TimeZone};
use chrono_tz::Tz;

use super::{Instant, ZoneRules};

/// A time zone by the tables of `chrono-tz`.
#[derive(Clone, Copy, Debug)]
pub struct TzZone(pub Tz);

impl ZoneRules for TzZone {
    fn offset_at(&self, at: Instant) -> i32 {
        let offset = self.0.offset_from_utc_datetime(&at.utc());
        offset.fix().local_minus_utc()
    }
}

/// Zürich, where clocks change on 29 March and on 25 October 2026.
pub const ZURICH: TzZone = TzZone(Tz::Europe__Zurich);

/// Returns a local time of 2026.
pub fn at(month: u32, day: u32, hour: u32, minute: u32) -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2026, month, day)
        .and_then(|date| date.and_hms_opt(hour, minute, 0))
        .expect("a time of 2026")
}
