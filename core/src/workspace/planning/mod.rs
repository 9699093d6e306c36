//! Records in the form that the planning engines work with: ids and values behind dense indices, and
//! back.

mod conflicts;
mod generator;
mod hours;
mod indices;
mod slots;

pub use conflicts::{
    ConflictChanges, ConflictDetail, ConflictKey, ConflictPreview, ConflictResolution,
    OfferingConflict, PlannedOccupancy, SearchedTimes, TentativeOffering, TentativeTime, WayOut,
    WorkspaceConflicts, ZoneLookup,
};
pub use generator::{
    GeneratorGroups, OfferingRequest, OfferingStrategy, ParallelGroups, ProposedConflicts,
    ProposedOffering, ProposedOfferings, RowEdit, RowKey, RowMove, StationRequest, TeachingDays,
    propose_offerings,
};
pub use hours::{HoursReport, HoursScope, PersonHours, hours_by_person, longest_hours_of_learner};
pub use indices::{DenseIndices, PersonIndices, RoomIndices};
pub use slots::{BlockRequest, FoundSlot, Relaxation, SlotFit, SlotRequest, SlotShift};
