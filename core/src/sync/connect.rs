//! Connection of a workspace with a remote, and the end of it.

use std::cell::RefCell;

use super::context::Context;
use super::couchdb::{CouchDb, Received, RemoteError};
use super::replica::Replica;
use super::state::{SyncState, shared_kinds};
use super::transport::Transport;
use crate::model::{IdGenerator, Instant, Kind, Uuid};
use crate::storage::StoreError;
use crate::workspace::{
    ActionKind, Change, Connection, ConnectionUpdate, FirstPull, SyncUpdate, Workspace,
};

/// Name of the `_local` document with the id of the database.
pub const IDENTITY: &str = "lectern";

/// Database that can be connected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Id of the database.
    pub identity: Uuid,
    /// `true` if it holds records.
    pub has_records: bool,
}

/// Signs in, creates the database if there is none, and looks whether it holds records.
///
/// # Errors
/// Returns [`RemoteError`]; nothing has been stored here.
pub async fn look<T: Transport>(remote: &CouchDb<T>, new_id: Uuid) -> Result<Found, RemoteError> {
    remote.ensure_database().await?;
    let identity = remote.identity(new_id).await?;
    let page = remote.changes(None).await?;
    let is_record = |received: &Received| matches!(received, Received::Version(_, version, _) if version.record.is_some());
    Ok(Found {
        identity,
        has_records: page.documents.iter().any(is_record) || !page.is_last,
    })
}

/// Returns `true` if a workspace has records that would have to be merged with those of a remote.
#[must_use]
pub fn has_records(workspace: &Workspace) -> bool {
    let records = workspace.records();
    shared_kinds().any(|kind| kind != Kind::Settings && records.count_of(kind) > 0)
}

/// Connects a workspace. The first round then carries out `connection.first_pull`. If that replaces the
/// records here, the history ends: its steps are about records that are gone.
///
/// # Errors
/// Returns [`StoreError`] if it could not be stored.
pub async fn connect(
    replica: &Replica,
    connection: Connection,
    now: Instant,
    ids: &RefCell<dyn IdGenerator>,
) -> Result<(), StoreError> {
    let update = ConnectionUpdate::Connect(connection);
    store(replica, |_| Some(update.clone()), now, ids).await
}

/// Disconnects a workspace; all its records stay.
///
/// # Errors
/// Returns [`StoreError`] if it could not be stored.
pub async fn disconnect(
    replica: &Replica,
    now: Instant,
    ids: &RefCell<dyn IdGenerator>,
) -> Result<(), StoreError> {
    let update = |_: &SyncState| Some(ConnectionUpdate::Disconnect);
    store(replica, update, now, ids).await
}

/// Forgets that the remote lacked what it had before, once the person has been told.
///
/// # Errors
/// Returns [`StoreError`] if it could not be stored.
pub async fn forget_rewind(
    replica: &Replica,
    now: Instant,
    ids: &RefCell<dyn IdGenerator>,
) -> Result<(), StoreError> {
    let update = |connection| Connection {
        rewind: None,
        ..connection
    };
    store(replica, advance(update), now, ids).await
}

/// Exchanges with another account of the same database from now on.
///
/// # Errors
/// Returns [`StoreError`] if it could not be stored.
pub async fn change_user(
    replica: &Replica,
    user: &str,
    now: Instant,
    ids: &RefCell<dyn IdGenerator>,
) -> Result<(), StoreError> {
    let update = |connection| Connection {
        user: user.to_owned(),
        ..connection
    };
    store(replica, advance(update), now, ids).await
}

/// Forgets what others changed while this browser was away, once the person has been told.
///
/// # Errors
/// Returns [`StoreError`] if it could not be stored.
pub async fn forget_absence(
    replica: &Replica,
    now: Instant,
    ids: &RefCell<dyn IdGenerator>,
) -> Result<(), StoreError> {
    let update = |connection| Connection {
        absence: None,
        ..connection
    };
    store(replica, advance(update), now, ids).await
}

/// Forgets that somebody has replaced the workspace, once the person has been told.
///
/// # Errors
/// Returns [`StoreError`] if it could not be stored.
pub async fn forget_replacement(
    replica: &Replica,
    now: Instant,
    ids: &RefCell<dyn IdGenerator>,
) -> Result<(), StoreError> {
    let update = |connection| Connection {
        replacement: None,
        ..connection
    };
    store(replica, advance(update), now, ids).await
}

/// Has the next round compare all records with those of the remote: what the remote lacks is sent
/// again, what is missing here is received, and where both differ a person decides.
///
/// # Errors
/// Returns [`StoreError`] if it could not be stored.
pub async fn compare_again(
    replica: &Replica,
    now: Instant,
    ids: &RefCell<dyn IdGenerator>,
) -> Result<(), StoreError> {
    let update = |connection| Connection {
        since: None,
        first_pull: Some(FirstPull::Compare),
        ..connection
    };
    store(replica, advance(update), now, ids).await
}

/// Returns the update of a connected workspace by a change of its connection.
fn advance(
    change: impl Fn(Connection) -> Connection,
) -> impl Fn(&SyncState) -> Option<ConnectionUpdate> {
    move |state| {
        let connection = state.connection()?.clone();
        Some(ConnectionUpdate::Advance(change(connection)))
    }
}

async fn store(
    replica: &Replica,
    update: impl Fn(&SyncState) -> Option<ConnectionUpdate>,
    now: Instant,
    ids: &RefCell<dyn IdGenerator>,
) -> Result<(), StoreError> {
    let plan = |workspace: &Workspace, state: &SyncState| {
        let context = Context {
            workspace,
            state,
            now,
            ids,
        };
        let update = SyncUpdate {
            connection: update(state),
            records: Vec::new(),
        };
        let mut change = context.silent(Vec::new(), update);
        if replaces_mine(&change) {
            change.label.action = ActionKind::ReplacedWorkspace;
        }
        vec![change]
    };
    replica.commit(plan).await?;
    replica.save_snapshot().await
}

/// Returns `true` if the change begins to replace the records here.
fn replaces_mine(change: &Change) -> bool {
    let update = change.sync.as_ref();
    update
        .and_then(|update| update.connection.as_ref())
        .is_some_and(|update| match update {
            ConnectionUpdate::Connect(connection) => {
                connection.first_pull == Some(FirstPull::ReplaceMine)
            }
            ConnectionUpdate::Advance(_) | ConnectionUpdate::Disconnect => false,
        })
}
