//! End of the first pull from a remote, and of a comparison with it.

use std::collections::BTreeSet;

use super::context::Context;
use super::push::waiting_count;
use super::state::shared_kinds;
use crate::model::{Kind, RecordKey};
use crate::workspace::{
    Base, Change, Connection, ConnectionUpdate, Edit, FirstPull, RecordSync, Rewind, SyncUpdate,
    UntouchedTables, Waiting,
};

/// Returns the changes to be made once everything has been received. `seen` are the records that a
/// comparison has found at the remote.
#[must_use]
pub fn end(
    context: &Context<'_>,
    first_pull: FirstPull,
    seen: &BTreeSet<RecordKey>,
) -> Vec<Change> {
    let under_way = |connection: &&Connection| connection.first_pull == Some(first_pull);
    let Some(connection) = context.state.connection().filter(under_way) else {
        return Vec::new();
    };
    let mut changes = match first_pull {
        FirstPull::Merge => vec![remove_untouched(context, connection)],
        FirstPull::ReplaceTheirs => Vec::new(),
        FirstPull::ReplaceMine => vec![remove_unknown(context, connection)],
        FirstPull::Compare => vec![send_lost(context, seen)],
    };
    let is_settled = |key: &RecordKey| {
        let state = context.state.get(*key);
        state.is_none_or(|state| state.waiting.is_none())
    };
    let lost = changes.iter().flat_map(|change| &change.sync);
    let lost = lost.flat_map(|update| &update.records);
    let lost = lost.filter(|(key, _)| is_settled(key)).count();
    let waiting = waiting_count(context.state) + lost;
    let with_count = |rewind: Rewind| Rewind {
        sent_again: Some(waiting.saturating_sub(rewind.waiting_before)),
        ..rewind
    };
    // The outcome of a later comparison is another matter.
    let finish = |rewind: Rewind| match rewind.sent_again {
        Some(_) => rewind,
        None => with_count(rewind),
    };
    let update = SyncUpdate {
        connection: Some(ConnectionUpdate::Advance(Connection {
            first_pull: None,
            rewind: connection.rewind.map(finish),
            ..connection.clone()
        })),
        records: Vec::new(),
    };
    changes.push(context.silent(Vec::new(), update));
    changes
}

/// Returns whether the remote does not have a record, not even in a form that cannot be read here.
fn is_unknown(context: &Context<'_>, connection: &Connection, key: RecordKey) -> bool {
    context.state.get(key).is_none() && !connection.unreadable.contains(&key.to_string())
}

/// Removes the records that the remote does not have and that nobody has edited since connecting.
fn remove_unknown(context: &Context<'_>, connection: &Connection) -> Change {
    let records = context.workspace.records();
    let all = shared_kinds().flat_map(|kind| records.of_kind(kind));
    let unknown = all.filter(|record| is_unknown(context, connection, record.key()));
    let edits = unknown.map(|record| Edit {
        key: record.key(),
        before: Some(record),
        after: None,
    });
    context.silent(edits.collect(), SyncUpdate::default())
}

/// Removes the records with which every workspace begins, that nobody has edited or used here, and that the
/// remote lacks although a workspace was begun there: somebody has deleted them, perhaps before connecting.
fn remove_untouched(context: &Context<'_>, connection: &Connection) -> Change {
    let settings = context.workspace.records().of_kind(Kind::Settings).next();
    let settings = settings.and_then(|settings| context.state.get(settings.key()));
    let is_begun = settings.is_some_and(|state| state.revision.is_some());
    let tables = UntouchedTables::new(context.workspace.records());
    let lacking = tables
        .iter()
        .filter(|record| is_begun && is_unknown(context, connection, record.key()));
    let edits = lacking.map(|record| Edit {
        key: record.key(),
        before: Some(record),
        after: None,
    });
    context.silent(edits.collect(), SyncUpdate::default())
}

/// Marks the records that the remote has lost as waiting.
fn send_lost(context: &Context<'_>, seen: &BTreeSet<RecordKey>) -> Change {
    let lost = context
        .state
        .records()
        .filter(|(key, state)| state.revision.is_some() && !seen.contains(key));
    let records = lost.map(|(key, state)| {
        let waiting = state.waiting.clone().unwrap_or_else(|| Waiting {
            seq: context.state.seq(),
            stamp: context.silent_stamp(),
        });
        let state = RecordSync {
            revision: None,
            base: Base::Removed,
            waiting: Some(waiting),
            ..state.clone()
        };
        (key, Some(state))
    });
    let update = SyncUpdate {
        records: records.collect(),
        ..SyncUpdate::default()
    };
    context.silent(Vec::new(), update)
}
