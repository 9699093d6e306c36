//! All conflicts between many claims at once: they are taken in order of their start, and each room
//! and each set of people has a lane with what is going on there.

use super::{Claim, Kind, PersonSet, PersonSets};
use crate::planning::Room;

/// What is going on in a room or with a set of people, as places of claims.
#[derive(Clone, Default)]
struct Lane(Vec<u32>);

/// What the one who asks wants to know.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Want {
    /// Every pair.
    Pairs,
    /// Of everyone in a conflict, some pair. Takes no longer where thousands collide with each other.
    Involved,
}

/// Tells of the pairs of claims that collide, each pair once for each kind, the earlier start first.
/// The claims come in any order and are told by place.
pub(super) fn sweep(
    claims: &[Claim<'_>],
    sets: &PersonSets,
    want: Want,
    found: &mut dyn FnMut(u32, u32, Kind),
) {
    let mut order: Vec<u32> = (0..claims.len() as u32).collect();
    order.sort_unstable_by_key(|at| (claims[*at as usize].span.start, *at));
    let rooms = claims.iter().map(|claim| claim.room.at() + 1).max();
    let mut lanes = Lanes {
        claims,
        want,
        rooms: vec![Lane::default(); rooms.unwrap_or(0)],
        learners: vec![Lane::default(); sets.len()],
        instructors: vec![Lane::default(); sets.len()],
        told: vec![(Kind::Room, u32::MAX); claims.len()],
    };
    for at in order {
        let claim = &claims[at as usize];
        if claim.room != Room::NONE {
            lanes.room(at, claim.room, found);
        }
        lanes.people(
            at,
            Kind::Instructor,
            &[claim.instructors, claim.instructor_groups],
            sets,
            found,
        );
        lanes.people(at, Kind::Learner, &[claim.learners], sets, found);
    }
}

struct Lanes<'a> {
    claims: &'a [Claim<'a>],
    want: Want,
    rooms: Vec<Lane>,
    learners: Vec<Lane>,
    instructors: Vec<Lane>,
    /// By claim: to whom it was told last and of what, so that a pair that shares several sets is
    /// told once.
    told: Vec<(Kind, u32)>,
}

impl Lanes<'_> {
    fn room(&mut self, at: u32, room: Room, found: &mut dyn FnMut(u32, u32, Kind)) {
        let lane = &mut self.rooms[room.at()];
        lane.drop_ended(self.claims, at);
        for &other in &lane.0 {
            found(other, at, Kind::Room);
        }
        lane.enter(self.claims, self.want, at);
    }

    fn people(
        &mut self,
        at: u32,
        kind: Kind,
        lists: &[&[PersonSet]],
        sets: &PersonSets,
        found: &mut dyn FnMut(u32, u32, Kind),
    ) {
        let lanes = match kind {
            Kind::Instructor => &mut self.instructors,
            _ => &mut self.learners,
        };
        let own = lists.iter().copied().flatten();
        for &touching in own.clone().flat_map(|set| sets.touching(*set)) {
            let lane = &mut lanes[touching as usize];
            if lane.0.is_empty() {
                continue;
            }
            lane.drop_ended(self.claims, at);
            for &other in &lane.0 {
                if std::mem::replace(&mut self.told[other as usize], (kind, at)) != (kind, at) {
                    found(other, at, kind);
                }
            }
        }
        for set in own {
            let lane = &mut lanes[set.at()];
            if lane.0.last() != Some(&at) {
                lane.enter(self.claims, self.want, at);
            }
        }
    }
}

impl Lane {
    /// Lets go what is over when a claim starts.
    fn drop_ended(&mut self, claims: &[Claim<'_>], at: u32) {
        let start = claims[at as usize].span.start;
        self.0
            .retain(|other| claims[*other as usize].span.end > start);
    }

    /// Takes a claim in. Where one of all is enough, only that which ends last stays: the other has met
    /// it, and whoever comes later meets it or nobody.
    fn enter(&mut self, claims: &[Claim<'_>], want: Want, at: u32) {
        let end = |at: u32| claims[at as usize].span.end;
        match self.0.first_mut() {
            Some(last) if want == Want::Involved => {
                if end(at) > end(*last) {
                    *last = at;
                }
            }
            _ => self.0.push(at),
        }
    }
}
