//! Another attempt to send what the remote has refused.

use super::context::Context;
use crate::model::RecordKey;
use crate::workspace::{Change, RecordSync, SyncUpdate};

/// Returns the change after which refused records are sent again, or `None` if none of them is
/// refused. The records stay as they are.
#[must_use]
pub fn retry(context: &Context<'_>, keys: &[RecordKey]) -> Option<Change> {
    let refused = keys.iter().filter_map(|key| {
        let state = context.state.get(*key)?;
        state.rejected.as_ref()?;
        let state = RecordSync {
            rejected: None,
            ..state.clone()
        };
        Some((*key, Some(state)))
    });
    let records: Vec<_> = refused.collect();
    if records.is_empty() {
        return None;
    }
    let update = SyncUpdate {
        connection: None,
        records,
    };
    Some(context.silent(Vec::new(), update))
}
