//! What of the journal can go. It is the undo history as well, and what tabs that slept catch up
//! from, so more is kept than the chunks need.

use super::rows::{EntryHeader, StoreState};
use crate::model::ChangeId;
use crate::workspace::{ChangeOrigin, History};

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
    /// Numbers of headers.
    pub headers: Vec<u64>,
    /// Every entry after this one is left.
    pub complete: u64,
}

/// Chooses what can go from a journal with these headers, oldest first: entries that are compacted, not
/// recent, and no longer needed to undo or redo. `bodies` are the numbers whose body is there, ascending.
#[must_use]
pub fn trim(headers: &[EntryHeader], bodies: &[u64], state: &StoreState) -> Trim {
    let first = first_needed(headers);
    let old = headers.len().saturating_sub(RECENT);
    let mut trim = Trim {
        complete: state.complete,
        ..Trim::default()
    };
    for header in &headers[..old] {
        if header.number > state.compacted {
            break;
        }
        let gone = header.number < first || header.nature == ChangeOrigin::Silent;
        if gone {
            trim.headers.push(header.number);
        }
        // An undo or redo moves a step from one stack to the other; its header is enough for that.
        let bodiless = gone || header.nature != ChangeOrigin::Edit;
        let is_there = bodies.binary_search(&header.number).is_ok();
        if bodiless && is_there && !state.quarantined.contains(&header.number) {
            trim.journal.push(header.number);
            trim.complete = trim.complete.max(header.number);
        }
    }
    trim
}

/// The number of the oldest entry that a step of the history needs.
fn first_needed(headers: &[EntryHeader]) -> u64 {
    let mut history = History::default();
    for header in headers {
        history.enter(header.clone().into_entry());
    }
    // At most 200 of either, so looking through them is as good as a set.
    let undoable: Vec<ChangeId> = history.steps().map(|step| step.id).collect();
    let undone: Vec<ChangeId> = history.undone().map(|step| step.id).collect();
    let (mut first, mut steps, mut bytes) = (u64::MAX, 0, 0);
    for header in headers
        .iter()
        .rev()
        .filter(|header| header.nature == ChangeOrigin::Edit)
    {
        let (can_be_undone, can_be_redone) =
            (undoable.contains(&header.id), undone.contains(&header.id));
        if !can_be_undone && !can_be_redone {
            continue;
        }
        bytes += header.bytes;
        if steps >= PROMISED_STEPS && bytes > BYTES {
            break;
        }
        first = header.number;
        steps += usize::from(can_be_undone);
    }
    first
}
