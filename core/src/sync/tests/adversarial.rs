//! Documents that no version of the app writes, and interruptions at the worst moments.

use std::cell::Cell;

use serde_json::{Value, json};

use super::bench::{Client, Fault, Network, begin, finish, person, person_id, person_key, run_for};
use crate::model::{Kind, Person, Record};
use crate::storage::MemoryStore;
use crate::sync::model_server::ModelServer;
use crate::sync::{Replica, SyncError, couchdb::RemoteError};
use crate::workspace::{Command, FirstPull};

fn plant(server: &ModelServer, id: &str, body: Value) {
    server.database_mut().plant(id, "1-abc", body);
}

fn json_of(person: &Person) -> Value {
    serde_json::to_value(person).expect("JSON")
}

fn rename(client: &mut Client, number: u32, first: &str) {
    client.perform(Command::SavePerson {
        id: Some(person_id(number)),
        form: crate::rules::forms::PersonForm {
            username: format!("user{number}"),
            first_name: first.to_owned(),
            last_name: "Last".to_owned(),
            ..Default::default()
        },
    });
}

/// A client that has received three people and whatever `spoil` adds.
fn receiving(spoil: impl Fn(&ModelServer)) -> (ModelServer, Client) {
    let server = ModelServer::default();
    let mut one = Client::connected(&server, 1);
    one.perform(begin(3));
    one.sync().expect("a round");
    spoil(&server);
    let client = Client::connected(&server, 2);
    client.sync().expect("a round");
    (server, client)
}

fn unreadable(client: &Client) -> Vec<String> {
    let state = client.engine.replica().state();
    state
        .connection()
        .map(|connection| connection.unreadable.clone())
        .unwrap_or_default()
}

#[test]
fn documents_that_cannot_be_read_are_listed_and_the_others_arrive() {
    let key = person_key(7).to_string();
    let bodies = [
        ("constructor", json!({ "_id": "constructor", "record": {} })),
        (
            "person:../../etc/passwd",
            json!({ "_id": "person:../../etc/passwd", "record": {} }),
        ),
        (
            "person:",
            json!({ "_id": "person:", "record": { "kind": "person" } }),
        ),
        // Of another program, and of a newer version.
        ("invoice:1", json!({ "_id": "invoice:1", "total": 3 })),
        (
            "seminar:00000000-0000-4000-8000-000000000001",
            json!({ "_id": "seminar:00000000-0000-4000-8000-000000000001", "record": { "kind": "seminar" } }),
        ),
        // The record is another one than the document says.
        (&key, json!({ "_id": key, "record": json_of(&person(8)) })),
    ];
    let (server, client) = receiving(|server| {
        for (id, body) in &bodies {
            plant(server, id, body.clone());
        }
        plant(
            server,
            "_design/lectern",
            json!({ "_id": "_design/lectern", "validate_doc_update": "…" }),
        );
    });
    assert_eq!(client.records().len(), 4);
    assert_eq!(unreadable(&client).len(), bodies.len());
    // They stay as they are.
    assert!(server.database().records().contains_key("invoice:1"));
    // A newer version of the document that can be read takes it off the list.
    server.database_mut().purge(&key);
    plant(
        &server,
        &key,
        json!({ "_id": key, "record": json_of(&person(7)) }),
    );
    client.sync().expect("a round");
    assert_eq!(unreadable(&client).len(), bodies.len() - 1);
    assert!(client.person(7).is_some());
}

#[test]
fn fields_and_schemas_of_newer_versions_survive_an_edit_here() {
    let mut body = json_of(&person(7));
    body["schema"] = 9.into();
    body["pronouns"] = json!(["she", "her"]);
    let key = person_key(7).to_string();
    let (server, mut client) = receiving(|server| {
        let change = json!({ "id": "of another form" });
        plant(
            server,
            &key,
            json!({ "_id": key, "record": body, "change": change }),
        );
    });
    rename(&mut client, 7, "Ada");
    client.sync().expect("a round");
    let there = server
        .database()
        .records()
        .remove(&key)
        .expect("the record");
    assert_eq!(
        (&there["schema"], &there["pronouns"]),
        (&json!(9), &json!(["she", "her"]))
    );
    assert_eq!(there["firstName"], "Ada");
}

#[test]
fn a_page_that_answers_for_the_server_is_no_data() {
    let (_, client) = receiving(|_| ());
    let before = client.records();
    client.network.fail([Some(Fault::LostRequest)]);
    client.sync().expect_err("no round");
    for fault in [
        Fault::Portal,
        Fault::Failing,
        Fault::LostRequest,
        Fault::LostResponse,
    ] {
        client.network.fail([Some(fault)]);
        let round = client
            .engine
            .round_reporting(|| panic!("the server did not answer"));
        let error = finish(round).expect_err("no round");
        let SyncError::Remote(error) = error else {
            panic!("{error}")
        };
        assert!(error.is_temporary());
        assert_eq!(fault == Fault::Portal, error == RemoteError::NotTheProtocol);
        assert_eq!(client.records(), before);
    }
    let is_reached = Cell::new(false);
    finish(client.engine.round_reporting(|| is_reached.set(true))).expect("a round");
    assert!(is_reached.get());
}

#[test]
fn a_first_pull_goes_on_where_its_connection_was_cut() {
    let server = ModelServer::default();
    let mut one = Client::connected(&server, 1);
    one.perform(begin(2400));
    one.sync().expect("a round");
    let mut two = Client::open(&MemoryStore::new(), &Network::to(&server), 2);
    two.connect(FirstPull::Merge);
    let mut rounds = 0;
    let mut last = 0;
    while two.records().len() < 2401 {
        // Cut while the second page of each attempt is under way, by the network and by the browser.
        if rounds % 2 == 0 {
            two.network
                .fail([None; 4].into_iter().chain([Some(Fault::LostResponse)]));
            assert!(two.sync().is_err());
        } else {
            run_for(two.engine.round(), 30);
            two.reopen();
        }
        two.network.mend();
        assert!(two.records().len() >= last, "what has arrived stays");
        last = two.records().len();
        rounds += 1;
        assert!(rounds < 40);
    }
    two.sync().expect("a round");
    assert_eq!(one.records(), two.records());
    assert!(two.engine.replica().state().unsent().is_empty());
}

#[test]
fn another_tab_finishes_what_a_tab_began_to_send() {
    for steps in 0..60 {
        let server = ModelServer::default();
        let mut one = Client::connected(&server, 1);
        one.perform(begin(3));
        one.sync().expect("a round");
        let mut tab = Client::open(&one.store, &one.network, 7);
        rename(&mut one, 1, "Ada");
        one.save();
        run_for(one.engine.round(), steps);
        // The first tab is gone; the other one edits the same field and goes on.
        finish(tab.writer.catch_up()).expect("the store is there");
        rename(&mut tab, 1, "Adele");
        rename(&mut tab, 2, "Eda");
        tab.sync().expect("a round");
        let there = server.database().records();
        assert_eq!(
            there[&person_key(1).to_string()]["firstName"],
            "Adele",
            "after {steps}"
        );
        assert_eq!(there[&person_key(2).to_string()]["firstName"], "Eda");
        assert!(tab.conflicts().is_empty(), "after {steps}");
    }
}

#[test]
fn a_lost_journal_makes_everything_compared_again() {
    let (server, mut client) = receiving(|_| ());
    rename(&mut client, 1, "Ada");
    client.save();
    let replica = client.engine.replica();
    finish(replica.save_snapshot()).expect("a snapshot");
    // Another version of the app trims the journal without regard to the sync.
    client.store.lose_journal();
    client.reopen();
    client.sync().expect("a round");
    for key in client.conflicts() {
        client.decide(key, true);
    }
    client.sync().expect("a round");
    let there = server.database().records();
    assert_eq!(there[&person_key(1).to_string()]["firstName"], "Ada");
}

#[test]
fn a_snapshot_holds_all_that_the_journal_told() {
    let (_, mut client) = receiving(|_| ());
    rename(&mut client, 1, "Ada");
    client.save();
    finish(client.engine.replica().refresh()).expect("the store is there");
    finish(client.engine.replica().save_snapshot()).expect("a snapshot");
    let reopened = finish(Replica::open(client.writer.clone())).expect("the store opens");
    let all = |replica: &Replica| -> Vec<_> {
        replica
            .state()
            .records()
            .map(|(key, state)| (key, state.clone()))
            .collect()
    };
    assert_eq!(all(&reopened), all(client.engine.replica()));
    assert_eq!(
        reopened.state().connection(),
        client.engine.replica().state().connection()
    );
    let drafts = client
        .records()
        .into_values()
        .filter(|record: &Record| record.key().kind() == Kind::Draft);
    assert_eq!(drafts.count(), 0);
}
