//! Tests of the summary after a long time without an exchange.

use std::cell::RefCell;

use super::bench::{Client, Fault, begin, finish, now, pass, person_key};
use super::examples::{delete, pair, rename, sync_all};
use crate::model::{Instant, Kind, SeededIds};
use crate::sync::forget_absence;
use crate::sync::model_server::ModelServer;
use crate::workspace::{Absence, AbsenceChanges};

const MINUTE: i64 = 60 * 1000;

fn absence(client: &Client) -> Option<Absence> {
    let state = client.engine.replica().state();
    state.connection()?.absence.clone()
}

/// Returns the changes of an absence as numbers of new, edited and removed records.
fn counts(absence: &Absence) -> Vec<(Option<Kind>, [usize; 3])> {
    let changes = absence.changes.iter();
    let counts = |changes: &AbsenceChanges| {
        let AbsenceChanges {
            added,
            edited,
            removed,
            ..
        } = *changes;
        (changes.kind(), [added, edited, removed])
    };
    changes.map(counts).collect()
}

#[test]
fn after_a_long_absence_it_is_told_what_others_changed() {
    let (_, mut one, mut other) = pair(5);
    let left = now();
    pass(26 * 60 * MINUTE);
    one.perform(rename(1, "Ada", "Last"));
    one.perform(delete(2));
    one.sync().expect("a round");
    // Nothing is told before everything is there.
    other.reopen();
    let pull = [None, None, None, Some(Fault::LostRequest)];
    other.network.fail(pull);
    other.perform(rename(4, "Rosa", "Last"));
    while other.sync().is_err() {
        assert_eq!(absence(&other), None);
    }
    let told = absence(&other).expect("an absence");
    assert_eq!((told.since, told.until), (left, now()));
    assert_eq!(counts(&told), [(Some(Kind::Person), [0, 1, 1])]);
    assert_eq!(told.changes[0].records, [person_key(1)]);
    // It stays until the person has read it, also after shorter absences, and what comes then is not
    // part of it.
    pass(30 * MINUTE);
    one.perform(rename(3, "Emmy", "Last"));
    sync_all(&[&one, &other]);
    other.reopen();
    sync_all(&[&one, &other]);
    assert_eq!(absence(&other), Some(told));
    let ids = RefCell::new(SeededIds::new(4));
    finish(forget_absence(other.engine.replica(), Instant(0), &ids)).expect("the store is there");
    sync_all(&[&one, &other]);
    assert_eq!(absence(&other), None);
}

#[test]
fn who_exchanges_now_and_then_is_not_absent() {
    let (_, mut one, other) = pair(2);
    for number in 0..12 {
        pass(50 * MINUTE);
        one.perform(rename(1, &format!("Ada {number}"), "Last"));
        sync_all(&[&one, &other]);
        assert_eq!(absence(&other), None);
    }
}

#[test]
fn an_absence_in_which_nothing_changed_is_not_told() {
    let (_, mut one, mut other) = pair(2);
    pass(90 * MINUTE);
    one.perform(rename(1, "Ada", "Last"));
    one.sync().expect("a round");
    other.sync().expect("a round");
    let told = absence(&other);
    assert!(told.is_some());
    pass(90 * MINUTE);
    // Only what this browser itself has sent comes back.
    other.perform(rename(0, "Rosa", "Last"));
    other.sync().expect("a round");
    other.sync().expect("a round");
    assert_eq!(absence(&other), told);
    assert_eq!(absence(&one), None);
}

#[test]
fn the_first_connection_is_no_absence() {
    let server = ModelServer::default();
    let mut one = Client::connected(&server, 1);
    one.perform(begin(3));
    one.sync().expect("a round");
    pass(90 * MINUTE);
    let other = Client::connected(&server, 2);
    other.sync().expect("a round");
    assert_eq!(absence(&other), None);
}
