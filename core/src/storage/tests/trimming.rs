use std::collections::BTreeSet;

use proptest::prelude::*;

use crate::model::{ChangeId, Instant, Uuid};
use crate::storage::{EntryHeader, JournalPosition, StoreState, trim};
use crate::workspace::{ActionLabel, ChangeOrigin, History, HistoryStep, STEPS};

fn header(number: u64, nature: ChangeOrigin, bytes: u64) -> EntryHeader {
    EntryHeader {
        number,
        id: ChangeId(Uuid::from_u128(u128::from(number))),
        at: Instant(0),
        nature,
        label: ActionLabel::default(),
        bytes,
    }
}

fn stacks<'a>(
    headers: impl IntoIterator<Item = &'a EntryHeader>,
) -> (Vec<ChangeId>, Vec<ChangeId>) {
    let mut history = History::default();
    for header in headers {
        history.enter(header.clone().into_entry());
    }
    let ids = |step: &HistoryStep| step.id;
    (
        history.steps().map(ids).collect(),
        history.undone().map(ids).collect(),
    )
}

fn all(headers: &[EntryHeader]) -> Vec<u64> {
    headers.iter().map(|header| header.number).collect()
}

fn compacted(compacted: u64) -> StoreState {
    StoreState {
        compacted,
        ..StoreState::default()
    }
}

#[test]
fn what_is_not_folded_stays() {
    let headers: Vec<_> = (1..=1000)
        .map(|number| header(number, ChangeOrigin::Silent, 10))
        .collect();
    let trim = trim(&headers, &all(&headers), &compacted(500));
    assert_eq!(trim.journal, (1..=500).collect::<Vec<_>>());
    assert_eq!(trim.complete, 500);
}

#[test]
fn a_store_is_known_by_the_entry_that_was_seen_last_or_by_having_gone_on_past_it() {
    let headers: Vec<_> = (1..=1000)
        .map(|number| header(number, ChangeOrigin::Silent, 10))
        .collect();
    let mut state = compacted(500);
    state.complete = trim(&headers, &all(&headers), &state).complete;
    let place = |number: u64, id: u128| JournalPosition {
        number,
        id: ChangeId(Uuid::from_u128(id)),
    };
    assert!(state.knows(place(900, 900), Some(&headers[899])));
    assert!(!state.knows(place(900, 7), Some(&headers[899])));
    for number in [1, state.complete] {
        assert!(state.knows(place(number, 7), None));
        assert!(state.admits(number).is_ok() == (number == state.complete));
    }
    assert!(!state.knows(place(state.complete + 1, 7), None));
    assert!(!StoreState::default().knows(place(1, 1), None));
}

#[test]
fn the_newest_entries_stay_for_tabs_that_slept() {
    let headers: Vec<_> = (1..=1000)
        .map(|number| header(number, ChangeOrigin::Silent, 10))
        .collect();
    let trim = trim(&headers, &all(&headers), &compacted(1000));
    assert_eq!(trim.complete, 936);
}

#[test]
fn heavy_steps_go_earlier_but_never_the_promised_hundred() {
    let heavy: Vec<_> = (1..=300)
        .map(|number| header(number, ChangeOrigin::Edit, 10 << 20))
        .collect();
    assert_eq!(trim(&heavy, &all(&heavy), &compacted(300)).complete, 200);
    let light: Vec<_> = (1..=300)
        .map(|number| header(number, ChangeOrigin::Edit, 10))
        .collect();
    assert_eq!(
        trim(&light, &all(&light), &compacted(300)).complete,
        300 - STEPS as u64
    );
}

#[test]
fn keystrokes_never_push_out_steps() {
    let nature = |number| {
        if number % 100 == 0 {
            ChangeOrigin::Edit
        } else {
            ChangeOrigin::Silent
        }
    };
    let headers: Vec<_> = (1..=10_000)
        .map(|number| header(number, nature(number), 10))
        .collect();
    let trim = trim(&headers, &all(&headers), &compacted(10_000));
    assert!(trim.headers.iter().all(|number| number % 100 != 0));
    assert!(headers.len() - trim.headers.len() < 200);
}

#[test]
fn entries_set_aside_stay() {
    let headers: Vec<_> = (1..=1000)
        .map(|number| header(number, ChangeOrigin::Silent, 10))
        .collect();
    let state = StoreState {
        quarantined: [7].into(),
        ..compacted(1000)
    };
    assert!(!trim(&headers, &all(&headers), &state).journal.contains(&7));
}

proptest! {
    #[test]
    fn what_can_be_undone_and_redone_stays_the_same_and_keeps_its_body(
        actions in prop::collection::vec((0..10u8, 0..2_000_000u64), 1..900),
        uncompacted in 0..100u64,
    ) {
        let mut history = History::default();
        let mut headers: Vec<EntryHeader> = Vec::new();
        for (number, (action, bytes)) in (1..).zip(actions) {
            let nature = match action {
                0..=2 => history.undoable().map_or(ChangeOrigin::Silent, |step| ChangeOrigin::Undo(step.id)),
                3 => history.redoable().map_or(ChangeOrigin::Silent, |step| ChangeOrigin::Redo(step.id)),
                4 => ChangeOrigin::Silent,
                _ => ChangeOrigin::Edit,
            };
            let header = header(number, nature, bytes);
            history.enter(header.clone().into_entry());
            headers.push(header);
        }
        let state = compacted((headers.len() as u64).saturating_sub(uncompacted));
        let trim = trim(&headers, &all(&headers), &state);
        let (undo, redo) = stacks(&headers);
        let (undo_left, redo_left) = stacks(headers.iter().filter(|header| !trim.headers.contains(&header.number)));
        prop_assert!(undo.starts_with(&undo_left));
        prop_assert!(undo_left.len() >= undo.len().min(100));
        prop_assert!(redo.starts_with(&redo_left));
        let gone: BTreeSet<_> = trim.journal.iter().map(|number| ChangeId(Uuid::from_u128(u128::from(*number)))).collect();
        prop_assert!(undo_left.iter().chain(&redo_left).all(|id| !gone.contains(id)));
        prop_assert!(trim.journal.iter().all(|number| *number <= trim.complete));
    }
}
