//! Tests that every course session of the sample could have been created with the wizard, and that
//! together they show every state.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::super::calendar::Calendar;
use super::super::plans::{BINNED, PLANS, Plan};
use super::{each_day, out_of_bin};
use crate::model::{CourseSession, FixedOffset, Instant, PersonId, PersonRole, Step};
use crate::rules::access::{Access, AccessRules, SessionRole, TimeStatus, Visits};
use crate::rules::course_session;
use crate::workspace::{Records, chosen_learners, name_holder, reasons_in};

fn noon(today: NaiveDate) -> Instant {
    Instant(Instant::from_utc(today.into()).0 + 12 * 3_600_000)
}

#[test]
fn every_course_session_is_what_its_form_says_and_the_draft_is_past_its_first_step() {
    each_day(|records, _| {
        for session in records.course_sessions.iter() {
            let form = course_session::form_from_session(session);
            let holder = |name: &str| name_holder(records, name, session.id);
            let details = course_session::validate_details(&form, &holder).expect("valid");
            assert_eq!(details.name, session.name);
            assert_eq!(details.limits, session.limits);
            assert_eq!(details.description, session.description);
            assert!(!session.name.contains(['{', '}']), "{}", session.name);
        }
        let draft = records.drafts.iter().next().expect("a draft");
        assert_eq!(draft.step, Step::Courses);
        assert!(!records.course_sessions.contains(draft.session));
        let form = draft.details.as_ref().expect("details");
        let holder = |name: &str| name_holder(records, name, draft.session);
        assert!(
            course_session::validate_details(form, &holder).is_ok(),
            "{form:?}"
        );
        let courses = records.draft_courses.get(draft.session).expect("courses");
        assert_eq!(courses.chosen.len(), 3);
    });
}

#[test]
fn everything_that_a_table_names_is_there() {
    each_day(|records, today| {
        for (session, plan) in plans_of(records, today) {
            let coaches = plan.coaches.split_whitespace().count();
            assert_eq!(session.coaches.len(), coaches, "{}", session.name);
            assert_eq!(
                session.category.is_some(),
                !plan.category.is_empty(),
                "{}",
                session.name
            );
            let courses = plan.courses.split_whitespace().count();
            assert_eq!(
                records.courses_of(session.id).len(),
                courses,
                "{}",
                session.name
            );
            let calendar = Calendar::around(today);
            for (begin, _) in plan.classes {
                let mut classes = records.classes_of(session.id);
                let title = |class| records.classes.get(class).map(|class| class.title.clone());
                let begun = |title: String| title.starts_with(&calendar.fill(begin));
                assert!(
                    classes.any(|row| title(row.class).is_some_and(begun)),
                    "{begin}"
                );
            }
        }
        let named = |people: &BTreeSet<_>| people.iter().all(|id| teaches(records, *id));
        assert!(
            records
                .course_sessions
                .iter()
                .all(|session| named(&session.coaches))
        );
        assert!(
            records
                .session_courses
                .iter()
                .all(|course| named(&course.coaches))
        );
        assert!(records.courses.iter().all(|course| named(&course.teachers)));
        let coached = records
            .session_courses
            .iter()
            .filter(|course| !course.coaches.is_empty());
        assert!(coached.count() > 20);
    });
}

fn teaches(records: &Records, id: PersonId) -> bool {
    let person = records.people.get(id);
    person.is_some_and(|person| person.role == PersonRole::Teacher)
}

/// Returns each course session with the plan from which it was created.
fn plans_of(records: &Records, today: NaiveDate) -> Vec<(&CourseSession, &'static Plan)> {
    let calendar = Calendar::around(today);
    let of = |plan: &'static Plan| {
        let name = calendar.fill(plan.name);
        let session = records
            .course_sessions
            .iter()
            .find(|session| session.name == name);
        (&**session.expect("a course session of that name"), plan)
    };
    PLANS.iter().chain([&BINNED]).map(of).collect()
}

#[test]
fn every_enrolment_has_its_reasons() {
    each_day(|records, _| {
        for session in records.course_sessions.iter() {
            let chosen = chosen_learners(records, session.id);
            let reasons = reasons_in(records, session.id, &chosen);
            assert_eq!(records.enrolments_of(session.id).count(), reasons.len());
            let courses: BTreeSet<_> = records
                .courses_of(session.id)
                .iter()
                .map(|course| course.course)
                .collect();
            for enrolment in records.enrolments_of(session.id) {
                let why = reasons.get(&enrolment.person).expect("a reason");
                assert_eq!(why.individually, enrolment.individually);
                assert_eq!(why.classes, enrolment.classes, "{}", session.name);
                assert!(
                    enrolment
                        .classes
                        .iter()
                        .all(|class| chosen.classes.contains_key(class))
                );
                assert!(enrolment.blocked_courses.is_subset(&courses));
                assert!(enrolment.blocked_courses.len() < courses.len());
                assert!(records.people.contains(enrolment.person));
            }
        }
        let enrolments = || records.enrolments.iter();
        assert!(enrolments().any(|e| e.individually && !e.classes.is_empty()));
        assert!(enrolments().any(|e| e.classes.len() > 1));
        assert!((4..40).contains(&enrolments().filter(|e| e.extension_days > 0).count()));
        assert!(
            (4..40).contains(
                &enrolments()
                    .filter(|e| !e.blocked_courses.is_empty())
                    .count()
            )
        );
        assert!(records.session_classes.iter().any(|row| !row.follow));
    });
}

/// Returns the access of learners and coaches at noon, over all course sessions, as a pair for each
/// learner.
fn states(records: &Records, now: Instant, zone: FixedOffset) -> BTreeSet<(String, String)> {
    let mut states = BTreeSet::new();
    for session in out_of_bin(records) {
        let rules = AccessRules::from_session(session, &zone);
        let coach = rules.access(SessionRole::Coach, now, Visits::default());
        for enrolment in records.enrolments_of(session.id) {
            let visits = Visits {
                first_access: enrolment.first_access,
                extension_days: enrolment.extension_days,
            };
            let learner = rules.access(SessionRole::Learner, now, visits);
            states.insert((format!("{learner:?}"), format!("{coach:?}")));
        }
    }
    states
}

#[test]
fn every_state_occurs_at_noon_whatever_the_zone() {
    use Access::{Accessible, Available, Closed, NotAccessible, ReadOnly};
    let wanted = [
        (Available, Available),
        (Closed, Closed),
        (Closed, Available),
        (ReadOnly, ReadOnly),
        (ReadOnly, Available),
        (Accessible, Accessible),
        (NotAccessible, NotAccessible),
        // 120 days from the first visit: over for some learners, never for coaches.
        (NotAccessible, Available),
    ];
    let wanted = wanted.map(|(learner, coach)| (format!("{learner:?}"), format!("{coach:?}")));
    each_day(|records, today| {
        let noon = noon(today);
        for hours in [-11, 0, 2, 14] {
            let zone = FixedOffset(hours * 3600);
            let now = Instant(noon.0 - i64::from(hours) * 3_600_000);
            assert_eq!(states(records, now, zone), BTreeSet::from(wanted.clone()));
            let eras = |era| {
                let rules =
                    out_of_bin(records).map(|session| AccessRules::from_session(session, &zone));
                rules.filter(|rules| rules.time_status(now) == era).count()
            };
            assert_eq!(
                [TimeStatus::Current, TimeStatus::Upcoming, TimeStatus::Past].map(eras),
                [6, 2, 4]
            );
        }
    });
}

#[test]
fn nothing_has_happened_in_the_future() {
    each_day(|records, today| {
        let noon = noon(today);
        let visits = records.enrolments.iter().filter_map(|row| row.first_access);
        let binned = records
            .course_sessions
            .iter()
            .filter_map(|session| session.binned_at);
        let drafted = records.drafts.iter().map(|draft| draft.begun_at);
        let past: Vec<Instant> = visits.chain(binned).chain(drafted).collect();
        assert!(past.len() > 300);
        assert!(
            past.iter()
                .all(|at| *at < noon.plus_days(-1) && *at > noon.plus_days(-180))
        );
    });
}
