//! Effect of a clock change on a local time that somebody entered, so that they are told and can choose.
//!
//! ```
//! use chrono::NaiveDate;
//! use lectern_core::model::FixedOffset;
//! use lectern_core::planning::{AmbiguousTime, Minutes, Slot};
//!
//! let night = NaiveDate::from_ymd_opt(2026, 3, 29).unwrap().and_hms_opt(2, 30, 0).unwrap();
//! let slot = Slot::new(night, Minutes::new(60)).unwrap();
//! let resolved = slot.resolve(&FixedOffset(3600), AmbiguousTime::Earlier);
//! // There are no changes in a zone with one offset.
//! assert_eq!(resolved.start_notice(&FixedOffset(3600)), None);
//! ```

use chrono::{NaiveDateTime, TimeDelta};

use super::ResolvedSlot;
use crate::model::{Instant, LocalTime, ZoneRules};

/// The effect of a clock change on a local time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClockNotice {
    /// Clocks skip the time.
    Skipped {
        /// The local time that clocks show instead.
        becomes: NaiveDateTime,
    },
    /// Clocks show the time twice.
    Repeated {
        /// Seconds ahead of UTC the first time.
        earlier_offset: i32,
        /// Seconds ahead of UTC the second time.
        later_offset: i32,
    },
}

impl ClockNotice {
    /// Returns the effect of a clock change on a local time, or `None` if it occurs exactly once.
    #[must_use]
    pub fn of(time: LocalTime, zone: &dyn ZoneRules) -> Option<Self> {
        match time {
            LocalTime::Unique(_) => None,
            LocalTime::Gap(jump) => Some(Self::Skipped {
                becomes: zone.local_at(jump),
            }),
            LocalTime::Fold(earlier, later) => Some(Self::Repeated {
                earlier_offset: zone.offset_at(earlier),
                later_offset: zone.offset_at(later),
            }),
        }
    }
}

impl ResolvedSlot {
    /// Returns the effect of a clock change on the start.
    #[must_use]
    pub fn start_notice(&self, zone: &dyn ZoneRules) -> Option<ClockNotice> {
        ClockNotice::of(self.start, zone)
    }

    /// Returns the effect of a clock change on the end.
    #[must_use]
    pub fn end_notice(&self, zone: &dyn ZoneRules) -> Option<ClockNotice> {
        ClockNotice::of(self.end, zone)
    }

    /// Returns the time that passes, which differs from the duration on the wall clock in the night
    /// of a clock change.
    #[must_use]
    pub const fn elapsed(&self) -> TimeDelta {
        let (Instant(start), Instant(end)) = (self.span.start, self.span.end);
        TimeDelta::milliseconds(end - start)
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use chrono::NaiveDate;
    use chrono_tz::Tz;
    use proptest::prelude::*;

    use super::super::{AmbiguousTime, Minutes, Slot};
    use super::*;
    use crate::model::testing::{TzZone, at};

    fn resolved(start: NaiveDateTime, zone: Tz) -> ResolvedSlot {
        let slot = Slot::new(start, Minutes::new(90)).expect("a slot");
        slot.resolve(&TzZone(zone), AmbiguousTime::Earlier)
    }

    #[test]
    fn a_skipped_start_names_the_time_that_clocks_show() {
        let zone = Tz::Europe__Zurich;
        let spring = resolved(at(3, 29, 2, 15), zone);
        let becomes = at(3, 29, 3, 0);
        assert_eq!(
            spring.start_notice(&TzZone(zone)),
            Some(ClockNotice::Skipped { becomes })
        );
        assert_eq!(spring.end_notice(&TzZone(zone)), None);
        assert_eq!(spring.elapsed(), TimeDelta::minutes(45));
    }

    #[test]
    fn a_repeated_end_names_both_offsets() {
        let zone = Tz::Europe__Zurich;
        let autumn = resolved(at(10, 25, 1, 0), zone);
        let repeated = ClockNotice::Repeated {
            earlier_offset: 7200,
            later_offset: 3600,
        };
        assert_eq!(autumn.start_notice(&TzZone(zone)), None);
        assert_eq!(autumn.end_notice(&TzZone(zone)), Some(repeated));
    }

    proptest! {
        #[test]
        fn what_clocks_show_instead_is_a_time_that_they_show(
            zone in prop::sample::select(&chrono_tz::TZ_VARIANTS[..]),
            minute in 0..25_000_000_i64,
        ) {
            let first = NaiveDate::from_ymd_opt(1990, 1, 1).expect("a day");
            let local = first.and_time(chrono::NaiveTime::MIN) + TimeDelta::minutes(minute);
            let table = TzZone(zone);
            match ClockNotice::of(table.resolve(local), &table) {
                None => {}
                Some(ClockNotice::Skipped { becomes }) => {
                    prop_assert!(becomes > local);
                    prop_assert!(!matches!(table.resolve(becomes), LocalTime::Gap(_)));
                }
                Some(ClockNotice::Repeated { earlier_offset, later_offset }) => {
                    prop_assert!(earlier_offset > later_offset);
                }
            }
        }
    }
}
