use std::collections::BTreeSet;

use proptest::prelude::*;

use crate::model::{ChangeId, Instant, Uuid};
use crate::storage::{Head, Place, State, trim};
use crate::workspace::{History, HistoryStep, Label, Nature, STEPS};

fn head(number: u64, nature: Nature, bytes: u64) -> Head {
    Head {
        number,
        id: ChangeId(Uuid::from_u128(u128::from(number))),
        at: Instant(0),
        nature,
        label: Label::default(),
        bytes,
    }
}

fn stacks<'a>(heads: impl IntoIterator<Item = &'a Head>) -> (Vec<ChangeId>, Vec<ChangeId>) {
    let mut history = History::default();
    for head in heads {
        history.enter(head.clone().into_entry());
    }
    let ids = |step: &HistoryStep| step.id;
    (
        history.steps().map(ids).collect(),
        history.undone().map(ids).collect(),
    )
}

fn all(heads: &[Head]) -> Vec<u64> {
    heads.iter().map(|head| head.number).collect()
}

fn folded(folded: u64) -> State {
    State {
        folded,
        ..State::default()
    }
}

#[test]
fn what_is_not_folded_stays() {
    let heads: Vec<_> = (1..=1000)
        .map(|number| head(number, Nature::Quiet, 10))
        .collect();
    let trim = trim(&heads, &all(&heads), &folded(500));
    assert_eq!(trim.journal, (1..=500).collect::<Vec<_>>());
    assert_eq!(trim.complete, 500);
}

#[test]
fn a_store_is_known_by_the_entry_that_was_seen_last_or_by_having_gone_on_past_it() {
    let heads: Vec<_> = (1..=1000)
        .map(|number| head(number, Nature::Quiet, 10))
        .collect();
    let mut state = folded(500);
    state.complete = trim(&heads, &all(&heads), &state).complete;
    let place = |number: u64, id: u128| Place {
        number,
        id: ChangeId(Uuid::from_u128(id)),
    };
    assert!(state.knows(place(900, 900), Some(&heads[899])));
    assert!(!state.knows(place(900, 7), Some(&heads[899])));
    for number in [1, state.complete] {
        assert!(state.knows(place(number, 7), None));
        assert!(state.admits(number).is_ok() == (number == state.complete));
    }
    assert!(!state.knows(place(state.complete + 1, 7), None));
    assert!(!State::default().knows(place(1, 1), None));
}

#[test]
fn the_newest_entries_stay_for_tabs_that_slept() {
    let heads: Vec<_> = (1..=1000)
        .map(|number| head(number, Nature::Quiet, 10))
        .collect();
    let trim = trim(&heads, &all(&heads), &folded(1000));
    assert_eq!(trim.complete, 936);
}

#[test]
fn heavy_steps_go_earlier_but_never_the_promised_hundred() {
    let heavy: Vec<_> = (1..=300)
        .map(|number| head(number, Nature::Edit, 10 << 20))
        .collect();
    assert_eq!(trim(&heavy, &all(&heavy), &folded(300)).complete, 200);
    let light: Vec<_> = (1..=300)
        .map(|number| head(number, Nature::Edit, 10))
        .collect();
    assert_eq!(
        trim(&light, &all(&light), &folded(300)).complete,
        300 - STEPS as u64
    );
}

#[test]
fn keystrokes_never_push_out_steps() {
    let nature = |number| {
        if number % 100 == 0 {
            Nature::Edit
        } else {
            Nature::Quiet
        }
    };
    let heads: Vec<_> = (1..=10_000)
        .map(|number| head(number, nature(number), 10))
        .collect();
    let trim = trim(&heads, &all(&heads), &folded(10_000));
    assert!(trim.heads.iter().all(|number| number % 100 != 0));
    assert!(heads.len() - trim.heads.len() < 200);
}

#[test]
fn entries_set_aside_stay() {
    let heads: Vec<_> = (1..=1000)
        .map(|number| head(number, Nature::Quiet, 10))
        .collect();
    let state = State {
        aside: [7].into(),
        ..folded(1000)
    };
    assert!(!trim(&heads, &all(&heads), &state).journal.contains(&7));
}

proptest! {
    #[test]
    fn what_can_be_undone_and_redone_stays_the_same_and_keeps_its_body(
        deeds in prop::collection::vec((0..10u8, 0..2_000_000u64), 1..900),
        unfolded in 0..100u64,
    ) {
        let mut history = History::default();
        let mut heads: Vec<Head> = Vec::new();
        for (number, (deed, bytes)) in (1..).zip(deeds) {
            let nature = match deed {
                0..=2 => history.undoable().map_or(Nature::Quiet, |step| Nature::Undo(step.id)),
                3 => history.redoable().map_or(Nature::Quiet, |step| Nature::Redo(step.id)),
                4 => Nature::Quiet,
                _ => Nature::Edit,
            };
            let head = head(number, nature, bytes);
            history.enter(head.clone().into_entry());
            heads.push(head);
        }
        let state = folded((heads.len() as u64).saturating_sub(unfolded));
        let trim = trim(&heads, &all(&heads), &state);
        let (undo, redo) = stacks(&heads);
        let (undo_left, redo_left) = stacks(heads.iter().filter(|head| !trim.heads.contains(&head.number)));
        prop_assert!(undo.starts_with(&undo_left));
        prop_assert!(undo_left.len() >= undo.len().min(100));
        prop_assert!(redo.starts_with(&redo_left));
        let gone: BTreeSet<_> = trim.journal.iter().map(|number| ChangeId(Uuid::from_u128(u128::from(*number)))).collect();
        prop_assert!(undo_left.iter().chain(&redo_left).all(|id| !gone.contains(id)));
        prop_assert!(trim.journal.iter().all(|number| *number <= trim.complete));
    }
}
