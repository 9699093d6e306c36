//! Everything of Lectern that needs no browser: records, the rules that they keep, the workspace that
//! holds them, planning, search, and the files that are read and written. Clock, time zones, random
//! numbers and storage are handed in through traits.

pub mod exchange;
pub mod model;
pub mod planning;
pub mod rules;
pub mod search;
pub mod storage;
pub mod sync;
pub mod text;
pub mod workspace;

#[cfg(all(test, not(target_arch = "wasm32")))]
mod golden;
