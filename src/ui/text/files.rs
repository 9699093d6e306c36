//! The words of the page of files.

use super::catalogue::{said, words};
use super::counted;
use crate::exchange::{Delimiter, Dialect, Format, OutcomeKind};

/// Words of the page of files.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
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

words! { Files, self: self => English {
    Self::Lead => "CSV files in and out, as Chamilo 1.11 and 2.0 read and write them. Nothing leaves this device.",
    Self::Import => "Import",
    Self::ChooseFile => "Choose file",
    Self::ChooseHelp => "CSV, up to 200 MB. First you see what would happen; nothing changes before you press Import.",
    Self::DropHere => "Drop the file here",
    Self::Format => "Format",
    Self::ByItself => "Found by itself",
    Self::FoundByItself(format) => "{}, found by itself" [said(format)],
    Self::NotRecognised => "The columns of this file are none that are known here. Choose what it holds under Format, or correct its first line.",
    Self::Delimiter => "Parted by",
    Self::DelimiterFound(delimiter) => "{}, found by itself" [said(delimiter)],

    Self::Reading(percent) => "Reading the file, {} %" [percent.to_string()],
    Self::Planning(rows, of) => "Comparing row {} of {}" [rows, of],
    Self::Cancel => "Cancel",
    Self::Cancelled => "Cancelled. Nothing was imported.",
    Self::Unreadable(why) => "The browser could not read the file: {}" [why],
    Self::FileLine(name, rows) => "{}, {row|rows}" [name, rows],
    Self::Encoding => "Encoding",
    Self::Options => "Options",
    Self::LeaveExisting => "Leave what is there as it is",
    Self::LeaveExistingHelp => "Only what is new is imported.",
    Self::RefuseUnknown => "Refuse rows that name somebody unknown",
    Self::RefuseUnknownHelp => "Otherwise they are taken without that person.",
    Self::AbsentLeave => "Members who are not in the file leave",
    Self::AbsentLeaveHelp => "For the classes that the file names.",
    Self::DryRun => "Dry run",
    Self::Filter => "Show rows that are",
    Self::All => "All",
    Self::Noted => "With a note",
    Self::Line => "Line",
    Self::What => "Row",
    Self::Result => "Result",
    Self::Details => "Details",
    Self::In(column) => "{}: " [column],
    Self::Becomes(column, before, after) => "{}: {} becomes {}" [column, before, after],
    Self::Added(column, after) => "{}: {}" [column, after],
    Self::MembersLeave(count) => "{member|members} leave their class." [count],
    Self::ImportCount(format, count) => "Import {}" [things(*format, *count)],
    Self::NoRows => "The file has no rows below its first line.",
    Self::NothingToImport => "There is nothing in this file that is not here already.",
    Self::ImportRefusedToo(count) => "{row is|rows are} refused and left out." [count],
    Self::ChangedMeanwhile => "The workspace has changed since; this is the dry run on what it is now.",
    Self::Nothing => "No rows of this kind.",
    Self::Export => "Export",
    Self::ExportHelp => "Works without a network.",
    Self::ExportWhat => "What",
    Self::CourseSessions => "Course sessions",
    Self::Dialect => "For",
    Self::Safe => "Safe for spreadsheets",
    Self::SafeHelp => "Puts a ' before cells that a spreadsheet would take for a formula. Leave it off for files that go to Chamilo.",
    Self::LossesTitle => "What this file cannot carry",
    Self::NoLosses => "The file carries everything.",
    Self::ExportAnyway => "Export",
    Self::AsShown => "As shown",
    Self::Saved(name) => "Exported {}" [name],
    Self::NotSaved => "The browser did not begin the download. Try again.",
    Self::NothingToExport => "There is nothing to export yet.",
    Self::FileName(stem) => "{}.csv" [stem],
} }

words! { Format, self: self => English {
    Self::People => "People",
    Self::Classes => "Classes",
    Self::ClassMembers => "Class members",
    Self::Courses => "Courses",
} }

words! { Delimiter, self: self => English {
    Self::Semicolon => "Semicolon",
    Self::Comma => "Comma",
    Self::Tab => "Tab",
} }

words! { OutcomeKind, self: self => English {
    Self::Create => "Created",
    Self::Change => "Changed",
    Self::Same => "Left alone",
    Self::Refused => "Refused",
} }

words! { Dialect, self: self => English {
    Self::Chamilo2 => "Chamilo 2.0 (comma)",
    Self::Chamilo1 => "Chamilo 1.11 (semicolon)",
} }
