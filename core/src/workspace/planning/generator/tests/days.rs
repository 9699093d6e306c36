//! Rotations and stations, which take as many teaching days as they need.

use super::*;
use crate::model::{DateRange, Holiday, HolidayId};
use crate::workspace::Workspace;
use crate::workspace::commands::testing::all;

fn time(hour: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, 0, 0).expect("a time")
}

/// Two slots a day, from 8 to 12.
fn timetable() -> Timetable {
    Timetable {
        first_start: time(8),
        last_end: time(12),
        slot_duration: Minutes::new(90),
        break_duration: Minutes::new(30),
    }
}

/// Mondays and Tuesdays from Monday, 14 September 2026.
fn days() -> TeachingDays {
    TeachingDays {
        first: slot(14, 8).first_date(),
        weekdays: Weekdays::NONE.with(Weekday::Mon).with(Weekday::Tue),
        rounds: 1,
    }
}

fn rotation(parallel: ParallelGroups) -> OfferingRequest {
    OfferingRequest {
        groups: [group_id(0)].into(),
        strategy: OfferingStrategy::Rotation {
            session: session_id(0),
            timetable: timetable(),
            days: days(),
            parallel,
        },
        ..request(TargetGroups::Leaves, &[])
    }
}

fn starts(proposed: &ProposedOfferings) -> Vec<String> {
    let rows = (0..proposed.len()).filter_map(|at| proposed.get(at));
    let mut starts: Vec<String> = rows
        .map(|row| row.slot.start().format("%d %H").to_string())
        .collect();
    starts.dedup();
    starts
}

#[test]
fn thirty_eight_groups_in_four_rooms_take_ten_slots() {
    let fixture = workspace(&labs(38));
    let places = (1..=4).filter_map(place).collect();
    let request = rotation(ParallelGroups::Places(places));
    let proposed = propose(fixture.records(), &request).expect("a plan");
    assert_eq!(proposed.len(), 38);
    let expected = [
        "14 08", "14 10", "15 08", "15 10", "21 08", "21 10", "22 08", "22 10", "28 08", "28 10",
    ];
    assert_eq!(starts(&proposed), expected);
    let at_once = request.clone();
    let count = OfferingRequest {
        strategy: rotation(ParallelGroups::Count(4)).strategy,
        ..at_once
    };
    let proposed = propose(fixture.records(), &count).expect("a plan");
    assert_eq!(starts(&proposed), expected);
}

#[test]
fn holidays_are_left_out_and_a_second_run_continues_behind_the_first() {
    let mut holiday = Holiday::new(HolidayId::from_bits(1));
    holiday.days = DateRange::single(slot(15, 8).first_date());
    let mut records: Vec<Record> = all(workspace(&labs(5)).records());
    records.push(holiday.into());
    let mut fixture = CommandFixture::with(records);
    let request = rotation(ParallelGroups::Places(place(1).into_iter().collect()));
    let mut first = request.clone();
    first.groups = [1, 2, 3].map(group_id).into();
    let proposed = propose(fixture.records(), &first).expect("a plan");
    assert_eq!(starts(&proposed), ["14 08", "14 10", "21 08"]);
    fixture.perform(create(&proposed));
    let second = propose(fixture.records(), &request).expect("a plan");
    assert_eq!(second.existing_count(), 3);
    assert_eq!(starts(&second), ["21 10", "22 08"]);
    fixture.perform(create(&second));
    assert!(
        propose(fixture.records(), &request)
            .expect("a plan")
            .is_empty()
    );
}

#[test]
fn every_group_visits_every_station_once_and_never_two_at_a_time() {
    let mut fixture = workspace(&labs(5));
    let stations = (0..3).map(|at| StationRequest {
        session: session_id(at),
        place: place(at as u8 + 1),
    });
    let request = OfferingRequest {
        strategy: OfferingStrategy::Stations {
            stations: stations.collect(),
            timetable: timetable(),
            days: days(),
        },
        ..rotation(ParallelGroups::Count(1))
    };
    let proposed = propose(fixture.records(), &request).expect("a plan");
    let rows: Vec<_> = (0..proposed.len())
        .filter_map(|at| proposed.get(at))
        .collect();
    assert_eq!(rows.len(), 15);
    let visits = rows.iter().map(|row| (row.session, row.group));
    assert_eq!(visits.collect::<BTreeSet<_>>().len(), 15);
    let at_station = rows.iter().map(|row| (row.session, row.slot));
    assert_eq!(at_station.collect::<BTreeSet<_>>().len(), 15);
    let of_group = rows.iter().map(|row| (row.group, row.slot));
    assert_eq!(of_group.collect::<BTreeSet<_>>().len(), 15);
    let places = rows.iter().map(|row| (row.session, row.place));
    assert_eq!(places.collect::<BTreeSet<_>>().len(), 3);
    fixture.perform(create(&proposed));
    assert!(
        propose(fixture.records(), &request)
            .expect("a plan")
            .is_empty()
    );
}

#[test]
fn what_cannot_be_planned_says_why() {
    let workspace = Workspace::opened(all(workspace(&labs(2)).records()), Vec::new());
    let error = |request: &OfferingRequest| propose(workspace.records(), request).err();
    let mut no_day = rotation(ParallelGroups::Count(1));
    if let OfferingStrategy::Rotation { days, .. } = &mut no_day.strategy {
        days.weekdays = Weekdays::NONE;
    }
    assert_eq!(error(&no_day), Some(GeneratorError::NoSlots));
    let none = rotation(ParallelGroups::Places(Vec::new()));
    assert_eq!(error(&none), Some(GeneratorError::NoRooms));
}
