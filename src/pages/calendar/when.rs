//! Dates and times as text, on the wall clock of the workspace, as the views draw them.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use chrono::{NaiveDateTime, TimeDelta};
use lectern_core::model::{TimeSlot, ZoneRules};
use lectern_core::planning::Slot;

use crate::app::workspace_handle::WorkspaceHandle;
use crate::i18n::{Clock, format};
use crate::platform::zone::Zone;

/// Wall clock of the workspace for times of all time zones.
pub struct LocalTimes {
    workspace: Rc<Zone>,
    others: RefCell<BTreeMap<String, Rc<Zone>>>,
}

impl LocalTimes {
    /// Prepares the wall clock.
    #[must_use]
    pub fn new(workspace: &WorkspaceHandle) -> Self {
        Self {
            workspace: workspace.zone(),
            others: RefCell::default(),
        }
    }

    /// Returns the start and the end of a time.
    #[must_use]
    pub fn of(&self, slot: &TimeSlot) -> [NaiveDateTime; 2] {
        if slot.zone == self.workspace.name() {
            return [slot.start, slot.end()];
        }
        let mut others = self.others.borrow_mut();
        let zone = others
            .entry(slot.zone.clone())
            .or_insert_with(|| Rc::new(Zone::new(&slot.zone)));
        converted(slot, zone.as_ref(), self.workspace.as_ref())
    }
}

/// Returns the start and the end of a time of one zone on the wall clock of another.
fn converted(slot: &TimeSlot, from: &dyn ZoneRules, to: &dyn ZoneRules) -> [NaiveDateTime; 2] {
    // A slot that another program stored may be none.
    let Ok(local) = Slot::try_from(slot) else {
        return [slot.start, slot.end()];
    };
    let span = local.resolve(from, slot.ambiguous).span;
    [span.start, span.end].map(|at| to.local_at(at))
}

/// Returns a time as text: "Mon 14 Sep 2026, 09:15 – 10:45", with the date of the end if it takes place on
/// more than one day.
#[must_use]
pub fn when_text(start: NaiveDateTime, end: NaiveDateTime, clock: Clock) -> String {
    let time = |at| clock.time(format::minute_of_day(at));
    let date = format::date(start.date());
    // What ends at midnight does not take place on the next day.
    let last = (end - TimeDelta::minutes(1)).date();
    if last <= start.date() {
        format!("{date}, {} – {}", time(start), time(end))
    } else {
        let last = format::date(end.date());
        format!("{date}, {} – {last}, {}", time(start), time(end))
    }
}

#[cfg(test)]
mod tests {
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

    #[test]
    fn a_time_of_another_zone_is_that_of_the_wall_clock() {
        let slot = TimeSlot {
            start: at("2026-09-14T23:30:00"),
            duration: Minutes::new(60),
            zone: "West".to_owned(),
            ambiguous: AmbiguousTime::Earlier,
        };
        let expected = ["2026-09-15T00:30:00", "2026-09-15T01:30:00"].map(at);
        assert_eq!(converted(&slot, &Hours(1), &Hours(2)), expected);
    }

    #[test]
    fn the_date_of_the_end_is_given_if_it_is_another() {
        let when = |start, end| when_text(at(start), at(end), Clock::Hours24);
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
}
