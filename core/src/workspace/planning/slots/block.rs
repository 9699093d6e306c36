//! The search for times to which offerings are moved together, such as small groups in parallel.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::SlotFit;
use super::fits::SlotShift;
use super::relaxation::Relaxation;
use super::search::starts;
use crate::model::{MinuteRange, OfferingId};
use crate::planning::{Slot, Weekdays};
use crate::workspace::planning::conflicts::{TentativeOffering, WorkspaceConflicts};
use crate::workspace::records::Records;

/// Request for a time to which offerings are moved together. Each keeps its room, its people and its
/// duration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BlockRequest {
    /// The offerings.
    pub offerings: BTreeSet<OfferingId>,
    /// The dates, in the order in which they are tried.
    pub dates: Vec<NaiveDate>,
    /// The days of the week that are tried first on later dates.
    pub weekdays: Weekdays,
    /// The part of the day within which the first of them takes place.
    pub hours: MinuteRange,
}

impl WorkspaceConflicts {
    /// Returns the first times of the earliest offering of a block, at most `limit`, at which all of its
    /// offerings are free when their times change by the same shift. Times are in the order of the dates
    /// and by start, on the wall clock of the workspace; the present time is none of them.
    #[must_use]
    pub fn find_block_slots(
        &mut self,
        records: &Records,
        request: &BlockRequest,
        limit: usize,
    ) -> Vec<Slot> {
        let offerings = request.offerings.iter();
        let offerings = offerings.filter_map(|id| records.offerings.get(*id));
        let offerings: Vec<_> = offerings
            .map(|offering| TentativeOffering::new(records, offering))
            .collect();
        let times = offerings.iter().filter_map(|offering| offering.time);
        let Some(first) = times.min_by_key(|time| time.slot.start()) else {
            return Vec::new();
        };
        let (here, there) = (self.zone_rules(""), self.zone_rules(first.zone));
        let dates = request.dates.iter();
        let slots = dates.flat_map(|date| starts(*date, request.hours, first.slot.duration()));
        let shift_to = |slot: &Slot| {
            let start = there.local_at(here.resolve(slot.start()).instant());
            let way = start.signed_duration_since(first.slot.start());
            SlotShift {
                minutes: way.num_minutes(),
                longer: 0,
            }
        };
        let moves = slots.map(|slot| (slot, shift_to(&slot)));
        let (slots, shifts): (Vec<Slot>, Vec<SlotShift>) = moves
            .filter(|(_, shift)| *shift != SlotShift::default())
            .unzip();
        let fits = self.shift_fits(records, &offerings, &shifts);
        let found = slots.into_iter().zip(fits);
        let free = found.filter(|(_, fit)| *fit == SlotFit::Free);
        free.map(|(slot, _)| slot).take(limit).collect()
    }

    /// Returns the first time with each part of a request given up that does not concern rooms and people,
    /// for a request for which there is none.
    #[must_use]
    pub fn relaxed_block_slots(
        &mut self,
        records: &Records,
        request: &BlockRequest,
    ) -> Vec<(Relaxation, Slot)> {
        let found = Relaxation::ALL.into_iter().filter_map(|relaxation| {
            let mut relaxed = request.clone();
            relaxation.relax_time(&mut relaxed.dates, relaxed.weekdays, &mut relaxed.hours)?;
            let found = self.find_block_slots(records, &relaxed, 1);
            Some((relaxation, *found.first()?))
        });
        found.collect()
    }
}
