//! The use of rooms at the time of an offering.

use std::collections::BTreeMap;
use std::rc::Rc;

use chrono::NaiveDateTime;
use lectern_core::model::{Offering, OfferingId, Room, RoomId, TimeSlot};
use lectern_core::planning::{Slot, unavailable};
use lectern_core::search::natural;
use lectern_core::workspace::Records;

/// Offerings that take place during a slot, by room.
#[derive(Default)]
pub struct RoomUse(BTreeMap<RoomId, Vec<Rc<Offering>>>);

impl RoomUse {
    /// Collects the offerings during a slot, other than `except` and those that are cancelled.
    #[must_use]
    pub fn during(records: &Records, slot: &TimeSlot, except: Option<OfferingId>) -> Self {
        let mut by_room: BTreeMap<RoomId, Vec<Rc<Offering>>> = BTreeMap::new();
        for date in slot.dates() {
            for offering in records.offerings_on(date) {
                let room = offering.place.as_ref().and_then(|place| place.room());
                let overlaps = offering
                    .slot
                    .as_ref()
                    .is_some_and(|other| other.start < slot.end() && slot.start < other.end());
                let Some(room) = room.filter(|_| overlaps && !offering.cancelled) else {
                    continue;
                };
                let offerings = by_room.entry(room).or_default();
                // One over midnight is found on both of its dates.
                let is_known = offerings.iter().any(|known| known.id == offering.id);
                if Some(offering.id) != except && !is_known {
                    offerings.push(offering.clone());
                }
            }
        }
        Self(by_room)
    }

    /// Returns the offerings in a room, the first to begin first.
    #[must_use]
    pub fn offerings_in(&self, room: RoomId) -> Vec<Rc<Offering>> {
        let mut offerings = self.0.get(&room).cloned().unwrap_or_default();
        offerings.sort_by_key(|offering| (start(offering), offering.id));
        offerings
    }

    /// Returns `true` if nothing takes place in a room.
    #[must_use]
    pub fn is_free(&self, room: RoomId) -> bool {
        self.0.get(&room).is_none_or(Vec::is_empty)
    }

    /// Returns the room to use instead of `room`: one that is free, open, and has space for the
    /// learners, the next one in natural order of names.
    #[must_use]
    pub fn alternative(
        &self,
        records: &Records,
        room: &Room,
        slot: Slot,
        learners: usize,
    ) -> Option<Rc<Room>> {
        let key = |room: &Room| natural::key(&[&room.name]);
        let has_space = |other: &Room| other.capacity.is_none_or(|max| max as usize >= learners);
        let rooms = records.rooms.iter().filter(|other| {
            other.id != room.id
                && !other.inactive
                && self.is_free(other.id)
                && has_space(other)
                && unavailable(&other.availability, slot).is_none()
        });
        let key_of_room = key(room);
        // Those after the room, then those before it.
        rooms
            .min_by_key(|other| {
                let key = key(other);
                (key < key_of_room, key, other.id)
            })
            .cloned()
    }
}

fn start(offering: &Offering) -> Option<NaiveDateTime> {
    offering.slot.as_ref().map(|slot| slot.start)
}

#[cfg(test)]
mod tests {
    use lectern_core::model::{AmbiguousTime, Minutes, Place, Record};
    use lectern_core::workspace::Workspace;

    use super::*;

    fn room(bits: u128, name: &str, capacity: u32) -> Room {
        let mut room = Room::new(RoomId::from_bits(bits));
        room.name = name.into();
        room.capacity = Some(capacity);
        room
    }

    fn slot(start: &str, minutes: u32) -> TimeSlot {
        TimeSlot {
            start: start.parse().expect("a local time"),
            duration: Minutes::new(minutes),
            zone: "Europe/Zurich".into(),
            ambiguous: AmbiguousTime::Earlier,
        }
    }

    fn offering(bits: u128, room: u128, slot: TimeSlot) -> Record {
        let mut offering = Offering::new(OfferingId::from_bits(bits));
        offering.slot = Some(slot);
        offering.place = Some(Place::Room(RoomId::from_bits(room)));
        offering.into()
    }

    #[test]
    fn a_room_is_in_use_until_an_offering_ends() {
        let records: Vec<Record> = vec![
            room(1, "Hall 1", 40).into(),
            room(2, "Hall 2", 10).into(),
            room(3, "Hall 10", 40).into(),
            offering(7, 1, slot("2026-09-14T22:00:00", 240)),
        ];
        let workspace = Workspace::opened(records, Vec::new());
        let records = workspace.records();
        let first = RoomId::from_bits(1);
        let during = |slot: &TimeSlot| RoomUse::during(records, slot, None);
        assert!(during(&slot("2026-09-15T02:00:00", 60)).is_free(first));
        let night = slot("2026-09-14T23:00:00", 120);
        let found = during(&night);
        assert_eq!(found.offerings_in(first).len(), 1);
        let itself = RoomUse::during(records, &night, Some(OfferingId::from_bits(7)));
        assert!(itself.is_free(first));
        // Hall 2 is too small.
        let room = records.rooms.get(first).expect("a room");
        let planned = Slot::try_from(&night).expect("a slot");
        let other = found.alternative(records, room, planned, 20);
        assert_eq!(other.map(|room| room.name.clone()), Some("Hall 10".into()));
    }
}
