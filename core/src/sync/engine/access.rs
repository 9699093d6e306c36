//! Access rights of the account at the remote.

use super::{Engine, SyncError};
use crate::sync::couchdb::{Access, RemoteError};
use crate::sync::transport::Transport;

impl<T: Transport> Engine<T> {
    /// Returns `true` if the account is known to be refused when it writes.
    pub(super) fn is_read_only(&self) -> bool {
        self.access.get() == Some(Access::ReadOnly)
    }

    /// Asks what the account may do, unless it may write already: the right to do so may have been
    /// given meanwhile.
    pub(super) async fn check_access(&self) -> Result<(), SyncError> {
        if self.access.get() == Some(Access::ReadWrite) {
            return Ok(());
        }
        let mut access = self.remote.access().await?;
        if access == Access::ReadWrite && self.connection()?.is_read_only {
            access = self.try_to_write().await?;
        }
        self.access.set(Some(access));
        Ok(())
    }

    /// Asks again what the account may do, and returns `true` if it may only read by now.
    pub(super) async fn has_become_reader(&self) -> Result<bool, SyncError> {
        self.access.set(None);
        self.check_access().await?;
        Ok(self.is_read_only())
    }

    /// Finds out whether the account may write, for servers that do not tell it by its roles.
    async fn try_to_write(&self) -> Result<Access, SyncError> {
        let name = format!("{}-access", self.connection()?.replica);
        match self.remote.set_local(&name, "").await {
            // Another tab has written it.
            Ok(()) | Err(RemoteError::Conflict) => Ok(Access::ReadWrite),
            Err(RemoteError::Forbidden(_)) => Ok(Access::ReadOnly),
            Err(error) => Err(error.into()),
        }
    }

    /// Stores what the account may do, so that it is known before the next exchange and in all tabs.
    pub(super) async fn remember_access(&self) -> Result<(), SyncError> {
        let is_read_only = self.is_read_only();
        if self.connection()?.is_read_only == is_read_only {
            return Ok(());
        }
        self.advance(|connection| connection.is_read_only = is_read_only)
            .await
    }
}
