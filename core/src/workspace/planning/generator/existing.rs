//! Proposed offerings of groups that have an offering of the session at the time already.

use std::collections::BTreeMap;

use super::proposal::ProposedOfferings;
use crate::model::OfferingId;
use crate::planning::{GroupIndex, SessionIndex, TimeSpan};
use crate::workspace::planning::{TentativeTime, WorkspaceConflicts};
use crate::workspace::records::Records;

/// The times of the stored offerings of a session and a group, by start.
type Times = BTreeMap<(SessionIndex, GroupIndex), Vec<(TimeSpan, OfferingId)>>;

impl ProposedOfferings {
    /// Returns by position the stored offerings of its session and its group that overlap an offering that
    /// is to be created, by start.
    pub(super) fn existing_at_the_time(
        &self,
        records: &Records,
        conflicts: &mut WorkspaceConflicts,
    ) -> BTreeMap<usize, Vec<OfferingId>> {
        let stored = self.stored_times(records, conflicts);
        if stored.is_empty() {
            return BTreeMap::new();
        }
        let zone = &records.settings().zone;
        let plan = self.plan();
        let spans = plan.slots.iter().map(|slot| {
            let time = TentativeTime {
                slot: *slot,
                zone,
                ambiguous: self.ambiguous(),
            };
            conflicts.resolve_time(time).0
        });
        let spans: Vec<TimeSpan> = spans.collect();
        let included = plan.offerings.iter().enumerate();
        let included = included.filter(|(position, _)| self.is_included(*position));
        let existing = included.filter_map(|(position, offering)| {
            let times = stored.get(&(offering.session, offering.group))?;
            let span = *spans.get(offering.slot as usize)?;
            let overlapping = times.iter().filter(|(other, _)| span.overlaps(*other));
            let overlapping: Vec<OfferingId> = overlapping.map(|(_, id)| *id).collect();
            (!overlapping.is_empty()).then_some((position, overlapping))
        });
        existing.collect()
    }

    fn stored_times(&self, records: &Records, conflicts: &WorkspaceConflicts) -> Times {
        let groups = self.groups().groups();
        let mut times = Times::new();
        for (session, id) in self.sessions() {
            for offering in records.offerings_of(*id) {
                let Some(span) = conflicts.span_of(offering.id) else {
                    continue;
                };
                let indices = offering.groups.iter();
                for group in indices.filter_map(|group| groups.index_of(*group)) {
                    let of_group = times.entry((session, group)).or_default();
                    of_group.push((span, offering.id));
                }
            }
        }
        for of_group in times.values_mut() {
            of_group.sort_unstable();
        }
        times
    }
}
