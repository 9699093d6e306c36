//! Tests of what a row has and course sessions cannot hold.

use super::{AbsentMembers, Options, Problem, TimeLimits, fixture};
use crate::exchange::{DryRun, Outcome};
use crate::model::testing::{ZURICH, at};

/// Problems of the warnings of the first row.
fn warnings(run: &DryRun) -> Vec<Problem> {
    let warnings = run.rows()[0].warnings.iter();
    warnings.map(|one| one.problem.clone()).collect()
}

#[test]
fn seconds_extra_fields_and_open_brackets_are_said() {
    let run = fixture().plan(
        "SessionName;Coach;DateStart;DateEnd;Courses\n\
         S;mlopez;2026-03-02 08:00:30;2026-06-26 23:59:59;BIO[jdoe][abel][{color=red}{n=1}]|CHE[mlopez\n",
        Options::default(),
    );
    assert_eq!(run.counts().create, 1, "{:?}", run.rows());
    assert_eq!(
        warnings(&run),
        [
            Problem::SecondsNotRead("2026-03-02 08:00:30".to_owned()),
            Problem::CourseFieldsNotRead("BIO".to_owned()),
            Problem::UnclosedBracket("CHE[mlopez".to_owned()),
        ]
    );
    let run = fixture().plan(
        "SessionName;Coach;DateEnd\nS;mlopez;2026-06-26 18:00:59\n",
        Options::default(),
    );
    let seconds = Problem::SecondsNotRead("2026-06-26 18:00:59".to_owned());
    assert_eq!(warnings(&run), [seconds]);
}

const EXAMPLE: &str = "SessionName,Coach,DateStart,DateEnd,DisplayStartDate,DisplayEndDate,CoachStartDate,CoachEndDate\n\
     S,mlopez,2026-03-02 08:00:00,2026-06-26 23:59:59,2026-03-02,2026-06-26,2026-02-23,2026-07-03\n";

#[test]
fn a_day_beside_times_is_a_whole_day_and_coaches_have_the_time_of_learners() {
    let mut fixture = fixture();
    let run = fixture.import(EXAMPLE);
    assert_eq!(warnings(&run), [Problem::CoachTimeOfDay]);
    assert_eq!(run.rows()[0].warnings[0].column, Some(6));
    let session = fixture.records().sessions_named("S").next();
    let TimeLimits::Dates(dates) = &session.expect("a session").limits else {
        panic!("no dates");
    };
    let text = |at: Option<chrono::NaiveDateTime>| at.map(|at| at.to_string()).unwrap_or_default();
    let display = dates.display.expect("other dates of display");
    assert_eq!(text(dates.access.start()), "2026-03-02 08:00:00");
    assert_eq!(text(display.start()), "2026-03-02 00:00:00");
    assert_eq!(text(display.end()), "2026-06-26 23:59:00");
    assert_eq!((dates.coach_days_before, dates.coach_days_after), (7, 7));
    assert_eq!(fixture.plan(EXAMPLE, Options::default()).counts().same, 1);
    let same = EXAMPLE.replace("2026-02-23", "2026-02-23 08:00");
    assert_eq!(warnings(&fixture.plan(&same, Options::default())), []);
}

#[test]
fn a_change_says_who_and_what_stays() {
    let mut fixture = fixture();
    fixture.import("SessionName;Coach;Users;Courses\nS;mlopez;abel;BIO\n");
    let file = "SessionName;Coach;Users;Courses\nS;mlopez;berta;CHE\n";
    let mut after = |absent_members| {
        let options = Options {
            absent_members,
            ..Options::default()
        };
        let run = fixture.plan(file, options);
        let Outcome::Change(changes) = &run.rows()[0].outcome else {
            panic!("no change");
        };
        let mut after: Vec<_> = changes
            .iter()
            .map(|change| (change.column, change.after.clone()))
            .collect();
        after.sort_unstable();
        after
    };
    let cells = |users: &str, courses: &str| [(2, users.to_owned()), (3, courses.to_owned())];
    assert_eq!(after(AbsentMembers::Leave), cells("berta", "CHE"));
    assert_eq!(after(AbsentMembers::Stay), cells("abel|berta", "CHE|BIO"));
}

#[test]
fn a_time_that_clocks_skip_is_said() {
    let file = "SessionName;Coach;DateStart;DateEnd\nS;mlopez;2026-03-29 02:30:00;2026-06-26\n";
    let run = fixture().plan_in(file, &ZURICH);
    let [time, becomes] = [(2, 30), (3, 0)].map(|(hour, minute)| at(3, 29, hour, minute));
    assert_eq!(warnings(&run), [Problem::SkippedTime { time, becomes }]);
}
