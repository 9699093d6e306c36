//! The words of the page of files.

use std::borrow::Cow;

use super::{Language, Words, counted};
use crate::exchange::{Delimiter, Dialect, Format, OutcomeKind};
use crate::ui::format::number;

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
    FormatName(Format),
    Delimiter,
    DelimiterName(Delimiter),
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
    Outcome(OutcomeKind),
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
    DialectName(Dialect),
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

impl Words for Files {
    fn say(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => self.english(),
        }
    }
}

const fn format_name(format: Format) -> &'static str {
    match format {
        Format::People => "People",
        Format::Classes => "Classes",
        Format::ClassMembers => "Class members",
        Format::Courses => "Courses",
    }
}

fn things(format: Format, count: usize) -> String {
    match format {
        Format::People => counted(count, "person", "people"),
        Format::Classes => counted(count, "class", "classes"),
        Format::ClassMembers => counted(count, "class member", "class members"),
        Format::Courses => counted(count, "course", "courses"),
    }
}

impl Files {
    fn english(&self) -> Cow<'static, str> {
        Cow::Borrowed(match self {
            Self::Lead => {
                "CSV files in and out, as Chamilo 1.11 and 2.0 read and write them. Nothing leaves this device."
            }
            Self::Import => "Import",
            Self::ChooseFile => "Choose file",
            Self::ChooseHelp => {
                "CSV, up to 200 MB. First you see what would happen; nothing changes before you press Import."
            }
            Self::DropHere => "Drop the file here",
            Self::Format => "Format",
            Self::ByItself => "Found by itself",
            Self::FoundByItself(format) => {
                return format!("{}, found by itself", format_name(*format)).into();
            }
            Self::NotRecognised => {
                "The columns of this file are none that are known here. Choose what it holds under Format, or correct its first line."
            }
            Self::FormatName(format) => format_name(*format),
            Self::Delimiter => "Parted by",
            Self::DelimiterName(delimiter) => match delimiter {
                Delimiter::Semicolon => "Semicolon",
                Delimiter::Comma => "Comma",
                Delimiter::Tab => "Tab",
            },
            Self::DelimiterFound(delimiter) => {
                return [
                    &Self::DelimiterName(*delimiter).english(),
                    ", found by itself",
                ]
                .concat()
                .into();
            }
            Self::Reading(percent) => return format!("Reading the file, {percent} %").into(),
            Self::Planning(rows, of) => {
                return format!("Comparing row {} of {}", number(*rows), number(*of)).into();
            }
            Self::Cancel => "Cancel",
            Self::Cancelled => "Cancelled. Nothing was imported.",
            Self::Unreadable(why) => {
                return format!("The browser could not read the file: {why}").into();
            }
            Self::FileLine(name, rows) => {
                return format!("{name}, {}", counted(*rows, "row", "rows")).into();
            }
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
            Self::Outcome(OutcomeKind::Create) => "Created",
            Self::Outcome(OutcomeKind::Change) => "Changed",
            Self::Outcome(OutcomeKind::Same) => "Left alone",
            Self::Outcome(OutcomeKind::Refused) => "Refused",
            Self::Noted => "With a note",
            Self::Line => "Line",
            Self::What => "Row",
            Self::Result => "Result",
            Self::Details => "Details",
            Self::In(column) => return format!("{column}: ").into(),
            Self::Becomes(column, before, after) => {
                return format!("{column}: {before} becomes {after}").into();
            }
            Self::Added(column, after) => return format!("{column}: {after}").into(),
            Self::MembersLeave(count) => {
                return format!(
                    "{} leave their class.",
                    counted(*count, "member", "members")
                )
                .into();
            }
            Self::ImportCount(format, count) => {
                return format!("Import {}", things(*format, *count)).into();
            }
            Self::NoRows => "The file has no rows below its first line.",
            Self::NothingToImport => "There is nothing in this file that is not here already.",
            Self::ImportRefusedToo(count) => {
                return format!(
                    "{} refused and left out.",
                    counted(*count, "row is", "rows are")
                )
                .into();
            }
            Self::ChangedMeanwhile => {
                "The workspace has changed since; this is the dry run on what it is now."
            }
            Self::Nothing => "No rows of this kind.",
            Self::Export => "Export",
            Self::ExportHelp => "Works without a network.",
            Self::ExportWhat => "What",
            Self::CourseSessions => "Course sessions",
            Self::Dialect => "For",
            Self::DialectName(Dialect::Chamilo2) => "Chamilo 2.0 (comma)",
            Self::DialectName(Dialect::Chamilo1) => "Chamilo 1.11 (semicolon)",
            Self::Safe => "Safe for spreadsheets",
            Self::SafeHelp => {
                "Puts a ' before cells that a spreadsheet would take for a formula. Leave it off for files that go to Chamilo."
            }
            Self::LossesTitle => "What this file cannot carry",
            Self::NoLosses => "The file carries everything.",
            Self::ExportAnyway => "Export",
            Self::AsShown => "As shown",
            Self::Saved(name) => return format!("Exported {name}").into(),
            Self::NotSaved => "The browser did not begin the download. Try again.",
            Self::NothingToExport => "There is nothing to export yet.",
            Self::FileName(stem) => return format!("{stem}.csv").into(),
        })
    }
}
