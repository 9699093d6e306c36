//! The words of the page of files.

use std::borrow::Cow;

use super::english::{counted, number};
use super::{Language, Message};
use lectern_core::exchange::{Delimiter, Dialect, Format, OutcomeKind};

/// Words of the page of files.
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

/// How many there are of what a file has rows of.
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
                Self::Lead => "CSV files in and out, as Chamilo 1.11 and 2.0 read and write them. \
                     Nothing leaves this device."
                    .into(),
                Self::Import => "Import".into(),
                Self::ChooseFile => "Choose file".into(),
                Self::ChooseHelp => {
                    "CSV or a workspace backup, up to 200 MB. First you see what would \
                     happen; nothing changes before you press Import."
                        .into()
                }
                Self::DropHere => "Drop the file here".into(),
                Self::Format => "Format".into(),
                Self::ByItself => "Found by itself".into(),
                Self::FoundByItself(format) => {
                    format!("{}, found by itself", format.text(language)).into()
                }
                Self::NotRecognised => {
                    "The columns of this file are none that are known here. Choose what it \
                     holds under Format, or correct its first line."
                        .into()
                }
                Self::Delimiter => "Parted by".into(),
                Self::DelimiterFound(delimiter) => {
                    format!("{}, found by itself", delimiter.text(language)).into()
                }
                Self::Reading(percent) => format!("Reading the file, {percent} %").into(),
                Self::Planning(rows, of) => {
                    format!("Comparing row {} of {}", number(*rows), number(*of)).into()
                }
                Self::Cancel => "Cancel".into(),
                Self::Cancelled => "Cancelled. Nothing was imported.".into(),
                Self::Unreadable(why) => {
                    format!("The browser could not read the file: {why}").into()
                }
                Self::FileLine(name, rows) => {
                    format!("{name}, {}", counted(*rows, "row", "rows")).into()
                }
                Self::Encoding => "Encoding".into(),
                Self::Options => "Options".into(),
                Self::LeaveExisting => "Leave what is there as it is".into(),
                Self::LeaveExistingHelp => "Only what is new is imported.".into(),
                Self::RefuseUnknown => "Refuse rows that name somebody unknown".into(),
                Self::RefuseUnknownHelp => "Otherwise they are taken without that person.".into(),
                Self::AbsentLeave => "Members who are not in the file leave".into(),
                Self::AbsentLeaveHelp => "For the classes that the file names.".into(),
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
                    "{} leave their class.",
                    counted(*count, "member", "members")
                )
                .into(),
                Self::ImportCount(format, count) => {
                    format!("Import {}", things(*format, *count)).into()
                }
                Self::NoRows => "The file has no rows below its first line.".into(),
                Self::NothingToImport => {
                    "There is nothing in this file that is not here already.".into()
                }
                Self::ImportRefusedToo(count) => format!(
                    "{} refused and left out.",
                    counted(*count, "row is", "rows are")
                )
                .into(),
                Self::ChangedMeanwhile => {
                    "The workspace has changed since; this is the dry run on what it is now.".into()
                }
                Self::Nothing => "No rows of this kind.".into(),
                Self::Export => "Export".into(),
                Self::ExportHelp => "Works without a network.".into(),
                Self::ExportWhat => "What".into(),
                Self::CourseSessions => "Course sessions".into(),
                Self::Dialect => "For".into(),
                Self::Safe => "Safe for spreadsheets".into(),
                Self::SafeHelp => {
                    "Puts a ' before cells that a spreadsheet would take for a formula. Leave \
                     it off for files that go to Chamilo."
                        .into()
                }
                Self::LossesTitle => "What this file cannot carry".into(),
                Self::NoLosses => "The file carries everything.".into(),
                Self::ExportAnyway => "Export".into(),
                Self::AsShown => "As shown".into(),
                Self::Saved(name) => format!("Exported {name}").into(),
                Self::NotSaved => "The browser did not begin the download. Try again.".into(),
                Self::NothingToExport => "There is nothing to export yet.".into(),
                Self::Backup => "Workspace backup".into(),
                Self::BackupFile(day) => format!("lectern-backup-{day}.json").into(),
                Self::BackupHelp => {
                    "Everything in this workspace, drafts and the bin too, in one file that \
                     Lectern opens again."
                        .into()
                }
                Self::RestoreHelp(file, count) => format!(
                    "{file} is a backup of a workspace with {}. Importing it makes this \
                     workspace what it was then; Undo takes that back.",
                    counted(*count, "record", "records")
                )
                .into(),
                Self::PartHelp(file, count) => format!(
                    "{file} holds {}. They are added or take the place of what is there; \
                     nothing is removed.",
                    counted(*count, "record", "records")
                )
                .into(),
                Self::LeftOut(count) => counted(
                    *count,
                    "record cannot be read and is left out.",
                    "records cannot be read and are left out.",
                )
                .into(),
                Self::Restore => "Import the backup".into(),
                Self::Records => "Records".into(),
                Self::Same => "Unchanged".into(),
                Self::New => "Added".into(),
                Self::Changed => "Changed".into(),
                Self::Removed => "Removed".into(),
                Self::NoBackup => {
                    "This file is no workspace backup, and no table. Choose a backup that \
                     Lectern made, or a CSV file."
                        .into()
                }
                Self::DamagedBackup => {
                    "This backup is damaged: part of it is missing. Choose another one, or \
                     copy it again from where it came."
                        .into()
                }
                Self::NewerBackup => {
                    "A newer version of Lectern made this backup. Reload the page to get the \
                     newer version, then open it again."
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
                Self::Create => "Created".into(),
                Self::Change => "Changed".into(),
                Self::Same => "Left alone".into(),
                Self::Refused => "Refused".into(),
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
