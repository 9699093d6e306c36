//! The list on the sample workspace.

use std::rc::Rc;

use chrono::{Days, NaiveDate, NaiveTime};
use lectern_core::model::{FixedOffset, Instant};
use lectern_core::workspace::{Records, Workspace, sample};

use super::filter::belongs;
use super::search::SessionIndex;
use super::summaries::{SessionSummary, SummaryCache, find};
use crate::app::route::SessionsTab;
use crate::components::data_table::TableRow;

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

fn summaries(records: &Records, now: Instant) -> Rc<[Rc<SessionSummary>]> {
    SummaryCache::default().summaries(records, &FixedOffset(0), "UTC", now)
}

fn with_sample(test: impl FnOnce(&Records)) {
    let workspace = Workspace::opened(sample::sample(today(), "UTC"), Vec::new());
    test(workspace.records());
}

#[test]
fn a_course_session_is_in_exactly_one_era_or_in_the_bin_on_every_day() {
    with_sample(|records| {
        for days in (0..800).step_by(5) {
            let day = today() - Days::new(400) + Days::new(days);
            for summary in summaries(records, at(day)).iter() {
                let eras = ERAS.into_iter().filter(|tab| belongs(summary, *tab));
                let is_binned = summary.is_binned();
                assert_eq!(
                    eras.count(),
                    usize::from(!is_binned),
                    "{} on {day}",
                    summary.name()
                );
                assert_eq!(belongs(summary, SessionsTab::All), !is_binned);
                assert_eq!(belongs(summary, SessionsTab::Bin), is_binned);
            }
        }
    });
}

#[test]
fn details_that_a_change_left_alone_are_reused() {
    with_sample(|records| {
        let mut cache = SummaryCache::default();
        let mut derive = || cache.summaries(records, &FixedOffset(0), "UTC", at(today()));
        let (first, again) = (derive(), derive());
        for (before, after) in first.iter().zip(again.iter()) {
            assert!(Rc::ptr_eq(&before.details, &after.details));
            let id = before.id();
            assert_eq!(find(&again, id).map(|found| found.id()), Some(id));
            assert_eq!(after.learners as usize, records.enrolments_of(id).count());
            assert_eq!(after.courses as usize, records.courses_of(id).len());
        }
    });
}

#[test]
fn words_find_names_categories_coaches_and_courses_together() {
    with_sample(|records| {
        let summaries = summaries(records, at(today()));
        let index = SessionIndex::new(&summaries);
        let found = |search: &str| {
            let ids = index.find(records, search)?;
            let found = summaries
                .iter()
                .filter(|summary| ids.contains(&summary.id()));
            let mut names: Vec<String> = found
                .filter(|summary| !summary.is_binned())
                .map(|summary| summary.name().to_string())
                .collect();
            names.sort();
            Some(names)
        };
        let only = |name: &str| Some(vec![name.to_owned()]);
        assert_eq!(found(""), None);
        assert_eq!(found("SIM acute"), only("Simulation week – acute care"));
        assert_eq!(found("nguyen"), only("Research methods and biostatistics"));
        assert_eq!(
            found("electives nguyen"),
            only("Research methods and biostatistics")
        );
        assert_eq!(found("%"), Some(Vec::new()));
        assert_eq!(
            found("notfallmedizin"),
            only("Simulation week – acute care")
        );
    });
}
