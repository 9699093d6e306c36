//! Remotes that are new, restored, replaced or incomplete.

use super::bench::{Client, Network, begin, finish, person_key};
use super::examples::{delete, name, pair, rename, sync_all};
use crate::model::Kind;
use crate::storage::MemoryStore;
use crate::sync::model_server::ModelServer;
use crate::sync::{RoundReport, SyncError};
use crate::workspace::FirstPull;

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
    assert_eq!(report, RoundReport { was_rewound: true });
    sync_all(&[&one, &other]);
    assert_eq!(name(&one, 1).0, "Ada");
    let mut third = Client::connected(&server, 3);
    third.sync().expect("a round");
    assert_eq!(name(&third, 1).0, "Ada");
    third.reopen();
    assert_eq!(finish(third.engine.round()), Ok(RoundReport::default()));
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
    finish(one.engine.compare()).expect("a comparison");
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
