//! Suitability of many times for offerings that are moved.

use std::collections::BTreeSet;

use crate::model::{AmbiguousTime, ConflictKind, Minutes, OfferingId};
use crate::planning::{ConflictKinds, OfferingIndex, Slot};
use crate::workspace::planning::conflicts::{TentativeOffering, TentativeTime, WorkspaceConflicts};
use crate::workspace::records::Records;

/// Suitability of a time for an offering.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SlotFit {
    /// Nothing speaks against it.
    Free,
    /// It is possible, but outside hours or dates, or in a room that is too small.
    Warning(ConflictKinds),
    /// A room or somebody is needed elsewhere at the time.
    Taken(ConflictKinds),
}

impl From<ConflictKinds> for SlotFit {
    fn from(kinds: ConflictKinds) -> Self {
        let elsewhere = [
            ConflictKind::Room,
            ConflictKind::Instructor,
            ConflictKind::Learner,
        ];
        if elsewhere.into_iter().any(|kind| kinds.contains(kind)) {
            Self::Taken(kinds)
        } else if kinds.is_empty() {
            Self::Free
        } else {
            Self::Warning(kinds)
        }
    }
}

/// A change of the time of offerings that are moved or stretched together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SlotShift {
    /// Minutes on the wall clock by which the start is later.
    pub minutes: i64,
    /// Minutes by which the duration is longer.
    pub longer: i64,
}

impl SlotShift {
    /// Returns a time after the change, or `None` if there is no such time.
    #[must_use]
    pub fn apply(self, slot: Slot) -> Option<Slot> {
        let start = chrono::TimeDelta::try_minutes(self.minutes)?;
        let start = slot.start().checked_add_signed(start)?;
        let duration = i64::from(slot.duration().get()) + self.longer;
        Slot::new(start, Minutes::new(u32::try_from(duration).ok()?)).ok()
    }
}

impl WorkspaceConflicts {
    /// Returns the suitability of each time for an offering, other values being as they are.
    #[must_use]
    pub fn slot_fits(
        &mut self,
        records: &Records,
        offering: &TentativeOffering<'_>,
        slots: &[Slot],
    ) -> Vec<SlotFit> {
        let moved: Vec<_> = slots.iter().map(|slot| at(offering, *slot)).collect();
        let replaced = self.indices_of(&[*offering]);
        let kinds = self.kinds_of_each(records, &moved, &replaced);
        kinds.into_iter().map(SlotFit::from).collect()
    }

    /// Returns the suitability of each change of their times for offerings that are moved together: the
    /// verdict on all of them after the change. A change that one of them does not allow is as if it were
    /// none.
    #[must_use]
    pub fn shift_fits(
        &mut self,
        records: &Records,
        offerings: &[TentativeOffering<'_>],
        shifts: &[SlotShift],
    ) -> Vec<SlotFit> {
        let after = |shift: &SlotShift| {
            let after = offerings.iter().map(|offering| shifted(offering, *shift));
            after.collect::<Vec<_>>()
        };
        let may_be_dismissed =
            |offering: &TentativeOffering<'_>| records.has_dismissals(offering.id);
        let slot = |offering: &TentativeOffering<'_>| offering.time.map(|time| time.slot);
        let mut slots = offerings.iter().map(slot);
        let first = slots.next();
        let is_parallel = slots.all(|slot| Some(slot) == first);
        if !is_parallel || offerings.iter().any(may_be_dismissed) {
            // Their conflicts with each other may come and go, and what was accepted depends on both
            // sides.
            let fits = shifts.iter().map(|shift| {
                let kinds = self.preview(records, &after(shift)).kinds;
                union(kinds).into()
            });
            return fits.collect();
        }
        let mut kinds = vec![self.kinds_among(records, offerings); shifts.len()];
        let replaced = self.indices_of(offerings);
        for offering in offerings {
            let moved: Vec<_> = shifts
                .iter()
                .map(|shift| shifted(offering, *shift))
                .collect();
            let found = self.kinds_of_each(records, &moved, &replaced);
            for (all, found) in kinds.iter_mut().zip(found) {
                *all = union([*all, found]);
            }
        }
        kinds.into_iter().map(SlotFit::from).collect()
    }

    /// Returns the kinds of conflict of one offering at several times, without those that were accepted.
    pub(super) fn kinds_of_each(
        &mut self,
        records: &Records,
        moved: &[TentativeOffering<'_>],
        replaced: &BTreeSet<OfferingIndex>,
    ) -> Vec<ConflictKinds> {
        let Some(first) = moved.first() else {
            return Vec::new();
        };
        let Some(claim) = self.claim(records, first) else {
            return vec![ConflictKinds::NONE; moved.len()];
        };
        let times = moved.iter().filter_map(|offering| offering.time);
        let times: Vec<_> = times.map(|time| self.resolve_time(time)).collect();
        let mut kinds = self.engine().kinds_at(replaced, &claim.as_claim(), &times);
        if records.has_dismissals(first.id) {
            for (kinds, offering) in kinds.iter_mut().zip(moved) {
                if !kinds.is_empty() {
                    *kinds = union(self.preview(records, &[*offering]).kinds);
                }
            }
        }
        kinds
    }

    /// Returns the kinds of conflict of stored offerings with each other. Those that take place at the
    /// same time keep them wherever they are moved together.
    fn kinds_among(&self, records: &Records, offerings: &[TentativeOffering<'_>]) -> ConflictKinds {
        if offerings.len() < 2 {
            return ConflictKinds::NONE;
        }
        let ids: BTreeSet<OfferingId> = offerings.iter().map(|offering| offering.id).collect();
        let conflicts = ids.iter().flat_map(|id| self.conflicts_of(records, *id));
        let among = conflicts.filter(|conflict| {
            let other = conflict.other();
            !conflict.is_dismissed && other.is_some_and(|other| ids.contains(&other))
        });
        among.map(|conflict| conflict.kind()).collect()
    }
}

/// Returns an offering at another time of its time zone.
pub(super) fn at<'a>(offering: &TentativeOffering<'a>, slot: Slot) -> TentativeOffering<'a> {
    let (zone, ambiguous) = offering.time.map_or(("", AmbiguousTime::Earlier), |time| {
        (time.zone, time.ambiguous)
    });
    let time = TentativeTime {
        slot,
        zone,
        ambiguous,
    };
    TentativeOffering {
        time: Some(time),
        ..*offering
    }
}

fn shifted<'a>(offering: &TentativeOffering<'a>, shift: SlotShift) -> TentativeOffering<'a> {
    let slot = offering.time.and_then(|time| shift.apply(time.slot));
    slot.map_or(*offering, |slot| at(offering, slot))
}

fn union(kinds: impl IntoIterator<Item = ConflictKinds>) -> ConflictKinds {
    kinds.into_iter().flat_map(ConflictKinds::iter).collect()
}
