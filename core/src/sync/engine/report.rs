//! Outcomes of rounds.

use serde::{Deserialize, Serialize};

use crate::storage::StoreError;
use crate::sync::couchdb::RemoteError;

/// Reasons why a round ended early.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
pub enum SyncError {
    /// The remote could not be used.
    #[error(transparent)]
    Remote(#[from] RemoteError),
    /// The store of this browser could not be used.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// Another database is at the address than the one that was connected.
    #[error("another database is at this address")]
    OtherDatabase,
    /// The workspace is not connected to a remote.
    #[error("not connected")]
    NotConnected,
}

/// Outcome of a round.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RoundReport {
    /// `true` if the remote lacked what it had before, so that everything was compared again.
    pub was_rewound: bool,
    /// `true` if the account may only read, so that nothing was sent.
    pub is_read_only: bool,
    /// `true` if others wrote what was sent at every attempt of the round, so that some of it still waits.
    pub was_overtaken: bool,
}
