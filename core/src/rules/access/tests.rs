//! The whole table of who may do what, when, row by row; and Chamilo's deviations, each by name.

use chrono::{NaiveDate, NaiveDateTime};

use super::*;
use crate::model::{AccessDates, CourseSessionId, FixedOffset};

const AFTER: [(AfterEnd, Access); 3] = [
    (AfterEnd::ReadOnly, Access::ReadOnly),
    (AfterEnd::Accessible, Access::Accessible),
    (AfterEnd::NotAccessible, Access::NotAccessible),
];

fn at(month: u32, day: u32, hour: u32) -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2026, month, day)
        .and_then(|date| date.and_hms_opt(hour, 0, 0))
        .expect("a day of 2026")
}

fn now(month: u32, day: u32, hour: u32) -> Instant {
    Instant::from_utc(at(month, day, hour))
}

fn just_before(instant: Instant) -> Instant {
    Instant(instant.0 - 1)
}

fn dated(
    access: Period<NaiveDateTime>,
    before: u16,
    after: u16,
    after_end: AfterEnd,
) -> AccessRules {
    let mut session = CourseSession::new(CourseSessionId::default());
    session.limits = TimeLimits::Dates(AccessDates {
        access,
        display: None,
        coach_days_before: before,
        coach_days_after: after,
    });
    session.after_end = after_end;
    AccessRules::from_session(&session, &FixedOffset(0))
}

/// 14 September 08:00 to 18 December 18:00, coaches 7 days before and 14 days after.
fn term(after_end: AfterEnd) -> AccessRules {
    dated(
        Period::Between(at(9, 14, 8), at(12, 18, 18)),
        7,
        14,
        after_end,
    )
}

fn both(rules: &AccessRules, now: Instant) -> (Access, Access) {
    let seen = |part| rules.access(part, now, Visits::default());
    (seen(SessionRole::Learner), seen(SessionRole::Coach))
}

#[test]
fn no_limit_is_available_to_all() {
    let rules = AccessRules {
        window: Window::Always,
        after_end: AfterEnd::NotAccessible,
    };
    for instant in [Instant(i64::MIN), Instant(0), Instant(i64::MAX)] {
        assert_eq!(
            both(&rules, instant),
            (Access::Available, Access::Available)
        );
    }
}

#[test]
fn the_rows_of_a_dated_course_session() {
    for (after_end, left) in AFTER {
        let rules = term(after_end);
        let rows = [
            (just_before(now(9, 7, 8)), Access::Closed, Access::Closed),
            (now(9, 7, 8), Access::Closed, Access::Available),
            (
                just_before(now(9, 14, 8)),
                Access::Closed,
                Access::Available,
            ),
            (now(9, 14, 8), Access::Available, Access::Available),
            (
                just_before(now(12, 18, 18)),
                Access::Available,
                Access::Available,
            ),
            (now(12, 18, 18), left, Access::Available),
            (
                just_before(Instant::from_utc(at(12, 18, 18)).plus_days(14)),
                left,
                Access::Available,
            ),
            (Instant::from_utc(at(12, 18, 18)).plus_days(14), left, left),
        ];
        for (instant, learner, coach) in rows {
            assert_eq!(
                both(&rules, instant),
                (learner, coach),
                "{after_end:?} {instant:?}"
            );
        }
    }
}

#[test]
fn only_a_start() {
    let rules = dated(Period::From(at(9, 14, 8)), 7, 14, AfterEnd::NotAccessible);
    assert_eq!(
        both(&rules, just_before(now(9, 7, 8))),
        (Access::Closed, Access::Closed)
    );
    assert_eq!(
        both(&rules, now(9, 7, 8)),
        (Access::Closed, Access::Available)
    );
    assert_eq!(
        both(&rules, now(9, 14, 8)),
        (Access::Available, Access::Available)
    );
    assert_eq!(
        both(&rules, Instant(i64::MAX)),
        (Access::Available, Access::Available)
    );
}

#[test]
fn only_an_end() {
    for (after_end, left) in AFTER {
        let rules = dated(Period::Until(at(12, 18, 18)), 7, 14, after_end);
        assert_eq!(
            both(&rules, Instant(0)),
            (Access::Available, Access::Available)
        );
        assert_eq!(both(&rules, now(12, 18, 18)), (left, Access::Available));
        assert_eq!(both(&rules, now(12, 18, 18).plus_days(14)), (left, left));
    }
}

#[test]
fn a_duration_counts_from_the_first_access() {
    for (after_end, left) in AFTER {
        let rules = AccessRules {
            window: Window::Duration { days: 120 },
            after_end,
        };
        let never = Visits::default();
        assert_eq!(
            rules.access(SessionRole::Learner, Instant(i64::MAX), never),
            Access::Available
        );
        let opened = Visits {
            first_access: Some(now(1, 1, 9)),
            extension_days: 0,
        };
        let end = now(1, 1, 9).plus_days(120);
        assert_eq!(
            rules.access(SessionRole::Learner, just_before(end), opened),
            Access::Available
        );
        assert_eq!(rules.access(SessionRole::Learner, end, opened), left);
        assert_eq!(
            rules.access(SessionRole::Coach, end, opened),
            Access::Available
        );
        let extended = Visits {
            extension_days: 10,
            ..opened
        };
        assert_eq!(
            rules.access(SessionRole::Learner, end, extended),
            Access::Available
        );
        assert_eq!(
            rules.access(SessionRole::Learner, end.plus_days(10), extended),
            left
        );
    }
}

#[test]
fn coach_days_are_days_of_the_calendar_over_a_clock_change() {
    /// One hour ahead, two before 25 October 2026 01:00 UTC.
    struct Autumn;
    impl ZoneRules for Autumn {
        fn offset_at(&self, instant: Instant) -> i32 {
            if instant < now(10, 25, 1) { 7200 } else { 3600 }
        }
    }
    let mut session = CourseSession::new(CourseSessionId::default());
    session.limits = TimeLimits::Dates(AccessDates {
        access: Period::Until(at(10, 24, 18)),
        display: None,
        coach_days_before: 0,
        coach_days_after: 2,
    });
    let rules = AccessRules::from_session(&session, &Autumn);
    assert_eq!(rules.change_times(), [now(10, 24, 16), now(10, 26, 17)]);
}

#[test]
fn every_course_session_is_in_exactly_one_era() {
    let rules = term(AfterEnd::ReadOnly);
    assert_eq!(
        rules.time_status(just_before(now(9, 14, 8))),
        TimeStatus::Upcoming
    );
    assert_eq!(rules.time_status(now(9, 14, 8)), TimeStatus::Current);
    assert_eq!(rules.time_status(now(12, 18, 18)), TimeStatus::Past);
    // Chamilo 1.11 lists a session with both dates in the future under no tab, and one without an
    // end under Active before it starts.
    let open = dated(Period::From(at(9, 14, 8)), 0, 0, AfterEnd::ReadOnly);
    assert_eq!(
        open.time_status(just_before(now(9, 14, 8))),
        TimeStatus::Upcoming
    );
    assert_eq!(open.time_status(Instant(i64::MAX)), TimeStatus::Current);
}

#[test]
fn not_copied_l11_an_end_alone_does_not_shut_learners_out_before_it() {
    let rules = dated(Period::Until(at(12, 18, 18)), 0, 0, AfterEnd::NotAccessible);
    assert_eq!(both(&rules, now(9, 1, 0)).0, Access::Available);
}

#[test]
fn not_copied_c2_a_coach_is_never_shut_out_while_learners_are_in() {
    for before in [0, 7, 366] {
        for after in [0, 14, 366] {
            let rules = dated(
                Period::Between(at(9, 14, 8), at(12, 18, 18)),
                before,
                after,
                AfterEnd::NotAccessible,
            );
            for day in 0..400 {
                let instant = now(1, 1, 12).plus_days(day);
                let (learner, coach) = both(&rules, instant);
                assert!(learner != Access::Available || coach == Access::Available);
            }
        }
    }
}

#[test]
fn not_copied_c5_days_after_the_end_count_without_days_before_the_start() {
    let rules = dated(
        Period::Between(at(9, 14, 8), at(12, 18, 18)),
        0,
        14,
        AfterEnd::ReadOnly,
    );
    assert_eq!(
        both(&rules, now(12, 20, 0)),
        (Access::ReadOnly, Access::Available)
    );
}

#[test]
fn not_copied_c6_days_before_the_start_do_not_keep_a_coach_in_for_ever() {
    let rules = dated(
        Period::Between(at(9, 14, 8), at(12, 18, 18)),
        7,
        0,
        AfterEnd::NotAccessible,
    );
    assert_eq!(
        both(&rules, now(12, 18, 18)),
        (Access::NotAccessible, Access::NotAccessible)
    );
}

#[test]
fn not_copied_1_9_the_last_day_belongs_to_the_learners_until_its_end() {
    let midnight_after = at(12, 19, 0);
    let rules = dated(
        Period::Between(at(9, 14, 0), midnight_after),
        0,
        0,
        AfterEnd::NotAccessible,
    );
    assert_eq!(both(&rules, now(12, 18, 23)).0, Access::Available);
}

#[test]
fn not_copied_l7_the_first_instant_of_the_start_is_open() {
    // Chamilo keeps learners out while now <= start.
    assert_eq!(
        both(&term(AfterEnd::ReadOnly), now(9, 14, 8)).0,
        Access::Available
    );
}
