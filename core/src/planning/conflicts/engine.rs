//! The engine: what all offerings occupy, and the number of conflicts of each.

use super::claim::StoredClaim;
use super::limits::Limits;
use super::sweep::{SweepMode, sweep};
use super::{Claim, ConflictCounts, PersonSets};
use crate::model::ConflictKind;
use crate::planning::{DateSet, OfferingIndex, TimeSpan};

/// The claims of all offerings and their conflicts.
///
/// Built with one sweep over all claims; after that, the cost of an edit depends only on the offerings
/// that overlap it in time.
#[derive(Clone, Debug, Default)]
pub struct ConflictEngine {
    pub(super) sets: PersonSets,
    pub(super) limits: Limits,
    /// By offering; `None` for indices that are not in use.
    pub(super) claims: Vec<Option<StoredClaim>>,
    /// By offering; zero for indices that are not in use.
    counts: Vec<ConflictCounts>,
    /// Start in milliseconds and offering, sorted.
    pub(super) by_start: Vec<(i64, u32)>,
    /// An upper bound of the duration of all claims, in milliseconds: how long before a given instant
    /// a claim that is still active may have started.
    max_duration: i64,
    /// The number of offerings with a conflict.
    conflicting: u32,
}

impl ConflictEngine {
    /// Creates an engine without offerings.
    #[must_use]
    pub fn new(sets: PersonSets, holidays: DateSet) -> Self {
        let mut engine = Self {
            sets,
            ..Self::default()
        };
        engine.limits.holidays = holidays;
        engine
    }

    /// Returns the sets of people that claims refer to.
    #[must_use]
    pub const fn sets(&self) -> &PersonSets {
        &self.sets
    }

    /// Returns the sets of people, to add more.
    pub const fn sets_mut(&mut self) -> &mut PersonSets {
        &mut self.sets
    }

    /// Inserts or replaces many offerings. Recomputes all conflicts if there are many compared with
    /// the existing offerings, and inserts them one by one otherwise.
    pub fn insert_all<'a>(&mut self, claims: impl Iterator<Item = (OfferingIndex, Claim<'a>)>) {
        let claims: Vec<_> = claims.collect();
        if self.is_few(claims.len()) {
            for (offering, claim) in &claims {
                self.insert(*offering, claim);
            }
            return;
        }
        for (offering, claim) in &claims {
            self.ensure_index(*offering);
            self.claims[offering.as_usize()] = Some(StoredClaim::new(claim));
        }
        self.rebuild();
    }

    /// Inserts or replaces an offering.
    pub fn insert(&mut self, offering: OfferingIndex, claim: &Claim<'_>) {
        self.remove(offering);
        self.ensure_index(offering);
        for (other, kind) in self.collisions(claim, offering) {
            self.update_counts(other, |counts| adjust_count(counts, kind, 1));
            self.update_counts(offering, |counts| adjust_count(counts, kind, 1));
        }
        let standalone = self.limits.conflicts(claim, &self.sets);
        self.update_counts(offering, |counts| counts.standalone = standalone);
        self.max_duration = self.max_duration.max(duration(claim));
        let entry = (claim.span.start.0, offering.0);
        let position = self.by_start.partition_point(|other| *other < entry);
        self.by_start.insert(position, entry);
        self.claims[offering.as_usize()] = Some(StoredClaim::new(claim));
    }

    /// Inserts or replaces offerings without counting their conflicts, which is enough to list those of
    /// some offerings and to look for free rooms, people and times.
    pub fn occupy<'a>(&mut self, claims: impl Iterator<Item = (OfferingIndex, Claim<'a>)>) {
        let mut added: Vec<(i64, u32)> = Vec::new();
        for (offering, claim) in claims {
            self.ensure_index(offering);
            self.max_duration = self.max_duration.max(duration(&claim));
            added.push((claim.span.start.0, offering.0));
            let stored = StoredClaim::new(&claim);
            let before = self.claims[offering.as_usize()].replace(stored);
            if let Some(before) = before {
                let entry = (before.claim().span.start.0, offering.0);
                if let Ok(position) = self.by_start.binary_search(&entry) {
                    self.by_start.remove(position);
                }
            }
        }
        if let [entry] = added.as_slice() {
            let position = self.by_start.partition_point(|other| other < entry);
            self.by_start.insert(position, *entry);
        } else {
            self.by_start.append(&mut added);
            self.by_start.sort_unstable();
        }
    }

    /// Removes an offering, if it is present.
    pub fn remove(&mut self, offering: OfferingIndex) {
        let stored = self
            .claims
            .get_mut(offering.as_usize())
            .and_then(Option::take);
        let Some(stored) = stored else { return };
        let claim = stored.claim();
        let entry = (claim.span.start.0, offering.0);
        if let Ok(position) = self.by_start.binary_search(&entry) {
            self.by_start.remove(position);
        }
        let counts = self.counts(offering);
        if counts.rooms + counts.instructors + counts.learners > 0 {
            for (other, kind) in self.collisions(&claim, offering) {
                self.update_counts(other, |counts| adjust_count(counts, kind, -1));
            }
        }
        self.update_counts(offering, |counts| *counts = ConflictCounts::default());
    }

    /// Returns the number of conflicts of an offering.
    #[must_use]
    pub fn counts(&self, offering: OfferingIndex) -> ConflictCounts {
        self.counts
            .get(offering.as_usize())
            .copied()
            .unwrap_or_default()
    }

    /// Returns the number of offerings with a conflict.
    #[must_use]
    pub const fn conflicting_count(&self) -> u32 {
        self.conflicting
    }

    /// Returns the offerings with a conflict, by start.
    pub fn conflicting(&self) -> impl Iterator<Item = OfferingIndex> {
        self.by_start
            .iter()
            .map(|(_, offering)| OfferingIndex(*offering))
            .filter(|offering| !self.counts(*offering).is_empty())
    }

    /// Returns the offerings that overlap a span, by start.
    pub(super) fn overlapping(&self, span: TimeSpan) -> impl Iterator<Item = OfferingIndex> {
        let earliest = span.start.0.saturating_sub(self.max_duration);
        let first = self
            .by_start
            .partition_point(|(start, _)| *start <= earliest);
        self.by_start[first..]
            .iter()
            .take_while(move |(start, _)| *start < span.end.0)
            .map(|(_, offering)| OfferingIndex(*offering))
            .filter(move |offering| {
                let stored = self.claims[offering.as_usize()].as_ref();
                stored.is_some_and(|stored| stored.claim().span.overlaps(span))
            })
    }

    /// Returns the offerings other than `offering` that collide with its claim, once per kind.
    fn collisions(
        &self,
        claim: &Claim<'_>,
        offering: OfferingIndex,
    ) -> Vec<(OfferingIndex, ConflictKind)> {
        let mut collisions = Vec::new();
        self.for_each_collision(claim, &|other| other == offering, &mut |other, kind| {
            collisions.push((other, kind));
        });
        collisions
    }

    /// Returns `true` if inserting so many offerings one by one is faster than recomputing all.
    pub(super) fn is_few(&self, offerings: usize) -> bool {
        offerings < self.by_start.len() / 16
    }

    /// Recomputes all conflicts.
    pub(super) fn rebuild(&mut self) {
        let stored = self.claims.iter().enumerate();
        let stored =
            stored.filter_map(|(index, stored)| Some((index as u32, stored.as_ref()?.claim())));
        let (offerings, claims): (Vec<u32>, Vec<Claim<'_>>) = stored.unzip();
        let mut all_counts = vec![ConflictCounts::default(); self.claims.len()];
        for (offering, claim) in offerings.iter().zip(&claims) {
            all_counts[*offering as usize].standalone = self.limits.conflicts(claim, &self.sets);
        }
        let mode = SweepMode::AllPairs;
        sweep(&claims, &self.sets, mode, &mut |first, second, kind| {
            for position in [first, second] {
                let offering = offerings[position as usize];
                adjust_count(&mut all_counts[offering as usize], kind, 1);
            }
        });
        let starts = claims.iter().map(|claim| claim.span.start.0);
        self.by_start = starts.zip(offerings.iter().copied()).collect();
        self.max_duration = claims.iter().map(duration).max().unwrap_or(0);
        self.by_start.sort_unstable();
        let conflicting = all_counts.iter().filter(|counts| !counts.is_empty());
        self.conflicting = conflicting.count() as u32;
        self.counts = all_counts;
    }

    fn ensure_index(&mut self, offering: OfferingIndex) {
        let len = self.claims.len().max(offering.as_usize() + 1);
        self.claims.resize(len, None);
        self.counts.resize(len, ConflictCounts::default());
    }

    pub(super) fn update_counts(
        &mut self,
        offering: OfferingIndex,
        update: impl FnOnce(&mut ConflictCounts),
    ) {
        let counts = &mut self.counts[offering.as_usize()];
        let before = u32::from(!counts.is_empty());
        update(counts);
        self.conflicting = self.conflicting + u32::from(!counts.is_empty()) - before;
    }
}

/// Returns the duration of a claim in milliseconds.
fn duration(claim: &Claim<'_>) -> i64 {
    claim.span.end.0 - claim.span.start.0
}

fn adjust_count(counts: &mut ConflictCounts, kind: ConflictKind, by: i32) {
    if let Some(count) = counts.count_mut(kind) {
        *count = count.saturating_add_signed(by);
    }
}
