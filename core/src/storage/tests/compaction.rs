use proptest::prelude::*;

use super::bench::{Tab, begun, finish, person, rename};
use crate::model::{Person, PersonId, RecordType, Settings, SettingsId, Uuid};
use crate::storage::WriterState;
use crate::storage::shards::shard_hash;
use crate::storage::{CompactionOutcome, MemoryStore, Store, StoreState};
use crate::workspace::Command;

#[test]
fn spots_are_what_they_were_when_the_first_store_was_written() {
    let person = |number| shard_hash(Person::record_key(PersonId(Uuid::from_u128(number))));
    assert_eq!(shard_hash(Settings::record_key(SettingsId)), 0);
    let shard_hashes = [1 << 64 | 7, 0x0123_4567_89ab_cdef_0123_4567_89ab_cdef].map(person);
    assert_eq!(shard_hashes, [23_265, 21_623]);
}

fn state(store: &MemoryStore) -> StoreState {
    StoreState::read(store.tables().state.as_deref()).expect("a state")
}

fn import(tab: &mut Tab, people: std::ops::Range<u32>) {
    // As on a first visit: all people in one change.
    let records = people.map(|number| person(number).into()).collect();
    tab.perform(Command::BeginWith { records });
    tab.save();
}

#[test]
fn a_fold_leaves_the_same_records_and_nothing_to_do() {
    let store = begun(3000);
    let compacted = state(&store);
    assert_eq!(compacted.compacted, 1);
    assert_eq!(compacted.shard_bits_of(crate::model::Kind::Person), 2);
    let chunks = store.tables().chunks.len();
    assert_eq!(chunks, 4 + 1);
    let tab = Tab::open(&store, 2);
    assert_eq!(tab.picture().records.len(), 3001);
    assert!(!tab.writer.can_compact());
}

#[test]
fn a_fold_writes_only_the_chunks_that_were_touched() {
    let store = begun(3000);
    let before = store.tables().chunks.clone();
    let mut tab = Tab::open(&store, 2);
    tab.perform(rename(17, "Zoë", "Last17"));
    tab.save();
    tab.compact();
    tab.settle();
    let tables = store.tables();
    let differ = tables
        .chunks
        .iter()
        .filter(|(name, bytes)| before.get(*name) != Some(*bytes));
    assert_eq!(differ.count(), 1);
}

#[test]
fn a_kind_that_outgrows_its_chunks_is_spread_over_more() {
    let store = begun(300);
    let mut tab = Tab::open(&store, 2);
    for thousand in 1..6 {
        import(&mut tab, thousand * 1000..thousand * 1000 + 700);
        tab.compact();
        tab.settle();
        assert_eq!(Tab::open(&store, 3).picture(), tab.picture());
    }
    assert_eq!(state(&store).shard_bits_of(crate::model::Kind::Person), 2);
}

#[test]
fn emptied_chunks_go() {
    let store = begun(2);
    let mut tab = Tab::open(&store, 2);
    tab.perform(Command::DeletePeople {
        ids: [person(0).id, person(1).id].into(),
    });
    tab.save();
    tab.compact();
    tab.settle();
    assert_eq!(store.tables().chunks.len(), 1);
    assert_eq!(Tab::open(&store, 3).picture(), tab.picture());
}

#[test]
fn edits_made_while_a_fold_is_written_are_not_folded_half() {
    let store = begun(10);
    let mut tab = Tab::open(&store, 2);
    tab.perform(rename(1, "One", "A"));
    tab.save();
    tab.compact();
    tab.step(0);
    // The plan exists; the edit happens before it is written.
    tab.perform(rename(1, "Two", "B"));
    tab.drain();
    tab.step(1);
    tab.settle();
    assert_eq!(tab.writer.state(), WriterState::Saved);
    assert_eq!(Tab::open(&store, 3).picture(), tab.picture());
    assert!(tab.writer.can_compact());
    tab.compact();
    tab.settle();
    assert_eq!(Tab::open(&store, 4).picture(), tab.picture());
}

#[test]
fn who_is_overtaken_writes_nothing() {
    let store = begun(10);
    let (mut slow, mut fast) = (Tab::open(&store, 2), Tab::open(&store, 3));
    slow.perform(rename(1, "One", "A"));
    slow.save();
    slow.compact();
    slow.step(0);
    fast.perform(rename(1, "Two", "B"));
    fast.save();
    fast.compact();
    fast.settle();
    let written = store.tables().chunks.clone();
    slow.settle();
    assert_eq!(store.tables().chunks, written);
    assert_eq!(Tab::open(&store, 4).picture(), fast.picture());
}

#[test]
fn who_does_not_know_the_present_buckets_writes_nothing() {
    let store = begun(10);
    let layout = finish(store.open()).expect("opens").layout;
    let mut tab = Tab::open(&store, 2);
    import(&mut tab, 100..1900);
    tab.compact();
    tab.settle();
    let workspace = tab.workspace.borrow();
    let stale = layout.plan(tab.writer.last_seq(), workspace.records());
    let compacted = finish(store.compact(stale)).expect("an answer");
    assert_eq!(compacted, CompactionOutcome::Superseded(state(&store)));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn folding_at_any_moment_leaves_what_a_fresh_look_finds(
        edits in prop::collection::vec((0..40u32, any::<u8>(), any::<bool>()), 1..60),
    ) {
        let store = begun(40);
        let mut tab = Tab::open(&store, 2);
        for (who, text, compaction) in edits {
            tab.perform(rename(who, &format!("F{text}"), "Last"));
            tab.drain();
            if compaction {
                tab.save();
                tab.compact();
                tab.settle();
            }
        }
        tab.settle();
        prop_assert_eq!(Tab::open(&store, 3).picture(), tab.picture());
    }
}
