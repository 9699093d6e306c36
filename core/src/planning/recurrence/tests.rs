//! The examples of Ilios, its defects, and what holds for all.

use chrono::{NaiveDateTime, NaiveTime, TimeDelta, Weekday};
use proptest::prelude::*;

use super::*;
use crate::planning::{Minutes, teaching_days};

/// In September 2026, of which the 7th is a Monday.
fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 9, day).expect("a day in September")
}

fn weekly(weekdays: &[Weekday], weeks: u32) -> Recurrence {
    Recurrence {
        weekdays: weekdays.iter().copied().collect(),
        end: RecurrenceEnd::AfterWeeks(weeks),
        excluded: DateSet::default(),
    }
}

fn days(recurrence: &Recurrence, start: u32) -> Vec<u32> {
    let dates = recurrence.dates(day(start)).expect("dates");
    dates.iter().map(Datelike::day).collect()
}

fn at(day_of: u32, hour: u32) -> NaiveDateTime {
    day(day_of).and_hms_opt(hour, 0, 0).expect("an hour")
}

#[test]
fn one_week_without_other_days_is_a_single_offering() {
    assert_eq!(days(&weekly(&[], 1), 9), [9]);
}

#[test]
fn the_first_week_has_only_later_days() {
    let recurrence = weekly(&[Weekday::Mon, Weekday::Fri], 3);
    assert_eq!(days(&recurrence, 9), [9, 11, 14, 16, 18, 21, 23, 25]);
}

#[test]
fn a_start_on_sunday_closes_its_week() {
    assert_eq!(days(&weekly(&[Weekday::Mon], 2), 13), [13, 14, 20]);
}

#[test]
fn sunday_is_the_last_day_of_a_week() {
    assert_eq!(days(&weekly(&[Weekday::Sun], 1), 9), [9, 13]);
}

#[test]
fn until_a_date_includes_that_date() {
    let mut recurrence = weekly(&[Weekday::Mon], 1);
    recurrence.end = RecurrenceEnd::OnDate(day(21));
    assert_eq!(days(&recurrence, 9), [9, 14, 16, 21]);
    recurrence.end = RecurrenceEnd::OnDate(day(8));
    assert_eq!(
        recurrence.dates(day(9)),
        Err(RecurrenceError::EndsBeforeStart)
    );
}

#[test]
fn an_overnight_recurrence_ends_after_it_starts() {
    let night = Slot::from_start_end(at(9, 22), at(10, 2)).expect("a night");
    let slots = weekly(&[Weekday::Fri], 2).slots(night).expect("slots");
    let times: Vec<_> = slots
        .iter()
        .map(|slot| (slot.start(), slot.end()))
        .collect();
    let expected = [9, 11, 16, 18].map(|day| (at(day, 22), at(day + 1, 2)));
    assert_eq!(times, expected);
}

#[test]
fn a_recurrence_of_several_days_keeps_its_length() {
    let camp = Slot::from_start_end(at(4, 9), at(6, 17)).expect("three days");
    for slot in weekly(&[], 3).slots(camp).expect("slots") {
        assert_eq!(slot.end() - slot.start(), TimeDelta::hours(56));
    }
}

#[test]
fn a_duplicate_weekday_gives_each_date_once() {
    assert_eq!(days(&weekly(&[Weekday::Wed], 3), 9), [9, 16, 23]);
}

#[test]
fn there_is_an_upper_limit() {
    let of = |weeks| weekly(&[], weeks).dates(day(9)).map(|dates| dates.len());
    assert_eq!(of(0), Err(RecurrenceError::NoWeeks));
    assert_eq!(of(104), Ok(104));
    assert_eq!(of(105), Err(RecurrenceError::TooManyWeeks { weeks: 105 }));
    assert_eq!(
        of(u32::MAX),
        Err(RecurrenceError::TooManyWeeks { weeks: u32::MAX })
    );
    let mut far = weekly(&[], 1);
    far.end = RecurrenceEnd::OnDate(NaiveDate::MAX);
    assert!(matches!(
        far.dates(day(9)),
        Err(RecurrenceError::TooManyWeeks { .. })
    ));
}

#[test]
fn holidays_are_skipped() {
    let mut recurrence = weekly(&[], 3);
    recurrence.excluded = DateSet::new(vec![day(16), day(9), day(16), day(1)]);
    assert_eq!(days(&recurrence, 9), [23]);
    recurrence.end = RecurrenceEnd::AfterWeeks(2);
    assert_eq!(recurrence.dates(day(9)), Err(RecurrenceError::AllExcluded));
}

#[test]
fn the_calendar_has_an_end() {
    let last = NaiveDate::from_ymd_opt(9999, 12, 30).expect("a day");
    let slot = Slot::new(last.and_time(NaiveTime::MIN), Minutes::new(60)).expect("a slot");
    assert_eq!(weekly(&[], 2).slots(slot), Err(RecurrenceError::OutOfRange));
    assert!(weekly(&[], 2).dates(NaiveDate::MAX).is_err());
    assert!(weekly(&[], 2).dates(NaiveDate::MIN).is_err());
}

#[test]
fn teaching_days_leave_out_weekends_and_holidays() {
    let holidays = DateSet::new(vec![day(11)]);
    let next = teaching_days(day(10), Weekdays::WORKDAYS, &holidays, 3);
    assert_eq!(next.as_slice(), [day(10), day(14), day(15)]);
    assert!(
        teaching_days(day(10), Weekdays::NONE, &holidays, 3)
            .as_slice()
            .is_empty()
    );
}

fn recurrence() -> impl Strategy<Value = Recurrence> {
    let until = prop_oneof![
        (1..=104_u32).prop_map(RecurrenceEnd::AfterWeeks),
        (0..690_u64).prop_map(|days| RecurrenceEnd::OnDate(day(1) + Days::new(days + 30))),
    ];
    let skip = prop::collection::vec(0..800_u64, 0..40);
    (0..128_u8, until, skip).prop_map(|(ticked, end, skip)| Recurrence {
        weekdays: (0..7)
            .filter(|at| ticked >> at & 1 == 1)
            .filter_map(|at| Weekday::try_from(at).ok())
            .collect(),
        end,
        excluded: DateSet::new(
            skip.into_iter()
                .map(|days| day(1) + Days::new(days))
                .collect(),
        ),
    })
}

proptest! {
    #[test]
    fn never_yields_a_date_twice_and_never_skips_one_it_should_hold(
        recurrence in recurrence(), start in 1..=30_u32,
    ) {
        let start = day(start);
        let week = |date: NaiveDate| date.week(Weekday::Mon).first_day();
        let holds = |date: &NaiveDate| {
            let within = match recurrence.end {
                RecurrenceEnd::AfterWeeks(weeks) => {
                    (week(*date) - week(start)).num_days() / 7 < i64::from(weeks)
                }
                RecurrenceEnd::OnDate(last) => *date <= last,
            };
            let ticked = recurrence.weekdays.contains(date.weekday()) || date.weekday() == start.weekday();
            within && ticked && !recurrence.excluded.contains(*date)
        };
        let expected: Vec<NaiveDate> = start.iter_days().take(900).filter(holds).collect();
        match recurrence.dates(start) {
            Ok(dates) => {
                prop_assert!(dates.is_sorted_by(|a, b| a < b));
                prop_assert_eq!(dates, expected);
            }
            Err(error) => {
                prop_assert_eq!(error, RecurrenceError::AllExcluded);
                prop_assert!(expected.is_empty());
            }
        }
    }

    #[test]
    fn keeps_the_wall_clock(recurrence in recurrence(), minute in 0..1440_i64, length in 1..=44_640_u32) {
        let first = Slot::new(at(9, 0) + TimeDelta::minutes(minute), Minutes::new(length)).expect("a slot");
        for slot in recurrence.slots(first).unwrap_or_default() {
            prop_assert_eq!(slot.start().time(), first.start().time());
            prop_assert_eq!(slot.end().time(), first.end().time());
            prop_assert_eq!(slot.end() - slot.start(), first.end() - first.start());
        }
    }
}
