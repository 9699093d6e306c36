//! Merges that are likely to go wrong: values shaped for another policy, repeated items, records of
//! newer versions, removals of edited records.

use super::*;
use crate::model::{
    ChosenCourse, ChosenLearners, ClassId, CourseId, CourseSessionId, DetailsForm, Draft,
    DraftCourses, DraftLearners, IdGenerator, Kind, Person, PersonId, SeededIds,
};

fn id(seed: u64) -> crate::model::Uuid {
    SeededIds::new(seed).next()
}

fn person(json: &str) -> Record {
    let id = PersonId(id(1));
    let json = json.replace("ID", &format!("person:{id}"));
    Kind::Person.read(json.as_bytes()).expect("a person")
}

fn written(record: &Record) -> String {
    let mut json = Vec::new();
    record.write(&mut json);
    String::from_utf8(json).expect("UTF-8")
}

fn details(record: &Record) -> DetailsForm {
    let Record::Draft(draft) = record else {
        panic!("a draft")
    };
    draft.details.clone().expect("details")
}

fn draft(details: Option<DetailsForm>) -> Record {
    let mut draft = Draft::new(CourseSessionId(id(9)));
    draft.details = details;
    draft.into()
}

fn coaches(seeds: &[u64]) -> Record {
    draft(Some(DetailsForm {
        coaches: seeds.iter().map(|seed| PersonId(id(*seed))).collect(),
        ..DetailsForm::default()
    }))
}

#[test]
fn unknown_fields_are_scalars_whatever_they_look_like() {
    // Field names and shapes of forms and sets of other kinds.
    let base = person(r#"{"id":"ID","details":{"a":1},"chosen":["x"]}"#);
    let ours = person(r#"{"id":"ID","details":{"a":2},"chosen":["x","y"]}"#);
    let theirs = person(r#"{"id":"ID","details":{"b":3},"chosen":["z"],"more":1.50e2}"#);
    let merged = merge(Some(&base), &ours, &theirs).expect("one kind");
    assert_eq!(merged.conflicts, ["chosen", "details"]);
    let text = written(&merged.record);
    assert!(text.contains(r#""details":{"a":2}"#) && text.contains(r#""chosen":["x","y"]"#));
    assert!(text.contains(r#""more":1.50e2"#));
}

#[test]
fn an_unknown_field_removed_here_and_changed_there_is_one_conflict() {
    let base = person(r#"{"id":"ID","x":1}"#);
    let ours = person(r#"{"id":"ID","email":"a"}"#);
    let theirs = person(r#"{"id":"ID","x":2}"#);
    let merged = merge(Some(&base), &ours, &theirs).expect("one kind");
    assert_eq!(merged.conflicts, ["x"]);
    assert_eq!(merged.record, ours);
}

#[test]
fn the_newer_schema_stands() {
    let base = person(r#"{"id":"ID"}"#);
    let ours = person(r#"{"id":"ID","email":"a"}"#);
    let theirs = person(r#"{"id":"ID","schema":7,"phone":"1"}"#);
    for (ours, theirs) in [(&ours, &theirs), (&theirs, &ours)] {
        let merged = merge(Some(&base), ours, theirs).expect("one kind");
        assert!(merged.conflicts.is_empty());
        let text = written(&merged.record);
        assert!(text.contains(r#""schema":7"#) && text.contains(r#""email":"a","phone":"1""#));
    }
}

#[test]
fn records_of_two_kinds_do_not_merge() {
    let courses = DraftCourses::new(CourseSessionId(id(9))).into();
    let learners = DraftLearners::new(CourseSessionId(id(9))).into();
    assert_eq!(merge(None, &courses, &learners), None);
    let person = Person::new(PersonId(id(1))).into();
    let mut other = Person::new(PersonId(id(1)));
    other.email = "a".to_owned();
    assert_eq!(merge(Some(&courses), &person, &other.into()), None);
}

#[test]
fn coaches_keep_the_order_of_who_moved_them() {
    let base = coaches(&[1, 2, 3]);
    let order = |record: &Record| details(record).coaches;
    let merged = |ours: &[u64], theirs: &[u64]| {
        let merged = merge(Some(&base), &coaches(ours), &coaches(theirs)).expect("one kind");
        assert!(merged.conflicts.is_empty());
        order(&merged.record)
    };
    let ids = |seeds: &[u64]| order(&coaches(seeds));
    assert_eq!(merged(&[1, 2, 3, 4], &[3, 2, 1]), ids(&[3, 4, 2, 1]));
    assert_eq!(merged(&[3, 2, 1], &[1, 3]), ids(&[3, 1]));
    assert_eq!(merged(&[3, 2, 1], &[2, 1, 3]), ids(&[3, 2, 1]));
}

#[test]
fn repeated_items_are_there_once() {
    let merged = merge(
        Some(&coaches(&[])),
        &coaches(&[1, 1, 2]),
        &coaches(&[2, 3, 3]),
    );
    let coaches = details(&merged.expect("one kind").record).coaches;
    assert_eq!(coaches.len(), 3);
    let list = |seeds: &[u64]| -> Record {
        let mut draft = DraftCourses::new(CourseSessionId(id(9)));
        let course = |seed: &u64| ChosenCourse {
            course: CourseId(id(*seed)),
            ..ChosenCourse::default()
        };
        draft.chosen = seeds.iter().map(course).collect();
        draft.into()
    };
    let merged = merge(None, &list(&[1, 1]), &list(&[1, 2, 2])).expect("one kind");
    let Record::DraftCourses(draft) = &merged.record else {
        panic!("courses of a draft")
    };
    assert_eq!(draft.chosen.len(), 2);
}

#[test]
fn a_form_removed_here_and_changed_there_is_a_conflict() {
    let form = |name: &str| DetailsForm {
        name: name.to_owned(),
        ..DetailsForm::default()
    };
    let base = draft(Some(form("a")));
    let merged = merge(Some(&base), &draft(None), &draft(Some(form("b")))).expect("one kind");
    assert_eq!(merged.conflicts, ["details"]);
    assert_eq!(merged.record, draft(None));
}

#[test]
fn maps_of_learners_merge_by_key() {
    let learners =
        |extensions: &[(u64, u16)], blocked: &[(u64, &[u64])], classes: &[(u64, bool)]| {
            let mut draft = DraftLearners::new(CourseSessionId(id(9)));
            let person = |seed: u64| PersonId(id(seed));
            draft.chosen = ChosenLearners {
                extensions: extensions
                    .iter()
                    .map(|(seed, days)| (person(*seed), *days))
                    .collect(),
                blocked: blocked
                    .iter()
                    .map(|(seed, courses)| {
                        (
                            person(*seed),
                            courses.iter().map(|seed| CourseId(id(*seed))).collect(),
                        )
                    })
                    .collect(),
                classes: classes
                    .iter()
                    .map(|(seed, follow)| (ClassId(id(*seed)), *follow))
                    .collect(),
                ..ChosenLearners::default()
            };
            Record::from(draft)
        };
    let base = learners(&[(1, 1), (2, 2)], &[(1, &[5, 6])], &[(1, true)]);
    let ours = learners(&[(1, 7), (2, 2)], &[(1, &[5])], &[]);
    let theirs = learners(&[(1, 8)], &[(1, &[6]), (2, &[5])], &[(1, false)]);
    let merged = merge(Some(&base), &ours, &theirs).expect("one kind");
    assert_eq!(merged.conflicts, ["classes", "extensions"]);
    assert_eq!(merged.record, learners(&[(1, 7)], &[(2, &[5])], &[]));
}
