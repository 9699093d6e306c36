//! Messages about a file to import: why it cannot be read, and notices about the whole file.

use std::borrow::Cow;

use super::english::{counted, number, plural};
use super::{Language, Message};
use lectern_core::exchange::chamilo_xml::{Position, XmlError};
use lectern_core::exchange::icalendar::CalendarError;
use lectern_core::exchange::ilios::IliosError;
use lectern_core::exchange::{CsvError, DateOrder, DecodeError, MissingColumns, Notice};

fn whole(number: u64) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

impl Message for DecodeError {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => match self {
                Self::Empty => "The file is empty. Choose another file.".into(),
                Self::TooLarge { bytes } => format!(
                    "The file is {} MB. The limit is 200 MB: split it into several files.",
                    number(whole(bytes / 1_000_000))
                )
                .into(),
                Self::Zeros => {
                    "The file contains only zeros, as after an interrupted download. Download \
                     it again."
                        .into()
                }
                Self::Spreadsheet => {
                    "This is a spreadsheet. Open it, save it as CSV, then choose that file.".into()
                }
                Self::Archive => {
                    "This is an archive. Extract the file first, then choose it.".into()
                }
                Self::Pdf => "This is a PDF. Choose a CSV file.".into(),
                Self::WebPage => {
                    "This is a web page, perhaps the sign-in page of a server. Sign in there \
                     and download the file again."
                        .into()
                }
                Self::Binary => "This is not a text file. Choose a CSV file.".into(),
                Self::BrokenUtf16 { at } => format!(
                    "The text is incomplete or damaged at byte {}. Save or download the file \
                     again.",
                    number(whole(*at))
                )
                .into(),
            },
        }
    }
}

impl Message for CsvError {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => match self {
                Self::TooManyRows => {
                    "The file has more than 1,000,000 rows. Split it into several files.".into()
                }
                Self::TooManyColumns { columns } => format!(
                    "The first row has {}. This is not a table, or it uses another delimiter.",
                    counted(*columns, "column", "columns")
                )
                .into(),
                Self::UnclosedQuote { line } => format!(
                    "The quote that opens on line {} is never closed. Close it, then choose \
                     the file again.",
                    number(*line as usize)
                )
                .into(),
                Self::LineTooLong { bytes } => {
                    format!("A line has {} bytes. This is not a table.", number(*bytes)).into()
                }
            },
        }
    }
}

impl Message for XmlError {
    fn text(&self, language: Language) -> Cow<'static, str> {
        let place = |at: &Position| {
            format!(
                "Line {}, column {}",
                number(at.line as usize),
                number(at.column as usize)
            )
        };
        match language {
            Language::English => match self {
                Self::Doctype(at) => format!(
                    "{}: the file has a document type definition (DOCTYPE), which is not read. \
                     Remove it, then choose the file again.",
                    place(at)
                )
                .into(),
                Self::UnknownEntity { name, at } => format!(
                    "{}: XML does not define &{name};. Write the character itself, or &amp; for an \
                     ampersand.",
                    place(at)
                )
                .into(),
                Self::WrongEnd {
                    expected,
                    found,
                    at,
                } if expected.is_empty() => format!(
                    "{}: </{found}> ends an element that is not open.",
                    place(at)
                )
                .into(),
                Self::WrongEnd {
                    expected,
                    found,
                    at,
                } => format!(
                    "{}: </{found}> stands where </{expected}> is expected.",
                    place(at)
                )
                .into(),
                Self::Truncated(at) => format!(
                    "{}: the file ends inside an element. Part of it may be missing: save or \
                     download it again.",
                    place(at)
                )
                .into(),
                Self::TooDeep(at) => {
                    format!("{}: more than 32 elements around another.", place(at)).into()
                }
                Self::IllFormed(at) => format!("{}: this is not XML.", place(at)).into(),
                Self::TooManyRows => {
                    "The file has more than 1,000,000 rows. Split it into several files.".into()
                }
                Self::NothingKnown => {
                    "This XML file has no course sessions, people or courses of Chamilo.".into()
                }
            },
        }
    }
}

impl Message for CalendarError {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => match self {
                Self::Broken { line } => format!(
                    "The calendar is incomplete or damaged at line {}. Save or download it again.",
                    number(*line as usize)
                )
                .into(),
                Self::TooManyEvents => {
                    "The calendar has more than 1,000,000 events. Export a shorter period.".into()
                }
                Self::NoEvents => "The calendar has no events.".into(),
            },
        }
    }
}

impl Message for IliosError {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => match self {
                Self::Damaged(at) => format!(
                    "The file is incomplete or damaged at line {}, column {}. Save or download it \
                     again.",
                    number(at.line as usize),
                    number(at.column as usize)
                )
                .into(),
                Self::NothingKnown => {
                    "This file has no courses, sessions, groups or people of Ilios. Save what its API \
                     answers, such as {\"data\": […]} or {\"courses\": […]}."
                        .into()
                }
                Self::TooManyResources => {
                    "The file has more than 1,000,000 entries. Export fewer courses.".into()
                }
            },
        }
    }
}

impl Message for MissingColumns {
    fn text(&self, language: Language) -> Cow<'static, str> {
        let (count, names) = (self.columns.len(), self.columns.join(", "));
        match language {
            Language::English => format!(
                "The file has no {} {names}. Add {}, or choose another format.",
                plural(count, "column", "columns"),
                plural(count, "it", "them"),
            )
            .into(),
        }
    }
}

impl Message for Notice {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => match self {
                Self::PasswordsNotRead => "The file has passwords. They are not imported.".into(),
                Self::NotCarried { columns } => {
                    format!("Columns not imported: {}", columns.join(", ")).into()
                }
                Self::UnknownColumns { columns } => {
                    format!("Unknown columns, not imported: {}", columns.join(", ")).into()
                }
                Self::RepeatedColumns { columns } => {
                    format!("Repeated columns, imported once: {}", columns.join(", ")).into()
                }
                Self::UsernamesGenerated { people } => format!(
                    "{} no username in the file; one is created from the name.",
                    counted(*people, "person has", "people have")
                )
                .into(),
                Self::GuardsRemoved { cells } => format!(
                    "{} a mark for spreadsheets (' or =\"…\"), which is removed.",
                    counted(*cells, "cell has", "cells have")
                )
                .into(),
                Self::CharactersRemoved { characters } => format!(
                    "{} removed.",
                    counted(
                        *characters,
                        "invisible character is",
                        "invisible characters are"
                    )
                )
                .into(),
                Self::ChamiloClassExport => {
                    "This is Chamilo’s own export of classes. Its rows have two values \
                     without a column name; they are not imported."
                        .into()
                }
                Self::DateOrder(DateOrder::DayFirst) => {
                    "Dates such as 5/4/2026 are read as the 5th of April.".into()
                }
                Self::DateOrder(DateOrder::MonthFirst) => {
                    "Dates such as 5/4/2026 are read as the 4th of May.".into()
                }
                Self::DateOrderUnknown => {
                    "The file does not show whether days or months come first in dates such as \
                     5/4/2026. Choose it under Dates."
                        .into()
                }
                Self::ResourcesNotRead { kinds } => {
                    format!("Not imported from Ilios: {}", kinds.join(", ")).into()
                }
                Self::PostrequisitesLeftOut { sessions } => format!(
                    "Not imported, since they are not in the file or would lead back to their session: the \
                     post-requisites of {}",
                    sessions.join(", ")
                )
                .into(),
                Self::DeclaredEncoding => {
                    "The file declares another encoding than it has. It is read by its bytes: check \
                     that accents look right."
                        .into()
                }
                Self::OtherParts { formats } => {
                    let names: Vec<_> = formats.iter().map(|one| one.text(language)).collect();
                    format!(
                        "The file has more: {}. Choose it under Format to import it, before what \
                         refers to it.",
                        names.join(", ")
                    )
                    .into()
                }
                Self::TimesInUtc => {
                    "This is Chamilo’s own export, whose times are in UTC. They are converted to \
                     the time zone of this workspace."
                        .into()
                }
            },
        }
    }
}
