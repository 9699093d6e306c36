//! The existing offerings of groups, so that a plan proposes only what is missing.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime};

use super::Timetable;
use crate::planning::{DateSet, GroupIndex, RoomIndex, SessionIndex};

/// An existing offering of one group. An offering of several groups appears once for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ExistingOffering {
    /// The session.
    pub session: SessionIndex,
    /// The learner group.
    pub group: GroupIndex,
    /// The local start; `None` if it is not scheduled.
    pub start: Option<NaiveDateTime>,
    /// The local start for which it was generated from the group, if it was.
    pub generated_for: Option<NaiveDateTime>,
    /// The position of its round among those that are planned; `None` if its start decides.
    pub round: Option<u32>,
    /// The room.
    pub room: RoomIndex,
}

impl ExistingOffering {
    /// Returns the local starts for which no other offering of the group is proposed: its own, and the
    /// one for which it was generated.
    pub(super) fn starts(&self) -> impl Iterator<Item = NaiveDateTime> + use<> {
        self.start.into_iter().chain(self.generated_for)
    }

    /// Returns `true` if it is of a round that takes `usual_days` where nothing is in its way.
    pub(super) fn is_in_round(
        &self,
        round: u32,
        timetable: &Timetable,
        usual_days: &DateSet,
    ) -> bool {
        self.round.map_or_else(
            || (self.starts()).any(|start| timetable.has_slot_at(usual_days, start)),
            |own| own == round,
        )
    }
}

/// An index of existing offerings by group and by start.
#[derive(Clone, Debug, Default)]
pub struct ExistingOfferings {
    by_group: Vec<ExistingOffering>,
    by_start: Vec<ExistingOffering>,
    /// Sorted [`starts`](ExistingOffering::starts) of each session and group.
    starts: Vec<(SessionIndex, GroupIndex, NaiveDateTime)>,
}

impl ExistingOfferings {
    /// Creates an index from offerings in any order.
    #[must_use]
    pub fn new(mut offerings: Vec<ExistingOffering>) -> Self {
        offerings.sort();
        let mut by_start = offerings.clone();
        by_start.sort_by_key(|offering| (offering.session, offering.start));
        let starts = offerings.iter().flat_map(|offering| {
            let (session, group) = (offering.session, offering.group);
            let starts = offering.starts();
            starts.map(move |start| (session, group, start))
        });
        let mut starts: Vec<_> = starts.collect();
        starts.sort_unstable();
        Self {
            by_group: offerings,
            by_start,
            starts,
        }
    }

    /// Adds offerings.
    pub fn extend(&mut self, offerings: impl IntoIterator<Item = ExistingOffering>) {
        let mut all = std::mem::take(&mut self.by_group);
        all.extend(offerings);
        *self = Self::new(all);
    }

    /// Returns `true` if there are none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.by_group.is_empty()
    }

    /// Returns the first date for which an offering of each round was generated.
    #[must_use]
    pub fn first_days_of_rounds(&self) -> BTreeMap<u32, NaiveDate> {
        let mut days = BTreeMap::new();
        for offering in &self.by_group {
            let start = offering.generated_for.or(offering.start);
            if let (Some(round), Some(start)) = (offering.round, start) {
                let first = days.entry(round).or_insert(start.date());
                *first = start.date().min(*first);
            }
        }
        days
    }

    /// Iterates over the groups of the offerings that are of a round, a group as often as it has some.
    pub fn groups_in_rounds(&self) -> impl Iterator<Item = GroupIndex> + '_ {
        let offerings = self.by_group.iter();
        let in_rounds = offerings.filter(|offering| offering.round.is_some());
        in_rounds.map(|offering| offering.group)
    }

    /// Returns `true` if the group has an offering of the session that starts at `start`, or was
    /// generated for that start and moved since.
    #[must_use]
    pub fn contains(&self, session: SessionIndex, group: GroupIndex, start: NaiveDateTime) -> bool {
        self.starts.binary_search(&(session, group, start)).is_ok()
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
            (other.session, other.start).cmp(&(session, Some(start)))
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
