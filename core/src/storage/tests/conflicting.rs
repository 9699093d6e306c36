//! Tests of concurrent changes of one record by two tabs.

use super::bench::{Tab, begun, full, person, rename};
use crate::storage::WriterEvent;
use crate::workspace::Command;

/// Opens two tabs, of which the second makes a change while it cannot write and writes it after the
/// first one. Returns the number of conflicting changes in each of its reports.
fn conflicting(first: Command, second: Command) -> Vec<usize> {
    let store = begun(2);
    let (mut quick, mut late) = (Tab::open(&store, 2), Tab::open(&store, 3));
    store.fail_next(full());
    late.perform(second);
    late.save();
    quick.perform(first);
    quick.save();
    late.save();
    assert!(late.writer.is_saved());
    quick.catch_up();
    quick.settle();
    assert_eq!(quick.picture(), late.picture());
    let events = late.events.borrow();
    let counts = events.iter().filter_map(|event| match event {
        WriterEvent::Conflicting(changes) => Some(changes.len()),
        _ => None,
    });
    counts.collect()
}

fn delete(number: u32) -> Command {
    Command::DeletePeople {
        ids: [person(number).id].into(),
    }
}

#[test]
fn the_same_field_changed_in_two_tabs_is_said_once() {
    let both = conflicting(rename(0, "Theirs", "Last0"), rename(0, "Ours", "Last0"));
    assert_eq!(both, [1]);
}

#[test]
fn different_fields_people_and_equal_values_are_not_worth_a_word() {
    for second in [
        rename(0, "First", "Ours"),
        rename(1, "Ours", "Ours"),
        rename(0, "Theirs", "Last0"),
    ] {
        assert_eq!(conflicting(rename(0, "Theirs", "Last0"), second), [0; 0]);
    }
}

#[test]
fn who_is_deleted_in_one_tab_and_changed_in_the_other_is_said() {
    assert_eq!(conflicting(delete(0), rename(0, "Ours", "Last0")), [1]);
    assert_eq!(conflicting(rename(0, "Theirs", "Last0"), delete(0)), [1]);
    assert_eq!(conflicting(delete(0), delete(0)), [0; 0]);
}
