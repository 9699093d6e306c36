//! Changes of many records of which a part has arrived.

use std::collections::BTreeMap;

use super::state::SyncState;
use crate::model::ChangeId;
use crate::workspace::Stamp;

/// Change of somebody else that has not arrived completely.
#[derive(Clone, Debug, PartialEq)]
pub struct Arriving {
    /// Description of the change.
    pub stamp: Stamp,
    /// Number of its records.
    pub count: usize,
    /// Number of those that have arrived.
    pub received: usize,
}

/// Returns the changes whose records wait for others of the same change, in the order of their times.
#[must_use]
pub fn arriving(state: &SyncState) -> Vec<Arriving> {
    let mut changes: BTreeMap<ChangeId, Arriving> = BTreeMap::new();
    for (_, record) in state.open() {
        let held = record.held.as_ref();
        let Some((held, version)) = held.and_then(|held| Some((held, held.version.as_ref()?)))
        else {
            continue;
        };
        let change = changes.entry(version.id).or_insert_with(|| Arriving {
            stamp: held.stamp.clone(),
            count: usize::try_from(version.count).unwrap_or(usize::MAX),
            received: 0,
        });
        change.received += 1;
    }
    let mut changes: Vec<Arriving> = changes.into_values().collect();
    changes.sort_by_key(|change| change.stamp.at);
    changes
}
