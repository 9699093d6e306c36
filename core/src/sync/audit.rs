//! Comparison of counts and digests of the records here and at the remote, which shows that nothing
//! was lost.

use std::collections::BTreeMap;

use super::couchdb::Received;
use super::engine::{Engine, SyncError};
use super::state::is_shared;
use super::transport::Transport;
use crate::model::{Kind, Record, to_json};

/// Number and digest of records. The digest does not depend on their order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Number of records.
    pub count: usize,
    /// Sum of the digests of all records.
    pub digest: u64,
}

impl Tally {
    /// Adds a record.
    fn add(&mut self, record: &Record) {
        self.count += 1;
        self.digest = self.digest.wrapping_add(digest(&to_json(record)));
    }

    /// Replaces a version of a record that was added before.
    fn subtract(&mut self, record: &Record) {
        self.count -= 1;
        self.digest = self.digest.wrapping_sub(digest(&to_json(record)));
    }
}

/// FNV-1a, followed by a finaliser so that digests can be added.
fn digest(bytes: &[u8]) -> u64 {
    let hash = bytes.iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    });
    let hash = (hash ^ (hash >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    hash ^ (hash >> 31)
}

/// Records of one kind here and at the remote.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct KindAudit {
    /// Records here, without what has not been sent yet.
    pub here: Tally,
    /// Records at the remote.
    pub there: Tally,
}

impl KindAudit {
    /// Returns `true` if both have the same records.
    #[must_use]
    pub fn agrees(&self) -> bool {
        self.here == self.there
    }
}

impl<T: Transport> Engine<T> {
    /// Compares the records of each kind. Both sides should be at rest: what somebody sends
    /// meanwhile shows as a difference.
    ///
    /// # Errors
    /// Returns [`SyncError`].
    pub async fn audit(&self) -> Result<BTreeMap<Kind, KindAudit>, SyncError> {
        let mut audits: BTreeMap<Kind, KindAudit> = BTreeMap::new();
        let mut found: BTreeMap<_, Record> = BTreeMap::new();
        let mut since = None;
        loop {
            let page = self.remote().changes(since.as_deref()).await?;
            for received in page.documents {
                let Received::Version(key, version, _) = received else {
                    continue;
                };
                if !is_shared(key.kind()) {
                    continue;
                }
                let there = &mut audits.entry(key.kind()).or_default().there;
                // A record that was written meanwhile comes twice.
                if let Some(record) = found.remove(&key) {
                    there.subtract(&record);
                }
                if let Some(record) = version.record {
                    there.add(&record);
                    found.insert(key, record);
                }
            }
            since = Some(page.since);
            if page.is_last {
                break;
            }
        }
        self.replica().refresh().await?;
        let workspace = self.replica().workspace();
        for (key, state) in self.replica().state().records() {
            let here = workspace.records().get(key);
            let held = state.held.as_ref().map(|held| held.record.as_ref());
            let base = held.unwrap_or_else(|| state.base.record(here.as_ref()));
            if let Some(record) = base {
                audits.entry(key.kind()).or_default().here.add(record);
            }
        }
        Ok(audits)
    }
}
