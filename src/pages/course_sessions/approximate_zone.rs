//! The rules of a time zone, exact around now and approximate elsewhere. Which course session is open
//! now depends only on the offsets around now; asking the browser for the offsets of ten years takes
//! longer than drawing the list.

use lectern_core::model::{Instant, ZoneRules};

/// Offsets are at most 14 hours and change by a few, so three days are enough.
const NEAR_MS: i64 = 3 * 86_400_000;

/// A zone whose offsets are exact for three days around now, which suffices for a day to come.
pub struct ApproximateZone<'a> {
    zone: &'a dyn ZoneRules,
    now: Instant,
    elsewhere: i32,
}

impl<'a> ApproximateZone<'a> {
    /// Approximates `zone` around `now`.
    #[must_use]
    pub fn new(zone: &'a dyn ZoneRules, now: Instant) -> Self {
        Self {
            zone,
            now,
            elsewhere: zone.offset_at(now),
        }
    }
}

impl ZoneRules for ApproximateZone<'_> {
    fn offset_at(&self, at: Instant) -> i32 {
        if (at.0 - self.now.0).abs() < NEAR_MS {
            self.zone.offset_at(at)
        } else {
            self.elsewhere
        }
    }
}

#[cfg(test)]
mod tests {
    use chrono::{NaiveDate, TimeDelta};
    use proptest::prelude::*;

    use super::*;
    use lectern_core::model::{AccessDates, AfterEnd, Period, TimeLimits};
    use lectern_core::rules::access::{AccessRules, SessionRole, Visits};

    /// An hour more in every second half year.
    struct HalfYears;

    impl ZoneRules for HalfYears {
        fn offset_at(&self, at: Instant) -> i32 {
            if at.0.div_euclid(183 * 86_400_000) % 2 == 0 {
                3600
            } else {
                7200
            }
        }
    }

    proptest! {
        #[test]
        fn access_now_equals_that_of_the_exact_zone(
            now in 0i64..63_072_000_000,
            start in -1_000_000i64..1_000_000,
            minutes in 1i64..200_000,
            (before, after) in (0u16..10, 0u16..10),
            later in 0i64..86_400_000,
        ) {
            let now = Instant(now);
            let epoch = NaiveDate::default().and_hms_opt(0, 0, 0).expect("a time");
            let start = epoch + TimeDelta::milliseconds(now.0) + TimeDelta::minutes(start / 20);
            let limits = TimeLimits::Dates(AccessDates {
                access: Period::Between(start, start + TimeDelta::minutes(minutes)),
                display: None,
                coach_days_before: before,
                coach_days_after: after,
            });
            let exact = AccessRules::new(&limits, AfterEnd::ReadOnly, &HalfYears);
            let rough = AccessRules::new(&limits, AfterEnd::ReadOnly, &ApproximateZone::new(&HalfYears, now));
            // Rules are made once a day.
            let then = Instant(now.0 + later);
            prop_assert_eq!(exact.time_status(then), rough.time_status(then));
            for part in [SessionRole::Learner, SessionRole::Coach] {
                prop_assert_eq!(
                    exact.access(part, then, Visits::default()),
                    rough.access(part, then, Visits::default())
                );
            }
        }
    }
}
