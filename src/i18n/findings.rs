//! What is found in a file that is to be imported, in words: why it cannot be read, what is worth
//! knowing about it, what is wrong in a row.

use std::borrow::Cow;

use super::english::{counted, number, plural};
use super::{Language, Message};
use lectern_core::exchange::{Encoding, MissingColumns, NotATable, NotText, Notice, Problem};
use lectern_core::rules::fields::{self, Field, FieldProblem};

fn whole(number: u64) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

// Why a file is no text, and what to do.
impl Message for NotText {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => match self {
                Self::Empty => "The file is empty. Choose another.".into(),
                Self::TooLarge { bytes } => format!(
                    "The file has {} MB. Up to 200 MB can be read: part it into several.",
                    number(whole(bytes / 1_000_000))
                )
                .into(),
                Self::Zeros => {
                    "The file holds nothing but zeros, as after a download that broke off. \
                     Fetch it again."
                        .into()
                }
                Self::Spreadsheet => {
                    "This is a spreadsheet. Open it in its program and save it as CSV, then \
                     choose that file."
                        .into()
                }
                Self::Archive => {
                    "This is an archive. Take the file out of it first, then choose that \
                     file."
                        .into()
                }
                Self::Pdf => "This is a PDF. Choose a CSV file.".into(),
                Self::WebPage => {
                    "This is a web page, perhaps the sign-in page of the server. Sign in \
                     there and download the file again."
                        .into()
                }
                Self::Binary => "This is not a text file. Choose a CSV file.".into(),
                Self::BrokenUtf16 { at } => format!(
                    "The text breaks off or is damaged at byte {}. Save or fetch the file \
                     again.",
                    number(whole(*at))
                )
                .into(),
            },
        }
    }
}

// Why a text is no table, and what to do.
impl Message for NotATable {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => match self {
                Self::TooManyRows => {
                    "The file has more than 1,000,000 rows. Part it into several.".into()
                }
                Self::TooManyColumns { columns } => format!(
                    "The first row has {}. This is no table, or parted by something else.",
                    counted(*columns, "column", "columns")
                )
                .into(),
                Self::UnclosedQuote { line } => format!(
                    "A quote opens on line {} and never closes. Close it, then choose the \
                     file again.",
                    number(*line as usize)
                )
                .into(),
                Self::LineTooLong { bytes } => {
                    format!("A line has {} bytes. This is no table.", number(*bytes)).into()
                }
            },
        }
    }
}

// Which columns are missing, and what to do.
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

// How the text was written, where that is worth saying.
impl Message for Encoding {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => match self {
                Self::Utf8 => "UTF-8".into(),
                Self::Utf16LittleEndian | Self::Utf16BigEndian => "UTF-16".into(),
                Self::Windows1252 => {
                    "Windows-1252, because it is not UTF-8. Look whether accents came out \
                     right."
                        .into()
                }
            },
        }
    }
}

// What is worth knowing about a file as a whole.
impl Message for Notice {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => match self {
                Self::PasswordsNotRead => "The file has passwords. They are not read.".into(),
                Self::NotCarried { columns } => format!(
                    "There is no place here for: {}. These columns are left out.",
                    columns.join(", ")
                )
                .into(),
                Self::UnknownColumns { columns } => format!(
                    "Columns that mean nothing here are left out: {}.",
                    columns.join(", ")
                )
                .into(),
                Self::RepeatedColumns { columns } => format!(
                    "Columns that are there twice are read once: {}.",
                    columns.join(", ")
                )
                .into(),
                Self::UsernamesMade { people } => format!(
                    "{} no username in the file; it is made from the name.",
                    counted(*people, "person has", "people have")
                )
                .into(),
                Self::ChamiloClassExport => {
                    "This is Chamilo's own export of classes, whose rows have two values that \
                     its header does not name. They are left out."
                        .into()
                }
            },
        }
    }
}

// What is wrong in a row, or worth knowing about it. The same sentences as beside the fields of a
// form, but for what only makes sense there.
impl Message for Problem {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => match self {
                Self::Field(fields::Problem::Missing) => "Nothing stands here.".into(),
                Self::Field(fields::Problem::TooLong { max, now }) => format!(
                    "{}, at most {}.",
                    counted(*now, "character", "characters"),
                    number(*max)
                )
                .into(),
                Self::Field(fields::Problem::Taken { by }) => {
                    format!("{by} has it already.").into()
                }
                Self::Field(problem) => FieldProblem {
                    field: Field::Description,
                    problem: problem.clone(),
                }
                .text(language),
                Self::UnknownStatus(word) => format!("“{word}” stands for no role.").into(),
                Self::UnknownPerson(username) => {
                    format!("Nobody has the username “{username}”.").into()
                }
                Self::UnknownClass(title) => format!("No class is called “{title}”.").into(),
                Self::Twice { first } => {
                    format!("Line {} is about the same one.", number(*first as usize)).into()
                }
                Self::HeaderAgain => {
                    "The header once more. Two files may have been put together.".into()
                }
                Self::TooManyCells { cells, columns } => format!(
                    "{} where there are {}. The values may have shifted.",
                    counted(*cells, "cell", "cells"),
                    counted(*columns, "column", "columns")
                )
                .into(),
                Self::FewerCells { cells, columns } => format!(
                    "{} where there are {}. What is missing reads as empty.",
                    counted(*cells, "cell", "cells"),
                    counted(*columns, "column", "columns")
                )
                .into(),
                Self::UnclosedQuote { to } => format!(
                    "A quote opens here and never closes; the cell would reach to line {}.",
                    number(*to as usize)
                )
                .into(),
                Self::LineBreak => {
                    "There is a line break in this cell. A quote may be missing, and other \
                     rows may be inside of it."
                        .into()
                }
                Self::UsernameMade(username) => format!("Gets the username “{username}”.").into(),
                Self::LeftAlone => "It is there already and left alone.".into(),
            },
        }
    }
}
