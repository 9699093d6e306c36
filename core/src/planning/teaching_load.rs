//! The number of groups that somebody teaches at a time, where it may be more than one: in a dissection
//! hall an instructor goes round five tables, each of which is an offering of the same session.
//!
//! ```
//! use lectern_core::model::Instant;
//! use lectern_core::planning::{TeachingLoads, TimeSpan};
//!
//! let span = |start, end| TimeSpan { start: Instant(start), end: Instant(end) };
//! let mut loads = TeachingLoads::new(2);
//! for _table in 0..2 {
//!     loads.insert("Zoë", "Forearm", span(0, 120));
//! }
//! assert!(!loads.is_over("Zoë", "Forearm", span(0, 120)));
//! loads.insert("Zoë", "Forearm", span(60, 180));
//! assert!(loads.is_over("Zoë", "Forearm", span(0, 120)));
//! // Two sessions at a time are always too many.
//! assert!(loads.has_other_session("Zoë", "Hand", span(0, 120)));
//! ```

use std::cell::OnceCell;
use std::collections::BTreeMap;

use super::TimeSpan;
use crate::model::Instant;

/// The times at which people (`P`) teach groups of sessions (`S`), and the number of groups of one
/// session that each may have at a time.
#[derive(Clone, Debug)]
pub struct TeachingLoads<P, S> {
    limit: usize,
    times: BTreeMap<P, BTreeMap<S, Times>>,
}

/// The times of one person in one session.
#[derive(Clone, Debug, Default)]
struct Times {
    spans: Vec<TimeSpan>,
    counts: OnceCell<Counts>,
}

/// Sorted starts and ends of the times of one person in one session.
#[derive(Clone, Debug)]
struct Counts {
    all: Bounds,
    /// The times that overlap more than the limit, themselves included.
    over: Bounds,
}

/// The starts and the ends of some times, each sorted.
#[derive(Clone, Debug)]
struct Bounds {
    starts: Vec<Instant>,
    ends: Vec<Instant>,
}

impl<P: Ord, S: Ord> TeachingLoads<P, S> {
    /// Creates loads without times. Each person may have `limit` groups of a session at a time.
    #[must_use]
    pub const fn new(limit: usize) -> Self {
        Self {
            limit,
            times: BTreeMap::new(),
        }
    }

    /// Adds a time at which a person teaches a group.
    pub fn insert(&mut self, person: P, session: S, span: TimeSpan) {
        let times = self.times.entry(person).or_default();
        times.entry(session).or_default().insert(span);
    }

    /// Removes a time that was added.
    pub fn remove(&mut self, person: &P, session: &S, span: TimeSpan) {
        let times = self.times.get_mut(person);
        if let Some(times) = times.and_then(|times| times.get_mut(session)) {
            times.remove(span);
        }
    }

    /// Returns `true` if a person teaches more groups of the session than the limit at times that overlap
    /// `span`.
    #[must_use]
    pub fn is_over(&self, person: P, session: S, span: TimeSpan) -> bool {
        let times = self.times(&person, &session);
        times.is_some_and(|times| times.counts(self.limit).all.overlapping(span) > self.limit)
    }

    /// Returns `true` if a time in the session that overlaps `span` is over the limit.
    #[must_use]
    pub fn overlaps_over(&self, person: P, session: S, span: TimeSpan) -> bool {
        let times = self.times(&person, &session);
        times.is_some_and(|times| times.counts(self.limit).over.overlapping(span) > 0)
    }

    /// Returns `true` if a person teaches another session at a time that overlaps `span`.
    #[must_use]
    pub fn has_other_session(&self, person: P, session: S, span: TimeSpan) -> bool {
        let sessions = self.times.get(&person).into_iter().flatten();
        let mut others = sessions.filter(|(other, _)| **other != session);
        others.any(|(_, times)| times.counts(self.limit).all.overlapping(span) > 0)
    }

    fn times(&self, person: &P, session: &S) -> Option<&Times> {
        self.times.get(person)?.get(session)
    }
}

impl Times {
    fn insert(&mut self, span: TimeSpan) {
        self.spans.push(span);
        self.counts = OnceCell::new();
    }

    fn remove(&mut self, span: TimeSpan) {
        if let Some(position) = self.spans.iter().position(|other| *other == span) {
            self.spans.swap_remove(position);
            self.counts = OnceCell::new();
        }
    }

    fn counts(&self, limit: usize) -> &Counts {
        self.counts.get_or_init(|| {
            let all = Bounds::new(self.spans.iter());
            let over = self.spans.iter();
            let over = over.filter(|span| all.overlapping(**span) > limit);
            Counts {
                over: Bounds::new(over),
                all,
            }
        })
    }
}

impl Bounds {
    fn new<'a>(spans: impl Iterator<Item = &'a TimeSpan>) -> Self {
        let (mut starts, mut ends): (Vec<Instant>, Vec<Instant>) =
            spans.map(|span| (span.start, span.end)).unzip();
        starts.sort_unstable();
        ends.sort_unstable();
        Self { starts, ends }
    }

    /// Returns the number of times that overlap a span that is not empty.
    fn overlapping(&self, span: TimeSpan) -> usize {
        let begun = self.starts.partition_point(|start| *start < span.end);
        let ended = self.ends.partition_point(|end| *end <= span.start);
        begun - ended
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn spans() -> impl Strategy<Value = Vec<(u8, u8, TimeSpan)>> {
        let span = (0..3_u8, 0..3_u8, 0..20_i64, 1..8_i64);
        let span = span.prop_map(|(person, session, start, length)| {
            let span = TimeSpan {
                start: Instant(start),
                end: Instant(start + length),
            };
            (person, session, span)
        });
        prop::collection::vec(span, 0..25)
    }

    proptest! {
        #[test]
        fn loads_are_those_of_comparing_all_with_all(all in spans(), removed in spans(), limit in 1..4_usize) {
            let mut loads = TeachingLoads::new(limit);
            for (person, session, span) in all.iter().chain(&removed) {
                loads.insert(*person, *session, *span);
            }
            for (person, session, span) in &removed {
                loads.remove(person, session, *span);
            }
            let of = |person: u8, session: u8| {
                let all = all.iter();
                all.filter(move |row| (row.0, row.1) == (person, session)).map(|row| row.2)
            };
            let count = |person: u8, session: u8, span: TimeSpan| {
                of(person, session).filter(|other| other.overlaps(span)).count()
            };
            for (person, session, span) in &all {
                let (person, session, span) = (*person, *session, *span);
                prop_assert_eq!(loads.is_over(person, session, span), count(person, session, span) > limit);
                let nearby = of(person, session)
                    .any(|other| other.overlaps(span) && count(person, session, other) > limit);
                prop_assert_eq!(loads.overlaps_over(person, session, span), nearby);
                let elsewhere = (0..3).any(|other| other != session && count(person, other, span) > 0);
                prop_assert_eq!(loads.has_other_session(person, session, span), elsewhere);
            }
        }
    }
}
