//! Messages of the files page: import, export and backups.

use std::borrow::Cow;

use super::english::{counted, number};
use super::{Language, Message, isolate};
use lectern_core::exchange::{Delimiter, Dialect, Format, OutcomeKind};

/// Messages of the files page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Files {
    Lead,
    Import,
    ChooseFile,
    ChooseHelp,
    DropHere,
    Format,
    ByItself,
    FoundByItself(Format),
    NotRecognised,
    Delimiter,
    DelimiterFound(Delimiter),
    Reading(u64),
    Planning(usize, usize),
    Cancel,
    Cancelled,
    Unreadable(String),
    FileLine(String, usize),
    Encoding,
    Options,
    LeaveExisting,
    LeaveExistingHelp,
    RefuseUnknown,
    RefuseUnknownHelp,
    AbsentLeave,
    AbsentLeaveHelp,
    DryRun,
    Filter,
    All,
    Noted,
    Line,
    What,
    Result,
    Details,
    In(String),
    Becomes(String, String, String),
    Added(String, String),
    MembersLeave(usize),
    ImportCount(Format, usize),
    NothingToImport,
    NoRows,
    ImportRefusedToo(usize),
    ChangedMeanwhile,
    Nothing,
    Export,
    ExportHelp,
    ExportWhat,
    CourseSessions,
    Dialect,
    Safe,
    SafeHelp,
    LossesTitle,
    NoLosses,
    ExportAnyway,
    AsShown,
    Saved(String),
    NotSaved,
    NothingToExport,
    FileName(&'static str),
    Backup,
    BackupFile(String),
    BackupHelp,
    RestoreHelp(String, usize),
    PartHelp(String, usize),
    LeftOut(usize),
    Restore,
    Records,
    Same,
    New,
    Changed,
    Removed,
    NoBackup,
    DamagedBackup,
    NewerBackup,
}

/// Returns a number of rows with the noun of their format: "3 people".
fn things(format: Format, count: usize) -> String {
    match format {
        Format::People => counted(count, "person", "people"),
        Format::Classes => counted(count, "class", "classes"),
        Format::ClassMembers => counted(count, "class member", "class members"),
        Format::Courses => counted(count, "course", "courses"),
    }
}

impl Message for Files {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => match self {
                Self::Lead => {
                    "Import and export CSV files that work with Chamilo 1.11 and 2.0. Nothing \
                     leaves this device."
                        .into()
                }
                Self::Import => "Import".into(),
                Self::ChooseFile => "Choose file".into(),
                Self::ChooseHelp => {
                    "A CSV file or workspace backup, up to 200 MB. You see a preview first; \
                     nothing changes until you press Import."
                        .into()
                }
                Self::DropHere => "Drop the file here".into(),
                Self::Format => "Format".into(),
                Self::ByItself => "Detect automatically".into(),
                Self::FoundByItself(format) => {
                    format!("{} (detected)", format.text(language)).into()
                }
                Self::NotRecognised => {
                    "The columns of this file were not recognised. Choose its contents under \
                     Format, or correct its first line."
                        .into()
                }
                Self::Delimiter => "Delimiter".into(),
                Self::DelimiterFound(delimiter) => {
                    format!("{} (detected)", delimiter.text(language)).into()
                }
                Self::Reading(percent) => format!("Reading the file: {percent}%").into(),
                Self::Planning(rows, of) => {
                    format!("Comparing row {} of {}", number(*rows), number(*of)).into()
                }
                Self::Cancel => "Cancel".into(),
                Self::Cancelled => "Cancelled. Nothing was imported.".into(),
                Self::Unreadable(why) => {
                    format!("The browser could not read the file: {why}").into()
                }
                Self::FileLine(name, rows) => {
                    format!("{}, {}", isolate(name), counted(*rows, "row", "rows")).into()
                }
                Self::Encoding => "Encoding".into(),
                Self::Options => "Options".into(),
                Self::LeaveExisting => "Skip entries that already exist".into(),
                Self::LeaveExistingHelp => "Only new entries are imported.".into(),
                Self::RefuseUnknown => "Reject rows that name unknown people".into(),
                Self::RefuseUnknownHelp => {
                    "Otherwise they are imported without that person.".into()
                }
                Self::AbsentLeave => "Remove members who are not in the file".into(),
                Self::AbsentLeaveHelp => "Only from the classes named in the file.".into(),
                Self::DryRun => "Dry run".into(),
                Self::Filter => "Show rows that are".into(),
                Self::All => "All".into(),
                Self::Noted => "With a note".into(),
                Self::Line => "Line".into(),
                Self::What => "Row".into(),
                Self::Result => "Result".into(),
                Self::Details => "Details".into(),
                Self::In(column) => format!("{column}: ").into(),
                Self::Becomes(column, before, after) => {
                    format!("{column}: {before} becomes {after}").into()
                }
                Self::Added(column, after) => format!("{column}: {after}").into(),
                Self::MembersLeave(count) => format!(
                    "{} removed from their class.",
                    counted(*count, "member will be", "members will be")
                )
                .into(),
                Self::ImportCount(format, count) => {
                    format!("Import {}", things(*format, *count)).into()
                }
                Self::NoRows => "The file has only a header row.".into(),
                Self::NothingToImport => "Everything in this file is already here.".into(),
                Self::ImportRefusedToo(count) => format!(
                    "{} rejected and not imported.",
                    counted(*count, "row is", "rows are")
                )
                .into(),
                Self::ChangedMeanwhile => {
                    "The workspace has changed; this dry run is up to date.".into()
                }
                Self::Nothing => "No rows of this kind.".into(),
                Self::Export => "Export".into(),
                Self::ExportHelp => "Works offline.".into(),
                Self::ExportWhat => "Data".into(),
                Self::CourseSessions => "Course sessions".into(),
                // Not "Format": the import has a field of that name.
                Self::Dialect => "Compatible with".into(),
                Self::Safe => "Safe for spreadsheets".into(),
                Self::SafeHelp => {
                    "Adds a ' to cells that a spreadsheet would read as a formula. Leave this \
                     off for files that go to Chamilo."
                        .into()
                }
                Self::LossesTitle => "Not included in this file".into(),
                Self::NoLosses => "This format keeps everything.".into(),
                Self::ExportAnyway => "Export".into(),
                Self::AsShown => "As shown".into(),
                Self::Saved(name) => format!("Exported {}", isolate(name)).into(),
                Self::NotSaved => "The browser did not start the download. Try again.".into(),
                Self::NothingToExport => "There is nothing to export yet.".into(),
                Self::Backup => "Workspace backup".into(),
                Self::BackupFile(day) => format!("lectern-backup-{day}.json").into(),
                Self::BackupHelp => {
                    "Everything in this workspace, including drafts and the bin, in one file \
                     that Lectern can open again."
                        .into()
                }
                Self::RestoreHelp(file, count) => format!(
                    "{file} is a backup of a workspace with {}. Importing it restores the \
                     workspace to that state; you can undo this.",
                    counted(*count, "record", "records")
                )
                .into(),
                Self::PartHelp(file, count) => format!(
                    "{file} has {}. They are added, or replace the present ones; nothing is \
                     removed.",
                    counted(*count, "record", "records")
                )
                .into(),
                Self::LeftOut(count) => counted(
                    *count,
                    "record cannot be read and is not imported.",
                    "records cannot be read and are not imported.",
                )
                .into(),
                Self::Restore => "Import the backup".into(),
                Self::Records => "Records".into(),
                Self::Same => "Unchanged".into(),
                Self::New => "Added".into(),
                Self::Changed => "Changed".into(),
                Self::Removed => "Removed".into(),
                Self::NoBackup => {
                    "This file is neither a workspace backup nor a CSV file. Choose another \
                     file."
                        .into()
                }
                Self::DamagedBackup => {
                    "This backup is damaged: part of it is missing. Choose another one, or \
                     copy it again from the original."
                        .into()
                }
                Self::NewerBackup => {
                    "This backup was made by a newer version of Lectern. Reload the page to \
                     get the newer version, then open it again."
                        .into()
                }
                Self::FileName(stem) => format!("{stem}.csv").into(),
            },
        }
    }
}

impl Message for Format {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => match self {
                Self::People => "People".into(),
                Self::Classes => "Classes".into(),
                Self::ClassMembers => "Class members".into(),
                Self::Courses => "Courses".into(),
            },
        }
    }
}

impl Message for Delimiter {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => match self {
                Self::Semicolon => "Semicolon".into(),
                Self::Comma => "Comma".into(),
                Self::Tab => "Tab".into(),
            },
        }
    }
}

impl Message for OutcomeKind {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => match self {
                Self::Create => "Will be created".into(),
                Self::Change => "Will be changed".into(),
                Self::Same => "Unchanged".into(),
                Self::Refused => "Rejected".into(),
            },
        }
    }
}

impl Message for Dialect {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => match self {
                Self::Chamilo2 => "Chamilo 2.0 (comma)".into(),
                Self::Chamilo1 => "Chamilo 1.11 (semicolon)".into(),
            },
        }
    }
}
