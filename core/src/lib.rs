//! Everything of Lectern that needs no browser: records, the rules that they keep, the workspace that
//! holds them, planning, search, and the files that are read and written. Clock, time zones, random
//! numbers and storage are handed in through traits.

/// Files in and out.
pub mod exchange;
/// Records, ids and times.
pub mod model;
/// Sorting, and collections that are kept sorted.
/// Recurrence, learner groups, the small-group generator and conflict detection, on dense indices and
/// local times.
pub mod planning;
/// Validation, access phases and enrolment.
pub mod rules;
/// Folding, index, matching and ranking of text.
pub mod search;
/// All records in memory: commands, changes, history, merge and storage.
pub mod workspace;

#[cfg(all(test, not(target_arch = "wasm32")))]
mod golden;
