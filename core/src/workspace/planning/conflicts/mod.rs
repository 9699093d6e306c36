//! The conflicts of the offerings of a workspace, kept up to date with its records.
//!
//! [`WorkspaceConflicts`] gives the [`ConflictEngine`] what the records say, and translates its answers
//! back. It is built once; [`update`](WorkspaceConflicts::update) then catches up with the records that
//! were edited since, by whatever command, undo or merge.

mod changes;
mod claims;
mod conflict;
mod listing;
mod next_days;
mod next_slot;
mod people;
mod planned;
mod resolve;
mod searched_times;
mod shared_teaching;
mod tentative;
mod update;
mod ways_out;

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

pub use changes::{ConflictChanges, ConflictPreview};
pub use conflict::{ConflictDetail, ConflictKey, OfferingConflict};
pub use planned::PlannedOccupancy;
pub use resolve::ConflictResolution;
pub use searched_times::SearchedTimes;
pub use tentative::{TentativeOffering, TentativeTime};
pub use ways_out::WayOut;

use super::indices::{DenseIndices, PersonIndices, RoomIndices};
use crate::model::{InstructorGroupId, LearnerGroupId, OfferingId, ZoneRules};
use crate::planning::{ConflictEngine, OfferingIndex, PersonSet, PersonSets};
use crate::workspace::edit_log::EditPosition;
use crate::workspace::records::Records;

/// Returns the rules of a time zone by its IANA name.
pub type ZoneLookup = Rc<dyn Fn(&str) -> Rc<dyn ZoneRules>>;

/// The conflicts of all offerings that are scheduled and not cancelled.
#[derive(Clone)]
pub struct WorkspaceConflicts {
    engine: ConflictEngine,
    offerings: DenseIndices<OfferingId, OfferingIndex>,
    people: PersonIndices,
    rooms: RoomIndices,
    group_sets: BTreeMap<LearnerGroupId, PersonSet>,
    /// The sets of learner groups.
    learner_sets: BTreeSet<PersonSet>,
    instructor_group_sets: BTreeMap<InstructorGroupId, PersonSet>,
    /// The parent of each learner group, as far as it was known when the sets were made.
    group_parents: BTreeMap<LearnerGroupId, Option<LearnerGroupId>>,
    zones: ZoneLookup,
    zones_by_name: BTreeMap<String, Rc<dyn ZoneRules>>,
    /// The time zone of the workspace.
    zone: String,
    /// The edits of the records that are taken into account.
    position: EditPosition,
}

impl WorkspaceConflicts {
    /// Finds the conflicts of all offerings.
    #[must_use]
    pub fn new(records: &Records, zones: ZoneLookup) -> Self {
        let mut conflicts = Self {
            engine: ConflictEngine::new(PersonSets::default(), records.holiday_dates()),
            offerings: DenseIndices::default(),
            people: PersonIndices::default(),
            rooms: RoomIndices::default(),
            group_sets: BTreeMap::new(),
            learner_sets: BTreeSet::new(),
            instructor_group_sets: BTreeMap::new(),
            group_parents: BTreeMap::new(),
            zones,
            zones_by_name: BTreeMap::new(),
            zone: records.settings().zone.clone(),
            position: records.edits().position(),
        };
        conflicts.add_all_groups(records);
        conflicts.insert_offerings(records, records.offerings.iter());
        conflicts
    }

    /// Returns the engine.
    pub(super) const fn engine(&self) -> &ConflictEngine {
        &self.engine
    }

    /// Returns the indices of those of some offerings that are stored.
    pub(super) fn indices_of(
        &self,
        offerings: &[TentativeOffering<'_>],
    ) -> BTreeSet<OfferingIndex> {
        let indices = offerings
            .iter()
            .filter_map(|offering| self.offerings.index_of(&offering.id));
        indices.collect()
    }
}
