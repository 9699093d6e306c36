//! The offerings in a room in a week, and how much of its hours they use.

use std::rc::Rc;

use chrono::{Days, NaiveDate};
use lectern_core::model::{Offering, Room, TimeSlot};
use lectern_core::planning::{Slot, Usage, monday_of};
use lectern_core::workspace::Records;

/// The offerings in a room in a week, and how much of its hours they use.
#[derive(Clone, Debug, PartialEq)]
pub struct RoomWeek {
    /// Offerings that take place in the week, also in part, by start.
    pub offerings: Vec<Rc<Offering>>,
    /// Use of the hours by the offerings that are not cancelled.
    pub usage: Usage,
}

impl RoomWeek {
    /// Returns the week that begins on `monday`.
    #[must_use]
    pub fn new(records: &Records, room: &Room, monday: NaiveDate) -> Self {
        let sunday = last_day(monday);
        let takes_place =
            |slot: &TimeSlot| slot.dates().any(|date| (monday..=sunday).contains(&date));
        let mut offerings: Vec<Rc<Offering>> = records
            .offerings_in(room.id)
            .filter(|offering| offering.slot.as_ref().is_some_and(takes_place))
            .cloned()
            .collect();
        offerings.sort_by(|a, b| (&a.slot, a.id).cmp(&(&b.slot, b.id)));
        let used = offerings.iter().filter(|offering| !offering.cancelled);
        let used = used.filter_map(|offering| offering.slot.as_ref());
        let used = used.filter_map(|slot| Slot::new(slot.start, slot.duration).ok());
        let usage = Usage::new(
            &room.availability,
            &used.collect::<Vec<Slot>>(),
            monday,
            sunday,
        );
        Self { offerings, usage }
    }
}

/// Returns the Sunday of the week that begins on `monday`.
#[must_use]
pub fn last_day(monday: NaiveDate) -> NaiveDate {
    monday.checked_add_days(Days::new(6)).unwrap_or(monday)
}

/// Returns the Monday of the first week with offerings in a room, if there are any.
#[must_use]
pub fn first_week(records: &Records, room: &Room) -> Option<NaiveDate> {
    let slots = records.offerings_in(room.id);
    let starts = slots.filter_map(|offering| Some(offering.slot.as_ref()?.start.date()));
    starts.min().map(monday_of)
}

#[cfg(test)]
mod tests {
    use lectern_core::model::{
        AmbiguousTime, DayHours, DayOfWeek, IdGenerator, MinuteRange, Minutes, OfferingId, Place,
        Record, RoomId, SeededIds,
    };
    use lectern_core::workspace::Workspace;

    use super::*;

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 9, day).expect("a date")
    }

    /// A room that is open for ten hours on Monday, with offerings at these times.
    fn week(slots: &[(&str, u32, bool)], monday: NaiveDate) -> RoomWeek {
        let mut ids = SeededIds::new(1);
        let mut room = Room::new(RoomId(ids.next()));
        let hours = DayHours::new(MinuteRange::new(480, 1080));
        room.availability.weekly = DayOfWeek::ALL.map(|day| (day, DayHours::default())).into();
        room.availability.weekly.insert(DayOfWeek::Monday, hours);
        let mut records = vec![Record::from(room.clone())];
        for (start, minutes, cancelled) in slots {
            let mut offering = Offering::new(OfferingId(ids.next()));
            offering.slot = Some(TimeSlot {
                start: start.parse().expect("a local time"),
                duration: Minutes::new(*minutes),
                zone: "UTC".to_owned(),
                ambiguous: AmbiguousTime::default(),
            });
            offering.place = Some(Place::Room(room.id));
            offering.cancelled = *cancelled;
            records.push(offering.into());
        }
        let workspace = Workspace::opened(records, Vec::new());
        RoomWeek::new(workspace.records(), &room, monday)
    }

    #[test]
    fn offerings_at_the_same_time_count_once_and_cancelled_ones_not_at_all() {
        let week = week(
            &[
                ("2026-09-14T08:00:00", 120, false),
                ("2026-09-14T09:00:00", 120, false),
                ("2026-09-14T12:00:00", 60, true),
                ("2026-09-14T19:00:00", 60, false),
                ("2026-09-21T08:00:00", 60, false),
            ],
            day(14),
        );
        assert_eq!(week.offerings.len(), 4);
        assert_eq!(week.usage.percent(), Some(30));
        assert_eq!(week.usage.outside_minutes, 60);
    }

    #[test]
    fn an_offering_over_midnight_is_in_both_weeks() {
        let slots = [("2026-09-20T23:00:00", 120, false)];
        assert_eq!(week(&slots, day(14)).usage.outside_minutes, 60);
        assert_eq!(week(&slots, day(21)).offerings.len(), 1);
        assert_eq!(week(&slots, day(28)).offerings.len(), 0);
    }

    #[test]
    fn a_week_ends_on_sunday() {
        assert_eq!(last_day(day(14)), day(20));
    }
}
