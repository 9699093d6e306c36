//! Sending of what waits.

use std::cell::RefCell;

use super::{Engine, SyncError};
use crate::model::RecordKey;
use crate::sync::context::Context;
use crate::sync::couchdb::{Access, Outcome, RemoteError};
use crate::sync::pull::Show;
use crate::sync::push::{Outgoing, acknowledge, next_batch};
use crate::sync::transport::Transport;
use crate::workspace::{Base, Change, RecordSync, SyncUpdate};

impl<T: Transport> Engine<T> {
    /// Sends what waits. Returns `true` if others had written meanwhile, so that there may be more
    /// to be received and sent.
    pub(super) async fn push(&self) -> Result<bool, SyncError> {
        while !self.is_read_only() {
            // Within a transaction, so that everything that is sent is on disk.
            let batch = RefCell::new(Vec::new());
            let author = self.remote.user();
            self.commit(|context| {
                batch.replace(next_batch(context, author));
                Vec::new()
            })
            .await?;
            let batch = batch.into_inner();
            if batch.is_empty() {
                return Ok(false);
            }
            self.leave_first_checkpoint().await?;
            let mut acknowledged = match self.send(batch).await {
                Ok(acknowledged) => acknowledged,
                Err(RemoteError::Forbidden(_)) => {
                    self.access.set(Some(Access::ReadOnly));
                    break;
                }
                Err(error) => return Err(error.into()),
            };
            if acknowledged.iter().any(is_rejected) && self.has_become_reader().await? {
                // They wait for the right to write.
                acknowledged.retain(|row| !is_rejected(row));
            }
            self.commit(|context| acknowledge(context, &acknowledged))
                .await?;
            if acknowledged
                .iter()
                .any(|(_, outcome)| *outcome == Outcome::Failed)
            {
                return Err(RemoteError::Failed(500).into());
            }
            if self.read_conflicting(&acknowledged).await? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Sends a batch, and returns each document with its outcome.
    async fn send(&self, batch: Vec<Outgoing>) -> Result<Vec<(Outgoing, Outcome)>, RemoteError> {
        let mut acknowledged = Vec::with_capacity(batch.len());
        let mut others = Vec::with_capacity(batch.len());
        for outgoing in batch {
            match &outgoing.revision {
                Some(revision) => {
                    let outcome = self.remote.write_at_revision(revision, &outgoing.json);
                    let outcome = outcome.await?;
                    acknowledged.push((outgoing, outcome));
                }
                None => others.push(outgoing),
            }
        }
        if !others.is_empty() {
            let document = |outgoing: &Outgoing| (outgoing.key, outgoing.json.clone());
            let documents: Vec<_> = others.iter().map(document).collect();
            let outcomes = self.remote.bulk_docs(&documents).await?;
            acknowledged.extend(others.into_iter().zip(outcomes));
        }
        Ok(acknowledged)
    }

    /// Receives the records that others have written first. Returns `true` if there were any.
    async fn read_conflicting(
        &self,
        acknowledged: &[(Outgoing, Outcome)],
    ) -> Result<bool, SyncError> {
        let conflicting = acknowledged
            .iter()
            .filter(|(_, outcome)| *outcome == Outcome::Conflict);
        let mut found = false;
        for (outgoing, _) in conflicting {
            found = true;
            let received = self.remote.get(outgoing.key).await?;
            match received {
                Some(received) => self.receive(&[received], Show::Complete).await?,
                None => {
                    self.commit(|context| vec![forget(context, outgoing.key)])
                        .await?
                }
            }
        }
        Ok(found)
    }
}

fn is_rejected((_, outcome): &(Outgoing, Outcome)) -> bool {
    matches!(outcome, Outcome::Rejected(_))
}

/// The remote has never had the record, so it is sent as a new one.
fn forget(context: &Context<'_>, key: RecordKey) -> Change {
    let known = context.state.get(key).cloned();
    let state = RecordSync {
        revision: None,
        base: Base::Removed,
        ..known.unwrap_or_else(RecordSync::unknown)
    };
    let update = SyncUpdate {
        connection: None,
        records: vec![(key, Some(state))],
    };
    context.silent(Vec::new(), update)
}
