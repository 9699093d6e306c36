//! Recognition of the remote. Each round that changes something leaves a new checkpoint at the
//! remote before and after; another one found there tells that a backup was restored.

use super::{Engine, RoundReport, SyncError};
use crate::sync::connect::IDENTITY;
use crate::sync::transport::Transport;
use crate::workspace::Connection;

impl<T: Transport> Engine<T> {
    /// Checks once that the remote is the one that was connected, and that it has everything that it
    /// had.
    pub(super) async fn check_remote(&self) -> Result<RoundReport, SyncError> {
        if self.checkpoint.borrow().is_some() {
            return Ok(RoundReport::default());
        }
        let connection = self.connection()?;
        let identity = self.remote.local(IDENTITY).await?;
        if identity.as_deref() != Some(&connection.identity.to_string()) {
            return Err(SyncError::OtherDatabase);
        }
        let found = self.remote.local(&connection.replica.to_string()).await?;
        let is_next = found.is_some() && found == connection.next_checkpoint;
        let was_rewound = found != connection.checkpoint && !is_next;
        if was_rewound {
            self.compare().await?;
        }
        self.checkpoint.replace(Some(found));
        Ok(RoundReport { was_rewound })
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
        let connection = self.connection()?;
        let name = connection.replica.to_string();
        let next = self.ids.borrow_mut().next().to_string();
        // Asked again if the response does not come.
        let known = self.checkpoint.replace(None).flatten();
        // Stored before, so that either is expected then.
        self.advance(&Connection {
            checkpoint: known,
            next_checkpoint: Some(next.clone()),
            ..connection.clone()
        })
        .await?;
        self.remote.set_local(&name, &next).await?;
        self.advance(&Connection {
            checkpoint: Some(next.clone()),
            next_checkpoint: None,
            ..connection
        })
        .await?;
        self.checkpoint.replace(Some(Some(next)));
        Ok(())
    }
}
