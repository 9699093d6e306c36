//! The list as a whole, on the sample workspace.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate, NaiveTime};

use super::facts::{Cache, Facts};
use super::find::Finder;
use super::shown::{Shown, Wanted, belongs, shown};
use crate::pages::route::SessionsTab;
use crate::ui::data_table::Sort;
use lectern_core::model::{FixedOffset, Instant};
use lectern_core::search::Bitmap;
use lectern_core::workspace::{Records, Workspace, sample};

const ERAS: [SessionsTab; 3] = [
    SessionsTab::Current,
    SessionsTab::Upcoming,
    SessionsTab::Past,
];

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 9, 10).expect("a date")
}

fn at(date: NaiveDate) -> Instant {
    Instant::from_utc(date.and_time(NaiveTime::MIN))
}

fn facts(records: &Records, now: Instant) -> Facts {
    Cache::default().facts(records, &FixedOffset(0), "UTC", now)
}

fn with_sample(test: impl FnOnce(&Records)) {
    let workspace = Workspace::opened(sample::sample(today(), "UTC"), Vec::new());
    test(workspace.records());
}

fn names(facts: &Facts, shown: &Shown) -> Vec<String> {
    shown
        .rows
        .iter()
        .map(|row| facts.lines[*row as usize].fact.session.name.clone())
        .collect()
}

/// What the tab All shows by its names.
fn all(facts: &Facts, found: Option<&Bitmap>, sort: Sort) -> Shown {
    let lines: Vec<u32> = (0..facts.lines.len() as u32)
        .filter(|at| belongs(&facts.lines[*at as usize], SessionsTab::All))
        .collect();
    let mut shown = shown(
        facts,
        &lines,
        &Wanted::default(),
        found,
        &BTreeSet::new(),
        sort,
    );
    for row in &mut shown.rows {
        *row = lines[*row as usize];
    }
    shown
}

#[test]
fn whatever_day_it_is_a_course_session_is_in_exactly_one_era_or_in_the_bin() {
    with_sample(|records| {
        for days in (0..800).step_by(5) {
            let day = today() - Days::new(400) + Days::new(days);
            for line in &facts(records, at(day)).lines {
                let eras = ERAS.into_iter().filter(|tab| belongs(line, *tab)).count();
                assert_eq!(
                    eras,
                    usize::from(!line.is_binned()),
                    "{} on {day}",
                    line.fact.session.name
                );
                assert_eq!(belongs(line, SessionsTab::All), !line.is_binned());
                assert_eq!(belongs(line, SessionsTab::Bin), line.is_binned());
            }
        }
    });
}

#[test]
fn what_a_change_left_alone_is_taken_over_and_says_the_same() {
    with_sample(|records| {
        let mut cache = Cache::default();
        let first = cache.facts(records, &FixedOffset(0), "UTC", at(today()));
        let again = cache.facts(records, &FixedOffset(0), "UTC", at(today()));
        assert_ne!(first.stamp, again.stamp);
        for (before, after) in first.lines.iter().zip(&again.lines) {
            assert!(std::rc::Rc::ptr_eq(&before.fact, &after.fact));
            assert_eq!(
                (before.courses, before.learners),
                (after.courses, after.learners)
            );
            assert_eq!(
                before.learners as usize,
                records.enrolments_of(before.id()).count()
            );
            assert_eq!(
                before.courses as usize,
                records.courses_of(before.id()).len()
            );
        }
    });
}

#[test]
fn words_find_names_categories_coaches_and_courses_together() {
    with_sample(|records| {
        let facts = facts(records, at(today()));
        let finder = Finder::new(&facts);
        let found = |typed: &str| {
            let found = finder.find(&facts, records, typed);
            names(
                &facts,
                &all(&facts, found.as_ref(), Sort::ascending("name")),
            )
        };
        assert_eq!(found("").len(), 12);
        assert_eq!(found("SIM acute"), ["Simulation week – acute care"]);
        assert_eq!(found("nguyen"), ["Research methods and biostatistics"]);
        assert_eq!(
            found("electives nguyen"),
            ["Research methods and biostatistics"]
        );
        assert!(found("%").is_empty());
        let by_course = found("notfallmedizin");
        assert_eq!(by_course, ["Simulation week – acute care"]);
    });
}

#[test]
fn counts_of_states_add_up_and_every_column_sorts_both_ways() {
    with_sample(|records| {
        let facts = facts(records, at(today()));
        for column in ["name", "status", "access", "courses", "learners"] {
            let list = |sort| all(&facts, None, sort);
            let up = list(Sort::ascending(column));
            let mut down = names(&facts, &list(Sort::ascending(column).pressed(column)));
            down.reverse();
            assert_eq!(names(&facts, &up), down, "{column}");
            assert_eq!(up.states.iter().sum::<usize>(), up.any_state);
        }
    });
}
