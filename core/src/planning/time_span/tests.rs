use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use proptest::prelude::*;

use super::super::Minutes;
use super::*;
use crate::model::testing::{TzZone, ZURICH, at};

fn slot(start: NaiveDateTime, minutes: u32) -> Slot {
    Slot::new(start, Minutes::new(minutes)).expect("a slot")
}

fn minutes(reading: ResolvedSlot) -> i64 {
    (reading.span.end.0 - reading.span.start.0) / 60_000
}

#[test]
fn back_to_back_do_not_overlap() {
    let span = |start, end| TimeSpan {
        start: Instant(start),
        end: Instant(end),
    };
    assert!(!span(0, 10).overlaps(span(10, 20)));
    assert!(span(0, 11).overlaps(span(10, 20)));
    assert!(span(12, 13).overlaps(span(10, 20)));
}

#[test]
fn a_night_keeps_its_wall_clock_over_a_change_of_clocks() {
    let spring = slot(at(3, 28, 22, 0), 8 * 60).resolve(&ZURICH, AmbiguousTime::Earlier);
    let autumn = slot(at(10, 24, 22, 0), 8 * 60).resolve(&ZURICH, AmbiguousTime::Earlier);
    assert_eq!((minutes(spring), minutes(autumn)), (7 * 60, 9 * 60));
    assert_eq!(ZURICH.local_at(spring.span.end), at(3, 29, 6, 0));
    assert_eq!(ZURICH.local_at(autumn.span.end), at(10, 25, 6, 0));
    assert!(spring.is_unambiguous() && autumn.is_unambiguous());
}

#[test]
fn a_start_that_clocks_skip_is_told_and_is_the_jump() {
    let reading = slot(at(3, 29, 2, 30), 60).resolve(&ZURICH, AmbiguousTime::Earlier);
    assert!(matches!(reading.start, LocalTime::Gap(_)) && !reading.is_unambiguous());
    assert_eq!(ZURICH.local_at(reading.span.start), at(3, 29, 3, 0));
    assert_eq!(ZURICH.local_at(reading.span.end), at(3, 29, 3, 30));
}

#[test]
fn a_slot_that_clocks_skip_whole_lasts_its_minutes_from_the_jump() {
    let reading = slot(at(3, 29, 2, 15), 30).resolve(&ZURICH, AmbiguousTime::Earlier);
    assert_eq!(ZURICH.local_at(reading.span.start), at(3, 29, 3, 0));
    assert_eq!(minutes(reading), 30);
}

#[test]
fn of_a_time_shown_twice_a_person_can_choose() {
    let twice = slot(at(10, 25, 2, 15), 30);
    let (first, second) = (
        twice.resolve(&ZURICH, AmbiguousTime::Earlier),
        twice.resolve(&ZURICH, AmbiguousTime::Later),
    );
    assert!(matches!(first.start, LocalTime::Fold(..)));
    assert_eq!((minutes(first), minutes(second)), (30, 30));
    assert_eq!(second.span.start.0 - first.span.start.0, 3_600_000);
}

proptest! {
    #[test]
    fn every_span_goes_forward_and_shows_the_wall_clock_unless_told(
        zone in prop::sample::select(&chrono_tz::TZ_VARIANTS[..]),
        minute in 0..25_000_000_u32,
        length in 1..=44_640_u32,
        second: bool,
    ) {
        let start = NaiveDate::from_ymd_opt(1990, 1, 1).expect("a day").and_time(chrono::NaiveTime::MIN);
        let slot = slot(start + TimeDelta::minutes(i64::from(minute)), length);
        let table = TzZone(zone);
        let twice = if second { AmbiguousTime::Later } else { AmbiguousTime::Earlier };
        let reading = slot.resolve(&table, twice);
        prop_assert!(reading.span.start < reading.span.end);
        if !matches!(reading.start, LocalTime::Gap(_)) {
            prop_assert_eq!(table.local_at(reading.span.start), slot.start());
        }
        if reading.is_unambiguous() {
            prop_assert_eq!(table.local_at(reading.span.end), slot.end());
        }
    }
}
