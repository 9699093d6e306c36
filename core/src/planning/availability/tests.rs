use chrono::NaiveDateTime;
use proptest::prelude::*;

use super::super::Minutes;
use super::*;
use crate::model::{BusyTime, DateRange};

fn september(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 9, day).expect("a day of September")
}

fn at(day: u32, hour: u32, minute: u32) -> NaiveDateTime {
    september(day)
        .and_hms_opt(hour, minute, 0)
        .expect("a time of day")
}

fn slot(start: NaiveDateTime, end: NaiveDateTime) -> Slot {
    Slot::from_start_end(start, end).expect("a slot")
}

fn hours<const N: usize>(parts: [(u16, u16); N]) -> DayHours {
    let parts = parts.into_iter();
    DayHours::new(
        parts.map(|(start, end)| MinuteRange::new(start * 60, end * 60).expect("a part of a day")),
    )
}

/// Monday to Friday from 8 to 12 and from 13 to 18; closed on Friday the 18th, half a day on Saturday
/// the 19th, restricted on Tuesday the 15th.
fn hall() -> Availability {
    let weekly = DayOfWeek::ALL.map(|day| match day {
        DayOfWeek::Saturday | DayOfWeek::Sunday => (day, DayHours::default()),
        DayOfWeek::Monday
        | DayOfWeek::Tuesday
        | DayOfWeek::Wednesday
        | DayOfWeek::Thursday
        | DayOfWeek::Friday => (day, hours([(8, 12), (13, 18)])),
    });
    Availability {
        weekly: weekly.into(),
        exceptions: [
            (september(18), DayHours::default()),
            (september(19), hours([(9, 12)])),
        ]
        .into(),
        restricted: [DateRange::single(september(15))].into(),
        ..Availability::default()
    }
}

#[test]
fn a_slot_is_open_within_the_hours_of_its_date() {
    let hall = hall();
    assert_eq!(unavailable(&hall, slot(at(14, 8, 0), at(14, 12, 0))), None);
    assert_eq!(unavailable(&hall, slot(at(19, 9, 0), at(19, 12, 0))), None);
    let closed = [
        (14, 7, 14, 9, Unavailable::OutsideHours(september(14))),
        (14, 11, 14, 14, Unavailable::OutsideHours(september(14))),
        (14, 17, 14, 19, Unavailable::OutsideHours(september(14))),
        (15, 9, 15, 10, Unavailable::RestrictedDay(september(15))),
        (18, 9, 18, 10, Unavailable::ClosedDay(september(18))),
        (20, 9, 20, 10, Unavailable::ClosedDay(september(20))),
    ];
    for (from, start, to, end, reason) in closed {
        let slot = slot(at(from, start, 0), at(to, end, 0));
        assert_eq!(unavailable(&hall, slot), Some(reason), "{slot:?}");
    }
}

#[test]
fn a_night_is_open_if_both_dates_are() {
    let day_and_night = Availability::default();
    let night = slot(at(14, 22, 0), at(15, 6, 0));
    assert_eq!(unavailable(&day_and_night, night), None);
    let restricted = Availability {
        restricted: [DateRange::single(september(15))].into(),
        ..day_and_night
    };
    assert_eq!(
        unavailable(&restricted, night),
        Some(Unavailable::RestrictedDay(september(15)))
    );
    let evening = slot(at(14, 22, 0), at(15, 0, 0));
    assert_eq!(unavailable(&restricted, evening), None);
}

#[test]
fn double_use_counts_once_and_use_outside_the_hours_apart() {
    let slots = [
        slot(at(14, 8, 0), at(14, 10, 0)),
        slot(at(14, 9, 0), at(14, 11, 0)),
        slot(at(14, 17, 30), at(14, 19, 0)),
        slot(at(21, 8, 0), at(21, 10, 0)),
    ];
    let usage = Usage::new(&hall(), &slots, september(14), september(20));
    let expected = Usage {
        open_minutes: 3 * 540 + 180,
        used_minutes: 180 + 30,
        outside_minutes: 60,
    };
    assert_eq!(usage, expected);
    assert_eq!(usage.percent(), Some(12));
    let sunday = Usage::new(&hall(), &slots, september(20), september(20));
    assert_eq!(sunday.percent(), None);
}

fn any_hours() -> impl Strategy<Value = DayHours> {
    let part = (0..1440_u16, 1..=1440_u16)
        .prop_filter_map("a part", |(start, end)| MinuteRange::new(start, end).ok());
    prop::collection::vec(part, 0..4).prop_map(DayHours::new)
}

fn availability() -> impl Strategy<Value = Availability> {
    let day = || (1..=30_u32).prop_map(september);
    let weekly =
        prop::collection::btree_map(prop::sample::select(&DayOfWeek::ALL), any_hours(), 0..7);
    let exceptions = prop::collection::btree_map(day(), any_hours(), 0..4);
    let restricted = prop::collection::btree_set(day().prop_map(DateRange::single), 0..4);
    let busy = prop::collection::vec((day(), any_hours()), 0..4);
    (weekly, exceptions, restricted, busy).prop_map(|(weekly, exceptions, restricted, busy)| {
        let mut calendar = BusyCalendar::default();
        for (date, hours) in busy {
            for part in hours.parts() {
                let uid = String::new();
                calendar.insert(date, BusyTime { uid, part: *part });
            }
        }
        Availability {
            weekly,
            exceptions,
            restricted,
            busy: BTreeMap::from([("Work".to_owned(), calendar)]),
        }
    })
}

fn slots() -> impl Strategy<Value = Slot> {
    (0..40_000_i64, 1..4000_u32).prop_map(|(minute, duration)| {
        let start = at(1, 0, 0) + chrono::TimeDelta::minutes(minute);
        Slot::new(start, Minutes::new(duration)).expect("a slot")
    })
}

/// The open minutes of September, one by one.
fn open_minutes(availability: &Availability, slot: Slot) -> Vec<bool> {
    let minutes = (0..slot.duration().get()).map(|minute| {
        let at = slot.start() + chrono::TimeDelta::minutes(minute.into());
        let past = at.signed_duration_since(at.date().into()).num_minutes() as u16;
        let minute = MinuteRange::new(past, past + 1).expect("a minute");
        availability.hours_on(at.date()).covers(minute)
    });
    minutes.collect()
}

proptest! {
    #[test]
    fn a_slot_is_open_if_each_of_its_minutes_is(hall in availability(), slot in slots()) {
        let open = open_minutes(&hall, slot);
        prop_assert_eq!(unavailable(&hall, slot).is_none(), open.iter().all(|open| *open));
    }

    #[test]
    fn both_are_open_when_each_is(one in availability(), other in availability(), slot in slots()) {
        let both = open_minutes(&common_availability(&one, &other), slot);
        let each = open_minutes(&one, slot).into_iter().zip(open_minutes(&other, slot));
        prop_assert!(each.map(|(one, other)| one && other).eq(both));
    }

    #[test]
    fn use_and_excess_add_up_to_the_time_of_a_slot(hall in availability(), slot in slots()) {
        let usage = Usage::new(&hall, &[slot, slot], slot.first_date(), slot.last_date());
        let open = open_minutes(&hall, slot).into_iter().filter(|open| *open).count() as u64;
        prop_assert_eq!(usage.used_minutes, open);
        prop_assert_eq!(usage.used_minutes + usage.outside_minutes, u64::from(slot.duration().get()));
        prop_assert!(usage.percent().is_none_or(|percent| percent <= 100));
    }

    #[test]
    fn the_days_of_a_slot_are_its_minutes(slot in slots()) {
        let minutes: u32 = slot.days().map(|(_, part)| u32::from(part.end() - part.start())).sum();
        prop_assert_eq!(minutes, slot.duration().get());
        prop_assert_eq!(slot.days().last().map(|(date, _)| date), Some(slot.last_date()));
    }
}
