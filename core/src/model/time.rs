//! Instants, local times, and the rules of a time zone that convert between them. The current time is
//! always passed in.
//!
//! ```
//! use lectern_core::model::{FixedOffset, Instant, LocalTime, ZoneRules};
//!
//! let zone = FixedOffset(3600);
//! let local = zone.local_at(Instant(0));
//! assert_eq!(local.to_string(), "1970-01-01 01:00:00");
//! assert_eq!(zone.resolve(local), LocalTime::Unique(Instant(0)));
//! ```

use chrono::{DateTime, NaiveDateTime, TimeDelta};

use serde::{Deserialize, Serialize};

/// A point in time: milliseconds since 1970-01-01 00:00 UTC.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, Serialize, Deserialize,
)]
pub struct Instant(pub i64);

impl Instant {
    /// Converts a date and time in UTC.
    #[must_use]
    pub fn from_utc(utc: NaiveDateTime) -> Self {
        Self(utc.and_utc().timestamp_millis())
    }

    /// Returns the date and time in UTC; instants outside chrono's calendar are clamped to it.
    #[must_use]
    pub fn utc(self) -> NaiveDateTime {
        DateTime::from_timestamp_millis(self.0).map_or(
            if self.0 < 0 {
                NaiveDateTime::MIN
            } else {
                NaiveDateTime::MAX
            },
            |at| at.naive_utc(),
        )
    }

    /// Returns the instant this number of 24-hour days later.
    #[must_use]
    pub const fn plus_days(self, days: i64) -> Self {
        Self(self.0.saturating_add(days.saturating_mul(86_400_000)))
    }
}

/// The instants at which a time zone has a local time.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum LocalTime {
    /// The local time occurs once.
    Unique(Instant),
    /// The local time is skipped when clocks go forward, at this instant.
    Gap(Instant),
    /// The local time occurs twice when clocks go back.
    Fold(Instant, Instant),
}

impl LocalTime {
    /// Returns the instant to use by default: the transition for a gap, the first of two for a fold.
    #[must_use]
    pub const fn instant(self) -> Instant {
        match self {
            Self::Unique(at) | Self::Gap(at) | Self::Fold(at, _) => at,
        }
    }
}

/// The choice between the two instants of a local time that occurs twice when clocks go back.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum AmbiguousTime {
    /// The instant before clocks go back, as in Ilios.
    #[default]
    Earlier,
    /// The instant after clocks went back.
    Later,
}

/// The offsets of one time zone. The app asks the browser for them; tests use [`FixedOffset`].
pub trait ZoneRules {
    /// Returns the offset from UTC at an instant, in seconds; negative west of Greenwich.
    fn offset_at(&self, at: Instant) -> i32;

    /// Returns the local time at an instant.
    fn local_at(&self, at: Instant) -> NaiveDateTime {
        let offset = TimeDelta::seconds(i64::from(self.offset_at(at)));
        at.utc().checked_add_signed(offset).unwrap_or(at.utc())
    }

    /// Finds the instants of a local time, by trying the offsets of a day before and after it.
    fn resolve(&self, local: NaiveDateTime) -> LocalTime {
        const DAY: i64 = 86_400_000;
        let guess = Instant::from_utc(local);
        let candidate = |offset: i32| Instant(guess.0 - i64::from(offset) * 1000);
        let (before, after) = (
            self.offset_at(Instant(guess.0 - DAY)),
            self.offset_at(Instant(guess.0 + DAY)),
        );
        let holds = |offset: i32| self.offset_at(candidate(offset)) == offset;
        match (holds(before), holds(after)) {
            (true, true) if before != after => {
                let (a, b) = (candidate(before), candidate(after));
                LocalTime::Fold(a.min(b), a.max(b))
            }
            (true, _) => LocalTime::Unique(candidate(before)),
            (_, true) => LocalTime::Unique(candidate(after)),
            _ => LocalTime::Gap(self.jump_between(candidate(after), candidate(before))),
        }
    }

    /// Finds the instant between two instants at which the offset changes.
    fn jump_between(&self, low: Instant, high: Instant) -> Instant {
        let (mut low, mut high) = (low.min(high).0, low.max(high).0);
        let before = self.offset_at(Instant(low));
        while high - low > 1 {
            let middle = low + (high - low) / 2;
            if self.offset_at(Instant(middle)) == before {
                low = middle;
            } else {
                high = middle;
            }
        }
        Instant(high)
    }
}

/// A time zone with one offset from UTC, in seconds.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct FixedOffset(pub i32);

impl<T: ZoneRules + ?Sized> ZoneRules for std::rc::Rc<T> {
    fn offset_at(&self, at: Instant) -> i32 {
        T::offset_at(self, at)
    }
}

impl ZoneRules for FixedOffset {
    fn offset_at(&self, _: Instant) -> i32 {
        self.0
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod all_zones;
#[cfg(all(test, not(target_arch = "wasm32")))]
pub(crate) mod testing;

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;

    /// Zürich in 2026: one hour ahead, two from 29 March 01:00 UTC to 25 October 01:00 UTC.
    struct Zurich;

    impl ZoneRules for Zurich {
        fn offset_at(&self, at: Instant) -> i32 {
            let summer =
                Instant::from_utc(local(3, 29, 1, 0))..Instant::from_utc(local(10, 25, 1, 0));
            if summer.contains(&at) { 7200 } else { 3600 }
        }
    }

    fn local(month: u32, day: u32, hour: u32, minute: u32) -> NaiveDateTime {
        NaiveDate::from_ymd_opt(2026, month, day)
            .and_then(|date| date.and_hms_opt(hour, minute, 0))
            .unwrap_or_default()
    }

    #[test]
    fn an_ordinary_time_is_itself() {
        let at = Zurich.resolve(local(9, 14, 8, 0));
        assert_eq!(at, LocalTime::Unique(Instant::from_utc(local(9, 14, 6, 0))));
        assert_eq!(Zurich.local_at(at.instant()), local(9, 14, 8, 0));
    }

    #[test]
    fn a_time_in_the_spring_gap_is_the_transition() {
        assert_eq!(
            Zurich.resolve(local(3, 29, 2, 30)),
            LocalTime::Gap(Instant::from_utc(local(3, 29, 1, 0)))
        );
    }

    #[test]
    fn a_time_in_the_autumn_fold_is_both() {
        assert_eq!(
            Zurich.resolve(local(10, 25, 2, 30)),
            LocalTime::Fold(
                Instant::from_utc(local(10, 25, 0, 30)),
                Instant::from_utc(local(10, 25, 1, 30))
            )
        );
    }
}
