//! What identifies a row of the preview while its request is being changed.
//!
//! Offerings of one group in several slots are a series. A row is the one that is as long after the start of
//! the series: dates that are added or skipped leave the others as they are, and rows go along when the
//! start moves. A rotation and stations have one row for each group and session in each round, wherever it
//! is. No row takes the edit of another; what is not proposed now waits until it is again.

use std::collections::BTreeMap;

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use super::proposal::ProposedOfferings;
use crate::model::{LearnerGroupId, SessionId};

/// Key of a proposed offering.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct RowKey {
    /// The session; with stations, that of the station.
    pub session: SessionId,
    /// The group.
    pub group: LearnerGroupId,
    /// The local start as generated.
    pub start: NaiveDateTime,
    /// The position of the slot in the series, or that of the round.
    #[serde(default)]
    pub occurrence: u32,
    /// The start of the series; `None` if the offering is of a round.
    #[serde(default)]
    pub series: Option<NaiveDateTime>,
}

impl RowKey {
    /// Returns `true` if this key, from an earlier request, is that of the row with the key `now`.
    fn is_of(&self, now: &Self) -> bool {
        (self.session, self.group) == (now.session, now.group)
            && match (self.series, now.series) {
                (Some(series), Some(present)) => self.start - series == now.start - present,
                (None, None) => self.occurrence == now.occurrence,
                (Some(_), None) | (None, Some(_)) => false,
            }
    }
}

impl ProposedOfferings {
    /// Returns by key, from this request or an earlier one, the position of its offering. Keys of offerings
    /// that are not proposed are left out. Of several keys of one offering, one that is exact or else the
    /// first counts.
    #[must_use]
    pub fn positions(&self, keys: impl IntoIterator<Item = RowKey>) -> BTreeMap<RowKey, usize> {
        let mut wanted: BTreeMap<(SessionId, LearnerGroupId), Vec<RowKey>> = BTreeMap::new();
        for key in keys {
            let of_group = wanted.entry((key.session, key.group)).or_default();
            of_group.push(key);
        }
        let mut positions = BTreeMap::new();
        if wanted.is_empty() {
            return positions;
        }
        for position in 0..self.len() {
            let Some(now) = self.key(position) else {
                continue;
            };
            let Some(of_group) = wanted.get(&(now.session, now.group)) else {
                continue;
            };
            let exact = of_group.iter().find(|key| **key == now);
            let found = exact.or_else(|| of_group.iter().find(|key| key.is_of(&now)));
            if let Some(key) = found {
                positions.insert(*key, position);
            }
        }
        positions
    }

    /// Returns the position of the offering with a key from this request or an earlier one.
    #[must_use]
    pub fn position_of(&self, key: RowKey) -> Option<usize> {
        self.positions([key]).remove(&key)
    }

    /// Returns by key from an earlier request the present one of the same offering.
    #[must_use]
    pub fn present_keys(&self, keys: impl IntoIterator<Item = RowKey>) -> BTreeMap<RowKey, RowKey> {
        let positions = self.positions(keys).into_iter();
        let present = positions.filter_map(|(key, position)| Some((key, self.key(position)?)));
        present.collect()
    }
}
