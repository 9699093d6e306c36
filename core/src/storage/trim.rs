//! What of the journal can go. It is the undo history as well, and what tabs that slept catch up
//! from, so more is kept than the chunks need.

use super::rows::{Head, State};
use crate::model::ChangeId;
use crate::workspace::{History, Nature};

/// The newest entries stay, whatever they are: tabs that were in the background catch up from them.
const RECENT: usize = 64;
/// So many steps can be undone, whatever they weigh.
const PROMISED_STEPS: usize = 100;
/// Beyond the promise, the bodies of steps may weigh this much together.
const BYTES: u64 = 64 << 20;

/// Rows to delete.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Trim {
    /// Numbers of bodies.
    pub journal: Vec<u64>,
    /// Numbers of heads.
    pub heads: Vec<u64>,
    /// Every entry after this one is left.
    pub complete: u64,
}

/// Chooses what can go from a journal with these heads, oldest first: entries that are folded, not
/// recent, and no longer needed to undo or redo. `bodies` are the numbers whose body is there, ascending.
#[must_use]
pub fn trim(heads: &[Head], bodies: &[u64], state: &State) -> Trim {
    let first = first_needed(heads);
    let old = heads.len().saturating_sub(RECENT);
    let mut trim = Trim {
        complete: state.complete,
        ..Trim::default()
    };
    for head in &heads[..old] {
        if head.number > state.folded {
            break;
        }
        let gone = head.number < first || head.nature == Nature::Quiet;
        if gone {
            trim.heads.push(head.number);
        }
        // An undo or redo moves a step from one stack to the other; its head is enough for that.
        let bodiless = gone || head.nature != Nature::Edit;
        let is_there = bodies.binary_search(&head.number).is_ok();
        if bodiless && is_there && !state.aside.contains(&head.number) {
            trim.journal.push(head.number);
            trim.complete = trim.complete.max(head.number);
        }
    }
    trim
}

/// The number of the oldest entry that a step of the history needs.
fn first_needed(heads: &[Head]) -> u64 {
    let mut history = History::default();
    for head in heads {
        history.enter(head.clone().into_entry());
    }
    // At most 200 of either, so looking through them is as good as a set.
    let undoable: Vec<ChangeId> = history.steps().map(|step| step.id).collect();
    let undone: Vec<ChangeId> = history.undone().map(|step| step.id).collect();
    let (mut first, mut steps, mut bytes) = (u64::MAX, 0, 0);
    for head in heads
        .iter()
        .rev()
        .filter(|head| head.nature == Nature::Edit)
    {
        let (can_be_undone, can_be_redone) =
            (undoable.contains(&head.id), undone.contains(&head.id));
        if !can_be_undone && !can_be_redone {
            continue;
        }
        bytes += head.bytes;
        if steps >= PROMISED_STEPS && bytes > BYTES {
            break;
        }
        first = head.number;
        steps += usize::from(can_be_undone);
    }
    first
}
