//! All records in memory, and the one way to edit them: a `Command` is checked with `rules` and
//! becomes a `Change`, which goes to memory and history here, and from here to whoever stores it.
//! Knows no browser, no clock and no random number: they are handed in as `Acting`.

mod builtin;
mod carry;
mod change;
mod command;
mod commands;
mod edits;
mod history;
mod index;
mod label;
mod merge;
mod records;
mod refusal;
/// The sample workspace, made on the spot.
pub mod sample;
mod state;
mod table;

pub use change::{Change, Edit, Kinds, Nature};
pub use command::Command;
pub use commands::category::CategoryFate;
pub use commands::copies::{CopyPlan, Goes};
pub use commands::course_session::{SessionSave, name_holder};
pub use commands::import::Import;
pub use commands::people::Ties;
pub use commands::restore::Restoring;
pub use commands::session_parts::{chosen_courses, chosen_learners, reasons_in};
pub use history::{History, HistoryEntry, HistoryStep, STEPS};
pub use label::{Deed, Label};
pub use merge::{Merged, merge};
pub use records::Records;
pub use refusal::Refusal;
pub use state::{Acting, Rebased, Workspace};
pub use table::Table;
