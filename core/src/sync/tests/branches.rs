//! Branches of records that replication between servers leaves.

use serde_json::Value;

use super::bench::{person, person_key};
use super::examples::pair;
use crate::model::{ChangeId, Uuid};
use crate::sync::couchdb::write;
use crate::workspace::{RemoteVersion, Version};

/// A person with this first name, as the change with the id 5 left it.
fn leaf(number: u32, first_name: &str) -> Value {
    let mut person = person(number);
    first_name.clone_into(&mut person.first_name);
    let version = RemoteVersion {
        record: Some(person.into()),
        version: Some(Version::after(ChangeId(Uuid::from_u128(5)), 1, &None)),
        ..RemoteVersion::default()
    };
    serde_json::from_str(&write(person_key(number), &version)).expect("JSON")
}

#[test]
fn a_leaf_does_not_replace_the_one_of_the_same_change_that_was_received_before() {
    let (server, one, _) = pair(2);
    // Nobody has this person yet.
    let key = person_key(9);
    let plant = |revision, first_name| {
        let mut database = server.database_mut();
        database.plant(&key.to_string(), revision, leaf(9, first_name));
    };
    plant("9-abd", "Ada");
    one.sync().expect("a round");
    assert_eq!(one.conflicts(), []);
    plant("9-abc", "Eda");
    one.sync().expect("a round");
    assert_eq!(one.conflicts(), [key]);
}

#[test]
fn leaves_that_differ_and_name_the_same_change_wait_for_a_decision() {
    let (server, one, _) = pair(2);
    let key = person_key(1);
    for (revision, first_name) in [("9-abc", "Ada"), ("9-abd", "Eda")] {
        server
            .database_mut()
            .plant(&key.to_string(), revision, leaf(1, first_name));
    }
    one.sync().expect("a round");
    assert_eq!(one.conflicts(), [key]);
}
