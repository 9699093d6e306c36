//! Rotations and stations that are repeated.

use chrono::{Datelike, NaiveDateTime, TimeDelta};

use super::*;
use crate::model::{DateRange, Holiday, HolidayId};
use crate::workspace::commands::testing::all;

/// From 8 to 10, 12 or 14 on Mondays, or Mondays, Tuesdays and Fridays, from some day on.
pub fn days_and_timetable() -> impl Strategy<Value = (TeachingDays, Timetable)> {
    let hour = |hour| NaiveTime::from_hms_opt(hour, 0, 0).expect("a time");
    (1..29_u32, any::<bool>(), 1..4_u32, 1..5_u32).prop_map(
        move |(first, is_once, slots, rounds)| {
            let weekdays: &[Weekday] = &[Weekday::Mon, Weekday::Tue, Weekday::Fri];
            let days = TeachingDays {
                first: slot(first, 8).first_date(),
                weekdays: weekdays
                    .iter()
                    .take(if is_once { 1 } else { 3 })
                    .copied()
                    .collect(),
                rounds,
            };
            let timetable = Timetable {
                first_start: hour(8),
                last_end: hour(8 + 2 * slots),
                slot_duration: Minutes::new(90),
                break_duration: Minutes::new(30),
            };
            (days, timetable)
        },
    )
}

/// Whether each day from 1 September 2026 is a holiday.
pub fn holidays() -> impl Strategy<Value = Vec<bool>> {
    prop::collection::vec(prop::bool::weighted(0.15), 0..120)
}

pub fn with_holidays(groups: usize, holidays: &[bool]) -> CommandFixture {
    let mut records: Vec<Record> = all(workspace(&labs(groups)).records());
    for at in (0..holidays.len()).filter(|at| holidays[*at]) {
        let mut holiday = Holiday::new(HolidayId::from_bits(at as u128 + 1));
        let day = slot(1, 8).first_date() + TimeDelta::days(at as i64);
        holiday.days = DateRange::single(day);
        records.push(holiday.into());
    }
    CommandFixture::with(records)
}

fn asking(strategy: OfferingStrategy) -> OfferingRequest {
    OfferingRequest {
        groups: [group_id(0)].into(),
        strategy,
        ..request(TargetGroups::Leaves, &[])
    }
}

pub fn rotation(days: TeachingDays, timetable: Timetable, rooms: u8) -> OfferingRequest {
    asking(OfferingStrategy::Rotation {
        session: session_id(0),
        timetable,
        days,
        parallel: ParallelGroups::Places((1..=rooms).filter_map(place).collect()),
    })
}

pub fn stations(days: TeachingDays, timetable: Timetable, count: u8) -> OfferingRequest {
    let stations = (0..count).map(|at| StationRequest {
        session: session_id(at.into()),
        place: place(at + 1),
    });
    asking(OfferingStrategy::Stations {
        stations: stations.collect(),
        timetable,
        days,
    })
}

fn in_one_round(request: &OfferingRequest) -> OfferingRequest {
    let mut request = request.clone();
    match &mut request.strategy {
        OfferingStrategy::Repeated { .. } => {}
        OfferingStrategy::Rotation { days, .. } | OfferingStrategy::Stations { days, .. } => {
            days.rounds = 1;
        }
    }
    request
}

/// Each group at each session once in each round and never at two at a time, no room with two groups, the
/// hours and days as asked, rounds one after the other, the first as without repetition, and a second run
/// that proposes nothing.
fn is_repeated(
    fixture: &mut CommandFixture,
    request: &OfferingRequest,
    (days, timetable): (TeachingDays, Timetable),
    per_round: usize,
) -> Result<(), TestCaseError> {
    let proposed = propose(fixture.records(), request).expect("a plan");
    prop_assert_eq!(proposed.len(), per_round * days.rounds as usize);
    let (mut in_round, mut of_group, mut in_room) =
        (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    let holidays = fixture.records().holiday_dates();
    let mut previous: Option<(u32, NaiveDateTime)> = None;
    for at in 0..proposed.len() {
        let row = proposed.get(at).expect("an offering");
        let round = proposed.key(at).expect("a key").occurrence;
        let (start, end) = (row.slot.start(), row.slot.end());
        prop_assert!(
            in_round.insert((round, row.session, row.group)),
            "a group twice"
        );
        prop_assert!(
            of_group.insert((start, row.group)),
            "a group at two stations"
        );
        prop_assert!(in_room.insert((start, row.place)), "a room twice");
        prop_assert!(start.time() >= timetable.first_start && end.time() <= timetable.last_end);
        let day = start.date();
        prop_assert!(days.weekdays.contains(day.weekday()) && !holidays.contains(day));
        if let Some((earlier, before)) = previous {
            let is_next = earlier + 1 == round && before.date() < day;
            prop_assert!(
                is_next || (earlier == round && before <= start),
                "rounds overlap"
            );
        }
        previous = Some((round, start));
    }
    let begins = proposed.round_days();
    prop_assert_eq!(begins.len(), days.rounds as usize);
    for (round, begin) in begins.iter().enumerate() {
        let start = proposed
            .get(round * per_round)
            .expect("an offering")
            .slot
            .first_date();
        prop_assert_eq!(*begin, start);
    }
    let once = propose(fixture.records(), &in_one_round(request)).expect("a plan");
    prop_assert_eq!(once.len(), per_round);
    for at in 0..once.len() {
        prop_assert_eq!(
            (once.get(at), once.key(at)),
            (proposed.get(at), proposed.key(at))
        );
    }
    // What is missing of one round is proposed for it, and nothing once all is there.
    let mut keys = (0..proposed.len()).filter_map(|at| proposed.key(at));
    let last = keys.next_back().expect("an offering");
    let left_out = RowEdit {
        left_out: true,
        ..RowEdit::default()
    };
    let without = proposed.with_edits(&BTreeMap::from([(last, left_out)]));
    if without.included_count() > 0 {
        fixture.perform(create(&without));
    }
    let missing = propose(fixture.records(), request).expect("a plan");
    prop_assert_eq!(missing.len(), 1);
    prop_assert_eq!(
        missing.existing_count() as usize,
        per_round * days.rounds as usize - 1
    );
    prop_assert_eq!(missing.position_of(last), Some(0));
    fixture.perform(create(&missing));
    prop_assert!(
        propose(fixture.records(), request)
            .expect("a plan")
            .is_empty()
    );
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn every_group_is_in_each_round_of_a_rotation_once(
        groups in 1..12_usize, rooms in 1..5_u8, schedule in days_and_timetable(), holidays in holidays(),
    ) {
        let mut fixture = with_holidays(groups, &holidays);
        let request = rotation(schedule.0, schedule.1, rooms);
        is_repeated(&mut fixture, &request, schedule, groups)?;
    }

    #[test]
    fn stations_are_a_latin_square_in_each_round(
        groups in 1..8_usize, count in 1..4_u8, schedule in days_and_timetable(), holidays in holidays(),
    ) {
        let mut fixture = with_holidays(groups, &holidays);
        let request = stations(schedule.0, schedule.1, count);
        is_repeated(&mut fixture, &request, schedule, groups * usize::from(count))?;
    }
}

/// Two slots on Mondays and Tuesdays, from Monday, 14 September 2026.
pub fn mornings(rounds: u32) -> (TeachingDays, Timetable) {
    let hour = |hour| NaiveTime::from_hms_opt(hour, 0, 0).expect("a time");
    let days = TeachingDays {
        first: slot(14, 8).first_date(),
        weekdays: [Weekday::Mon, Weekday::Tue].into_iter().collect(),
        rounds,
    };
    let timetable = Timetable {
        first_start: hour(8),
        last_end: hour(12),
        slot_duration: Minutes::new(90),
        break_duration: Minutes::new(30),
    };
    (days, timetable)
}

fn begins(fixture: &CommandFixture, request: &OfferingRequest) -> Vec<String> {
    let proposed = propose(fixture.records(), request).expect("a plan");
    let days = proposed.round_days().into_iter();
    days.map(|day| day.format("%m-%d").to_string()).collect()
}

#[test]
fn a_round_begins_in_the_first_week_that_the_one_before_leaves_free() {
    let (days, timetable) = mornings(3);
    let short = rotation(days, timetable, 1);
    assert_eq!(
        begins(&workspace(&labs(4)), &short),
        ["09-14", "09-21", "09-28"]
    );
    assert_eq!(
        begins(&workspace(&labs(5)), &short),
        ["09-14", "09-28", "10-12"]
    );
    // Monday, 21 September is a holiday: the second round takes Tuesday and the Monday after.
    let mut holidays = vec![false; 30];
    holidays[20] = true;
    assert_eq!(
        begins(&with_holidays(4, &holidays), &short),
        ["09-14", "09-22", "10-05"]
    );
}

#[test]
fn an_edit_stays_with_its_group_and_round() {
    let fixture = workspace(&labs(4));
    let (days, timetable) = mornings(3);
    let before = propose(fixture.records(), &rotation(days, timetable, 1)).expect("a plan");
    let key = before.key(6).expect("an offering");
    assert_eq!((key.group, key.occurrence), (group_id(3), 1));
    let after = propose(fixture.records(), &rotation(days, timetable, 2)).expect("a plan");
    let now = after.present_keys([key])[&key];
    assert_eq!((now.group, now.occurrence), (key.group, key.occurrence));
    assert_ne!(now.start, key.start);
    // Without the round, nothing has the edit.
    let once = propose(fixture.records(), &rotation(mornings(1).0, timetable, 1)).expect("a plan");
    assert_eq!(once.position_of(key), None);
}

#[test]
fn more_offerings_than_a_plan_can_have_are_refused() {
    let fixture = workspace(&labs(1000));
    let (days, timetable) = mornings(101);
    let refused = propose(fixture.records(), &rotation(days, timetable, 4)).err();
    let count = 101_000;
    assert_eq!(refused, Some(GeneratorError::TooManyOfferings { count }));
}
