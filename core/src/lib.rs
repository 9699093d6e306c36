//! Everything of Lectern that needs no browser: records, the rules that they keep, the workspace that
//! holds them, planning, search, and the files that are read and written. Clock, time zones, random
//! numbers and storage are handed in through traits.

/// Files in and out.
pub mod exchange;
/// Records, ids and times.
pub mod model;
/// Recurrence, learner groups, the small-group generator and conflict detection, on dense indices and
/// local times.
pub mod planning;
/// Validation, access phases and enrolment.
pub mod rules;
/// Folding, index, matching and ranking of text.
pub mod search;
/// The store trait and its format: journal, chunks and compaction; the writer that saves a workspace.
pub mod storage;
/// All records in memory: commands, changes, history and merge.
pub mod workspace;

#[cfg(all(test, not(target_arch = "wasm32")))]
mod golden;
