//! Long times without an exchange, after which the person is told what others have changed.

use super::{Engine, SyncError};
use crate::model::Instant;
use crate::sync::transport::Transport;
use crate::workspace::{Absence, Connection};

/// Milliseconds without an exchange after which the person is told what has changed.
const LONG_MS: i64 = 60 * 60 * 1000;
/// Milliseconds after which the time of the last exchange is stored again.
const STORED_MS: i64 = 10 * 60 * 1000;

impl<T: Transport> Engine<T> {
    /// Notices that nothing was exchanged for a long time, by the clock of this browser.
    pub(super) fn begin_absence(&self) {
        let state = self.replica.state();
        let connection = state.connection();
        let connection = connection.filter(|connection| connection.first_pull.is_none());
        let since = connection.and_then(|connection| connection.exchanged_at);
        let is_long = |since: &Instant| (self.now)().0 - since.0 >= LONG_MS;
        self.away_since.set(since.filter(is_long));
    }

    /// Returns the absence to which received records are added.
    pub(super) fn absence_under_way(&self, connection: &Connection) -> Option<Absence> {
        let since = self.away_since.get()?;
        // What was received before a round ended early counts as well.
        let begun = connection.absence_under_way.clone();
        Some(begun.unwrap_or_else(|| Absence::new(since)))
    }

    /// Stores the time of the exchange, and ends an absence.
    pub(super) async fn remember_exchange(&self) -> Result<(), SyncError> {
        let now = (self.now)();
        let connection = self.connection()?;
        // A clock that was set back counts from then on.
        let is_recent = |at: Instant| (0..STORED_MS).contains(&(now.0 - at.0));
        if connection.exchanged_at.is_some_and(is_recent) {
            return Ok(());
        }
        self.advance(|connection| {
            connection.exchanged_at = Some(now);
            let absence = connection.absence_under_way.take();
            if let Some(absence) = absence.filter(|absence| !absence.changes.is_empty()) {
                connection.absence = Some(Absence {
                    until: now,
                    ..absence
                });
            }
        })
        .await?;
        self.away_since.set(None);
        Ok(())
    }
}
