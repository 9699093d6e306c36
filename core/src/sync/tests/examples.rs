//! Examples of synchronisation as people see it, one situation at a time.

use std::collections::BTreeSet;

use serde_json::json;

use super::bench::{Client, Fault, begin, person_id, person_key};
use crate::model::{ClassId, Kind, RecordType, Uuid};
use crate::rules::forms::PersonForm;
use crate::sync::model_server::ModelServer;
use crate::sync::{arriving, waiting_count};
use crate::workspace::Command;

pub fn rename(number: u32, first: &str, last: &str) -> Command {
    Command::SavePerson {
        id: Some(person_id(number)),
        form: PersonForm {
            username: format!("user{number}"),
            first_name: first.to_owned(),
            last_name: last.to_owned(),
            ..PersonForm::default()
        },
    }
}

pub fn delete(number: u32) -> Command {
    Command::DeletePeople {
        ids: BTreeSet::from([person_id(number)]),
    }
}

/// Two clients with the same people.
pub fn pair(people: u32) -> (ModelServer, Client, Client) {
    let server = ModelServer::default();
    let mut one = Client::connected(&server, 1);
    one.perform(begin(people));
    one.sync().expect("a round");
    let other = Client::connected(&server, 2);
    other.sync().expect("a round");
    assert_eq!(one.records(), other.records());
    (server, one, other)
}

pub fn sync_all(clients: &[&Client]) {
    for _ in 0..3 {
        for client in clients {
            client.sync().expect("a round");
        }
    }
}

pub fn name(client: &Client, number: u32) -> (String, String) {
    let person = client.person(number).expect("a person");
    (person.first_name.clone(), person.last_name.clone())
}

#[test]
fn edits_of_different_fields_meet_in_one_record() {
    let (_, mut one, mut other) = pair(3);
    one.perform(rename(1, "Ada", "Last"));
    other.perform(rename(1, "First", "Lovelace"));
    sync_all(&[&one, &other]);
    assert_eq!(name(&one, 1), ("Ada".to_owned(), "Lovelace".to_owned()));
    assert_eq!(one.records(), other.records());
    assert!(one.conflicts().is_empty() && other.conflicts().is_empty());
}

#[test]
fn an_edit_whose_acknowledgement_was_lost_is_not_a_conflict() {
    let (_, mut one, mut other) = pair(3);
    one.perform(rename(1, "Ada", "Last"));
    // Pull, checkpoint in two requests, push; the response to the push is lost.
    one.network
        .fail([None, None, None, Some(Fault::LostResponse)]);
    assert!(one.sync().is_err());
    one.perform(rename(1, "Adele", "Last"));
    other.sync().expect("a round");
    assert_eq!(name(&other, 1).0, "Ada");
    sync_all(&[&one, &other]);
    assert_eq!(name(&other, 1).0, "Adele");
    assert!(one.conflicts().is_empty() && other.conflicts().is_empty());

    one.perform(rename(1, "Alice", "Last"));
    let lost = [None, None, None, Some(Fault::LostResponse)];
    one.network.fail([None; 2].into_iter().chain(lost));
    assert!(one.sync().is_err());
    other.sync().expect("a round");
    other.perform(rename(1, "Anna", "Last"));
    other.sync().expect("a round");
    sync_all(&[&one, &other]);
    assert_eq!(name(&one, 1).0, "Anna", "it was made from ours");
    assert!(one.conflicts().is_empty());
}

/// Returns the number of members of a class that a client shows.
fn members(client: &Client) -> usize {
    client
        .workspace
        .borrow()
        .records()
        .count_of(Kind::ClassMember)
}

fn class() -> ClassId {
    ClassId(Uuid::from_u128(77))
}

fn add_members(client: &mut Client, people: impl IntoIterator<Item = u32>) {
    client.perform(Command::ChangeMembers {
        class: class(),
        add: people.into_iter().map(person_id).collect(),
        remove: BTreeSet::new(),
    });
}

fn with_class(people: u32) -> (ModelServer, Client, Client) {
    let server = ModelServer::default();
    let mut one = Client::connected(&server, 1);
    let mut class = crate::model::Class::new(class());
    class.title = "Class".to_owned();
    let Command::BeginWith { mut records } = begin(people) else {
        panic!("a beginning")
    };
    records.push(class.into());
    one.perform(Command::BeginWith { records });
    one.sync().expect("a round");
    let other = Client::connected(&server, 2);
    other.sync().expect("a round");
    (server, one, other)
}

#[test]
fn a_change_of_many_records_is_shown_whole_and_undone_in_one_step() {
    let (_, mut one, mut other) = with_class(150);
    add_members(&mut one, 0..130);
    // The second of two batches is lost.
    one.network
        .fail([None, None, None, None, Some(Fault::LostRequest)]);
    assert!(one.sync().is_err());
    other.sync().expect("a round");
    assert_eq!(members(&other), 0, "100 have arrived");
    let changes = arriving(&other.engine.replica().state());
    let counts: Vec<_> = changes
        .iter()
        .map(|change| (change.received, change.count))
        .collect();
    assert_eq!(counts, [(100, 130)]);
    other.reopen();
    sync_all(&[&one, &other]);
    assert_eq!(members(&other), 130);
    other.undo().expect("one step");
    sync_all(&[&one, &other]);
    assert_eq!((members(&one), members(&other)), (0, 0));
    assert_eq!(one.records(), other.records());
    assert!(one.conflicts().is_empty());
    assert!(
        one.workspace.borrow().history().redoable().is_some(),
        "the step was undone here too"
    );
}

#[test]
fn changes_of_many_records_that_overlap_do_not_wait_for_each_other() {
    let (server, mut one, mut other) = with_class(4);
    add_members(&mut one, [0, 1]);
    one.sync().expect("a round");
    other.sync().expect("a round");
    // Each changes both people and gets only one of them stored.
    let both = |client: &mut Client, first: bool| {
        client.perform(Command::ChangeMembers {
            class: class(),
            add: BTreeSet::new(),
            remove: BTreeSet::from([person_id(0), person_id(1)]),
        });
        let id = |number| {
            crate::model::ClassMember::record_key((class(), person_id(number))).to_string()
        };
        server.database_mut().rejected.clear();
        let other = if first { id(1) } else { id(0) };
        server
            .database_mut()
            .rejected
            .insert(other, "busy".to_owned());
        client.sync().expect("a round");
        server.database_mut().rejected.clear();
    };
    both(&mut one, true);
    assert_eq!(members(&other), 2);
    both(&mut other, false);
    // Removed on both sides: nobody has to decide anything.
    assert!(one.conflicts().is_empty() && other.conflicts().is_empty());
}

#[test]
fn a_rejected_record_is_kept_and_the_others_go_on() {
    let (server, mut one, other) = pair(3);
    let reason = "The name is taken.";
    server
        .database_mut()
        .rejected
        .insert(person_key(1).to_string(), reason.to_owned());
    one.perform(rename(1, "Ada", "Last"));
    one.perform(rename(2, "Eda", "Last"));
    sync_all(&[&one, &other]);
    assert_eq!(name(&other, 2).0, "Eda");
    assert_eq!(name(&one, 1).0, "Ada");
    let rejected = |client: &Client| {
        let state = client.engine.replica().state();
        state
            .get(person_key(1))
            .and_then(|state| state.rejected.clone())
    };
    assert_eq!(rejected(&one).as_deref(), Some(reason));
    let waiting = waiting_count(&one.engine.replica().state());
    assert_eq!(
        waiting, 0,
        "what is refused waits for the person, not for the server"
    );
    server.database_mut().rejected.clear();
    one.perform(rename(1, "Adele", "Last"));
    sync_all(&[&one, &other]);
    assert_eq!(name(&other, 1).0, "Adele");
}

#[test]
fn branches_left_by_replication_are_merged_and_removed() {
    let (server, one, other) = pair(3);
    let mut branch = super::bench::person(1);
    branch.phone = "555".to_owned();
    let id = person_key(1).to_string();
    let record = serde_json::to_value(&branch).expect("JSON");
    server
        .database_mut()
        .plant(&id, "1-0000", json!({ "_id": id, "record": record }));
    assert!(server.database().has_branches());
    sync_all(&[&one, &other]);
    assert!(!server.database().has_branches());
    assert_eq!(
        one.person(1).map(|person| person.phone.clone()).as_deref(),
        Some("555")
    );
    assert_eq!(one.records(), other.records());
}

#[test]
fn only_an_edit_here_counts_as_one() {
    let (_, mut one, mut other) = pair(2);
    let last_edit = |client: &Client| client.engine.replica().state().last_edit();
    let before = last_edit(&one);
    other.perform(rename(1, "Ada", "Last"));
    sync_all(&[&other, &one]);
    assert_eq!(last_edit(&one), before, "received");
    one.perform(rename(1, "Eda", "Last"));
    one.sync().expect("a round");
    let after = last_edit(&one);
    assert!(after > before, "edited");
    one.sync().expect("a round");
    assert_eq!(last_edit(&one), after, "acknowledged");
}
