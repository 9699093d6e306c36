//! Received versions that can be shown: those whose changes have arrived completely, together with
//! all the changes that they were made from. A change of many records is thus never seen in part.

use std::collections::{BTreeMap, BTreeSet};

use super::context::Context;
use crate::model::{ChangeId, RecordKey};
use crate::workspace::{EarlierVersion, RemoteVersion};

/// Changes of several records that are known here as a whole.
struct KnownChanges<'a> {
    context: &'a Context<'a>,
    asked: BTreeMap<ChangeId, bool>,
}

impl KnownChanges<'_> {
    /// Returns `true` if a record here was made from the change: changes are only shown whole.
    fn contains(&mut self, id: ChangeId) -> bool {
        let state = self.context.state;
        *self.asked.entry(id).or_insert_with(|| {
            let mut versions = state
                .records()
                .filter_map(|(_, state)| state.version.as_ref());
            versions.any(|version| version.includes(id))
        })
    }
}

/// Returns the records whose received version can be shown.
#[must_use]
pub fn complete(
    context: &Context<'_>,
    received: &BTreeMap<RecordKey, &RemoteVersion>,
) -> BTreeSet<RecordKey> {
    let mut known = KnownChanges {
        context,
        asked: BTreeMap::new(),
    };
    let mut ready: BTreeSet<RecordKey> = received.keys().copied().collect();
    loop {
        let mut arrived: BTreeMap<ChangeId, u32> = BTreeMap::new();
        for key in &ready {
            for EarlierVersion(id, count) in chain(received[key]) {
                if count > 1 {
                    *arrived.entry(id).or_default() += 1;
                }
            }
        }
        let mut is_complete = |EarlierVersion(id, count): EarlierVersion| {
            count <= 1
                || arrived.get(&id).is_some_and(|arrived| *arrived >= count)
                || known.contains(id)
        };
        let before = ready.len();
        ready.retain(|key| chain(received[key]).all(&mut is_complete));
        if ready.len() == before {
            return ready;
        }
    }
}

fn chain(version: &RemoteVersion) -> impl Iterator<Item = EarlierVersion> {
    version.version.iter().flat_map(|version| version.chain())
}
