//! Messages of the files page: import, export and backups.

use std::borrow::Cow;

use super::english::{counted, number};
use super::file_formats::counted_rows;
use super::{Language, Message, isolate};
use lectern_core::exchange::{Delimiter, Encoding, Format};

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
    BackupFound,
    NotRecognised,
    Delimiter,
    DelimiterFound(Delimiter),
    Reading(u64),
    Planning(usize, usize),
    Importing,
    Cancel,
    Cancelled,
    Unreadable(String),
    FileLine(String, usize),
    Encoding,
    EncodingFound(Encoding),
    ChooseEncoding,
    EncodingFirst,
    AssumedWestern,
    Options,
    LeaveExisting,
    LeaveExistingHelp,
    RefuseUnknown,
    RefuseUnknownHelp,
    AbsentLeave,
    AbsentLeaveHelp,
    DamagedCodes,
    DamagedCodesHelp,
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
    EnrolmentsFollow(usize, usize),
    ImportCount(Format, usize, usize),
    NothingToImport,
    NoRows,
    ImportRefusedToo(usize),
    ChangedMeanwhile,
    Nothing,
    Export,
    ExportHelp,
    ExportWhat,
    Dialect,
    Safe,
    SafeHelp,
    LossesTitle,
    NoticesTitle,
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

impl Message for Files {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => match self {
                Self::Lead => {
                    "Files of Chamilo, Ilios and spreadsheets, and calendars. Nothing leaves this device."
                        .into()
                }
                Self::Import => "Import".into(),
                Self::ChooseFile => "Choose file".into(),
                Self::ChooseHelp => {
                    "A CSV file, XML of Chamilo, JSON of Ilios, a calendar (iCalendar) or a workspace \
                     backup, up to 200 MB. You see a preview first; nothing changes until you press Import."
                        .into()
                }
                Self::DropHere => "Drop the file here".into(),
                Self::Format => "Format".into(),
                Self::ByItself => "Detect automatically".into(),
                Self::FoundByItself(format) => {
                    format!("{} (detected)", format.text(language)).into()
                }
                Self::BackupFound => "Workspace backup (detected)".into(),
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
                Self::Importing => "Importing …".into(),
                Self::Cancel => "Cancel".into(),
                Self::Cancelled => "Cancelled. Nothing was imported.".into(),
                Self::Unreadable(why) => {
                    format!("The browser could not read the file: {why}").into()
                }
                Self::FileLine(name, rows) => {
                    format!("{}, {}", isolate(name), counted(*rows, "row", "rows")).into()
                }
                Self::Encoding => "Encoding".into(),
                Self::EncodingFound(encoding) => {
                    format!("{} (detected)", encoding.text(language)).into()
                }
                Self::ChooseEncoding => "Choose an encoding".into(),
                Self::EncodingFirst => {
                    "The encoding of this file cannot be told. Choose the one under Encoding \
                     that shows the names correctly, then import."
                        .into()
                }
                Self::AssumedWestern => {
                    "The file is not UTF-8 and is read as Windows-1252. Check that accents look \
                     right, or choose another encoding."
                        .into()
                }
                Self::Options => "Options".into(),
                Self::LeaveExisting => "Skip entries that already exist".into(),
                Self::LeaveExistingHelp => "Only new entries are imported.".into(),
                Self::RefuseUnknown => "Reject rows that name unknown people".into(),
                Self::RefuseUnknownHelp => {
                    "Otherwise they are imported without that person.".into()
                }
                Self::AbsentLeave => "Remove members who are not in the file".into(),
                Self::AbsentLeaveHelp => "Only from the classes named in the file.".into(),
                Self::DamagedCodes => "Import codes that a spreadsheet has changed".into(),
                Self::DamagedCodesHelp => {
                    "Otherwise numbers such as 2.03E+13 and dates such as 1-Feb are left out, and \
                     codes that lost their zeros keep them."
                        .into()
                }
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
                Self::EnrolmentsFollow(added, 0) => format!(
                    "Course sessions follow these classes: {} added.",
                    counted(*added, "enrolment is", "enrolments are")
                )
                .into(),
                Self::EnrolmentsFollow(0, ended) => format!(
                    "Course sessions follow these classes: {} removed.",
                    counted(*ended, "enrolment is", "enrolments are")
                )
                .into(),
                Self::EnrolmentsFollow(added, ended) => format!(
                    "Course sessions follow these classes: {} added and {} removed.",
                    counted(*added, "enrolment is", "enrolments are"),
                    number(*ended)
                )
                .into(),
                Self::ImportCount(format, count, 0) => {
                    format!("Import {}", counted_rows(*format, *count)).into()
                }
                Self::ImportCount(format, 0, leave) => {
                    format!("Remove {}", counted_rows(*format, *leave)).into()
                }
                Self::ImportCount(format, count, leave) => format!(
                    "Add {} and remove {}",
                    number(*count),
                    counted_rows(*format, *leave)
                )
                .into(),
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
                // Not "Format": the import has a field of that name.
                Self::Dialect => "Compatible with".into(),
                Self::Safe => "Safe for spreadsheets".into(),
                Self::SafeHelp => {
                    "Adds a ' to cells that a spreadsheet would read as a formula; imports remove it. \
                     Leave this off for files that go to Chamilo or Ilios."
                        .into()
                }
                Self::LossesTitle => "Not included in this file".into(),
                Self::NoticesTitle => "Before you export".into(),
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
                    "This JSON file is neither a workspace backup nor data of Ilios, such as \
                     {\"data\": […]} or {\"courses\": […]}. Choose another file."
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
