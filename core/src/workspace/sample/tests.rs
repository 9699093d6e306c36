//! Tests that the sample satisfies every rule of a workspace on any day.

mod course_sessions;
mod teaching;

use std::collections::BTreeSet;

use super::*;
use crate::model::{CourseSession, Kind, Person, PersonRole};
use crate::rules::forms;
use crate::search::fold;
use crate::workspace::{Records, Workspace};

const DAYS: [(i32, u32, u32); 5] = [
    (2024, 2, 29),
    (2026, 8, 1),
    (2026, 9, 10),
    (2026, 12, 31),
    (2027, 1, 1),
];

fn on(day: (i32, u32, u32)) -> NaiveDate {
    NaiveDate::from_ymd_opt(day.0, day.1, day.2).expect("a day")
}

fn opened(day: (i32, u32, u32)) -> Workspace {
    Workspace::opened(sample(on(day), "Europe/Zurich"), Vec::new())
}

/// Runs `check` on the sample of each of the days.
fn each_day(check: impl Fn(&Records, NaiveDate)) {
    for day in DAYS {
        check(opened(day).records(), on(day));
    }
}

fn out_of_bin(records: &Records) -> impl Iterator<Item = &CourseSession> {
    let sessions = records.course_sessions.iter().map(|session| &**session);
    sessions.filter(|session| session.binned_at.is_none())
}

fn distinct<T: Ord>(values: impl Iterator<Item = T>) -> usize {
    values.collect::<BTreeSet<T>>().len()
}

#[test]
fn there_is_as_much_of_everything_as_the_first_page_promises() {
    each_day(|records, _| {
        let roles = |role| records.people.iter().filter(|p| p.role == role).count();
        assert_eq!(records.people.len(), 12_480);
        assert_eq!(roles(PersonRole::Teacher), 620);
        assert_eq!(roles(PersonRole::SessionAdministrator), 12);
        assert_eq!(records.classes.len(), 86);
        assert_eq!(records.courses.len(), 40);
        assert_eq!(records.categories.len(), 6);
        assert_eq!(out_of_bin(records).count(), 12);
        assert_eq!(records.course_sessions.len(), 13);
        assert_eq!(records.drafts.len(), 1);
        assert_eq!(records.session_types.len(), 24);
        assert_eq!(records.settings().zone, "Europe/Zurich");
        let sizes = records
            .course_sessions
            .iter()
            .map(|s| records.enrolments_of(s.id).count());
        let sizes: BTreeSet<usize> = sizes.collect();
        assert_eq!((sizes.first(), sizes.last()), (Some(&22), Some(&1204)));
        let sizes = records
            .classes
            .iter()
            .map(|class| records.members_of(class.id).count());
        let sizes: BTreeSet<usize> = sizes.collect();
        assert_eq!((sizes.first(), sizes.last()), (Some(&9), Some(&225)));
    });
}

#[test]
fn no_two_records_share_a_key() {
    let records = sample(on(DAYS[0]), "UTC");
    let keys = records.iter().map(Record::key);
    assert_eq!(distinct(keys), records.len());
}

#[test]
fn the_same_day_gives_the_same_records_and_any_day_the_same_ids() {
    let today = sample(on((2026, 9, 10)), "UTC");
    assert_eq!(sample(on((2026, 9, 10)), "UTC"), today);
    let later = sample(on((2027, 1, 1)), "UTC");
    let keys = |records: &[Record]| records.iter().map(Record::key).collect::<Vec<_>>();
    assert_eq!(keys(&later), keys(&today));
    let people = |records: &[Record]| {
        let people = records
            .iter()
            .filter(|record| record.key().kind() == Kind::Person);
        people.cloned().collect::<Vec<_>>()
    };
    assert_eq!(people(&later), people(&today));
}

#[test]
fn every_person_is_valid_and_has_a_username_and_a_code_of_their_own() {
    let workspace = opened(DAYS[2]);
    let people = &workspace.records().people;
    for person in people.iter() {
        let form = forms::PersonForm {
            username: person.username.clone(),
            first_name: person.first_name.clone(),
            last_name: person.last_name.clone(),
            email: person.email.clone(),
            official_code: person.official_code.clone(),
            role: person.role.clone(),
        };
        assert_eq!(
            forms::validate_person(&form, &|_| None),
            Ok(form.clone()),
            "{person:?}"
        );
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
        assert!(person.username.chars().all(plain), "{person:?}");
    }
    assert_eq!(distinct(people.iter().map(|p| &p.username)), people.len());
    assert_eq!(
        distinct(people.iter().map(|p| &p.official_code)),
        people.len()
    );
    assert_eq!(distinct(people.iter().map(|p| &p.email)), people.len());
    let names = distinct(people.iter().map(|p| p.listed_name()));
    assert!(names > 10_000, "{names} different names");
}

#[test]
fn names_are_of_many_scripts() {
    let workspace = opened(DAYS[2]);
    let people = &workspace.records().people;
    let some = |range: std::ops::RangeInclusive<char>| {
        let within = |person: &Person| person.last_name.chars().any(|c| range.contains(&c));
        people.iter().filter(|person| within(person)).count()
    };
    let scripts = [
        'Α'..='ω',
        'А'..='я',
        'א'..='ת',
        'ء'..='ي',
        '一'..='鿿',
        '가'..='힣',
        'ạ'..='ỹ',
    ];
    for script in scripts {
        let count = some(script.clone());
        assert!((20..400).contains(&count), "{count} of {script:?}");
    }
}

#[test]
fn classes_courses_and_categories_are_valid() {
    each_day(|records, _| {
        for class in records.classes.iter() {
            let valid = forms::validate_class(&class.title, &class.description, &|_| None);
            assert_eq!(valid, Ok((class.title.clone(), class.description.clone())));
            assert!(!class.title.contains(['{', '}']), "{}", class.title);
        }
        assert_eq!(distinct(records.classes.iter().map(|c| fold(&c.title))), 86);
        let text = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
        for course in records.courses.iter() {
            let year = Some(course.academic_year).filter(|year| *year > 0);
            let form = forms::CourseForm {
                code: course.code.clone(),
                title: course.title.clone(),
                academic_year: year.map(|year| year.to_string()).unwrap_or_default(),
                start: text(course.start),
                end: text(course.end),
            };
            assert!(forms::validate_course(&form, &|_| None).is_ok(), "{form:?}");
            assert!((1..=4).contains(&course.teachers.len()), "{form:?}");
        }
        assert_eq!(distinct(records.courses.iter().map(|c| fold(&c.code))), 40);
        for category in records.categories.iter() {
            let form = forms::CategoryForm {
                name: category.name.clone(),
                start: text(category.start),
                end: text(category.end),
            };
            assert!(forms::validate_category(&form).is_ok(), "{form:?}");
        }
        let dated = records.categories.iter().filter(|c| c.start.is_some());
        assert_eq!(dated.count(), 2);
    });
}

#[test]
fn every_record_reads_back_as_written() {
    for record in sample(on(DAYS[0]), "UTC") {
        let mut json = Vec::new();
        record.write(&mut json);
        assert_eq!(record.key().kind().read(&json).ok(), Some(record));
    }
}
