//! A sweep over many claims in order of start, which finds every pair that collides.

use super::{Claim, PersonSet, PersonSets};
use crate::model::ConflictKind;
use crate::planning::RoomIndex;

/// The result that a sweep reports.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum SweepMode {
    /// Every colliding pair.
    AllPairs,
    /// At least one pair for each claim that collides. Stays fast where thousands of claims collide
    /// with each other.
    OnePairPerClaim,
}

/// Calls `report` for pairs of colliding claims, once per pair and kind, the earlier start first.
/// Claims may come in any order and are reported by position.
pub(super) fn sweep(
    claims: &[Claim<'_>],
    sets: &PersonSets,
    mode: SweepMode,
    report: &mut dyn FnMut(u32, u32, ConflictKind),
) {
    let mut order: Vec<u32> = (0..claims.len() as u32).collect();
    order.sort_unstable_by_key(|position| (claims[*position as usize].span.start, *position));
    let rooms = claims.iter().map(|claim| claim.room.as_usize() + 1).max();
    let mut sweep = Sweep {
        claims,
        mode,
        rooms: vec![ActiveClaims::default(); rooms.unwrap_or(0)],
        learners: vec![ActiveClaims::default(); sets.len()],
        instructors: vec![ActiveClaims::default(); sets.len()],
        last_report: vec![(PersonRole::Learner, u32::MAX); claims.len()],
    };
    for position in order {
        let claim = &claims[position as usize];
        if claim.room != RoomIndex::NONE {
            sweep.enter_room(position, claim.room, report);
        }
        sweep.enter_people(
            position,
            PersonRole::Instructor,
            &[claim.instructors, claim.instructor_groups],
            sets,
            report,
        );
        sweep.enter_people(
            position,
            PersonRole::Learner,
            &[claim.learners],
            sets,
            report,
        );
    }
}

/// The role in which people take part. Conflicts exist within a role only.
#[derive(Clone, Copy, PartialEq, Eq)]
enum PersonRole {
    Instructor,
    Learner,
}

/// The claims that occupy a room or a set of people at the current time, by position.
#[derive(Clone, Default)]
struct ActiveClaims(Vec<u32>);

struct Sweep<'a> {
    claims: &'a [Claim<'a>],
    mode: SweepMode,
    rooms: Vec<ActiveClaims>,
    learners: Vec<ActiveClaims>,
    instructors: Vec<ActiveClaims>,
    /// By claim: the role and counterpart of its last report, so that a pair that shares several
    /// sets is reported once.
    last_report: Vec<(PersonRole, u32)>,
}

impl Sweep<'_> {
    fn enter_room(
        &mut self,
        position: u32,
        room: RoomIndex,
        report: &mut dyn FnMut(u32, u32, ConflictKind),
    ) {
        let active = &mut self.rooms[room.as_usize()];
        active.remove_ended(self.claims, position);
        for &other in &active.0 {
            report(other, position, ConflictKind::Room);
        }
        active.insert(self.claims, self.mode, position);
    }

    fn enter_people(
        &mut self,
        position: u32,
        role: PersonRole,
        lists: &[&[PersonSet]],
        sets: &PersonSets,
        report: &mut dyn FnMut(u32, u32, ConflictKind),
    ) {
        let (by_set, kind) = match role {
            PersonRole::Instructor => (&mut self.instructors, ConflictKind::Instructor),
            PersonRole::Learner => (&mut self.learners, ConflictKind::Learner),
        };
        let own_sets = lists.iter().copied().flatten();
        for intersecting in own_sets.clone().flat_map(|set| sets.intersecting(*set)) {
            let active = &mut by_set[intersecting.as_usize()];
            if active.0.is_empty() {
                continue;
            }
            active.remove_ended(self.claims, position);
            for &other in &active.0 {
                let entry = (role, position);
                if std::mem::replace(&mut self.last_report[other as usize], entry) != entry {
                    report(other, position, kind);
                }
            }
        }
        for set in own_sets {
            let active = &mut by_set[set.as_usize()];
            if active.0.last() != Some(&position) {
                active.insert(self.claims, self.mode, position);
            }
        }
    }
}

impl ActiveClaims {
    /// Removes the claims that have ended when the claim at `position` starts.
    fn remove_ended(&mut self, claims: &[Claim<'_>], position: u32) {
        let start = claims[position as usize].span.start;
        self.0
            .retain(|other| claims[*other as usize].span.end > start);
    }

    /// Adds a claim. In [`SweepMode::OnePairPerClaim`] only the claim that ends last stays: the other
    /// one has been reported with it, and any later claim collides with the one that ends last or
    /// with neither.
    fn insert(&mut self, claims: &[Claim<'_>], mode: SweepMode, position: u32) {
        let end = |position: u32| claims[position as usize].span.end;
        match (mode, self.0.first_mut()) {
            (SweepMode::OnePairPerClaim, Some(last)) => {
                if end(position) > end(*last) {
                    *last = position;
                }
            }
            (SweepMode::OnePairPerClaim, None) | (SweepMode::AllPairs, _) => self.0.push(position),
        }
    }
}
