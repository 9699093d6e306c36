//! The small-group generator on records: a request that names sessions, groups and places becomes
//! proposed offerings, which a command then adds as one change.

mod conflicts;
mod existing;
mod groups;
mod planning;
mod proposal;
mod request;
mod rounds;
mod row_edit;
mod row_key;
mod values;

pub use conflicts::ProposedConflicts;
pub use groups::GeneratorGroups;
pub use planning::propose_offerings;
pub use proposal::{ProposedOffering, ProposedOfferings};
pub use request::{
    OfferingRequest, OfferingStrategy, ParallelGroups, StationRequest, TeachingDays,
};
pub use row_edit::{RowEdit, RowMove};
pub use row_key::RowKey;

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
