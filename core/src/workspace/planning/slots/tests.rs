mod block;

use std::rc::Rc;

use std::collections::BTreeSet;

use chrono::{NaiveDate, NaiveTime, TimeDelta, Weekday};
use proptest::prelude::*;

use super::*;
use crate::model::{
    Availability, DateRange, FixedOffset, LearnerGroup, LearnerGroupId, MinuteRange, Minutes,
    Offering, OfferingId, PersonId, Place, Record, Room, RoomId, SessionId, TimeSlot,
};
use crate::planning::{ConflictKinds, Slot, Weekdays};
use crate::workspace::Workspace;
use crate::workspace::planning::conflicts::{TentativeOffering, WorkspaceConflicts, ZoneLookup};

fn zones() -> ZoneLookup {
    Rc::new(|_| Rc::new(FixedOffset(0)))
}

fn monday() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 9, 14).expect("a date")
}

fn slot(quarter: u16, minutes: u32) -> Slot {
    let start = monday().and_time(NaiveTime::MIN) + TimeDelta::minutes(i64::from(quarter) * 15);
    Slot::new(start, Minutes::new(minutes)).expect("a slot")
}

fn room(number: u128) -> RoomId {
    RoomId::from_bits(number)
}

/// An offering on Monday with one instructor, in a room.
fn offering(number: u128, slot: Slot, place: u128, instructor: u128) -> Offering {
    let mut offering = Offering::new(OfferingId::from_bits(number));
    offering.session = SessionId::from_bits(1);
    offering.slot = Some(TimeSlot {
        zone: "UTC".to_owned(),
        ..slot.in_zone("UTC")
    });
    offering.place = Some(Place::Room(room(place)));
    offering.instructors = [PersonId::from_bits(instructor)].into();
    offering
}

fn workspace(offerings: &[Offering]) -> Workspace {
    let mut records: Vec<Record> = (1..=3)
        .map(|number| {
            let mut room = Room::new(room(number));
            room.name = format!("Room {number}");
            if number == 3 {
                room.availability = Availability {
                    restricted: [DateRange::single(monday())].into(),
                    ..Availability::default()
                };
            }
            room.into()
        })
        .collect();
    records.extend(offerings.iter().cloned().map(Record::from));
    Workspace::opened(records, Vec::new())
}

fn request(minutes: u32, rooms: &[u128], instructor: u128) -> SlotRequest {
    SlotRequest {
        offering: None,
        course: None,
        groups: BTreeSet::new(),
        learners: BTreeSet::new(),
        instructors: [PersonId::from_bits(instructor)].into(),
        instructor_groups: BTreeSet::new(),
        rooms: rooms.iter().map(|number| room(*number)).collect(),
        duration: Minutes::new(minutes),
        dates: vec![monday()],
        weekdays: Weekdays::WORKDAYS,
        hours: MinuteRange::new(8 * 60, 12 * 60).expect("a morning"),
    }
}

/// Returns the kinds of conflict that an offering has once it is stored.
fn stored_kinds(offerings: &[Offering], of: &Offering) -> ConflictKinds {
    let mut all = offerings.to_vec();
    all.retain(|other| other.id != of.id);
    all.push(of.clone());
    kinds_in(&all, of.id)
}

/// Returns the kinds of conflict of one of the offerings of a workspace.
fn kinds_in(offerings: &[Offering], id: OfferingId) -> ConflictKinds {
    let workspace = workspace(offerings);
    let conflicts = WorkspaceConflicts::new(workspace.records(), zones());
    let conflicts = conflicts.conflicts_of(workspace.records(), id);
    conflicts.iter().map(|conflict| conflict.kind()).collect()
}

#[test]
fn an_instructor_who_is_not_free_is_replaced_by_one_who_teaches_the_groups() {
    let busy = offering(1, slot(32, 16 * 60), 1, 1);
    let mut request = request(60, &[2], 1);
    let mut group = LearnerGroup::new(LearnerGroupId::from_bits(1));
    group.instructors = [PersonId::from_bits(1), PersonId::from_bits(2)].into();
    request.groups.insert(group.id);
    let mut room = Room::new(room(2));
    room.name = "Room 2".to_owned();
    let records: Vec<Record> = vec![busy.into(), group.into(), room.into()];
    let workspace = Workspace::opened(records, Vec::new());
    let mut conflicts = WorkspaceConflicts::new(workspace.records(), zones());
    let relaxed = conflicts.relaxed_slots(workspace.records(), &request);
    let (_, found) = relaxed
        .iter()
        .find(|(relaxation, _)| *relaxation == Relaxation::OtherInstructor)
        .expect("a substitute");
    assert_eq!(found.slot, slot(32, 60));
    assert_eq!(found.instructors, [PersonId::from_bits(2)].into());
    assert!(
        relaxed
            .iter()
            .all(|(relaxation, _)| *relaxation != Relaxation::FewerInstructors),
        "nobody is left out where somebody else can teach"
    );
}

#[test]
fn a_time_may_end_with_the_hours() {
    let offerings = [offering(1, slot(32, 180), 1, 1)];
    let workspace = workspace(&offerings);
    let mut conflicts = WorkspaceConflicts::new(workspace.records(), zones());
    let mut find = |minutes| {
        let found = conflicts.find_slots(workspace.records(), &request(minutes, &[1], 2), 9);
        found
            .into_iter()
            .map(|found| found.slot)
            .collect::<Vec<_>>()
    };
    assert_eq!(find(60), [slot(44, 60)]);
    assert_eq!(find(61), []);
}

#[test]
fn the_first_time_that_suits_all_is_found_in_the_smallest_room() {
    let offerings = [
        offering(1, slot(32, 60), 1, 1),
        offering(2, slot(36, 60), 2, 2),
    ];
    let workspace = workspace(&offerings);
    let mut conflicts = WorkspaceConflicts::new(workspace.records(), zones());
    let mut find = |request: &SlotRequest| conflicts.find_slots(workspace.records(), request, 1);
    let found = find(&request(60, &[1, 2], 3));
    assert_eq!(
        (found[0].slot, found[0].room),
        (slot(32, 60), Some(room(2)))
    );
    let busy = find(&request(60, &[1, 2], 1));
    assert_eq!((busy[0].slot, busy[0].room), (slot(36, 60), Some(room(1))));
    assert_eq!(find(&request(60, &[], 2))[0].slot, slot(32, 60));
}

#[test]
fn without_a_free_time_each_part_is_given_up_in_turn() {
    let offerings = [offering(1, slot(32, 240), 1, 1)];
    let workspace = workspace(&offerings);
    let mut conflicts = WorkspaceConflicts::new(workspace.records(), zones());
    let mut relaxed = |request: &SlotRequest| {
        assert!(
            conflicts
                .find_slots(workspace.records(), request, 1)
                .is_empty()
        );
        let relaxed = conflicts.relaxed_slots(workspace.records(), request);
        let kinds = relaxed.iter().map(|(relaxation, _)| *relaxation);
        kinds.collect::<Vec<_>>()
    };
    let room_taken = relaxed(&request(60, &[1], 2));
    assert_eq!(
        room_taken,
        [
            Relaxation::AnyRoom,
            Relaxation::AnyHour,
            Relaxation::LaterDates
        ]
    );
    let instructor_taken = relaxed(&request(60, &[2], 1));
    assert_eq!(
        instructor_taken,
        [
            Relaxation::AnyHour,
            Relaxation::LaterDates,
            Relaxation::FewerInstructors
        ]
    );
}

#[test]
fn later_dates_are_on_the_days_of_the_week_that_are_searched() {
    let offerings = [offering(1, slot(0, 24 * 60), 1, 1)];
    let workspace = workspace(&offerings);
    let mut conflicts = WorkspaceConflicts::new(workspace.records(), zones());
    let mut later = |weekdays| {
        let request = SlotRequest {
            weekdays,
            ..request(60, &[1], 2)
        };
        let relaxed = conflicts.relaxed_slots(workspace.records(), &request);
        let mut relaxed = relaxed.iter();
        let later = relaxed.find(|(relaxation, _)| *relaxation == Relaxation::LaterDates);
        later.map(|(_, found)| found.slot.first_date())
    };
    let tuesday = monday().succ_opt();
    assert_eq!(later(Weekdays::WORKDAYS), tuesday);
    let next_week = Some(monday() + chrono::Days::new(7));
    assert_eq!(later(Weekdays::NONE.with(Weekday::Mon)), next_week);
    assert_eq!(later(Weekdays::NONE), None);
}

prop_compose! {
    fn any_offerings()(rows in prop::collection::vec((30..50_u16, 1..9_u32, 1..4_u128, 1..4_u128), 0..8)) -> Vec<Offering> {
        let offering = |(number, (quarter, length, place, instructor)): (u128, _)| {
            offering(number, slot(quarter, length * 15), place, instructor)
        };
        (1..).zip(rows).map(offering).collect()
    }
}

proptest! {
    #[test]
    fn a_found_time_is_free_for_all_and_none_earlier_is(
        offerings in any_offerings(), minutes in 1..120_u32, instructor in 1..4_u128,
    ) {
        let workspace = workspace(&offerings);
        let mut conflicts = WorkspaceConflicts::new(workspace.records(), zones());
        let request = request(minutes, &[1, 2], instructor);
        let found = conflicts.find_slots(workspace.records(), &request, 1);
        let is_free = |slot: Slot, place: u128| {
            stored_kinds(&offerings, &offering(99, slot, place, instructor)).is_empty()
        };
        for slot in request.starts(monday()) {
            if let Some(found) = found.first().filter(|found| found.slot == slot) {
                let place = found.room.expect("a room").to_bits();
                prop_assert!(is_free(slot, place));
                break;
            }
            prop_assert!(!is_free(slot, 1) && !is_free(slot, 2));
        }
    }

    #[test]
    fn a_fit_is_the_verdict_on_the_offering_once_it_is_moved(
        offerings in any_offerings(), length in 1..9_u32,
    ) {
        let workspace = workspace(&offerings);
        let mut conflicts = WorkspaceConflicts::new(workspace.records(), zones());
        let slots: Vec<Slot> = (28..52).map(|quarter| slot(quarter, length * 15)).collect();
        if let Some(first) = offerings.first() {
            let tentative = TentativeOffering::new(workspace.records(), first);
            let fits = conflicts.slot_fits(workspace.records(), &tentative, &slots);
            for (slot, fit) in slots.iter().zip(fits) {
                let moved = Offering { slot: Some(slot.in_zone("UTC")), ..first.clone() };
                prop_assert_eq!(fit, stored_kinds(&offerings, &moved).into());
            }
        }
    }

    #[test]
    fn the_fit_of_a_move_is_the_verdict_on_all_that_are_moved(
        mut offerings in any_offerings(), count in 1..4_usize, minutes in -40..40_i64, longer in 0..4_i64,
        is_parallel: bool,
    ) {
        let first = offerings.first().and_then(|offering| offering.slot.clone());
        for offering in offerings.iter_mut().take(count).filter(|_| is_parallel) {
            offering.slot.clone_from(&first);
        }
        let workspace = workspace(&offerings);
        let mut conflicts = WorkspaceConflicts::new(workspace.records(), zones());
        let moved = &offerings[..offerings.len().min(count)];
        let shift = SlotShift { minutes: minutes * 15, longer: longer * 15 };
        let tentative = moved.iter();
        let tentative: Vec<_> = tentative
            .map(|offering| TentativeOffering::new(workspace.records(), offering))
            .collect();
        let fits = conflicts.shift_fits(workspace.records(), &tentative, &[SlotShift::default(), shift]);
        for (shift, fit) in [SlotShift::default(), shift].into_iter().zip(fits) {
            let after = |offering: &Offering| {
                let slot = offering.slot.as_ref().and_then(|slot| Slot::try_from(slot).ok());
                let slot = shift.apply(slot.expect("a time")).expect("a time");
                Offering { slot: Some(slot.in_zone("UTC")), ..offering.clone() }
            };
            let mut all: Vec<Offering> = moved.iter().map(after).collect();
            let ids: Vec<OfferingId> = all.iter().map(|offering| offering.id).collect();
            all.extend_from_slice(&offerings[moved.len()..]);
            let kinds: ConflictKinds = ids
                .into_iter()
                .flat_map(|id| kinds_in(&all, id).iter())
                .collect();
            prop_assert_eq!(fit, kinds.into());
        }
    }
}
