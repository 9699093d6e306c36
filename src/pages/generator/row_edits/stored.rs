//! Stored form of the edits of rows.

use std::rc::Rc;

use lectern_core::workspace::{RowEdit, RowKey};
use serde::{Deserialize, Serialize};

use super::{Edits, RowEdits, Step};

/// Stored form of edits, whose keys are no texts.
type StoredEdits = Vec<(RowKey, RowEdit)>;

/// Stored form of [`RowEdits`].
#[derive(Serialize, Deserialize)]
#[serde(untagged)]
pub(super) enum StoredRowEdits {
    /// The edits alone, as earlier versions have stored them.
    Edits(StoredEdits),
    /// The edits with their steps, each the edits before and after it.
    WithSteps {
        edits: StoredEdits,
        done: Vec<[StoredEdits; 2]>,
        undone: Vec<[StoredEdits; 2]>,
    },
}

impl From<StoredRowEdits> for RowEdits {
    fn from(stored: StoredRowEdits) -> Self {
        let steps = |stored: Vec<[StoredEdits; 2]>| {
            let steps = stored.into_iter().map(|edits| {
                let [before, after] = edits.map(Edits::from_iter);
                Rc::new(Step { before, after })
            });
            steps.collect()
        };
        match stored {
            StoredRowEdits::Edits(edits) => Self {
                edits: Rc::new(edits.into_iter().collect()),
                ..Self::default()
            },
            StoredRowEdits::WithSteps {
                edits,
                done,
                undone,
            } => Self {
                edits: Rc::new(edits.into_iter().collect()),
                done: steps(done),
                undone: steps(undone),
            },
        }
    }
}

impl From<RowEdits> for StoredRowEdits {
    fn from(rows: RowEdits) -> Self {
        let stored = |edits: &Edits| -> StoredEdits {
            let edits = edits.iter();
            edits.map(|(key, edit)| (*key, edit.clone())).collect()
        };
        let steps = |steps: &[Rc<Step>]| {
            let steps = steps.iter();
            let steps = steps.map(|step| [&step.before, &step.after].map(stored));
            steps.collect()
        };
        Self::WithSteps {
            edits: stored(&rows.edits),
            done: steps(&rows.done),
            undone: steps(&rows.undone),
        }
    }
}
