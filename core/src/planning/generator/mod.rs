//! The small-group generator: proposes offerings from groups, slots and a strategy. Running the same
//! request again proposes only what is missing.
//!
//! ```
//! use chrono::{NaiveDate, NaiveTime};
//! use lectern_core::planning::{
//!     DateSet, DefaultOverrides, ExistingOfferings, GeneratorRequest, GeneratorStrategy,
//!     GroupDefaults, GroupIndex, GroupNode, GroupSelection, GroupTree, Minutes, Parallelism, RoomIndex,
//!     Rotation, SessionIndex, Timetable,
//! };
//!
//! let tree = GroupTree::new(&["Lab 1", "Lab 2", "Lab 3"].map(|title| GroupNode {
//!     title,
//!     parent: None,
//!     members: &[],
//! }));
//! let selection = GroupSelection::from_groups(&tree, tree.order());
//! let rotation = Rotation {
//!     session: SessionIndex(0),
//!     round: 0,
//!     timetable: Timetable {
//!         first_start: NaiveTime::from_hms_opt(8, 0, 0).unwrap(),
//!         last_end: NaiveTime::from_hms_opt(12, 0, 0).unwrap(),
//!         slot_duration: Minutes::new(90),
//!         break_duration: Minutes::new(30),
//!     },
//!     days: &DateSet::new(vec![NaiveDate::from_ymd_opt(2026, 9, 14).unwrap()]),
//!     parallelism: Parallelism::Rooms(&[RoomIndex(1), RoomIndex(2)]),
//! };
//! let request = GeneratorRequest {
//!     tree: &tree,
//!     selection: &selection,
//!     strategy: GeneratorStrategy::Rotation(rotation),
//!     defaults: &[GroupDefaults::default(); 3],
//!     overrides: DefaultOverrides::default(),
//!     inherit_defaults: false,
//!     existing: &ExistingOfferings::default(),
//! };
//! let plan = request.plan().unwrap();
//! // Two labs at 08:00 in rooms 1 and 2, the third at 10:00.
//! let offerings = plan.offerings.iter().map(|row| (row.group, row.slot, row.room));
//! assert!(offerings.eq([
//!     (GroupIndex(0), 0, RoomIndex(1)),
//!     (GroupIndex(1), 0, RoomIndex(2)),
//!     (GroupIndex(2), 1, RoomIndex(1)),
//! ]));
//! ```

mod claims;
mod context;
mod defaults;
mod error;
mod existing;
mod plan;
mod request;
mod rotation;
mod stations;
mod timetable;

pub use claims::PlanPeople;
pub use defaults::{DefaultOverrides, GroupDefaults, OverrideScope};
pub use error::{GeneratorError, MAX_OFFERINGS, check_offering_count};
pub use existing::{ExistingOffering, ExistingOfferings};
pub use plan::{OfferingPlan, PlannedOffering};
pub use request::{GeneratorRequest, GeneratorStrategy, TargetGroups};
pub use rotation::{Parallelism, Rotation};
pub use stations::{Station, Stations};
pub use timetable::Timetable;

#[cfg(test)]
mod tests;
