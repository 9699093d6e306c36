//! Dates and times as text, on the wall clock of the workspace, as the views draw them.

use std::rc::Rc;

use chrono::TimeDelta;
use lectern_core::model::{TimeSlot, ZoneRules};
use lectern_core::planning::{ShownTime, Slot};

use crate::app::workspace_handle::WorkspaceHandle;
use crate::i18n::{Clock, format, passed_time};
use crate::platform::zone::{self, Zone};

/// Wall clock of the workspace for times of all time zones.
pub struct LocalTimes {
    workspace: Rc<Zone>,
}

impl LocalTimes {
    /// Prepares the wall clock.
    #[must_use]
    pub fn new(workspace: &WorkspaceHandle) -> Self {
        Self {
            workspace: workspace.zone(),
        }
    }

    /// Returns the start and the end of a time.
    #[must_use]
    pub fn of(&self, slot: &TimeSlot) -> [ShownTime; 2] {
        if slot.zone == self.workspace.name() {
            return ShownTime::of_stored(slot, self.workspace.as_ref());
        }
        let zone = zone::shared(&slot.zone);
        converted(slot, zone.as_ref(), self.workspace.as_ref())
    }
}

/// Returns the start and the end of a time of one zone on the wall clock of another.
fn converted(slot: &TimeSlot, from: &dyn ZoneRules, to: &dyn ZoneRules) -> [ShownTime; 2] {
    // A slot that another program stored may be none.
    let Ok(local) = Slot::try_from(slot) else {
        return ShownTime::of_stored(slot, to);
    };
    local.resolve(from, slot.ambiguous).span.shown(to)
}

/// Returns a time as text: "Mon 14 Sep 2026, 09:15 – 10:45", with the date of the end if it takes place on
/// more than one day.
#[must_use]
pub fn when_text(times: [ShownTime; 2], clock: Clock) -> String {
    let date = format::date(times[0].local.date());
    format!("{date}, {}", time_text(times, clock))
}

/// Returns a time as text without the date of its start: "09:15 – 10:45".
#[must_use]
pub fn time_text([start, end]: [ShownTime; 2], clock: Clock) -> String {
    let [from, until] = [start, end].map(|time| clock_text(time, clock));
    if is_on_two_dates(&[start, end]) {
        let last = format::date(end.local.date());
        format!("{from} – {last}, {until}")
    } else {
        format!("{from} – {until}")
    }
}

/// Returns whether a time ends on a later date than it begins on. What ends at midnight does not take place on
/// the next date.
#[must_use]
pub fn is_on_two_dates([start, end]: &[ShownTime; 2]) -> bool {
    (end.local - TimeDelta::minutes(1)).date() > start.local.date()
}

/// Returns a time of day as text, with which of two it is where clocks show it twice.
#[must_use]
pub fn clock_text(time: ShownTime, clock: Clock) -> String {
    passed_time(clock.time(format::minute_of_day(time.local)), time.pass)
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDateTime;
    use lectern_core::model::{AmbiguousTime, Instant, Minutes};

    use super::*;

    /// Zone with an offset in hours.
    struct Hours(i32);

    impl ZoneRules for Hours {
        fn offset_at(&self, _: Instant) -> i32 {
            self.0 * 3600
        }
    }

    fn at(text: &str) -> NaiveDateTime {
        text.parse().expect("a local time")
    }

    fn once(text: &str) -> ShownTime {
        let (local, pass) = (at(text), None);
        ShownTime { local, pass }
    }

    #[test]
    fn a_time_of_another_zone_is_that_of_the_wall_clock() {
        let slot = TimeSlot {
            start: at("2026-09-14T23:30:00"),
            duration: Minutes::new(60),
            zone: "West".to_owned(),
            ambiguous: AmbiguousTime::Earlier,
        };
        let expected = ["2026-09-15T00:30:00", "2026-09-15T01:30:00"].map(once);
        assert_eq!(converted(&slot, &Hours(1), &Hours(2)), expected);
    }

    #[test]
    fn the_date_of_the_end_is_given_if_it_is_another() {
        let when = |start, end| when_text([start, end].map(once), Clock::Hours24);
        assert_eq!(
            when("2026-09-14T08:15:00", "2026-09-14T10:00:00"),
            "Mon 14 Sep 2026, 08:15 – 10:00"
        );
        assert_eq!(
            when("2026-09-14T22:00:00", "2026-09-15T01:00:00"),
            "Mon 14 Sep 2026, 22:00 – Tue 15 Sep 2026, 01:00"
        );
        assert_eq!(
            when("2026-09-14T22:00:00", "2026-09-15T00:00:00"),
            "Mon 14 Sep 2026, 22:00 – 00:00"
        );
    }

    #[test]
    fn a_time_that_clocks_show_twice_says_which_is_meant() {
        let times = [AmbiguousTime::Earlier, AmbiguousTime::Later].map(|pass| ShownTime {
            local: at("2026-10-25T02:30:00"),
            pass: Some(pass),
        });
        assert_eq!(
            time_text(times, Clock::Hours24),
            "02:30 (first) – 02:30 (second)"
        );
    }
}
