//! Collisions of a claim with offerings at the same time.

use std::ops::ControlFlow;

use super::{Claim, ConflictEngine, ConflictKinds, PersonSet};
use crate::model::{ConflictKind, Instant};
use crate::planning::{OfferingIndex, RoomIndex};
use crate::search::Bitmap;

/// Sets of people that share a person with those of a claim, at whatever time.
#[derive(Debug)]
pub struct Reach {
    learners: Bitmap<PersonSet>,
    instructors: Bitmap<PersonSet>,
}

impl ConflictEngine {
    /// Returns the sets of people that share a person with those of a claim.
    #[must_use]
    pub fn reach(&self, claim: &Claim<'_>) -> Reach {
        Reach {
            learners: self.intersecting_sets(&[claim.learners]),
            instructors: self.intersecting_sets(&[claim.instructors, claim.instructor_groups]),
        }
    }

    /// Calls `report` for every offering that collides with a claim, once per kind, by start.
    pub(super) fn for_each_collision(
        &self,
        claim: &Claim<'_>,
        is_ignored: &dyn Fn(OfferingIndex) -> bool,
        report: &mut dyn FnMut(OfferingIndex, ConflictKind),
    ) {
        let reach = self.reach(claim);
        // It goes on to the last.
        let _ = self.try_each_collision(claim, &reach, is_ignored, &mut |other, kind| {
            report(other, kind);
            ControlFlow::Continue(())
        });
    }

    /// Calls `report` for every offering that collides with a claim, once per kind, by start, until it
    /// breaks. `reach` is that of the claim.
    fn try_each_collision(
        &self,
        claim: &Claim<'_>,
        reach: &Reach,
        is_ignored: &dyn Fn(OfferingIndex) -> bool,
        report: &mut dyn FnMut(OfferingIndex, ConflictKind) -> ControlFlow<()>,
    ) -> ControlFlow<()> {
        let intersects = |intersecting: &Bitmap<PersonSet>, sets: &[PersonSet]| {
            sets.iter().any(|set| intersecting.contains(*set))
        };
        let overlapping = self.overlapping(claim.span);
        for offering in overlapping.filter(|other| !is_ignored(*other)) {
            let Some(other) = &self.claims[offering.as_usize()] else {
                continue;
            };
            let other = other.claim();
            if claim.room != RoomIndex::NONE && claim.room == other.room {
                report(offering, ConflictKind::Room)?;
            }
            if intersects(&reach.instructors, other.instructors) {
                report(offering, ConflictKind::Instructor)?;
            }
            if intersects(&reach.learners, other.learners) {
                report(offering, ConflictKind::Learner)?;
            }
        }
        ControlFlow::Continue(())
    }

    /// Returns the end of one of the offerings that a claim collides with, other than `except`. Every
    /// later start before that end collides with it too. `reach` is that of the claim.
    #[must_use]
    pub fn collision_end(
        &self,
        claim: &Claim<'_>,
        reach: &Reach,
        except: Option<OfferingIndex>,
    ) -> Option<Instant> {
        let is_ignored = |other| Some(other) == except;
        let found = self.first_collision(claim, reach, &is_ignored, &|_| true)?;
        let other = self.claims[found.as_usize()].as_ref()?;
        Some(other.claim().span.end)
    }

    /// Returns whether an offering has a conflict of a kind that `counts`. Conflicts need not be counted.
    #[must_use]
    pub fn has_conflict(
        &self,
        offering: OfferingIndex,
        counts: &dyn Fn(ConflictKind) -> bool,
    ) -> bool {
        let stored = self.claims.get(offering.as_usize());
        let Some(stored) = stored.and_then(Option::as_ref) else {
            return false;
        };
        let claim = stored.claim();
        let alone: ConflictKinds = self.standalone_kinds(&claim);
        if alone.iter().any(counts) {
            return true;
        }
        let is_ignored = |other| other == offering;
        let reach = self.reach(&claim);
        self.first_collision(&claim, &reach, &is_ignored, counts)
            .is_some()
    }

    fn first_collision(
        &self,
        claim: &Claim<'_>,
        reach: &Reach,
        is_ignored: &dyn Fn(OfferingIndex) -> bool,
        counts: &dyn Fn(ConflictKind) -> bool,
    ) -> Option<OfferingIndex> {
        let mut found = None;
        // What was found is what counts.
        let _ = self.try_each_collision(claim, reach, is_ignored, &mut |other, kind| {
            if counts(kind) {
                found = Some(other);
                return ControlFlow::Break(());
            }
            ControlFlow::Continue(())
        });
        found
    }

    /// Returns the sets that share a person with one of the given sets.
    fn intersecting_sets(&self, lists: &[&[PersonSet]]) -> Bitmap<PersonSet> {
        let mut intersecting = Bitmap::new(self.sets.len());
        for set in lists.iter().copied().flatten() {
            for other in self.sets.intersecting(*set) {
                intersecting.set(other);
            }
        }
        intersecting
    }
}
