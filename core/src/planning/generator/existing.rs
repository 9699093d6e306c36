//! The existing offerings of groups, so that a plan proposes only what is missing.

use std::cmp::Ordering;

use chrono::NaiveDateTime;

use crate::planning::{GroupIndex, RoomIndex, SessionIndex};

/// An existing offering of one group. An offering of several groups appears once for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ExistingOffering {
    /// The session.
    pub session: SessionIndex,
    /// The learner group.
    pub group: GroupIndex,
    /// The local start.
    pub start: NaiveDateTime,
    /// The room.
    pub room: RoomIndex,
}

/// An index of existing offerings by group and by start.
#[derive(Clone, Debug, Default)]
pub struct ExistingOfferings {
    by_group: Vec<ExistingOffering>,
    by_start: Vec<ExistingOffering>,
}

impl ExistingOfferings {
    /// Creates an index from offerings in any order.
    #[must_use]
    pub fn new(mut offerings: Vec<ExistingOffering>) -> Self {
        offerings.sort_unstable();
        let mut by_start = offerings.clone();
        by_start.sort_by_key(|offering| (offering.session, offering.start));
        Self {
            by_group: offerings,
            by_start,
        }
    }

    /// Returns `true` if the group has an offering of the session that starts at `start`.
    #[must_use]
    pub fn contains(&self, session: SessionIndex, group: GroupIndex, start: NaiveDateTime) -> bool {
        let key = (session, group, start);
        self.by_group
            .binary_search_by_key(&key, |other| (other.session, other.group, other.start))
            .is_ok()
    }

    /// Returns the offerings of a group in a session, by start.
    pub(super) fn for_group(
        &self,
        session: SessionIndex,
        group: GroupIndex,
    ) -> &[ExistingOffering] {
        equal_range(&self.by_group, |other| {
            (other.session, other.group).cmp(&(session, group))
        })
    }

    /// Returns the offerings of a session that start at `start`.
    pub(super) fn starting_at(
        &self,
        session: SessionIndex,
        start: NaiveDateTime,
    ) -> &[ExistingOffering] {
        equal_range(&self.by_start, |other| {
            (other.session, other.start).cmp(&(session, start))
        })
    }
}

/// Returns the part of a sorted list for which `compare` is `Equal`.
fn equal_range(
    sorted: &[ExistingOffering],
    compare: impl Fn(&ExistingOffering) -> Ordering,
) -> &[ExistingOffering] {
    let start = sorted.partition_point(|other| compare(other).is_lt());
    let len = sorted[start..].partition_point(|other| compare(other).is_eq());
    &sorted[start..start + len]
}
