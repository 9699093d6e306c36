//! The offerings of groups that there are, so that a plan proposes only what is missing.

use chrono::NaiveDateTime;

use crate::planning::{Group, Room, Session};

/// What counts of an offering that there is: one such for each of its groups.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ExistingOffering {
    /// Of which session.
    pub session: Session,
    /// For whom.
    pub group: Group,
    /// The clock time at which it starts.
    pub start: NaiveDateTime,
    /// Where.
    pub room: Room,
}

/// Many of them, to be asked.
#[derive(Clone, Debug, Default)]
pub struct Existing {
    by_group: Vec<ExistingOffering>,
    by_start: Vec<ExistingOffering>,
}

impl Existing {
    /// From a list in any order.
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

    /// Whether a group has an offering of a session that starts at a time.
    #[must_use]
    pub fn has(&self, session: Session, group: Group, start: NaiveDateTime) -> bool {
        let key = (session, group, start);
        let found = self
            .by_group
            .binary_search_by_key(&key, |there| (there.session, there.group, there.start));
        found.is_ok()
    }

    /// The offerings of a group in a session, by time.
    pub(super) fn of(&self, session: Session, group: Group) -> &[ExistingOffering] {
        let key = (session, group);
        run(&self.by_group, |there| {
            (there.session, there.group).cmp(&key)
        })
    }

    /// The offerings of a session that start at a time.
    pub(super) fn at(&self, session: Session, start: NaiveDateTime) -> &[ExistingOffering] {
        let key = (session, start);
        run(&self.by_start, |there| {
            (there.session, there.start).cmp(&key)
        })
    }
}

/// The part of a sorted list that compares as equal.
fn run(
    list: &[ExistingOffering],
    compare: impl Fn(&ExistingOffering) -> std::cmp::Ordering,
) -> &[ExistingOffering] {
    let start = list.partition_point(|there| compare(there).is_lt());
    let len = list[start..].partition_point(|there| compare(there).is_eq());
    &list[start..start + len]
}
