//! Replacement of a workspace by that of another browser, as everybody else sees it.

use serde::{Deserialize, Serialize};

use crate::model::{Instant, is_default};

/// Report that somebody has put another workspace in the place of the one that the remote had.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Replacement {
    /// Time of it, by the clock of that browser. For display only.
    pub at: Instant,
    /// User name of the person who did so; empty if it is not known.
    #[serde(default, skip_serializing_if = "is_default")]
    pub author: String,
    /// Number of records that were removed here.
    #[serde(default, skip_serializing_if = "is_default")]
    pub removed: usize,
    /// Number of records that were exchanged for others here.
    #[serde(default, skip_serializing_if = "is_default")]
    pub changed: usize,
}

impl Replacement {
    /// Counts a record that the replacement has removed or exchanged.
    pub const fn count(&mut self, remains: bool) {
        if remains {
            self.changed += 1;
        } else {
            self.removed += 1;
        }
    }
}
