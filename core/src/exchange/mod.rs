//! Import and export of files.
//!
//! ```
//! use std::rc::Rc;
//!
//! use lectern_core::exchange::{CsvReader, Encoding, Format, Options, decode, plan};
//! use lectern_core::model::{FixedOffset, SeededIds};
//! use lectern_core::workspace::Workspace;
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let workspace = Workspace::default();
//! let file = b"LastName;FirstName;UserName\nL\xf3pez;Ana;alopez\n".to_vec();
//!
//! // Bytes to text, text to a table, table to a dry run.
//! let no_tables = |_: &[u8], _: Encoding| String::new();
//! let text = decode(file, None, no_tables)?;
//! let table = Rc::new(CsvReader::new("people.csv", text, None)?.read()?);
//! let format = Format::detect(table.header()).ok_or("unknown columns")?;
//! let mut ids = SeededIds::new(1);
//! let dry_run = plan(format, &table, workspace.records(), Options::default(), &mut ids, &FixedOffset(0))?;
//!
//! assert_eq!(dry_run.counts().create, 1);
//! assert!(dry_run.import().is_some());
//! # Ok(())
//! # }
//! ```
//!
//! Each of the three steps can fail with an error of its own. The dry run has the planned result of every
//! row and one command that applies it; nothing in this module changes records or opens files. Problems
//! are data; the app words them. The columns of passwords are dropped by the reader: no table, record or
//! export contains any.
//!
//! Long work is done in steps, by [`CsvReader::step`], [`Planner::step`] and
//! [`backup::BackupReader::step`], so that a page stays responsive.

pub mod backup;
pub mod chamilo_xml;
pub mod export;
pub mod icalendar;
pub mod ilios;

mod busy_times;
mod cell_text;
mod cell_values;
mod class_members;
mod classes;
mod code_damage;
mod column_notices;
mod columns;
mod course_sessions;
mod courses;
mod csv_reader;
mod csv_record;
mod csv_table;
mod csv_writer;
mod dates;
mod decode;
mod definitions;
mod delimiter;
mod delimiter_detection;
mod dry_run;
mod encoding;
mod export_file;
mod file_checks;
mod format;
mod group_assignment;
mod group_paths;
mod headers;
#[cfg(test)]
mod hostile;
mod hours;
mod instructor_groups;
mod learner_groups;
mod lossy;
mod name_matches;
mod name_registry;
mod notice;
mod offerings;
mod offerings_csv;
mod options;
mod people;
mod person_codes;
mod person_finder;
mod plan;
mod planning_export;
mod problem;
#[cfg(test)]
mod real_files;
mod resources_csv;
mod roles;
mod rooms;
#[cfg(test)]
mod round_trips;
mod row_context;
mod row_importer;
mod row_issues;
mod schools;
mod session_types;
mod sessions_csv;
mod spreadsheet_guard;
mod style;
mod terms;
#[cfg(test)]
mod testing;
mod unclosed_quote;
mod username_generator;
mod utf8_repair;
mod versions;
mod vocabularies;
mod vocabularies_csv;
mod western;
mod windows_1252;

pub use code_damage::CodeDamage;
pub use columns::{Column, ColumnContent, Requirement};
pub use csv_reader::{CsvError, CsvReader, MAX_ROWS, Progress};
pub use csv_table::{Cells, CsvTable};
pub use csv_writer::{as_shown, for_clipboard, rows_for_clipboard};
pub use decode::{Decoded, decode};
pub use delimiter::Delimiter;
pub use dry_run::{
    Candidate, CellChange, Counts, DryRun, FoundBy, Outcome, OutcomeKind, Question, RecordChange,
    Row,
};
pub use encoding::Encoding;
pub use file_checks::{DecodeError, MAX_BYTES, check_size};
pub use format::Format;
pub use lossy::{DroppedField, Export, ExportLoss};
pub use name_matches::{MatchTarget, Matches, NameMatch};
pub use notice::Notice;
pub use options::{
    AbsentMembers, Answer, Answers, DamagedCodes, DateOrder, Existing, ImportTarget,
    ListedLearners, Options, UnknownNames, UnknownPeople,
};
pub use plan::{MissingColumns, Planner, plan};
pub use problem::{Problem, RowProblem};
pub use schools::schools;
pub use style::{Dialect, Safety};
pub use unclosed_quote::UnclosedQuote;
pub use utf8_repair::ForeignByte;
