//! Undo after what others have done: after decisions about conflicts, after the workspace was replaced, and
//! of steps whose records others have changed or removed since.

use proptest::prelude::*;

use super::bench::{Client, Network, begin, person_key};
use super::examples::{delete, name, pair, rename, sync_all};
use crate::model::Record;
use crate::storage::MemoryStore;
use crate::sync::model_server::ModelServer;
use crate::sync::{fields_of, with_fields};
use crate::workspace::FirstPull;

/// Names of a person.
type Names = (String, String);

fn names(first: &str, last: &str) -> Names {
    (first.to_owned(), last.to_owned())
}

#[test]
fn undoing_a_decision_to_keep_ours_leaves_theirs_and_what_was_not_decided() {
    let (_, mut one, mut other) = pair(3);
    other.perform(rename(1, "Eda", "Last"));
    one.perform(rename(1, "Ada", "Lovelace"));
    sync_all(&[&one, &other]);
    assert_eq!(
        name(&other, 1),
        names("Eda", "Lovelace"),
        "the last name is no matter of the conflict"
    );
    other.decide(person_key(1), true);
    assert_eq!(name(&other, 1), names("Eda", "Lovelace"));
    other.undo().expect("the decision");
    assert_eq!(name(&other, 1), names("Ada", "Lovelace"));
    sync_all(&[&other, &one]);
    assert_eq!(name(&one, 1), names("Ada", "Lovelace"));
    other.redo().expect("the decision");
    sync_all(&[&other, &one]);
    assert_eq!(name(&one, 1), names("Eda", "Lovelace"));
    assert_eq!(one.records(), other.records());
}

#[test]
fn undoing_a_decision_about_a_removed_record_leaves_it_as_the_remote_had_it() {
    for removed_here in [true, false] {
        let (_, mut one, mut other) = pair(3);
        let (mine, theirs) = (rename(1, "Eda", "Last"), delete(1));
        let (mine, theirs) = if removed_here {
            (theirs, mine)
        } else {
            (mine, theirs)
        };
        one.perform(theirs);
        other.perform(mine);
        sync_all(&[&one, &other]);
        other.decide(person_key(1), true);
        assert_eq!(other.person(1).is_none(), removed_here);
        other.undo().expect("the decision");
        sync_all(&[&other, &one]);
        assert_eq!(other.person(1).is_some(), removed_here);
        assert_eq!(one.records(), other.records());
    }
}

#[test]
fn undo_takes_back_the_removal_by_somebody_else_first() {
    let (_, mut one, mut other) = pair(3);
    one.perform(rename(1, "Ada", "Last"));
    sync_all(&[&one, &other]);
    other.perform(delete(1));
    sync_all(&[&other, &one]);
    // The removal is a step here as well, and the last one.
    let removal = one.undo().expect("the removal");
    assert!(one.person(1).is_some(), "{removal:?}");
    one.redo().expect("the removal again");
    assert!(one.person(1).is_none());
    sync_all(&[&one, &other]);
    assert_eq!(one.records(), other.records());
}

#[test]
fn what_was_done_before_the_workspace_was_replaced_cannot_be_undone() {
    let server = ModelServer::default();
    let mut one = Client::connected(&server, 1);
    one.perform(begin(2));
    one.sync().expect("a round");
    let mut other = Client::open(&MemoryStore::new(), &Network::to(&server), 2);
    other.perform(begin(4));
    other.perform(rename(1, "Eda", "Last"));
    other.perform(delete(3));
    other.save();
    other.connect(FirstPull::ReplaceMine);
    sync_all(&[&other, &one]);
    assert_eq!(other.records(), one.records());
    assert!(other.undo().is_none());
    other.reopen();
    assert!(other.undo().is_none(), "nor after a restart");
    other.perform(rename(1, "Ida", "Last"));
    other.undo().expect("what was done since");
    sync_all(&[&other, &one]);
    assert_eq!(name(&one, 1), names("First", "Last"));
    assert_eq!(other.records(), one.records());
}

#[test]
fn others_are_told_that_the_workspace_was_replaced_and_undo_nothing_of_before() {
    let (server, mut one, third) = pair(3);
    one.perform(rename(1, "Eda", "Last"));
    one.perform(delete(2));
    sync_all(&[&one, &third]);
    let mut other = Client::open(&MemoryStore::new(), &Network::to(&server), 3);
    other.perform(begin(1));
    other.connect(FirstPull::ReplaceTheirs);
    sync_all(&[&other, &one, &third]);
    let replacement = |client: &Client| {
        let state = client.engine.replica().state();
        let connection = state.connection().expect("a connection");
        connection.replacement.clone()
    };
    let told = replacement(&one).expect("a replacement");
    assert_eq!((told.removed, told.changed), (1, 0));
    assert_eq!(replacement(&other), None, "who did it knows");
    assert!(one.undo().is_none());
    sync_all(&[&one, &other]);
    assert_eq!(one.records(), other.records());
    let fourth = Client::connected(&server, 4);
    fourth.sync().expect("a round");
    assert_eq!(replacement(&fourth), None, "nor was it there");
    let ids = std::cell::RefCell::new(crate::model::SeededIds::new(9));
    let forgetting =
        crate::sync::forget_replacement(one.engine.replica(), super::bench::now(), &ids);
    super::bench::finish(forgetting).expect("the store is there");
    sync_all(&[&one]);
    assert_eq!(replacement(&one), None);
}

/// Choice for one field of a conflict.
#[derive(Clone, Copy, Debug)]
enum Choice {
    Ours,
    Theirs,
    Typed,
}

fn choice() -> impl Strategy<Value = Choice> {
    prop_oneof![
        Just(Choice::Ours),
        Just(Choice::Theirs),
        Just(Choice::Typed)
    ]
}

fn value(record: &Record, field: &str) -> Option<String> {
    fields_of(record)
        .get(field)
        .map(|value| value.get().to_owned())
}

proptest! {
    #[test]
    fn undoing_a_decision_restores_the_fields_decided_and_no_others(
        ours in ("[abc]", "[abc]"),
        theirs in ("[abc]", "[abc]"),
        choices in (choice(), choice()),
        is_sent in any::<bool>(),
    ) {
        let (_, mut one, mut other) = pair(2);
        one.perform(rename(1, &theirs.0, &theirs.1));
        other.perform(rename(1, &ours.0, &ours.1));
        sync_all(&[&one, &other]);
        let key = person_key(1);
        let Some(conflict) = other.conflict(key) else {
            return Ok(());
        };
        let record = |client: &Client| client.records().remove(&key).expect("the person");
        let (here, there) = (record(&other), conflict.theirs.clone().expect("the person"));
        let decided = conflict.fields.iter().map(|field| {
            let choice = if field == "firstName" { choices.0 } else { choices.1 };
            let value = match choice {
                Choice::Ours => fields_of(&here).remove(field),
                Choice::Theirs => fields_of(&there).remove(field),
                Choice::Typed => Some(serde_json::value::to_raw_value("typed").expect("JSON")),
            };
            (field.clone(), value)
        });
        let decided = with_fields(&here, &decided.collect::<Vec<_>>()).expect("a person");
        other.decide_as(key, &conflict, Some(&decided));
        if is_sent {
            sync_all(&[&other, &one]);
        }
        prop_assert_eq!(&record(&other), &decided);
        other.undo().expect("the decision");
        let undone = record(&other);
        let is_theirs = conflict.fields.iter().all(|field| value(&decided, field) == value(&there, field));
        for field in ["firstName", "lastName", "username"] {
            let expected = if conflict.fields.iter().any(|name| name == field) && !is_theirs {
                &there
            } else {
                &here
            };
            prop_assert_eq!(value(&undone, field), value(expected, field), "{}", field);
        }
        other.redo().expect("the decision");
        prop_assert_eq!(&record(&other), &decided);
        sync_all(&[&other, &one]);
        prop_assert_eq!(one.records(), other.records());
        prop_assert!(other.conflicts().is_empty() && one.conflicts().is_empty());
    }

    #[test]
    fn no_undo_after_a_replacement_brings_anything_back(
        edits in prop::collection::vec((0..4_u32, "[abc]", any::<bool>()), 0..6),
        undone in 0..3_usize,
    ) {
        let server = ModelServer::default();
        let mut one = Client::connected(&server, 1);
        one.perform(begin(2));
        one.sync().expect("a round");
        let mut other = Client::open(&MemoryStore::new(), &Network::to(&server), 2);
        other.perform(begin(4));
        for (who, first, removes) in edits {
            other.perform(if removes { delete(who) } else { rename(who, &first, "Last") });
        }
        for _ in 0..undone {
            other.undo();
        }
        other.connect(FirstPull::ReplaceMine);
        sync_all(&[&other, &one]);
        let there = one.records();
        while other.undo().is_some() {}
        while other.redo().is_some() {}
        sync_all(&[&other, &one]);
        prop_assert_eq!(&other.records(), &there);
        prop_assert_eq!(&one.records(), &there);
    }
}
