//! Remotes that are new, restored, replaced or incomplete.

use std::cell::RefCell;
use std::task::{Context as TaskContext, Waker};

use super::bench::{Client, Fault, Network, begin, finish, person_id, person_key, run_for};
use super::examples::{delete, name, pair, rename, sync_all};
use crate::model::{Instant, Kind, Record, SeededIds, Uuid};
use crate::storage::MemoryStore;
use crate::sync::model_server::ModelServer;
use crate::sync::{RoundReport, SyncError, forget_rewind};
use crate::workspace::{FirstPull, Workspace};

#[test]
fn what_a_restored_server_has_lost_is_sent_again() {
    let (server, mut one, other) = pair(3);
    let backup = server.database().clone();
    one.perform(rename(1, "Ada", "Last"));
    one.perform(delete(2));
    sync_all(&[&one, &other]);
    server.restore(&backup);
    // A new visit asks for the checkpoint.
    one.reopen();
    let report = finish(one.engine.round()).expect("a round");
    assert_eq!(
        report,
        RoundReport {
            was_rewound: true,
            ..RoundReport::default()
        }
    );
    sync_all(&[&one, &other]);
    assert_eq!(name(&one, 1).0, "Ada");
    let mut third = Client::connected(&server, 3);
    third.sync().expect("a round");
    assert_eq!(name(&third, 1).0, "Ada");
    third.reopen();
    assert_eq!(finish(third.engine.round()), Ok(RoundReport::default()));
}

#[test]
fn records_of_before_the_connection_need_no_decision_after_a_restore() {
    let server = ModelServer::default();
    let mut one = Client::open(&MemoryStore::new(), &Network::to(&server), 1);
    one.perform(begin(5));
    one.connect(FirstPull::Merge);
    // The response to the first push is lost, and a record is edited meanwhile.
    let push = [None; 6].into_iter().chain([Some(Fault::LostResponse)]);
    one.network.fail(push);
    assert!(one.sync().is_err());
    assert_eq!(server.database().records().len(), 6);
    one.perform(rename(4, "Rosa", "Last"));
    one.sync().expect("a round");
    let mut other = Client::connected(&server, 2);
    other.sync().expect("a round");
    let backup = server.database().clone();
    other.perform(rename(1, "Ada", "Last"));
    other.perform(delete(2));
    sync_all(&[&other, &one]);
    server.restore(&backup);
    one.reopen();
    other.reopen();
    sync_all(&[&one, &other]);
    for client in [&one, &other] {
        assert_eq!(client.conflicts(), []);
        assert_eq!(name(client, 1).0, "Ada");
        assert_eq!(name(client, 4).0, "Rosa");
        assert!(client.person(2).is_none());
    }
    assert_eq!(server.database().records().len(), one.records().len());
}

#[test]
fn a_restored_server_is_told_of_until_the_person_has_read_it() {
    let (server, mut one, mut other) = pair(5);
    let backup = server.database().clone();
    one.perform(rename(1, "Ada", "Last"));
    one.perform(delete(2));
    sync_all(&[&one, &other]);
    server.restore(&backup);
    one.reopen();
    other.reopen();
    // Not among what the server has lost.
    one.perform(rename(3, "Eda", "Last"));
    one.save();
    let rewind = |client: &Client| {
        let state = client.engine.replica().state();
        state.connection().and_then(|connection| connection.rewind)
    };
    // The comparison is interrupted, and goes on in another visit.
    assert!(run_for(one.engine.round(), 14).is_none());
    one.reopen();
    assert!(rewind(&one).is_some_and(|rewind| rewind.sent_again.is_none()));
    sync_all(&[&one, &other]);
    assert_eq!(
        rewind(&one).and_then(|rewind| rewind.sent_again),
        Some(2),
        "one renamed, one removed"
    );
    assert_eq!(one.records(), other.records());
    one.reopen();
    assert!(rewind(&one).is_some());
    let ids = RefCell::new(SeededIds::new(4));
    let forgetting = forget_rewind(one.engine.replica(), Instant(0), &ids);
    finish(forgetting).expect("the store is there");
    assert_eq!(rewind(&one), None);
    sync_all(&[&one, &other]);
    assert_eq!(rewind(&one), None);
}

#[test]
fn a_server_that_was_away_may_have_been_restored() {
    let (server, mut one, other) = pair(3);
    let backup = server.database().clone();
    one.perform(rename(1, "Ada", "Last"));
    sync_all(&[&one, &other]);
    server.restore(&backup);
    // The browser stays open meanwhile.
    one.network.fail([Some(Fault::LostRequest)]);
    assert!(one.sync().is_err());
    let report = finish(one.engine.round()).expect("a round");
    assert!(report.was_rewound);
    let there = server.database().records();
    assert_eq!(there[&person_key(1).to_string()]["firstName"], "Ada");
}

#[test]
fn what_this_browser_has_lost_without_an_edit_comes_back_by_a_comparison() {
    let (_, one, other) = pair(4);
    let audit = |client: &Client| finish(client.engine.audit()).expect("an audit");
    // A record that cannot be read any more, and one whose bytes have changed.
    let altered = one
        .records()
        .into_values()
        .filter_map(|record| match record {
            Record::Person(person) if person.id == person_id(1) => None,
            Record::Person(person) if person.id == person_id(2) => {
                let mut person = (*person).clone();
                person.first_name = "F\u{fffd}rst".to_owned();
                Some(person.into())
            }
            record => Some(record),
        });
    let altered = Workspace::opened(altered.collect(), Vec::new());
    one.workspace.replace(altered);
    one.sync().expect("a round");
    let found = audit(&one)[&Kind::Person];
    assert_eq!((found.here.count, found.there.count), (3, 4));
    one.compare_again();
    one.sync().expect("a round");
    assert!(one.person(1).is_some());
    // Nobody can tell which of two contents is right.
    assert_eq!(one.conflicts(), [person_key(2)]);
    one.decide(person_key(2), false);
    sync_all(&[&one, &other]);
    assert_eq!(one.records(), other.records());
    assert!(audit(&one).values().all(|kind| kind.agrees()));
}

#[test]
fn a_comparison_that_is_asked_for_during_a_round_is_not_forgotten() {
    for steps in 0..40 {
        let (server, one, mut other) = pair(3);
        server.database_mut().purge(&person_key(1).to_string());
        other.perform(rename(2, "Ada", "Last"));
        other.sync().expect("a round");
        let mut round = Box::pin(one.engine.round());
        let mut context = TaskContext::from_waker(Waker::noop());
        let is_over = (0..steps).any(|_| round.as_mut().poll(&mut context).is_ready());
        // Another tab asks.
        let tab = Client::open(&one.store, &one.network, 7);
        tab.compare_again();
        if !is_over {
            finish(round).expect("a round");
        }
        one.sync().expect("a round");
        one.sync().expect("a round");
        let there = server.database().records();
        assert!(
            there.contains_key(&person_key(1).to_string()),
            "after {steps}"
        );
    }
}

#[test]
fn another_database_at_the_address_is_noticed() {
    let (server, mut one, _) = pair(2);
    server.restore(&ModelServer::default().database());
    one.reopen();
    let client = Client::open(&MemoryStore::new(), &one.network, 9);
    finish(client.engine.remote().ensure_database()).expect("a database");
    assert_eq!(one.sync(), Err(SyncError::OtherDatabase));
    assert_eq!(one.records().len(), 3);
}

/// Apache CouchDB overwrites such a document without a check.
#[test]
fn the_id_that_another_browser_has_given_a_new_database_at_the_same_moment_is_taken() {
    let server = ModelServer::default();
    let mut one = Client::connected(&server, 1);
    server
        .database_mut()
        .overwrite_local("lectern", &Uuid::from_u128(9).to_string());
    let mut other = Client::connected(&server, 2);
    other.perform(begin(2));
    one.perform(rename(0, "Ada", "Last"));
    sync_all(&[&other, &one]);
    assert_eq!(one.records(), other.records());
    // Later, it is another database.
    server
        .database_mut()
        .overwrite_local("lectern", &Uuid::from_u128(8).to_string());
    one.reopen();
    assert_eq!(one.sync(), Err(SyncError::OtherDatabase));
}

#[test]
fn the_first_connection_merges_or_replaces() {
    for first_pull in [
        FirstPull::Merge,
        FirstPull::ReplaceMine,
        FirstPull::ReplaceTheirs,
    ] {
        let (server, mut one, _) = pair(3);
        one.perform(rename(1, "Ada", "Last"));
        one.sync().expect("a round");
        let mut other = Client::open(&MemoryStore::new(), &one.network, 5);
        other.perform(begin(5));
        other.perform(delete(0));
        other.connect(first_pull);
        sync_all(&[&other, &one]);
        let expected = match first_pull {
            // Person 0 only there, 3 and 4 only here, 1 different.
            FirstPull::Merge => {
                assert_eq!(other.conflicts(), [person_key(1)]);
                other.decide(person_key(1), false);
                sync_all(&[&other, &one]);
                ([true, true, true, true, true], "Ada")
            }
            FirstPull::ReplaceMine => ([true, true, true, false, false], "Ada"),
            FirstPull::ReplaceTheirs | FirstPull::Compare => {
                ([false, true, true, true, true], "First")
            }
        };
        let shown: Vec<bool> = (0..5)
            .map(|number| other.person(number).is_some())
            .collect();
        assert_eq!(shown, expected.0, "{first_pull:?}");
        assert_eq!(name(&other, 1).0, expected.1, "{first_pull:?}");
        assert_eq!(one.records(), other.records(), "{first_pull:?}");
        assert_eq!(server.database().records().len(), one.records().len());
    }
}

#[test]
fn an_audit_finds_what_is_missing_and_a_comparison_repairs_it() {
    let (server, mut one, _) = pair(5);
    let audit = finish(one.engine.audit()).expect("an audit");
    assert!(audit.values().all(|kind| kind.agrees()));
    assert_eq!(audit[&Kind::Person].there.count, 5);
    one.perform(rename(1, "Ada", "Last"));
    one.save();
    let audit = finish(one.engine.audit()).expect("an audit");
    assert!(audit[&Kind::Person].agrees(), "what waits is no difference");
    one.sync().expect("a round");
    // A person is gone from the server without a trace.
    server.database_mut().purge(&person_key(3).to_string());
    let audit = finish(one.engine.audit()).expect("an audit");
    assert!(!audit[&Kind::Person].agrees());
    one.compare_again();
    one.sync().expect("a round");
    let audit = finish(one.engine.audit()).expect("an audit");
    assert!(audit.values().all(|kind| kind.agrees()));
}

#[test]
fn a_merge_of_two_workspaces_keeps_both() {
    let server = ModelServer::default();
    let mut one = Client::connected(&server, 1);
    one.perform(begin(3));
    one.sync().expect("a round");
    let store = MemoryStore::new();
    let mut other = Client::open(&store, &Network::to(&server), 2);
    other.perform(begin(5));
    other.connect(FirstPull::Merge);
    other.sync().expect("a round");
    one.sync().expect("a round");
    assert_eq!(one.records(), other.records());
    assert_eq!(one.records().len(), 6);
}
