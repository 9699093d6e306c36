//! Recognition of the remote. Each round that changes something leaves a new checkpoint at the
//! remote before and after; another one found there tells that a backup was restored.

use super::{Engine, SyncError};
use crate::model::Uuid;
use crate::sync::connect::IDENTITY;
use crate::sync::couchdb::{Access, RemoteError};
use crate::sync::push::waiting_count;
use crate::sync::transport::Transport;
use crate::workspace::Rewind;

impl<T: Transport> Engine<T> {
    /// Checks once that the remote is the one that was connected, and that it has everything that it
    /// had. Returns `true` if it has not.
    pub(super) async fn check_remote(&self) -> Result<bool, SyncError> {
        if self.checkpoint.borrow().is_some() {
            return Ok(false);
        }
        let connection = self.connection()?;
        let identity = self.remote.local(IDENTITY).await?;
        let identity = identity.and_then(|text| text.parse::<Uuid>().ok());
        if identity != Some(connection.identity) {
            // Of two browsers that have given a new database its id at the same moment, one finds the id
            // of the other.
            let adopted = identity.filter(|_| connection.is_untouched());
            let identity = adopted.ok_or(SyncError::OtherDatabase)?;
            self.advance(|connection| connection.identity = identity)
                .await?;
        }
        let found = self.remote.local(&connection.replica.to_string()).await?;
        let is_next = found.is_some() && found == connection.next_checkpoint;
        let was_rewound = found != connection.checkpoint && !is_next;
        if was_rewound {
            // A comparison that was interrupted begins again.
            let unfinished = connection
                .rewind
                .filter(|rewind| rewind.sent_again.is_none());
            let rewind = unfinished.unwrap_or_else(|| Rewind {
                at: (self.now)(),
                waiting_before: waiting_count(&self.replica.state()),
                sent_again: None,
            });
            self.compare_after(rewind).await?;
        }
        self.checkpoint.replace(Some(found));
        Ok(was_rewound)
    }

    /// Leaves a new checkpoint at the remote, unless this was done before in this round. A backup
    /// from before this moment has another one, so that restoring it is noticed.
    pub(super) async fn leave_first_checkpoint(&self) -> Result<(), SyncError> {
        if self.has_left_checkpoint.replace(true) {
            return Ok(());
        }
        self.leave_checkpoint().await
    }

    pub(super) async fn leave_checkpoint(&self) -> Result<(), SyncError> {
        let name = self.connection()?.replica.to_string();
        let next = self.ids.borrow_mut().next().to_string();
        // Asked again if the response does not come.
        let known = self.checkpoint.replace(None).flatten();
        // Stored before, so that either is expected then.
        self.advance(|connection| {
            connection.checkpoint.clone_from(&known);
            connection.next_checkpoint = Some(next.clone());
        })
        .await?;
        match self.remote.set_local(&name, &next).await {
            Ok(()) => {}
            // Nothing of this browser can be lost there.
            Err(RemoteError::Forbidden(_)) => {
                self.access.set(Some(Access::ReadOnly));
                self.checkpoint.replace(Some(known));
                return Ok(());
            }
            Err(error) => return Err(error.into()),
        }
        self.advance(|connection| {
            connection.checkpoint = Some(next.clone());
            connection.next_checkpoint = None;
        })
        .await?;
        self.checkpoint.replace(Some(Some(next)));
        Ok(())
    }
}
