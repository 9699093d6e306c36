//! Messages about a file to import: why it cannot be read, notices about the whole file, and problems
//! of single rows.

use std::borrow::Cow;

use super::english::{counted, number, plural};
use super::isolate::{isolate, quoted};
use super::{Language, Message};
use lectern_core::exchange::{
    CodeDamage, CsvError, DateOrder, DecodeError, MissingColumns, Notice, Problem,
};
use lectern_core::rules::fields::{self, Field, FieldProblem};

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
                Self::TimesInUtc => {
                    "This is Chamilo’s own export, whose times are in UTC. They are converted to \
                     the time zone of this workspace."
                        .into()
                }
            },
        }
    }
}

impl Message for Problem {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => match self {
                Self::Field(fields::Problem::Missing) => "Required".into(),
                Self::Field(fields::Problem::TooLong { max, now }) => format!(
                    "{}, at most {}.",
                    counted(*now, "character", "characters"),
                    number(*max)
                )
                .into(),
                Self::Field(fields::Problem::Taken { by }) => {
                    format!("Already used by {}.", isolate(by)).into()
                }
                Self::Field(problem) => FieldProblem {
                    field: Field::Description,
                    problem: problem.clone(),
                }
                .text(language),
                Self::UnknownStatus(word) => format!("{} is not a role.", quoted(word)).into(),
                Self::UnknownPerson(username) => {
                    format!("Nobody has the username {}.", quoted(username)).into()
                }
                Self::UnknownClass(title) => {
                    format!("No class is called {}.", quoted(title)).into()
                }
                Self::UnknownCourse(code) => {
                    format!("No course has the code {}.", quoted(code)).into()
                }
                Self::UnknownInstructorGroup(title) => {
                    format!("No instructor group is called {}.", quoted(title)).into()
                }
                Self::InSiblingGroup(username) => format!(
                    "{} is in another group beside this one, in an earlier row. A person can be in \
                     only one of them.",
                    quoted(username)
                )
                .into(),
                Self::PlaceholderCreated(name) => {
                    format!("{} does not exist yet and will be created.", quoted(name)).into()
                }
                Self::NoCoach => {
                    "A course session needs a coach. Add the coach first, or create what does not \
                     exist."
                        .into()
                }
                Self::UnreadableDate(text) => format!("{} is not a date.", quoted(text)).into(),
                Self::DayNumber(text) => format!(
                    "{} is a date as a spreadsheet stores it. Format the column as a date, then \
                     save the file again.",
                    quoted(text)
                )
                .into(),
                Self::UnknownDateOrder(text) => format!(
                    "{} can be read with the day or the month first. Choose it under Dates.",
                    quoted(text)
                )
                .into(),
                Self::CoachDates => {
                    "Coaches can have access up to 366 days longer than learners, not shorter. \
                     This date is not imported."
                        .into()
                }
                Self::UnknownVisibility(text) => {
                    format!("{} is not a kind of access after the end.", quoted(text)).into()
                }
                Self::Duplicate { first } => {
                    format!("Same as line {}.", number(*first as usize)).into()
                }
                Self::RepeatedHeader => {
                    "This is the header again. Two files may have been joined.".into()
                }
                Self::TooManyCells { cells, columns } => format!(
                    "{} for {}. The values may have shifted.",
                    counted(*cells, "cell", "cells"),
                    counted(*columns, "column", "columns")
                )
                .into(),
                Self::FewerCells { cells, columns } => format!(
                    "{} for {}. Missing cells are read as empty.",
                    counted(*cells, "cell", "cells"),
                    counted(*columns, "column", "columns")
                )
                .into(),
                Self::UnclosedQuote { to } => format!(
                    "The quote that opens here is never closed; the cell would reach to line \
                     {}.",
                    number(*to as usize)
                )
                .into(),
                Self::LineBreak => {
                    "This cell has a line break. A quote may be missing, so that it includes \
                     other rows."
                        .into()
                }
                Self::ForeignByte(byte) => format!(
                    "A byte here (hexadecimal {:02X}) is not UTF-8. It is read as “{}”.",
                    byte.byte, byte.character
                )
                .into(),
                Self::UnreadableCharacter => {
                    "“\u{fffd}” stands for a character that could not be read. Correct the file, \
                     or choose another encoding."
                        .into()
                }
                Self::DamagedCode {
                    damage,
                    is_imported,
                } => damaged_code(damage, *is_imported).into(),
                Self::SharedCode { line } => {
                    format!("Line {} has the same code.", number(*line as usize)).into()
                }
                Self::CodeInUse { by } => format!("{by} has the same code.").into(),
                Self::UsernameGenerated(username) => {
                    format!("Username {} will be created.", quoted(username)).into()
                }
                Self::LeftAlone => "Already exists; skipped.".into(),
            },
        }
    }
}

fn damaged_code(damage: &CodeDamage, is_imported: bool) -> String {
    let what = match damage {
        CodeDamage::LostZeros { stored } => {
            format!("A spreadsheet may have changed {stored} to this.")
        }
        CodeDamage::ScientificNotation => "A spreadsheet has changed this to a number.".to_owned(),
        CodeDamage::Date => "A spreadsheet may have changed this to a date.".to_owned(),
    };
    let treatment = match (damage, is_imported) {
        (_, true) => "It is imported as written.".to_owned(),
        (CodeDamage::LostZeros { stored }, false) => format!("{stored} stays."),
        (CodeDamage::ScientificNotation | CodeDamage::Date, false) => {
            "It is not imported.".to_owned()
        }
    };
    [what, treatment].join(" ")
}
