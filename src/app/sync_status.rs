//! State of the exchange with a remote, for the components that show it.

use serde::{Deserialize, Serialize};

use crate::hooks::observable::Observable;
use lectern_core::model::Instant;
use lectern_core::sync::SyncError;

/// Phase of the exchange.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub enum SyncPhase {
    /// The workspace is in this browser only.
    #[default]
    Off,
    /// Being exchanged for the first time since the app was opened.
    Starting,
    /// Everything was exchanged at this time.
    UpToDate(Instant),
    /// The server could not be reached since this time; tried again without anybody doing something.
    Offline(Instant),
    /// User name and password are needed.
    SignIn,
    /// Nothing is exchanged for this reason.
    Stopped(SyncError),
}

/// State of the exchange with a remote.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SyncState {
    /// Phase of the exchange.
    pub phase: SyncPhase,
    /// Number of records that wait to be sent.
    pub waiting: usize,
    /// Number of records that need a decision.
    pub conflicts: usize,
    /// Number of records that the remote has refused.
    pub rejected: usize,
    /// `true` while everything is exchanged, at first or to compare both sides.
    pub is_whole_exchange: bool,
    /// `true` if the account may read the database and not write to it.
    pub is_read_only: bool,
    /// Number of the last journal entry that is included.
    pub seq: u64,
}

/// Observable state of the exchange.
pub type SyncStatus = Observable<SyncState>;
