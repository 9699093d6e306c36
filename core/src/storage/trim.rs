//! Trimming of the journal. The journal also serves as undo history, and suspended tabs catch up
//! from it, so more entries are retained than the chunks require.

use super::rows::{EntryHeader, StoreState};
use crate::model::ChangeId;
use crate::workspace::{ChangeOrigin, History};

/// Number of newest entries that are always retained: background tabs catch up from them.
const RECENT: usize = 64;
/// Number of steps that can always be undone, regardless of their size.
const PROMISED_STEPS: usize = 100;
/// Limit, in bytes, on the total size of the bodies of steps beyond [`PROMISED_STEPS`].
const BYTES: u64 = 64 << 20;

/// Rows of the journal to delete.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Trim {
    /// Numbers of the bodies to delete.
    pub journal: Vec<u64>,
    /// Numbers of the headers to delete.
    pub headers: Vec<u64>,
    /// Value of [`StoreState::complete`] after trimming.
    pub complete: u64,
}

/// Selects the rows to delete from a journal with these headers, oldest first: entries that are
/// compacted, seen by the sync, not among the newest 64, and no longer needed for undo or redo. `bodies` are the
/// numbers of the bodies present, ascending.
#[must_use]
pub fn trim(headers: &[EntryHeader], bodies: &[u64], state: &StoreState) -> Trim {
    let first = first_needed(headers);
    let old = headers.len().saturating_sub(RECENT);
    let mut trim = Trim {
        complete: state.complete,
        ..Trim::default()
    };
    for header in &headers[..old] {
        if header.number > state.trimmable() {
            break;
        }
        let gone = header.number < first || header.nature == ChangeOrigin::Silent;
        if gone {
            trim.headers.push(header.number);
        }
        // Undo and redo move a step between the stacks, for which the header is enough.
        let bodiless = gone || header.nature != ChangeOrigin::Edit;
        let is_there = bodies.binary_search(&header.number).is_ok();
        if bodiless && is_there && !state.quarantined.contains(&header.number) {
            trim.journal.push(header.number);
            trim.complete = trim.complete.max(header.number);
        }
    }
    trim
}

/// Returns the number of the oldest entry that the history needs, or `u64::MAX` if it needs none.
fn first_needed(headers: &[EntryHeader]) -> u64 {
    let mut history = History::default();
    for header in headers {
        history.enter(header.clone().into_entry());
    }
    // Each has at most 200 items, so a linear search is as good as a set.
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
