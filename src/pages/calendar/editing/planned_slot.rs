//! The offering whose form is open, at another time.

use chrono::{NaiveDate, TimeDelta};
use lectern_core::model::{Minutes, Offering};
use lectern_core::planning::{ShownTime, Slot};
use yew::AttrValue;

use super::Editing;
use super::actions::SHORTEST;
use super::place_checks::HOUR;
use super::wall_clock::WallClock;
use crate::components::announce::say;
use crate::components::calendar_grid::local_time;
use crate::i18n::{Calendar as Message, t};
use crate::pages::calendar::when::{LocalTimes, when_text};
use crate::pages::offerings::ChosenPlace;

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

    /// Returns whether a block is that of the offering whose form is open.
    pub(in crate::pages::calendar) fn is_edited(&self, key: &AttrValue) -> bool {
        let edited = self.edited_block();
        edited.is_some_and(|edited| edited.key == *key)
    }

    /// Gives the offering whose form is open another time: its own, moved by days and minutes, and longer by
    /// minutes.
    pub(super) fn shift_planned(&self, days: i64, minutes: i64, longer: i64) {
        let planned = self.planned.as_ref();
        let Some(mut time) = planned.and_then(|planned| planned.slot.clone()) else {
            return;
        };
        let duration = i64::from(time.duration.get());
        let duration = (duration + longer).max(SHORTEST.min(duration));
        time.start += TimeDelta::days(days) + TimeDelta::minutes(minutes);
        time.duration = u32::try_from(duration).map_or(time.duration, Minutes::new);
        if let Ok(slot) = Slot::try_from(&time) {
            self.choose_place(ChosenPlace::at(slot));
            let times = LocalTimes::new(&self.workspace).of(&time);
            say(&t(Message::NowAt(when_text(times, self.clock))));
        }
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
