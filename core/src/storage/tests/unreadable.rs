use std::rc::Rc;

use super::bench::{Tab, begun, finish, person, rename};
use crate::model::{Person, RecordType};
use crate::storage::shards::shard_hash;
use crate::storage::{JournalWriter, Opened};
use crate::storage::{MemoryStore, Store, StoreError};
use crate::workspace::{Command, Workspace};

/// Person of a version in which names are lists.
const STRANGE: &str =
    r#"{"id":"person:00000000-0000-4000-8000-00000000abcd","kind":"person","firstName":["A","B"]}"#;

fn opened(store: &MemoryStore) -> Opened {
    finish(store.open()).expect("opens")
}

fn unreadable(store: &MemoryStore) -> Vec<String> {
    opened(store)
        .unreadable
        .iter()
        .map(|text| text.to_string())
        .collect()
}

/// Edits all people, so that every chunk is rewritten.
fn rewrite_all(store: &MemoryStore, people: u32, text: &str) {
    let mut tab = Tab::open(store, 50);
    for number in 0..people {
        tab.perform(rename(number, text, "Last"));
    }
    tab.save();
    tab.compact();
    tab.settle();
    assert!(!tab.writer.can_compact());
}

fn put_strange(store: &MemoryStore, place: &str) {
    let mut tables = store.tables();
    let chunk = tables.chunks.get_mut(place).expect("the chunk");
    let text =
        String::from_utf8(chunk.to_vec())
            .expect("text")
            .replacen('[', &format!("[{STRANGE},"), 1);
    *chunk = text.into_bytes().into();
}

#[test]
fn an_unreadable_record_is_listed_and_survives_folds() {
    let store = begun(5);
    put_strange(&store, "person/0");
    assert_eq!(opened(&store).records.len(), 6);
    for text in ["One", "Two"] {
        rewrite_all(&store, 5, text);
        assert_eq!(unreadable(&store), [STRANGE]);
        assert_eq!(opened(&store).records.len(), 6);
    }
}

#[test]
fn an_unreadable_record_survives_more_buckets() {
    let store = begun(2_500);
    put_strange(&store, "person/2");
    let mut tab = Tab::open(&store, 50);
    let records = (3000..5000).map(|number| person(number).into()).collect();
    tab.perform(Command::BeginWith { records });
    tab.save();
    tab.compact();
    tab.settle();
    assert_eq!(unreadable(&store), [STRANGE]);
    // Now in shard 4 of eight; a tab that recorded it in shard 2 of four rewrites that shard.
    let in_fourth = |number: &u32| shard_hash(Person::record_key(person(*number).id)) >> 13 == 4;
    let number = (0..2_500).find(in_fourth).expect("somebody");
    tab.perform(rename(number, "Again", "Last"));
    tab.save();
    tab.compact();
    tab.settle();
    assert_eq!(unreadable(&store), [STRANGE]);
}

#[test]
fn a_chunk_that_is_no_json_is_kept_under_another_name() {
    let store = begun(5);
    let bytes: Rc<[u8]> = b"[{\"id\":\"pers\0\xff".as_slice().into();
    store
        .tables()
        .chunks
        .insert("person/0".to_owned(), bytes.clone());
    assert_eq!(unreadable(&store).len(), 1);
    let mut tab = Tab::open(&store, 50);
    tab.perform(Command::BeginWith {
        records: vec![person(9).into()],
    });
    tab.save();
    tab.compact();
    tab.settle();
    assert_eq!(unreadable(&store).len(), 1);
    assert!(store.tables().chunks.values().any(|kept| *kept == bytes));
    assert_eq!(opened(&store).records.len(), 2);
}

#[test]
fn a_chunk_of_an_unknown_kind_is_never_touched() {
    let store = begun(5);
    let bytes: Rc<[u8]> = b"[{}]".as_slice().into();
    store
        .tables()
        .chunks
        .insert("hologram/0".to_owned(), bytes.clone());
    rewrite_all(&store, 5, "One");
    assert_eq!(unreadable(&store), ["[{}]"]);
    assert_eq!(store.tables().chunks.get("hologram/0"), Some(&bytes));
}

/// Rewrites the newest journal entry.
fn spoil_last_entry(store: &MemoryStore, spoil: impl FnOnce(&str) -> String) {
    let mut tables = store.tables();
    let mut body = tables.journal.last_entry().expect("an entry");
    let text = String::from_utf8(body.get().clone()).expect("text");
    body.insert(spoil(&text).into_bytes());
}

#[test]
fn an_unreadable_record_in_the_journal_hides_the_old_one_and_goes_into_its_chunk() {
    let store = begun(2);
    let mut tab = Tab::open(&store, 2);
    tab.perform(rename(0, "Zoë", "Last0"));
    tab.save();
    spoil_last_entry(&store, |text| text.replace("\"Zoë\"", "[\"Zoë\"]"));
    let found = opened(&store);
    assert_eq!(found.records.len(), 2, "settings and the other person");
    assert!(found.unreadable[0].contains("[\"Zoë\"]"));
    // After another edit and a compaction, the text is in the chunk.
    rewrite_all(&store, 2, "Other");
    assert_eq!(unreadable(&store).len(), 1);
    assert!(store.tables().state.is_some());
    let chunk = String::from_utf8_lossy(&store.tables().chunks["person/0"]).into_owned();
    assert!(chunk.contains("[\"Zoë\"]"));
}

#[test]
fn an_entry_that_is_no_json_is_kept_and_listed_for_ever() {
    let store = begun(2);
    let mut tab = Tab::open(&store, 2);
    tab.perform(rename(0, "Zoë", "Last0"));
    tab.save();
    spoil_last_entry(&store, |_| "what".to_owned());
    let mut tab = Tab::open(&store, 50);
    for text in 0..300 {
        tab.perform(rename(1, &format!("T{text}"), "Last"));
    }
    tab.save();
    tab.compact();
    tab.settle();
    assert!(store.tables().headers.len() < 250);
    assert_eq!(unreadable(&store), ["what"]);
}

#[test]
fn a_tab_that_cannot_read_what_another_wrote_opens_again() {
    let store = begun(2);
    let (mut one, mut two) = (Tab::open(&store, 2), Tab::open(&store, 3));
    one.perform(rename(0, "Zoë", "Last0"));
    one.save();
    spoil_last_entry(&store, |text| text.replace("\"Zoë\"", "[\"Zoë\"]"));
    two.perform(rename(1, "Mine", "Kept"));
    two.save();
    assert!(two.writer.is_saved());
    assert_eq!(
        two.picture().records,
        Tab::open(&store, 4).picture().records
    );
}

#[test]
fn a_store_of_a_newer_version_is_not_opened() {
    let store = begun(1);
    store.tables().state = Some(br#"{"version":2,"anything":[]}"#.to_vec());
    let opening = JournalWriter::open(
        Box::new(store.clone()),
        Rc::new(Workspace::default().into()),
        Box::new(|_| {}),
    );
    assert_eq!(
        finish(opening).map(|_| ()).expect_err("refused"),
        StoreError::Newer(2)
    );
}

#[test]
fn a_newer_version_in_another_tab_stops_this_one_from_writing() {
    let store = begun(1);
    let mut tab = Tab::open(&store, 2);
    store.tables().state = Some(br#"{"version":2,"anything":[]}"#.to_vec());
    let entries = store.tables().journal.len();
    tab.perform(rename(0, "Zoë", "Last0"));
    tab.save();
    assert_eq!(tab.writer.unsaved().len(), 1);
    assert_eq!(store.tables().journal.len(), entries);
}
