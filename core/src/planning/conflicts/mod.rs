//! Conflicts: a room used twice, an instructor in two places, a learner in two offerings at once, an
//! offering outside the dates of its course or on a holiday. They are told, never forbidden.
//!
//! One engine holds what every offering takes up. Filled at once, it goes through all offerings in
//! order of time and keeps, for each room and each set of people, what is going on (`sweep`). After
//! that, an edit looks only at what overlaps in time with the one offering (`engine`). Learners are
//! not compared one by one: sets of people know which other sets they share somebody with
//! (`person_sets`).

mod claim;
mod detail;
mod engine;
mod kinds;
mod person_sets;
mod preview;
mod sweep;

pub use claim::{Claim, CourseDates};
pub use detail::{Conflict, With};
pub use engine::Conflicts;
pub use kinds::{Kind, Kinds, Marks};
pub use person_sets::{PersonSet, PersonSets};

#[cfg(test)]
mod tests;
