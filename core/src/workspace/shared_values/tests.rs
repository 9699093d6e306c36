use proptest::prelude::*;

use super::*;
use crate::model::{
    ClassId, CohortId, CourseSessionId, Instant, LearnerGroupId, PersonId, RoomId, Uuid,
};
use crate::workspace::Workspace;

fn person(number: u128, username: &str) -> Record {
    let mut person = Person::new(PersonId(Uuid::from_u128(number)));
    username.clone_into(&mut person.username);
    person.into()
}

fn group(number: u128, cohort: u128, parent: Option<u128>, title: &str) -> Record {
    let mut group = LearnerGroup::new(LearnerGroupId(Uuid::from_u128(number)));
    group.cohort = CohortId(Uuid::from_u128(cohort));
    group.parent = parent.map(|parent| LearnerGroupId(Uuid::from_u128(parent)));
    title.clone_into(&mut group.title);
    group.into()
}

fn find(rows: Vec<Record>) -> Vec<(Field, usize)> {
    let mut records = Records::default();
    records.refill(rows);
    let shared = SharedValue::find(&records);
    shared
        .into_iter()
        .map(|shared| (shared.field, shared.keys.len()))
        .collect()
}

#[test]
fn usernames_differ_in_more_than_case() {
    let rows = vec![person(1, "ada"), person(2, "Ada"), person(3, "eda")];
    assert_eq!(find(rows), [(Field::Username, 2)]);
    assert_eq!(find(vec![person(1, ""), person(2, "")]), [], "no value");
}

#[test]
fn titles_of_groups_differ_within_their_group_or_cohort() {
    let rows = vec![
        group(1, 9, None, "A"),
        group(2, 9, None, "B"),
        group(3, 9, Some(1), "Á"),
        group(4, 9, Some(2), "A"),
        group(5, 8, None, "A"),
    ];
    assert_eq!(find(rows.clone()), []);
    let with_sibling = [rows, vec![group(6, 9, Some(1), "a")]].concat();
    assert_eq!(find(with_sibling), [(Field::GroupTitle, 2)]);
}

#[test]
fn course_sessions_in_the_bin_and_records_of_other_kinds_do_not_count() {
    let session = |number, is_binned: bool| {
        let mut session = CourseSession::new(CourseSessionId(Uuid::from_u128(number)));
        "Autumn".clone_into(&mut session.name);
        session.binned_at = is_binned.then_some(Instant(1));
        Record::from(session)
    };
    let mut class = Class::new(ClassId(Uuid::from_u128(7)));
    "Autumn".clone_into(&mut class.title);
    let rows = vec![session(1, false), session(2, true), class.into()];
    assert_eq!(find(rows.clone()), []);
    let again = [rows, vec![session(3, false)]].concat();
    assert_eq!(find(again), [(Field::SessionName, 2)]);
}

#[test]
fn every_name_of_a_room_counts_without_its_spaces() {
    let room = |number, name: &str| {
        let mut room = Room::new(RoomId(Uuid::from_u128(number)));
        name.clone_into(&mut room.name);
        Record::from(room)
    };
    let rows = vec![room(1, "Hall  1"), room(2, "hall 1")];
    assert_eq!(find(rows), [(Field::RoomName, 2)]);
}

#[test]
fn the_record_that_has_a_value_is_found_before_another_one_gets_it() {
    let workspace = Workspace::opened(vec![person(1, "ada"), person(2, "eda")], Vec::new());
    let holder = |username| {
        let found = value_holder(workspace.records(), &person(2, username));
        found.map(|(field, record)| (field, record.key()))
    };
    assert_eq!(holder("Ada"), Some((Field::Username, person(1, "").key())));
    assert_eq!(holder("Eda"), None, "its own");
    assert_eq!(holder(""), None);
}

proptest! {
    #[test]
    fn catching_up_finds_what_looking_at_all_records_finds(
        edits in prop::collection::vec((0..6_u128, "[abA]{0,1}", any::<bool>(), any::<bool>()), 0..40),
        updates in prop::collection::vec(any::<bool>(), 40),
    ) {
        let mut records = Records::default();
        records.refill(vec![group(1, 9, None, "a"), group(2, 9, None, "b"), group(3, 9, Some(1), "a")]);
        let mut values = UniqueValues::default();
        for ((number, text, is_person, removes), updates) in edits.into_iter().zip(updates) {
            let record = if is_person {
                person(number, &text)
            } else {
                group(number, 9, (number > 2).then_some(1 + number % 2), &text)
            };
            if removes {
                records.remove(record.key());
            } else {
                records.put(record);
            }
            if updates {
                values.update(&records);
            }
        }
        values.update(&records);
        prop_assert_eq!(values.shared(), SharedValue::find(&records));
    }
}
