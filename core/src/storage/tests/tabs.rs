use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::bench::{Tab, begun, finish, full, headers, keystroke, person, rename};
use crate::model::{ChangeId, Kind, Record, RecordKey};
use crate::storage::{MemoryStore, read_change};
use crate::storage::{NumberedChange, WriterEvent, WriterState};
use crate::workspace::{ChangeOrigin, Command, Workspace};

#[derive(Clone, Debug)]
enum TabAction {
    Rename(u32, u8, bool),
    Delete(u32),
    Type(u32, u8),
    Undo,
    Redo,
    Drain,
    CatchUp,
    Compaction,
    /// Runs one step of a task of the tab.
    Step(usize),
    /// Kills the tab and opens it again.
    Crash,
    /// Makes the next write fail for lack of space.
    FillUp,
}

fn actions() -> impl Strategy<Value = Vec<(usize, TabAction)>> {
    let action = prop_oneof![
        4 => (0..6u32, any::<u8>(), any::<bool>()).prop_map(|(who, text, last)| TabAction::Rename(who, text, last)),
        1 => (0..6u32).prop_map(TabAction::Delete),
        2 => (0..2u32, any::<u8>()).prop_map(|(session, text)| TabAction::Type(session, text)),
        2 => Just(TabAction::Undo),
        1 => Just(TabAction::Redo),
        4 => Just(TabAction::Drain),
        2 => Just(TabAction::CatchUp),
        2 => Just(TabAction::Compaction),
        12 => (0..3usize).prop_map(TabAction::Step),
        1 => Just(TabAction::Crash),
        1 => Just(TabAction::FillUp),
    ];
    prop::collection::vec((0..3usize, action), 1..120)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, ..ProptestConfig::default() })]

    #[test]
    fn tabs_agree_in_the_end_and_nothing_acknowledged_is_lost(actions in actions()) {
        let store = begun(6);
        let mut tabs: Vec<Tab> = (0..3).map(|tab| Tab::open(&store, 10 + tab)).collect();
        let mut seed = 100;
        let mut acknowledged: BTreeSet<ChangeId> = BTreeSet::new();
        for (which, action) in actions {
            let tab = &mut tabs[which];
            match action {
                TabAction::Rename(who, text, true) => tab.perform(rename(who, "First", &format!("L{text}"))),
                TabAction::Rename(who, text, false) => tab.perform(rename(who, &format!("F{text}"), "Last")),
                TabAction::Delete(who) => tab.perform(Command::DeletePeople { ids: [person(who).id].into() }),
                TabAction::Type(session, text) => tab.perform(keystroke(session, &text.to_string())),
                TabAction::Undo => drop(tab.undo()),
                TabAction::Redo => drop(tab.redo()),
                TabAction::Drain => tab.drain(),
                TabAction::CatchUp => tab.catch_up(),
                TabAction::Compaction => tab.compact(),
                TabAction::Step(task) => tab.step(task),
                TabAction::FillUp => store.fail_next(full()),
                TabAction::Crash => {
                    acknowledged.extend(tab.acknowledged());
                    seed += 1;
                    *tab = Tab::open(&store, seed);
                }
            }
        }
        store.mend();
        for tab in &mut tabs {
            tab.settle();
            tab.save();
            prop_assert!(tab.writer.is_saved());
        }
        for tab in &mut tabs {
            tab.catch_up();
            tab.settle();
            acknowledged.extend(tab.acknowledged());
        }
        let fresh = Tab::open(&store, 1000).picture();
        for tab in &tabs {
            prop_assert_eq!(tab.picture(), fresh.clone());
        }
        check_journal(&store);
        let last = &mut tabs[0];
        last.compact();
        last.settle();
        prop_assert_eq!(Tab::open(&store, 1001).picture(), fresh);
        let kept: BTreeSet<_> = headers(&store).iter().map(|header| header.id).collect();
        prop_assert!(acknowledged.is_subset(&kept), "an acknowledged edit is gone");
    }
}

/// Asserts that each change of a record starts from the version that the previous one left.
fn check_journal(store: &MemoryStore) {
    let mut known: BTreeMap<RecordKey, Option<Record>> = BTreeMap::new();
    let tables = store.tables();
    let changes = tables
        .journal
        .values()
        .map(|body| read_change(body).expect("a change"));
    // Keystrokes are not checked: compactions may have trimmed earlier ones.
    for change in changes {
        for edit in &change.edits {
            if let Some(before) = known.insert(edit.key, edit.after.clone())
                && change.nature != ChangeOrigin::Silent
            {
                assert_eq!(before, edit.before);
            }
        }
    }
}

#[test]
fn edits_of_two_fields_in_two_tabs_both_stand() {
    let store = begun(1);
    let (mut one, mut two) = (Tab::open(&store, 2), Tab::open(&store, 3));
    one.perform(rename(0, "Zoë", "Last0"));
    two.perform(rename(0, "First", "Brontë"));
    one.save();
    two.save();
    one.catch_up();
    one.settle();
    assert_eq!(one.picture(), two.picture());
    let people = one.records_of(Kind::Person);
    let [Record::Person(person)] = &people[..] else {
        panic!("one person")
    };
    assert_eq!(person.full_name(), "Zoë Brontë");
}

#[test]
fn a_full_device_loses_nothing_and_a_retry_saves_it() {
    let store = begun(1);
    let mut tab = Tab::open(&store, 2);
    store.fail_next(full());
    tab.perform(rename(0, "Zoë", "Last0"));
    tab.save();
    assert_eq!(tab.writer.state(), WriterState::Failed(full()));
    assert_eq!(tab.writer.unsaved().len(), 1);
    assert_eq!(
        *tab.events.borrow(),
        [WriterEvent::Saving, WriterEvent::Failed(full())]
    );
    tab.save();
    assert_eq!(tab.writer.state(), WriterState::Saved);
    assert_eq!(Tab::open(&store, 3).picture(), tab.picture());
}

#[test]
fn a_planned_change_leaves_to_the_person_what_a_full_device_has_refused() {
    let store = begun(1);
    let mut tab = Tab::open(&store, 2);
    store.fail_next(full());
    tab.perform(rename(0, "Zoë", "Last0"));
    tab.save();
    // There is room again, and nobody has asked to save.
    let nothing = |_: &Workspace, _: &[NumberedChange]| Vec::new();
    let commit = |tab: &Tab| finish(tab.writer.commit(tab.writer.last_seq(), &nothing));
    assert_eq!(commit(&tab), Err(full()));
    assert_eq!(tab.writer.state(), WriterState::Failed(full()));
    tab.save();
    assert_eq!(commit(&tab), Ok(Vec::new()));
    assert_eq!(Tab::open(&store, 3).picture(), tab.picture());
}

#[test]
fn every_entry_of_this_tab_is_reported_whoever_has_asked_to_write_it() {
    let store = begun(1);
    let mut tab = Tab::open(&store, 2);
    let appended = |tab: &Tab| {
        let events = tab.events.borrow();
        events
            .iter()
            .filter(|event| **event == WriterEvent::Appended)
            .count()
    };
    tab.perform(rename(0, "Zoë", "Last0"));
    tab.save();
    assert_eq!(appended(&tab), 1);
    tab.perform(rename(0, "Zoë", "Brontë"));
    let nothing = |_: &Workspace, _: &[NumberedChange]| Vec::new();
    finish(tab.writer.commit(tab.writer.last_seq(), &nothing)).expect("the store is there");
    assert_eq!(appended(&tab), 2);
    // Nothing waits, so nothing is written.
    tab.save();
    finish(tab.writer.commit(tab.writer.last_seq(), &nothing)).expect("the store is there");
    assert_eq!(appended(&tab), 2);
}

#[test]
fn keystrokes_that_wait_are_written_as_one_with_the_last_text() {
    let store = begun(0);
    let mut tab = Tab::open(&store, 2);
    for length in 1..=5 {
        tab.perform(keystroke(1, &"title"[..length]));
    }
    let before = headers(&store).len();
    // The first change creates the draft, the others edit it: two changes at most.
    assert_eq!(tab.writer.unsaved().len(), 1);
    tab.save();
    assert_eq!(headers(&store).len(), before + 1);
    let fresh = Tab::open(&store, 3);
    let drafts = fresh.records_of(Kind::Draft);
    let [Record::Draft(draft)] = &drafts[..] else {
        panic!("one draft")
    };
    assert_eq!(
        draft.details.as_ref().map(|details| details.name.as_str()),
        Some("title")
    );
}

#[test]
fn a_keystroke_on_its_way_to_disk_is_not_changed() {
    let store = begun(0);
    let mut tab = Tab::open(&store, 2);
    tab.perform(keystroke(1, "a"));
    tab.drain();
    tab.step(0);
    tab.perform(keystroke(1, "ab"));
    assert_eq!(tab.writer.unsaved().len(), 2);
    tab.settle();
    assert_eq!(Tab::open(&store, 3).picture(), tab.picture());
}

#[test]
fn a_step_of_an_earlier_visit_is_fetched_to_be_undone() {
    let store = begun(1);
    let mut tab = Tab::open(&store, 2);
    tab.perform(rename(0, "Zoë", "Last0"));
    tab.save();
    tab.compact();
    tab.settle();
    let later = Tab::open(&store, 3);
    let step = later
        .workspace
        .borrow()
        .history()
        .undoable()
        .cloned()
        .expect("a step");
    assert!(step.change.is_none());
    let body = super::bench::finish(later.writer.body(step.id)).expect("read");
    assert_eq!(body.expect("a body").id, step.id);
}

#[test]
fn a_tab_that_slept_too_long_opens_again_and_keeps_its_own() {
    let store = begun(2);
    let mut asleep = Tab::open(&store, 2);
    asleep.perform(rename(1, "Mine", "Kept"));
    let mut awake = Tab::open(&store, 3);
    for text in 0..600 {
        awake.perform(rename(0, &format!("F{text}"), "Last0"));
        awake.save();
    }
    awake.compact();
    awake.settle();
    assert!(headers(&store).len() < 300);
    asleep.save();
    assert!(asleep.writer.is_saved());
    awake.catch_up();
    awake.settle();
    assert_eq!(asleep.picture().records, awake.picture().records);
    assert_eq!(asleep.picture(), Tab::open(&store, 4).picture());
    let people = awake.records_of(Kind::Person);
    assert!(people.iter().any(
        |record| matches!(record, Record::Person(person) if person.full_name() == "Mine Kept")
    ));
}
