//! Versions of records, by which two copies of a workspace tell which of them is newer.

use serde::{Deserialize, Serialize};

use super::action_label::ActionLabel;
use super::change::ChangeOrigin;
use crate::model::{ChangeId, Instant, Uuid, is_default};

/// Number of earlier versions that a version of a record names.
const FOLLOWED: usize = 64;

/// Version of a record: the change that wrote it, and the versions that it was made from. No two
/// versions of a record have the same id.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Version {
    /// Change that wrote this version.
    pub id: ChangeId,
    /// Number of records in that change.
    pub count: u32,
    /// Versions from which this one was made, newest first, at most 64.
    #[serde(default, skip_serializing_if = "is_default")]
    pub follows: Vec<EarlierVersion>,
}

/// An earlier version of a record: its change, and the number of records in that change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EarlierVersion(pub ChangeId, pub u32);

impl Version {
    /// Creates the version of a record that was there before its workspace was connected, as the
    /// browser `replica` sends it first. It is the same however often that is tried.
    #[must_use]
    pub const fn first(replica: Uuid) -> Self {
        Self {
            id: ChangeId(replica),
            count: 1,
            follows: Vec::new(),
        }
    }

    /// Creates the version that the change `id` of `count` records makes from others.
    #[must_use]
    pub fn after<'a>(
        id: ChangeId,
        count: u32,
        earlier: impl IntoIterator<Item = &'a Self> + Clone,
    ) -> Self {
        let mut follows: Vec<EarlierVersion> = Vec::new();
        let direct = earlier.clone().into_iter();
        let direct = direct.map(|version| EarlierVersion(version.id, version.count));
        let indirect = earlier.into_iter().flat_map(|version| &version.follows);
        for next in direct.chain(indirect.copied()) {
            let is_new = next.0 != id && follows.iter().all(|known| known.0 != next.0);
            if is_new && follows.len() < FOLLOWED {
                follows.push(next);
            }
        }
        Self { id, count, follows }
    }

    /// Iterates over this version and those that it was made from.
    pub fn chain(&self) -> impl Iterator<Item = EarlierVersion> {
        let own = std::iter::once(EarlierVersion(self.id, self.count));
        own.chain(self.follows.iter().copied())
    }

    /// Returns `true` if earlier versions may be missing from the list.
    #[must_use]
    pub const fn is_cut(&self) -> bool {
        self.follows.len() >= FOLLOWED
    }

    /// Returns `true` if this version is `id` or was made from it.
    #[must_use]
    pub fn includes(&self, id: ChangeId) -> bool {
        self.id == id || self.follows.iter().any(|earlier| earlier.0 == id)
    }
}

/// Description of the change that wrote a version, as shown to everybody who receives it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Stamp {
    /// Time of the change. For display only.
    pub at: Instant,
    /// Role of the change in the history.
    pub nature: ChangeOrigin,
    /// Description for people.
    pub label: ActionLabel,
    /// User name of the person who made the change; empty if that is not known.
    #[serde(default, skip_serializing_if = "is_default")]
    pub author: String,
}
