//! The offering whose form is open, at another time.

use chrono::NaiveDate;
use lectern_core::model::Offering;
use lectern_core::planning::{ShownTime, Slot};

use super::Editing;
use super::place_checks::HOUR;
use super::wall_clock::WallClock;
use crate::components::calendar_grid::local_time;
use crate::pages::calendar::when::when_text;

impl Editing {
    /// Returns the offering whose form is open at another time, on the wall clock of its time zone.
    pub(super) fn planned_at(&self, slot: Slot) -> Option<Offering> {
        let mut planned = (*self.planned).clone()?;
        let zone = planned.slot.as_ref().map_or("", |slot| &slot.zone);
        planned.slot = Some(slot.in_zone(zone));
        Some(planned)
    }

    /// Returns a time on the wall clock of the workspace as that of the offering whose form is open, on the wall
    /// clock of its time zone.
    pub(super) fn on_its_clock(&self, slot: Slot) -> Option<Slot> {
        let planned = self.planned.as_ref()?.slot.as_ref();
        let zone = planned.map_or("", |slot| &slot.zone);
        Some(WallClock::new(&self.workspace, zone).slot(slot))
    }

    /// Returns the time of the offering whose form is open if it begins at a place, on the wall clock of
    /// its time zone.
    pub(super) fn slot_at(&self, date: NaiveDate, minute: u16) -> Option<Slot> {
        let planned = self.planned.as_ref()?;
        let start = local_time(date, minute);
        let Some(slot) = &planned.slot else {
            return Slot::new(start, HOUR).ok();
        };
        let start = WallClock::new(&self.workspace, &slot.zone).of(start);
        Slot::new(start, slot.duration).ok()
    }

    /// Returns a time on the wall clock of the workspace as text.
    pub(super) fn slot_text(&self, slot: Slot) -> String {
        let planned = self.planned.as_ref();
        let planned = planned.and_then(|offering| offering.slot.as_ref());
        let ambiguous = planned.map(|slot| slot.ambiguous).unwrap_or_default();
        let zone = self.workspace.zone();
        let times = [slot.start(), slot.end()];
        let times = times.map(|local| ShownTime::entered(local, ambiguous, zone.as_ref()));
        when_text(times, self.clock)
    }
}
