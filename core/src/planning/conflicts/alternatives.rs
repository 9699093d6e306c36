//! Rooms and instructors that are free at the time of a claim.

use std::collections::BTreeSet;

use super::{Claim, ConflictEngine, ConflictKinds};
use crate::model::ConflictKind;
use crate::planning::{OfferingIndex, PersonIndex, RoomIndex, unavailable};

impl ConflictEngine {
    /// Iterates over rooms with the kinds of conflict that the claim of the offering `except` would have
    /// in each of them: used by another offering, closed, too small.
    pub fn room_conflicts<'a>(
        &'a self,
        claim: Claim<'a>,
        except: Option<OfferingIndex>,
        rooms: impl IntoIterator<Item = RoomIndex> + 'a,
    ) -> impl Iterator<Item = (RoomIndex, ConflictKinds)> + 'a {
        let others = self.claims_during(&claim, except);
        let mut last = RoomIndex::NONE;
        let mut used = BTreeSet::new();
        for other in others {
            // Many offerings one after the other may be in the same room.
            if other.room != last {
                last = other.room;
                used.insert(last);
            }
        }
        rooms.into_iter().map(move |room| {
            let claim = Claim { room, ..claim };
            let shortage = self.limits.shortage(&claim, &self.sets);
            let kinds = ConflictKinds::from_flags(&[
                (ConflictKind::Room, used.contains(&room)),
                (ConflictKind::RoomTooSmall, shortage.is_some()),
                (
                    ConflictKind::RoomClosed,
                    self.limits.closure(&claim).is_some(),
                ),
            ]);
            (room, kinds)
        })
    }

    /// Iterates over the people who could instruct the offering `except` at the time of its claim
    /// without a conflict.
    pub fn free_instructors<'a>(
        &'a self,
        claim: Claim<'a>,
        except: Option<OfferingIndex>,
        people: impl IntoIterator<Item = PersonIndex> + 'a,
    ) -> impl Iterator<Item = PersonIndex> + 'a {
        let others: Vec<Claim<'a>> = self.claims_during(&claim, except).collect();
        people.into_iter().filter(move |person| {
            let teaches = |other: &Claim<'_>| {
                let mut sets = other.instructors.iter();
                sets.any(|set| self.sets.people(*set).binary_search(person).is_ok())
            };
            let availability = self.limits.availability(*person);
            !others.iter().any(teaches)
                && availability.is_none_or(|hours| unavailable(hours, claim.slot).is_none())
        })
    }

    /// Returns the kinds of conflict of a claim that involve no other offering.
    #[must_use]
    pub fn standalone_kinds(&self, claim: &Claim<'_>) -> ConflictKinds {
        self.limits.conflicts(claim, &self.sets)
    }

    /// Iterates over the claims of other offerings that overlap a claim in time.
    fn claims_during<'a>(
        &'a self,
        claim: &Claim<'_>,
        except: Option<OfferingIndex>,
    ) -> impl Iterator<Item = Claim<'a>> + use<'a> {
        let others = self.overlapping(claim.span);
        let others = others.filter(move |other| Some(*other) != except);
        others.filter_map(|other| Some(self.claims[other.as_usize()].as_ref()?.claim()))
    }
}
