//! Times as clocks show them. Where clocks go back, they show some times twice; where they go forward, they
//! skip some, and show that of the clock change instead.
//!
//! ```
//! use lectern_core::model::{FixedOffset, Instant};
//! use lectern_core::planning::ShownTime;
//!
//! // Clocks that never change show each time once.
//! let shown = ShownTime::at(Instant(0), &FixedOffset(3600));
//! assert_eq!(shown.local.to_string(), "1970-01-01 01:00:00");
//! assert_eq!(shown.pass, None);
//! ```

use chrono::NaiveDateTime;

use super::{Slot, TimeSpan};
use crate::model::{AmbiguousTime, Instant, LocalTime, TimeSlot, ZoneRules};

/// A time as clocks show it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShownTime {
    /// Local time.
    pub local: NaiveDateTime,
    /// The time that is meant of the two at which clocks show it; `None` if they show it once.
    pub pass: Option<AmbiguousTime>,
}

impl ShownTime {
    /// Returns the time that clocks show at an instant.
    #[must_use]
    pub fn at(at: Instant, zone: &dyn ZoneRules) -> Self {
        let local = zone.local_at(at);
        let pass = match zone.resolve(local) {
            LocalTime::Unique(_) | LocalTime::Gap(_) => None,
            LocalTime::Fold(_, later) if at >= later => Some(AmbiguousTime::Later),
            LocalTime::Fold(..) => Some(AmbiguousTime::Earlier),
        };
        Self { local, pass }
    }

    /// Returns a local time as it was entered; `ambiguous` tells which is meant where clocks show it twice.
    #[must_use]
    pub fn entered(local: NaiveDateTime, ambiguous: AmbiguousTime, zone: &dyn ZoneRules) -> Self {
        let is_repeated = matches!(zone.resolve(local), LocalTime::Fold(..));
        let pass = is_repeated.then_some(ambiguous);
        Self { local, pass }
    }

    /// Returns the start and the end of a stored time. One that another program stored and that is no time of
    /// an offering stays as it was entered.
    #[must_use]
    pub fn of_stored(slot: &TimeSlot, zone: &dyn ZoneRules) -> [Self; 2] {
        match Slot::try_from(slot) {
            Ok(local) => local.resolve(zone, slot.ambiguous).span.shown(zone),
            Err(_) => [slot.start, slot.end()].map(|at| Self::entered(at, slot.ambiguous, zone)),
        }
    }
}

impl TimeSpan {
    /// Returns the times that clocks show at its start and at its end.
    #[must_use]
    pub fn shown(self, zone: &dyn ZoneRules) -> [ShownTime; 2] {
        [self.start, self.end].map(|at| ShownTime::at(at, zone))
    }
}

impl Slot {
    /// Returns its start and its end, the earlier ones where clocks show them twice.
    #[must_use]
    pub fn shown(self, zone: &dyn ZoneRules) -> [ShownTime; 2] {
        self.span(zone).shown(zone)
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use chrono::NaiveDate;
    use chrono_tz::Tz;
    use proptest::prelude::*;

    use super::*;
    use crate::model::testing::TzZone;

    const BERLIN: TzZone = TzZone(Tz::Europe__Berlin);
    const NEW_YORK: TzZone = TzZone(Tz::America__New_York);
    /// Clocks go back by half an hour.
    const LORD_HOWE: TzZone = TzZone(Tz::Australia__Lord_Howe);

    fn at(month: u32, day: u32, hour: u32, minute: u32) -> NaiveDateTime {
        let date = NaiveDate::from_ymd_opt(2026, month, day);
        date.and_then(|date| date.and_hms_opt(hour, minute, 0))
            .expect("a time of 2026")
    }

    /// Returns the times of clocks around a change, and which of two each is, in steps of 15 minutes.
    fn shown(
        from: NaiveDateTime,
        steps: i64,
        zone: TzZone,
    ) -> Vec<(String, Option<AmbiguousTime>)> {
        let start = Instant::from_utc(from);
        let times = (0..steps).map(|step| {
            let shown = ShownTime::at(Instant(start.0 + step * 900_000), &zone);
            (shown.local.format("%H:%M").to_string(), shown.pass)
        });
        times.collect()
    }

    fn expected(times: &[(&str, u8)]) -> Vec<(String, Option<AmbiguousTime>)> {
        let times = times.iter().map(|(time, pass)| {
            let pass = match pass {
                1 => Some(AmbiguousTime::Earlier),
                2 => Some(AmbiguousTime::Later),
                _ => None,
            };
            ((*time).to_owned(), pass)
        });
        times.collect()
    }

    #[test]
    fn an_hour_is_repeated_in_berlin() {
        let times = shown(at(10, 24, 23, 45), 10, BERLIN);
        let first = [
            ("01:45", 0),
            ("02:00", 1),
            ("02:15", 1),
            ("02:30", 1),
            ("02:45", 1),
        ];
        let second = [
            ("02:00", 2),
            ("02:15", 2),
            ("02:30", 2),
            ("02:45", 2),
            ("03:00", 0),
        ];
        assert_eq!(times, expected(&[first, second].concat()));
    }

    #[test]
    fn an_hour_is_repeated_in_new_york() {
        let times = shown(at(11, 1, 4, 45), 10, NEW_YORK);
        let first = [
            ("00:45", 0),
            ("01:00", 1),
            ("01:15", 1),
            ("01:30", 1),
            ("01:45", 1),
        ];
        let second = [
            ("01:00", 2),
            ("01:15", 2),
            ("01:30", 2),
            ("01:45", 2),
            ("02:00", 0),
        ];
        assert_eq!(times, expected(&[first, second].concat()));
    }

    #[test]
    fn half_an_hour_is_repeated_on_lord_howe() {
        let times = shown(at(4, 4, 14, 15), 6, LORD_HOWE);
        let expected = expected(&[
            ("01:15", 0),
            ("01:30", 1),
            ("01:45", 1),
            ("01:30", 2),
            ("01:45", 2),
            ("02:00", 0),
        ]);
        assert_eq!(times, expected);
    }

    #[test]
    fn a_stored_time_is_the_one_that_was_chosen() {
        let slot = |hour, ambiguous| TimeSlot {
            start: at(10, 25, hour, 30),
            duration: super::super::Minutes::new(60),
            zone: "Europe/Berlin".to_owned(),
            ambiguous,
        };
        let passes = |slot| ShownTime::of_stored(&slot, &BERLIN).map(|time| time.pass);
        let (first, second) = (AmbiguousTime::Earlier, AmbiguousTime::Later);
        assert_eq!(passes(slot(1, first)), [None, Some(first)]);
        assert_eq!(passes(slot(2, second)), [Some(second), None]);
        assert_eq!(passes(slot(9, second)), [None, None]);
    }

    #[test]
    fn a_skipped_time_is_that_of_the_clock_change() {
        let times = |hour, minute, duration| {
            let slot = TimeSlot {
                start: at(3, 29, hour, minute),
                duration: super::super::Minutes::new(duration),
                zone: "Europe/Berlin".to_owned(),
                ambiguous: AmbiguousTime::Earlier,
            };
            let shown = ShownTime::of_stored(&slot, &BERLIN);
            assert_eq!(shown.map(|time| time.pass), [None, None]);
            shown.map(|time| time.local.format("%H:%M").to_string())
        };
        assert_eq!(times(1, 30, 60), ["01:30", "03:00"]);
        assert_eq!(times(2, 30, 60), ["03:00", "03:30"]);
        // Skipped as a whole, it keeps its duration.
        assert_eq!(times(2, 0, 30), ["03:00", "03:30"]);
        assert_eq!(times(1, 0, 180), ["01:00", "04:00"]);
    }

    proptest! {
        #[test]
        fn a_time_and_its_pass_are_one_instant(
            zone in prop::sample::select(vec![BERLIN.0, NEW_YORK.0, LORD_HOWE.0]),
            minute in 0..25_000_000_i64,
        ) {
            let zone = TzZone(zone);
            let instant = Instant(631_152_000_000 + minute * 60_000);
            let shown = ShownTime::at(instant, &zone);
            let found = match (zone.resolve(shown.local), shown.pass) {
                (LocalTime::Fold(earlier, _), Some(AmbiguousTime::Earlier)) => Some(earlier),
                (LocalTime::Fold(_, later), Some(AmbiguousTime::Later)) => Some(later),
                (LocalTime::Unique(at), None) => Some(at),
                _ => None,
            };
            prop_assert_eq!(found, Some(instant));
        }
    }
}
