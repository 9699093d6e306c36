//! Files in and out. A file is read in three steps, each of which can say no: its bytes become text
//! (`decode`), the text becomes a `Table` (some rows at a time, with a `Reader`), and the table becomes
//! a `DryRun` on the records as they are (with a `Planner`, or at once with `plan`), which shows what
//! would become of every row and holds one command that does it.
//!
//! Nothing here changes a record, opens a file or finds words for people: findings are data. Passwords
//! stop at the reader; no table, record or export ever has one.

/// A whole workspace as one file.
pub mod backup;
/// Files to save.
pub mod export;

mod book;
mod class_members;
mod classes;
mod courses;
mod decode;
mod delimiter;
mod dry_run;
mod findings;
mod headers;
mod loss;
mod options;
mod people;
mod plan;
mod reader;
mod record;
mod roles;
#[cfg(test)]
mod round_trips;
mod sessions_csv;
mod style;
mod table;
mod taking;
#[cfg(test)]
mod testing;
mod usernames;
mod windows_1252;
mod write;

pub use decode::{Decoded, Encoding, MAX_BYTES, NotText, check_size, decode};
pub use delimiter::Delimiter;
pub use dry_run::{
    Changed, Counts, DryRun, Notice, Outcome, OutcomeKind, Problem, Row, RowProblem,
};
pub use headers::Format;
pub use loss::{Export, Loss, Lost};
pub use options::{AbsentMembers, Existing, Options, UnknownPeople};
pub use plan::{MissingColumns, Planner, plan};
pub use reader::{MAX_ROWS, NotATable, Progress, Reader};
pub use style::{Dialect, Safety};
pub use table::{Cells, Table};
pub use write::{as_shown, for_clipboard};
