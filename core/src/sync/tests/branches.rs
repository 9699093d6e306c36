//! Branches of records that replication between servers leaves.

use serde_json::Value;

use super::bench::{person, person_key};
use super::examples::pair;
use crate::model::{ChangeId, Uuid};
use crate::sync::couchdb::write;
use crate::workspace::{RemoteVersion, Version};

#[test]
fn leaves_that_differ_and_name_the_same_change_wait_for_a_decision() {
    let (server, one, _) = pair(2);
    let key = person_key(1);
    for (revision, first_name) in [("9-abc", "Ada"), ("9-abd", "Eda")] {
        let mut person = person(1);
        first_name.clone_into(&mut person.first_name);
        let version = RemoteVersion {
            record: Some(person.into()),
            version: Some(Version::after(ChangeId(Uuid::from_u128(5)), 1, &None)),
            ..RemoteVersion::default()
        };
        let body: Value = serde_json::from_str(&write(key, &version)).expect("JSON");
        server
            .database_mut()
            .plant(&key.to_string(), revision, body);
    }
    one.sync().expect("a round");
    assert_eq!(one.conflicts(), [key]);
}
