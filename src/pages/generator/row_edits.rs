//! Edits of the rows in the preview.

use std::collections::BTreeMap;

use lectern_core::workspace::{RowEdit, RowKey};
use serde::{Deserialize, Serialize};

/// Edits of proposed offerings; none of them is empty.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(from = "Vec<(RowKey, RowEdit)>", into = "Vec<(RowKey, RowEdit)>")]
pub struct RowEdits(BTreeMap<RowKey, RowEdit>);

impl From<Vec<(RowKey, RowEdit)>> for RowEdits {
    fn from(edits: Vec<(RowKey, RowEdit)>) -> Self {
        Self(edits.into_iter().collect())
    }
}

impl From<RowEdits> for Vec<(RowKey, RowEdit)> {
    fn from(edits: RowEdits) -> Self {
        edits.0.into_iter().collect()
    }
}

impl RowEdits {
    /// Returns the edits by offering.
    #[must_use]
    pub const fn as_map(&self) -> &BTreeMap<RowKey, RowEdit> {
        &self.0
    }

    /// Returns the edit of an offering.
    #[must_use]
    pub fn get(&self, key: &RowKey) -> RowEdit {
        self.0.get(key).cloned().unwrap_or_default()
    }

    /// Changes the edit of an offering.
    pub fn update(&mut self, key: RowKey, change: impl FnOnce(&mut RowEdit)) {
        let mut edit = self.get(&key);
        change(&mut edit);
        if edit.is_empty() {
            self.0.remove(&key);
        } else {
            self.0.insert(key, edit);
        }
    }
}
