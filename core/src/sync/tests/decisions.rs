//! Conflicts that wait for a person, and what the person decides.

use super::bench::{Client, person_key};
use super::examples::{delete, name, pair, rename, sync_all};
use crate::model::{Person, RecordType};
use crate::rules::fields::Field;
use crate::rules::forms::PersonForm;
use crate::workspace::{Command, SharedValue};

#[test]
fn a_field_that_both_changed_waits_for_a_decision() {
    for keep_ours in [true, false] {
        let (_, mut one, mut other) = pair(3);
        one.perform(rename(1, "Ada", "Last"));
        other.perform(rename(1, "Eda", "Last"));
        one.sync().expect("a round");
        other.sync().expect("a round");
        assert_eq!(other.conflicts(), [person_key(1)]);
        assert_eq!(name(&other, 1).0, "Eda", "each keeps its own until then");
        sync_all(&[&one, &other]);
        assert_eq!(name(&one, 1).0, "Ada");
        other.decide(person_key(1), keep_ours);
        sync_all(&[&one, &other]);
        let decided = if keep_ours { "Eda" } else { "Ada" };
        assert_eq!(name(&one, 1).0, decided);
        assert_eq!(one.records(), other.records());
        assert!(other.conflicts().is_empty());
    }
}

#[test]
fn a_decision_about_a_version_that_is_not_the_newest_any_more_is_not_taken() {
    let (server, mut one, mut other) = pair(3);
    let mut third = Client::connected(&server, 3);
    third.sync().expect("a round");
    one.perform(rename(1, "Ada", "Last"));
    other.perform(rename(1, "Eda", "Last"));
    sync_all(&[&one, &other]);
    let shown = other.conflict(person_key(1)).expect("a conflict");
    third.sync().expect("a round");
    third.perform(rename(1, "Ida", "Last"));
    sync_all(&[&third, &other]);
    assert!(!other.decide_shown(person_key(1), &shown, true));
    assert_eq!(other.conflicts(), [person_key(1)]);
    let newer = other.conflict(person_key(1)).expect("a conflict");
    assert!(other.decide_shown(person_key(1), &newer, false));
    assert!(!other.decide_shown(person_key(1), &newer, false), "once");
    sync_all(&[&other, &one, &third]);
    assert_eq!(name(&one, 1).0, "Ida");
    assert_eq!(one.records(), other.records());
}

#[test]
fn a_record_that_one_removed_and_the_other_edited_waits_for_a_decision() {
    for removed_first in [true, false] {
        for keep_ours in [true, false] {
            let (_, mut one, mut other) = pair(3);
            one.perform(if removed_first {
                delete(1)
            } else {
                rename(1, "Ada", "Last")
            });
            other.perform(if removed_first {
                rename(1, "Ada", "Last")
            } else {
                delete(1)
            });
            one.sync().expect("a round");
            other.sync().expect("a round");
            assert_eq!(other.conflicts(), [person_key(1)]);
            other.decide(person_key(1), keep_ours);
            sync_all(&[&one, &other]);
            let situation = format!("removed first: {removed_first}, ours: {keep_ours}");
            assert_eq!(
                one.person(1).is_some(),
                keep_ours == removed_first,
                "{situation}"
            );
            assert_eq!(one.records(), other.records(), "{situation}");
        }
    }
}

#[test]
fn a_username_that_two_people_have_given_is_known_to_both_until_one_of_them_changes_it() {
    let (_, mut one, mut other) = pair(2);
    let add = |first_name: &str| Command::SavePerson {
        id: None,
        form: PersonForm {
            username: "ada".to_owned(),
            first_name: first_name.to_owned(),
            last_name: "Last".to_owned(),
            ..PersonForm::default()
        },
    };
    one.perform(add("Ada"));
    other.perform(add("Adelaide"));
    sync_all(&[&one, &other]);
    let shared = |client: &Client| {
        let workspace = client.engine.replica().workspace();
        SharedValue::find(workspace.records())
    };
    let found = shared(&one);
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].field, found[0].keys.len()), (Field::Username, 2));
    assert_eq!(found, shared(&other));
    assert_eq!(one.records(), other.records(), "nothing is dropped");
    let person = Person::typed_key(found[0].keys[1]).expect("a person");
    one.perform(Command::SavePerson {
        id: Some(person),
        form: PersonForm {
            username: "adelaide".to_owned(),
            first_name: "Adelaide".to_owned(),
            last_name: "Last".to_owned(),
            ..PersonForm::default()
        },
    });
    sync_all(&[&one, &other]);
    assert_eq!((shared(&one), shared(&other)), (vec![], vec![]));
}
