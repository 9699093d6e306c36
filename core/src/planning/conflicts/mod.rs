//! Conflict detection: a room, an instructor or a learner in two offerings at once, a room that is too
//! small or closed, an instructor who is not available, an offering outside the dates of its course or
//! on a holiday. Conflicts are reported, never forbidden.
//!
//! [`ConflictEngine`] holds what every offering occupies. Inserting many offerings sorts them by start
//! and sweeps over them, with a list of active claims for each room and each set of people (`sweep`).
//! A later edit only compares with the offerings that overlap it in time (`engine`). People are not
//! compared one by one: each set of people knows the sets it intersects (`person_sets`).
//!
//! ```
//! use chrono::NaiveDate;
//! use lectern_core::model::FixedOffset;
//! use lectern_core::planning::{
//!     Claim, Conflict, ConflictEngine, Counterpart, DateSet, Minutes, OfferingIndex, PersonIndex,
//!     PersonSets, RoomIndex, Slot,
//! };
//!
//! let mut sets = PersonSets::default();
//! let learners = [sets.add([PersonIndex(0), PersonIndex(1)].into())];
//! let mut engine = ConflictEngine::new(sets, DateSet::default());
//!
//! let day = NaiveDate::from_ymd_opt(2026, 9, 14).unwrap();
//! let slot = |hour| Slot::new(day.and_hms_opt(hour, 0, 0).unwrap(), Minutes::new(120)).unwrap();
//! for (offering, hour, room) in [(0, 8, 1), (1, 9, 2), (2, 11, 1)] {
//!     let claim = Claim {
//!         room: RoomIndex(room),
//!         learners: &learners,
//!         ..Claim::from_slot(slot(hour), &FixedOffset(7200))
//!     };
//!     engine.insert(OfferingIndex(offering), &claim);
//! }
//! // 08:00 to 10:00 and 09:00 to 11:00 share both learners; 11:00 to 13:00 is adjacent.
//! let shared = Conflict::Learner {
//!     person: PersonIndex(0),
//!     count: 2,
//!     counterpart: Counterpart::Offering(OfferingIndex(1)),
//! };
//! assert_eq!(engine.conflicts_of(OfferingIndex(0)), [shared]);
//! assert_eq!(engine.conflicting_count(), 2);
//! ```

mod alternatives;
mod claim;
mod collisions;
mod conflict;
mod engine;
mod kinds;
mod limits;
mod listing;
mod person_sets;
mod preview;
mod resources;
mod sweep;
mod times;

pub use claim::{Claim, CourseDates};
pub use collisions::Reach;
pub use conflict::{Conflict, Counterpart};
pub use engine::ConflictEngine;
pub use kinds::{ConflictCounts, ConflictKinds};
pub use limits::{RoomClosure, RoomLimits};
pub use person_sets::{PersonSet, PersonSets};

#[cfg(test)]
mod tests;
