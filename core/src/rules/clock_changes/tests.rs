use chrono::TimeDelta;
use proptest::prelude::*;

use super::*;
use crate::model::AfterEnd;
use crate::model::testing::{TzZone, ZURICH, at};
use crate::rules::access::{AccessRules, Window};
use crate::rules::course_session::shift_limits;

fn between(start: NaiveDateTime, end: NaiveDateTime) -> TimeLimits {
    TimeLimits::Dates(AccessDates {
        access: Period::Between(start, end),
        display: None,
        coach_days_before: 0,
        coach_days_after: 0,
    })
}

#[test]
fn a_time_shifted_into_the_gap_becomes_the_time_after_it() {
    let limits = between(at(3, 22, 2, 30), at(6, 22, 2, 30));
    let shifted = shift_limits(&limits, 7);
    let becomes = between(at(3, 29, 3, 0), at(6, 29, 2, 30));
    assert_eq!(observed(&shifted, &ZURICH), Ok(becomes));
    let skipped = SkippedTime {
        field: Field::AccessStart,
        entered: at(3, 29, 2, 30),
        becomes: at(3, 29, 3, 0),
    };
    assert_eq!(skipped_times(&shifted, &ZURICH), [skipped]);
}

#[test]
fn a_period_within_the_gap_is_a_problem_of_its_end() {
    let limits = between(at(3, 29, 2, 10), at(3, 29, 2, 50));
    let problem = FieldProblem {
        field: Field::AccessEnd,
        problem: Problem::EndNotAfter(at(3, 29, 3, 0)),
    };
    assert_eq!(observed(&limits, &ZURICH), Err(vec![problem]));
}

proptest! {
    /// Fields and files say the same as pages that show instants.
    #[test]
    fn observed_times_are_those_of_their_instants(
        zone in prop::sample::select(&chrono_tz::TZ_VARIANTS[..]),
        start in 0..40_000i64,
        length in 1..40_000i64,
    ) {
        let zone = TzZone(zone);
        let start = at(1, 1, 0, 0) + TimeDelta::minutes(13 * start);
        let limits = between(start, start + TimeDelta::minutes(13 * length));
        let Ok(becomes) = observed(&limits, &zone) else { return Ok(()) };
        prop_assert_eq!(observed(&becomes, &zone), Ok(becomes.clone()));
        prop_assert_eq!(skipped_times(&limits, &zone).is_empty(), becomes == limits);
        prop_assert!(skipped_times(&becomes, &zone).is_empty());
        let rules = AccessRules::new(&limits, AfterEnd::ReadOnly, &zone);
        let Window::Dates { learners, .. } = rules.window else { panic!("dates") };
        let TimeLimits::Dates(dates) = becomes else { panic!("dates") };
        prop_assert_eq!(learners.map(|instant| zone.local_at(instant)), dates.access);
    }
}
