//! Lists of conflicts with their counterparts.

use std::collections::BTreeSet;

use super::{Claim, Conflict, ConflictEngine, ConflictKinds, Counterpart, PersonSet};
use crate::model::ConflictKind;
use crate::planning::{OfferingIndex, PersonIndex, RoomIndex, TimeSpan};

impl ConflictEngine {
    /// Returns the conflicts of an offering: standalone conflicts first, then by start of the
    /// counterpart.
    #[must_use]
    pub fn conflicts_of(&self, offering: OfferingIndex) -> Vec<Conflict> {
        if self.counts(offering).is_empty() {
            return Vec::new();
        }
        self.uncounted_conflicts_of(offering)
    }

    /// Returns the conflicts of an offering as [`conflicts_of`](Self::conflicts_of) does, also if they
    /// were not counted, as after [`occupy`](Self::occupy).
    #[must_use]
    pub fn uncounted_conflicts_of(&self, offering: OfferingIndex) -> Vec<Conflict> {
        let stored = self.claims.get(offering.as_usize());
        let Some(stored) = stored.and_then(Option::as_ref) else {
            return Vec::new();
        };
        self.conflicts_with_offerings(&stored.claim(), |other| other == offering)
    }

    /// Returns the conflicts of an offering whose ways out differ: standalone conflicts, all that involve
    /// an instructor, and the first about the room and about learners. Conflicts need not be counted.
    #[must_use]
    pub fn resolvable_conflicts_of(&self, offering: OfferingIndex) -> Vec<Conflict> {
        let stored = self.claims.get(offering.as_usize());
        let Some(stored) = stored.and_then(Option::as_ref) else {
            return Vec::new();
        };
        let claim = stored.claim();
        let mut conflicts = self.standalone_conflicts(&claim);
        let mut found = ConflictKinds::NONE;
        self.for_each_collision(&claim, &|other| other == offering, &mut |other, kind| {
            if kind != ConflictKind::Instructor && found.contains(kind) {
                return;
            }
            found.insert(kind);
            if let Some(stored) = &self.claims[other.as_usize()] {
                let counterpart = Counterpart::Offering(other);
                conflicts.extend(self.conflict_between(&claim, &stored.claim(), kind, counterpart));
            }
        });
        conflicts
    }

    /// Returns the time of an offering.
    #[must_use]
    pub fn span(&self, offering: OfferingIndex) -> Option<TimeSpan> {
        let stored = self.claims.get(offering.as_usize())?.as_ref()?;
        Some(stored.claim().span)
    }

    /// Returns the time of an offering and the people who teach it, each once.
    #[must_use]
    pub fn teaching(&self, offering: OfferingIndex) -> Option<(TimeSpan, Vec<PersonIndex>)> {
        let claim = self.claims.get(offering.as_usize())?.as_ref()?.claim();
        let sets = [claim.instructors, claim.instructor_groups].concat();
        Some((claim.span, self.sets.union(&sets)))
    }

    /// Returns the conflicts of one claim of a preview: standalone conflicts, those with existing
    /// offerings, then those with other claims of the preview. Empty if `position` is out of bounds.
    #[must_use]
    pub fn preview_conflicts(&self, claims: &[Claim<'_>], position: usize) -> Vec<Conflict> {
        self.preview_conflicts_replacing(&BTreeSet::new(), claims, position)
    }

    /// Returns the conflicts of one claim of a preview as if some existing offerings were not there,
    /// since the claims stand for them.
    #[must_use]
    pub fn preview_conflicts_replacing(
        &self,
        replaced: &BTreeSet<OfferingIndex>,
        claims: &[Claim<'_>],
        position: usize,
    ) -> Vec<Conflict> {
        let Some(claim) = claims.get(position) else {
            return Vec::new();
        };
        let mut conflicts = self.conflicts_with_offerings(claim, |other| replaced.contains(&other));
        for (other_position, other) in claims.iter().enumerate() {
            if other_position != position && claim.span.overlaps(other.span) {
                let counterpart = Counterpart::PreviewClaim(other_position as u32);
                for kind in [
                    ConflictKind::Room,
                    ConflictKind::Instructor,
                    ConflictKind::Learner,
                ] {
                    conflicts.extend(self.conflict_between(claim, other, kind, counterpart));
                }
            }
        }
        conflicts
    }

    /// Returns the conflicts of all offerings by start, at most `limit`. A conflict between two
    /// offerings is listed once, for the earlier one.
    #[must_use]
    pub fn all_conflicts(&self, limit: usize) -> Vec<(OfferingIndex, Conflict)> {
        let mut all = Vec::new();
        for offering in self.conflicting() {
            let conflicts = self.conflicts_of(offering).into_iter();
            let first_mentions = conflicts.filter(|conflict| {
                conflict
                    .counterpart()
                    .is_none_or(|counterpart| self.is_later(counterpart, offering))
            });
            all.extend(first_mentions.map(|conflict| (offering, conflict)));
            if all.len() >= limit {
                all.truncate(limit);
                break;
            }
        }
        all
    }

    fn conflicts_with_offerings(
        &self,
        claim: &Claim<'_>,
        is_ignored: impl Fn(OfferingIndex) -> bool,
    ) -> Vec<Conflict> {
        let mut conflicts = self.standalone_conflicts(claim);
        self.for_each_collision(claim, &is_ignored, &mut |offering, kind| {
            if let Some(other) = &self.claims[offering.as_usize()] {
                let counterpart = Counterpart::Offering(offering);
                conflicts.extend(self.conflict_between(claim, &other.claim(), kind, counterpart));
            }
        });
        conflicts
    }

    /// Returns the conflicts of a claim that involve no other offering, by kind.
    fn standalone_conflicts(&self, claim: &Claim<'_>) -> Vec<Conflict> {
        let room = claim.room;
        let mut conflicts = Vec::new();
        if let Some((capacity, learners)) = self.limits.shortage(claim, &self.sets) {
            conflicts.push(Conflict::RoomTooSmall {
                room,
                capacity,
                learners,
            });
        }
        let closure = self.limits.closure(claim);
        conflicts.extend(closure.map(|reason| Conflict::RoomClosed { room, reason }));
        let unavailable = self.limits.unavailable_instructors(claim, &self.sets);
        conflicts.extend(
            unavailable.map(|(person, reason)| Conflict::InstructorUnavailable { person, reason }),
        );
        if claim.is_outside_course() {
            conflicts.push(Conflict::OutsideCourse);
        }
        conflicts.extend(self.limits.holiday(claim).map(Conflict::Holiday));
        conflicts
    }

    /// Returns the conflict of a kind between two claims that overlap in time, if there is one.
    fn conflict_between(
        &self,
        claim: &Claim<'_>,
        other: &Claim<'_>,
        kind: ConflictKind,
        counterpart: Counterpart,
    ) -> Option<Conflict> {
        let instructors = |claim: &Claim<'_>| [claim.instructors, claim.instructor_groups].concat();
        match kind {
            ConflictKind::Room if claim.room != RoomIndex::NONE && claim.room == other.room => {
                Some(Conflict::Room {
                    room: claim.room,
                    counterpart,
                })
            }
            ConflictKind::Instructor => {
                let (person, count) =
                    self.shared_people(&instructors(claim), &instructors(other))?;
                Some(Conflict::Instructor {
                    person,
                    count,
                    counterpart,
                })
            }
            ConflictKind::Learner => {
                let (person, count) = self.shared_people(claim.learners, other.learners)?;
                Some(Conflict::Learner {
                    person,
                    count,
                    counterpart,
                })
            }
            ConflictKind::Room
            | ConflictKind::RoomTooSmall
            | ConflictKind::RoomClosed
            | ConflictKind::InstructorUnavailable
            | ConflictKind::OutsideCourse
            | ConflictKind::Holiday => None,
        }
    }

    /// Returns the first person that is in both lists of sets, and the number of such people.
    fn shared_people(
        &self,
        sets: &[PersonSet],
        other_sets: &[PersonSet],
    ) -> Option<(PersonIndex, u32)> {
        if let ([set], [other]) = (sets, other_sets)
            && set == other
        {
            let people = self.sets.people(*set);
            return Some((*people.first()?, people.len() as u32));
        }
        let size = |sets: &[PersonSet]| -> usize {
            sets.iter().map(|set| self.sets.people(*set).len()).sum()
        };
        let (smaller, larger) = if size(sets) < size(other_sets) {
            (sets, other_sets)
        } else {
            (other_sets, sets)
        };
        let is_in_larger = |person: &&PersonIndex| {
            larger
                .iter()
                .any(|set| self.sets.people(*set).binary_search(person).is_ok())
        };
        let candidates = self.sets.union(smaller);
        let mut shared = candidates.iter().filter(is_in_larger);
        let first = *shared.next()?;
        Some((first, 1 + shared.count() as u32))
    }

    /// Returns `true` if the counterpart comes after `offering` in the order of start, then index.
    fn is_later(&self, counterpart: Counterpart, offering: OfferingIndex) -> bool {
        let other = match counterpart {
            Counterpart::Offering(other) => other,
            Counterpart::PreviewClaim(_) => return true,
        };
        let start = |offering: OfferingIndex| {
            let stored = self.claims[offering.as_usize()].as_ref();
            stored.map(|stored| stored.claim().span.start)
        };
        (start(other), other) > (start(offering), offering)
    }
}
