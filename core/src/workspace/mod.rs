//! All records in memory, and the only way to edit them: a `Command` is validated with `rules` and
//! becomes a `Change`, which is applied to memory and history here, and then passed to the store.
//! Depends on no browser, clock or random numbers: they are passed in as `CommandContext`.

mod absence;
mod action_label;
mod broken_rules;
mod builtin;
mod change;
mod changed_attribute;
mod command;
mod command_context;
mod command_error;
mod commands;
mod edit_log;
mod edits;
mod group_tree;
mod history;
mod index;
mod merge;
mod offering_filter;
mod person_name;
mod planning;
mod rebase;
mod records;
mod replacement;
/// Sample workspace, generated on demand.
pub mod sample;
mod session_error;
mod shared_values;
mod state;
mod sync_update;
mod table;
mod version;

pub use absence::{Absence, AbsenceChanges};
pub use action_label::{ActionKind, ActionLabel};
pub use broken_rules::{BrokenRule, DeletedParent};
pub use builtin::UntouchedTables;
pub use change::{Change, ChangeOrigin, Edit, Kinds};
pub use changed_attribute::ChangedAttribute;
pub use command::Command;
pub use command_context::CommandContext;
pub use command_error::{CommandError, GroupError};
pub use commands::category::CategoryFate;
pub use commands::conflicts::ConflictCommand;
pub use commands::copies::{CopyPlan, CopyScope};
pub use commands::course_details::{CourseCommand, CourseEdit};
pub use commands::course_session::{SessionSave, name_holder};
pub use commands::courses::{CourseReferences, course_code_holder};
pub use commands::group_defaults::{
    DefaultsUpdate, OfferingDefaults, ReplacedValues, defaults_updates,
};
pub use commands::group_deletion::GroupReferences;
pub use commands::group_members::distribution;
pub use commands::groups::GroupCommand;
pub use commands::import::{EnrolmentEffects, Import, ImportedSession};
pub use commands::independent_learning::IndependentLearningEdit;
pub use commands::instructor_groups::InstructorGroupReferences;
pub use commands::learner_groups::GroupParent;
pub use commands::materials::MaterialCommand;
pub use commands::objectives::ObjectiveEdit;
pub use commands::offering_edits::{
    OfferingEdit, copied as copied_offerings, edited as edited_offerings,
};
pub use commands::offerings::OfferingCommand;
pub use commands::people::PersonReferences;
pub use commands::planned_offerings::NewOffering;
pub use commands::publication::{PublicationReview, missing_parts};
pub use commands::repairs::RepairCommand;
pub use commands::resources::ResourceCommand;
pub use commands::restore::Restoring;
pub use commands::roll_over::{RollOver, RolledGroups};
pub use commands::roll_over_preview::{RolledOffering, roll_over_preview};
pub use commands::rooms::{PlaceText, RoomFate, RoomReferences, place_texts};
pub use commands::session_copies::{SessionCopy, SessionParts};
pub use commands::session_relations::{chosen_courses, chosen_learners, reasons_in};
pub use commands::session_removal::SessionReferences;
pub use commands::sessions::{
    NewIndependentLearning, NewSession, SessionCommand, SessionEdit, SessionFlag,
};
pub use commands::vocabularies::{
    VocabularyCommand, sessions_of_types, sessions_with_terms, terms_moving_up, terms_of,
};
pub use edit_log::{EditLog, EditPosition};
pub use group_tree::LearnerGroupTree;
pub use history::{History, HistoryEntry, HistoryStep, STEPS};
pub use merge::{Merged, merge};
pub use offering_filter::{OfferingFilter, OfferingMatcher};
pub use person_name::{SharedNames, same_name};
pub use planning::{
    BlockRequest, ConflictChanges, ConflictDetail, ConflictKey, ConflictPreview,
    ConflictResolution, DenseIndices, FoundSlot, GeneratorGroups, HoursReport, HoursScope,
    OfferingConflict, OfferingRequest, OfferingStrategy, ParallelGroups, PersonHours,
    PersonIndices, PlannedOccupancy, ProposedConflicts, ProposedOffering, ProposedOfferings,
    Relaxation, RoomIndices, RowEdit, RowKey, RowMove, SearchedTimes, SlotFit, SlotRequest,
    SlotShift, StationRequest, TeachingDays, TentativeOffering, TentativeTime, WayOut,
    WorkspaceConflicts, ZoneLookup, hours_by_person, longest_hours_of_learner, propose_offerings,
};
pub use records::{Records, ZonesByName};
pub use replacement::Replacement;
pub use session_error::{IncompleteSession, SessionError};
pub use shared_values::{SharedValue, UniqueValues, value_holder};
pub use state::{Inversion, Rebased, StagedChange, Workspace};
pub use sync_update::{
    Base, Branch, Conflict, Connection, ConnectionUpdate, FirstPull, RecordSync, RemoteVersion,
    Rewind, SyncUpdate, Waiting,
};
pub use table::Table;
pub use version::{EarlierVersion, Stamp, Version};
